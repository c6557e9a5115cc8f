import { createHost } from "../host.ts";
import { workbookWith } from "../model/workbookWith.ts";
import { onPlan, openPlan, refusal } from "./inOffice.ts";

const text = "x".repeat(1000);

const write = (rows: number) =>
  refusal(
    onPlan(
      (sheet) => void (sheet.getRangeByIndexes(0, 0, rows, 1).values = Array.from({ length: rows }, () => [text])),
    ),
  );

test("a request of more than 5 MB is refused and does nothing", async () => {
  const { plan } = openPlan();

  expect(await write(5300)).toContain("RequestPayloadSizeLimitExceeded");
  expect(plan.rows.size).toBe(0);
  expect(await write(5000)).toBe("done");
});

const read = (rows: number) =>
  refusal(
    onPlan((sheet) => {
      sheet.getRange("C1").values = [[rows]];
      sheet.getRangeByIndexes(0, 0, rows, 1).load("values");
    }),
  );

test("a response of more than 5 MB is refused, and what the batch did stays done", async () => {
  const { plan } = openPlan(Array.from({ length: 5300 }, () => [text]));

  expect(await read(5300)).toContain("ResponsePayloadSizeLimitExceeded");
  expect(plan.rows.get(0)!.cells[2]!.value).toBe(5300);
  expect(await read(5000)).toBe("done");
});

test("bytes are counted, not characters", async () => {
  openPlan([["–".repeat(2000)]]);
  expect(
    await refusal(
      onPlan((sheet) => {
        for (let i = 0; i < 900; i++) sheet.getRange("A1").load("values");
      }),
    ),
  ).toContain("ResponsePayloadSizeLimitExceeded");
});

test("more than five million cells are read as null, and so are whole columns", async () => {
  openPlan([["a"]]);
  await onPlan(async (sheet, context) => {
    const tooMany = sheet.getRange("A1:E1000001").load("values");
    const columns = sheet.getRange("A:B").load("values,numberFormat,text,cellCount");
    await context.sync();
    expect([tooMany.values, columns.values, columns.numberFormat, columns.text]).toEqual([null, null, null, null]);
    expect(columns.cellCount).toBe(2 * 1_048_576);
  });
});

const merged = () =>
  refusal(onPlan((sheet) => void sheet.getRange("A1:B999").getMergedAreasOrNullObject().load("areaCount")));

test("merged areas are counted up to 512", async () => {
  const { plan } = openPlan();
  plan.merges = Array.from({ length: 512 }, (_, row) => ({ row, column: 0, rows: 1, columns: 2 }));

  expect(await merged()).toBe("done");
  plan.merges.push({ row: 600, column: 0, rows: 1, columns: 2 });
  expect(await merged()).toContain("GeneralException");
});

test("a hundred thousand rows of fifteen columns are read in pieces within seconds", async () => {
  const rows = 100_000;
  const workbook = workbookWith({ Plan: [[1]] });
  const [sheet] = workbook.worksheets;
  for (let row = 0; row < rows; row++) {
    const cells = Array.from({ length: 15 }, (_, column) => ({ value: row * 15 + column, formula: null, style: 0 }));
    sheet!.rows.set(row, { cells, height: null, hidden: false });
  }
  const host = createHost(workbook);
  const pieces = 5;
  for (let piece = 0; piece < pieces; piece++) {
    const request = {
      AutoKeepReference: false,
      Actions: [
        { Id: 5, ActionType: 1, Name: "", ObjectPathId: 4 },
        { Id: 6, ActionType: 2, Name: "", ObjectPathId: 4, QueryInfo: { Select: ["values"] } },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: "" },
        2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
        3: { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Plan"] } },
        4: {
          Id: 4,
          ObjectPathType: 3,
          Name: "GetRangeByIndexes",
          ParentObjectPathId: 3,
          ArgumentInfo: { Arguments: [(piece * rows) / pieces, 0, rows / pieces, 15] },
        },
      },
    };
    await host.execute(JSON.stringify(request));
  }
  expect(host.counts.syncs).toBe(pieces);
  expect(host.counts.milliseconds).toBeLessThan(2000);
});
