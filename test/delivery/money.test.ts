import { budgetOf, readMoney } from "../../src/delivery/money.ts";
import type { CellValue } from "../../src/figures/cell.ts";

const read = (cell: CellValue, format?: string) => readMoney(cell, format, { sheet: "Budgets", row: 1, column: 3 });

describe("money", () => {
  test.each<[CellValue, number]>([
    [88100, 88_100],
    ["88,100", 88_100],
    ["£88,100", 88_100],
    ["£1.2m", 1_200_000],
    ["£250k", 250_000],
    ["£1,250.50", 1250.5],
    [0, 0],
    ["-£500", -500],
  ])("%s is %d pounds", (cell, pounds) => {
    expect(read(cell)).toMatchObject({ kind: "money", pounds });
  });

  test.each<[CellValue]>([["Etc."], ["5%"], ["TBC"], ["c"], ["88,1000"]])("%s is none", (cell) => {
    expect(read(cell).kind).toBe("unreadable");
  });

  test("a percentage is none", () => {
    expect(read(0.05, "0%").kind).toBe("unreadable");
  });

  test.each<[CellValue]>([[""], [" "], ["-"], ["n/a"], ["z"]])("%j is a blank", (cell) => {
    expect(read(cell).kind).toBe("blank");
  });
});

describe("a programme’s total", () => {
  test.each<[readonly CellValue[], number | null]>([
    [[100, 200, 300], 600],
    [["£1.2m", "", 50], 1_200_050],
    [[0.1, 0.2], 0.3],
    [[0, ""], 0],
    [["", ""], null],
    [[], null],
    [[100, "Etc."], null],
  ])("of %j is %s", (years, total) => {
    expect(budgetOf(years.map((year) => read(year))).total).toBe(total);
  });

  test("has pence where a sum has", () => {
    expect(budgetOf([read(100)]).decimals).toBe(0);
    expect(budgetOf([read("£100.50"), read(7)]).decimals).toBe(2);
  });
});
