import { createHost, type ExcelHost } from "../host.ts";
import { connectOfficeJs } from "../node/officeJs.ts";
import { newWorkbook } from "../package/index.ts";
import { type Contract, equals } from "./contract.ts";
import { contracts } from "./contracts.ts";
import { runContract } from "./runContract.ts";

/** Office.js connected to the stand-in on a blank workbook, for this test alone. */
function blankWorkbook(): ExcelHost {
  const host = createHost(newWorkbook());
  connectOfficeJs(host);
  return host;
}

/** What a contract must leave as it found it. */
function left({ workbook }: ExcelHost): unknown {
  return {
    worksheets: workbook.worksheets.map((worksheet) => worksheet.name),
    customXmlParts: workbook.customXmlParts.length,
    names: workbook.names.length,
  };
}

/** Contracts of what the add-in does not use and the stand-in does not model: there it must refuse by name. */
const notModelled = new Set([
  "settings.deletedSettings",
  "settings.missingSettings",
  "settings.settingsAreReplaced",
  "settings.settingsKeepTheirValues",
]);
const rows = contracts.map(({ name, contract }) => [contract.title, name, contract] as const);

describe.each([
  ["whose tables take in what is written beside them", true],
  ["whose tables stay as they are", false],
])("a stand-in %s", (_, tablesExpand) => {
  test.each(rows.filter(([, name]) => !notModelled.has(name)))("%s (%s)", async (_title, _name, contract) => {
    const host = blankWorkbook();
    host.autoExpandTables = tablesExpand;
    const before = left(host);

    expect(await runContract(contract, { web: true, tablesExpand })).toEqual({ result: "same" });
    expect(left(host)).toEqual(before);
  });
});

describe("what the stand-in does not model it refuses by name", () => {
  test.each(rows.filter(([, name]) => notModelled.has(name)))("%s (%s)", async (_title, _name, contract) => {
    const host = blankWorkbook();
    const before = left(host);

    expect(await runContract(contract, { web: true, tablesExpand: true })).toEqual({
      result: "failed",
      code: "NotImplemented",
      message: expect.stringMatching(/^stand-in: .+ is not modelled/) as unknown,
    });
    expect(left(host)).toEqual(before);
  });
});

describe("running a contract", () => {
  const contract: Contract = {
    title: "a contract",
    source: "https://learn.microsoft.com/javascript/api/excel",
    needs: "1.1",
    run: () => Promise.resolve([equals("one", 1, 1)]),
  };
  const situation = { web: false, tablesExpand: true };

  test("names what was expected and what was found where they differ", async () => {
    blankWorkbook();
    const differing: Contract = {
      ...contract,
      async run(context, sheet) {
        sheet.load("name");
        await context.sync();
        return [equals("kept", 1, 1), equals("name", "Other", sheet.name)];
      },
    };

    expect(await runContract(differing, situation)).toEqual({
      result: "different",
      differences: [{ what: "name", expected: "Other", found: "Contract" }],
    });
  });

  test("tells an error that the contract did not expect, and removes its worksheets all the same", async () => {
    const host = blankWorkbook();
    const before = left(host);
    const failing: Contract = {
      ...contract,
      async run(context) {
        context.workbook.worksheets.add("Another");
        context.workbook.worksheets.getItem("No such sheet").activate();
        await context.sync();
        return [];
      },
    };

    expect(await runContract(failing, situation)).toMatchObject({ result: "failed", code: "ItemNotFound" });
    expect(left(host)).toEqual(before);
  });

  test("does not pass a contract that checks nothing", async () => {
    blankWorkbook();

    expect(await runContract({ ...contract, run: () => Promise.resolve([]) }, situation)).toMatchObject({
      result: "failed",
    });
  });

  test("leaves out what this Excel does not have", async () => {
    blankWorkbook();

    expect(await runContract({ ...contract, needs: "1.99" }, situation)).toMatchObject({ result: "not here" });
    expect(await runContract({ ...contract, where: "web" }, situation)).toMatchObject({ result: "not here" });
  });

  test("every contract has a title and a name of its own, and names a page", () => {
    expect(new Set(contracts.map((each) => each.contract.title)).size).toBe(contracts.length);
    expect(new Set(contracts.map((each) => each.name)).size).toBe(contracts.length);
    expect(contracts.filter((each) => !URL.canParse(each.contract.source))).toEqual([]);
  });
});

test("references that Office.js drops after Excel.run count as no sync", async () => {
  const host = blankWorkbook();
  host.resetCounts();

  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1").load("address");
    await context.sync();
    range.load("values");
    await context.sync();
  });

  expect(host.counts.syncs).toBe(2);
});

// https://github.com/OfficeDev/office-js/issues/2180
test("a rule that a file brings and that is no cell value rule is known by its type, and not read as one", async () => {
  const { workbook } = blankWorkbook();
  const area = { row: 1, column: 1, rows: 8, columns: 1 };
  workbook.worksheets[0]?.conditionalFormats.push({
    areas: [area],
    priority: 1,
    stopIfTrue: false,
    rule: { kind: "other", type: "dataBar" },
  });

  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("B2:B9");
    const rule = range.conditionalFormats.getItemAt(0).load("type");
    const cellValue = rule.cellValueOrNullObject.load("rule");
    await context.sync();

    expect(rule.type).toBe("DataBar");
    expect(cellValue.isNullObject).toBe(true);
    range.conditionalFormats.load("items/cellValue/rule");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});
