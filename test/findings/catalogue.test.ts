import { makeFinding } from "../../src/findings/catalogue.ts";

describe("a finding", () => {
  const facts = { column: "Actual", found: "about 60", expected: "" };

  test("has its severity, sentence and fix from the catalogue, and its place from the caller", () => {
    expect(
      makeFinding(
        "header-taken",
        { sheet: "Scorecard", cell: "I1" },
        { column: "RAG", found: "", expected: "RAG (calculated)" },
      ),
    ).toEqual({
      severity: "warning",
      code: "header-taken",
      sheet: "Scorecard",
      cell: "I1",
      message: "A column of yours is headed RAG, so the computed one is headed RAG (calculated).",
      fix: null,
      changes: [],
    });
  });

  test("may be more or less severe in its place than usual", () => {
    expect(makeFinding("comparator-unreadable", { sheet: "Scorecard", cell: "E7" }, facts).severity).toBe("warning");
    expect(makeFinding("comparator-unreadable", { sheet: "Scorecard", cell: "E7" }, facts, "error").severity).toBe(
      "error",
    );
  });
});
