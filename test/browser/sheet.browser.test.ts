import type { Workbook } from "../excel-host/model/workbook.ts";
import { appendix3 } from "../workbooks/appendix3.ts";
import { workbookWith } from "../workbooks/workbook.ts";
import { openWorkbook } from "./openWorkbook.ts";
import type { StandInPage } from "./standInPage.ts";
import { standInTests } from "./standInTests.ts";

const openPage = standInTests();
let excel: StandInPage;

const cells = () => excel.page.getByRole("gridcell").allTextContents();
const nameBox = () => excel.page.getByRole("textbox", { name: "Name box" });
const formulaBar = () => excel.page.getByRole("textbox", { name: "Contents of the cell" });

async function open(workbook: Workbook): Promise<void> {
  excel = await openPage({ pane: "closed" });
  await openWorkbook(excel, workbook);
  await excel.page.getByRole("grid").focus();
}

/** By the name box, which gives the keyboard back to the sheet. */
async function goTo(address: string): Promise<void> {
  await nameBox().fill(address);
  await nameBox().press("Enter");
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await excel.page.keyboard.press(key);
}

describe("the sheet", () => {
  test("shows values in their number formats, and nothing of hidden rows, columns and worksheets", async () => {
    const workbook = workbookWith(
      {
        name: "Figures",
        cells: [
          { row: 0, column: 0, cell: { value: 0.806, format: "0.0%" } },
          { row: 1, column: 0, cell: { value: 42735, format: "dd/mm/yyyy" } },
          { row: 2, column: 0, cell: { error: "#N/A" } },
          { row: 3, column: 0, cell: "in a hidden row" },
          { row: 0, column: 1, cell: "in a hidden column" },
          { row: 0, column: 2, cell: { value: 1234.5, format: "#,##0.00" } },
        ],
      },
      { name: "Workings", cells: [] },
      { name: "Notes", cells: [] },
    );
    const [figures, workings] = workbook.worksheets;
    figures!.rows.get(3)!.hidden = true;
    figures!.columns.push(
      { first: 0, last: 0, width: 12, hidden: false },
      { first: 1, last: 1, width: 9, hidden: true },
    );
    figures!.changed.add("columns");
    workings!.visibility = "Hidden";
    await open(workbook);

    expect(await cells()).toEqual(["80.6%", "1,234.50", "31/12/2016", "#N/A"]);
    expect(await excel.page.getByRole("rowheader").allTextContents()).not.toContain("4");
    expect(await excel.page.getByRole("columnheader").allTextContents()).not.toContain("B");
    expect(await excel.page.getByRole("tablist", { name: "Worksheets" }).getByRole("tab").allTextContents()).toEqual([
      "Figures",
      "Notes",
    ]);
  });

  test("is another one after a press on its tab", async () => {
    await open(appendix3());
    await excel.page.getByRole("tab", { name: "Indicators" }).click();
    await excel.page.getByRole("grid", { name: "Worksheet Indicators" }).waitFor();
    expect(await cells()).toContain("Persistent absence");
  });

  test("has no more rows in the page than are in view, however many it has", async () => {
    await open(appendix3());
    await excel.page.evaluate(() => {
      const door = window.standIn!;
      const [worksheet] = door.host.workbook.worksheets;
      worksheet!.tables = [];
      for (let row = 0; row < 100_000; row += 1) {
        worksheet!.rows.set(row, {
          cells: [{ value: `Row ${row + 1}`, formula: null, style: 0 }],
          height: null,
          hidden: false,
        });
      }
      worksheet!.changed.add("cells").add("tables");
      door.open(door.save(), "Long.xlsx");
    });
    await excel.page.getByRole("heading", { name: "Long.xlsx" }).waitFor();
    await goTo("A99999");
    await excel.page.getByRole("gridcell", { name: "Row 99999" }).waitFor();
    expect(await excel.page.getByRole("row").count()).toBeLessThan(60);
  });

  test("refuses a file that is no workbook, and says so", async () => {
    await open(appendix3());
    await excel.page
      .locator("input[type=file]")
      .setInputFiles({ name: "figures.csv", mimeType: "text/csv", buffer: Buffer.from("Indicator,Actual") });
    await excel.page.getByText(/^figures\.csv cannot be opened\./).waitFor();
    expect(await excel.page.getByRole("heading", { level: 1 }).textContent()).toBe("Scorecard.xlsx");
  });
});

describe("the keyboard", () => {
  test.each([
    [["ArrowDown", "ArrowRight"], "B2"],
    [["Enter", "Enter", "Shift+Enter"], "A2"],
    [["Tab", "Tab", "Shift+Tab"], "B1"],
    [["Control+End"], "H15"],
    [["Control+ArrowDown"], "A3"],
    [["Control+ArrowDown", "Shift+ArrowRight", "Shift+ArrowDown"], "A3:B4"],
    [["Control+End", "Control+Home"], "A1"],
  ])("%j selects %s", async (keys, address) => {
    await open(appendix3());
    await press(...keys);
    await expectValue(nameBox(), address);
  });

  test("typing replaces what a cell holds, F2 changes it, Escape leaves it, Delete empties it", async () => {
    await open(appendix3());
    await goTo("D5");
    await press("6", "5", "%", "Enter", "ArrowUp");
    await expectValue(formulaBar(), "65%");
    await press("F2", "Backspace", "Backspace", "6", "%", "Enter", "ArrowUp");
    await expectValue(formulaBar(), "66%");
    await press("9", "Escape");
    await expectValue(formulaBar(), "66%");
    await press("Delete");
    await expectValue(formulaBar(), "");
  });

  test("a percentage typed into the formula bar is one in the cell", async () => {
    await open(appendix3());
    await goTo("D5");
    await formulaBar().fill("71%");
    await formulaBar().press("Enter");
    expect(await cells()).toContain("71%");
  });

  test("Ctrl+C and Ctrl+V copy cells as they are shown", async () => {
    await open(appendix3());
    await goTo("B4:B5");
    await press("Control+c");
    await goTo("J20");
    await press("Control+v");
    await goTo("J21");
    await expectValue(formulaBar(), "70%");
  });

  test("changes nothing in a locked cell of a protected sheet, and says so", async () => {
    const workbook = appendix3();
    workbook.worksheets[0]!.protection = { options: {}, password: false };
    workbook.worksheets[0]!.changed.add("protection");
    await open(workbook);
    await press("x");
    await excel.page.getByText("The cell is on a protected sheet.").waitFor();
    await expectValue(formulaBar(), "Progress on 2016-17 performance targets");
  });
});

/** Waits until the box holds the text, since the page draws after the key; says what it holds otherwise. */
async function expectValue(box: ReturnType<typeof nameBox>, text: string): Promise<void> {
  const handle = await box.elementHandle();
  const holds = excel.page.waitForFunction(
    ([input, wanted]) => input instanceof HTMLInputElement && input.value === wanted,
    [handle, text] as const,
    { timeout: 5000 },
  );
  await holds.catch(() => undefined);
  expect(await box.inputValue()).toBe(text);
}
