import { readDue } from "../../src/delivery/due.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import { parsePeriod, type PeriodContext } from "../../src/figures/period/parsePeriod.ts";

const reading = parsePeriod("2009/10", { yearType: "financial" });
const within = reading.state === "read" ? reading.period : null;

/** The days of a due cell, with blanks between them, or what else it is. */
function due(cell: CellValue, context: PeriodContext = {}): string {
  const read = readDue(cell, context);
  return read.kind === "dates" ? read.days.join(" ") : read.kind;
}

describe("when an action is due", () => {
  test.each<[CellValue, string]>([
    ["September 2009", "2009-09-30"],
    ["Sept 09", "2009-09-30"],
    ["March 2011", "2011-03-31"],
    ["31/03/2010", "2010-03-31"],
    ["by 31 March 2010", "2010-03-31"],
    ["To be completed by the end of March 2010.", "2010-03-31"],
    [40268, "2010-03-31"],
    ["2010", "2010-12-31"],
    ["academic year 2009/10", "2010-08-31"],
    ["Q2 2009/10", "2009-09-30"],
    ["April 2008 – March 2011", "2011-03-31"],
    ["from April 2008 to March 2011", "2011-03-31"],
  ])("%s is one date: %s", (cell, days) => {
    expect(due(cell)).toBe(days);
  });

  test("a date under a month’s format is due at the month’s end", () => {
    expect(due(40238, { numberFormat: "mmm-yy" })).toBe("2010-03-31");
  });

  test("a year that does not say its type is of the plan’s", () => {
    expect(due("2009/10", { yearType: "financial" })).toBe("2010-03-31");
    expect(due("2009/10")).toBe("unreadable");
  });

  test.each<[string, string]>([
    ["Sept 2009 / Jan 2010 / May 2010", "2009-09-30 2010-01-31 2010-05-31"],
    ["March 2010 / October 2010", "2010-03-31 2010-10-31"],
    ["Sept 2009/Jan 2010", "2009-09-30 2010-01-31"],
    ["March/April 2010", "2010-03-31 2010-04-30"],
    ["May 2010, Sept 2009", "2009-09-30 2010-05-31"],
    ["31/03/2010 and 30/06/2010", "2010-03-31 2010-06-30"],
    ["Mar 2010 and May 2010", "2010-03-31 2010-05-31"],
    ["Sept 2009\nJan 2010", "2009-09-30 2010-01-31"],
    ["Sept, Jan and May 2010", "2009-09-30 2010-01-31 2010-05-31"],
    ["Sept 2009, Jan, May", "2009-09-30 2010-01-31 2010-05-31"],
  ])("%j is several: %s", (cell, days) => {
    expect(due(cell)).toBe(days);
  });

  test("a month without any year is one of the reporting period’s", () => {
    expect(due("January", { within })).toBe("2010-01-31");
    expect(due("January")).toBe("unreadable");
  });

  test.each([
    "ongoing",
    "Ongoing",
    "On-going",
    "Quarterly",
    "Each quarter/ongoing",
    "Every term",
    "Half-termly",
    "September 2009 and ongoing",
    "July 2009 onwards",
    "From September 2009",
  ])("%s goes on", (cell) => {
    expect(due(cell)).toBe("ongoing");
  });

  test.each(["", " ", "TBC", "n/a", "-", "To be confirmed", "Not set"])("%j is no date", (cell) => {
    expect(due(cell)).toBe("none");
  });

  test.each<[CellValue]>([["soon"], ["31/02/2010"], ["September 2009 / soon"], [true], [12]])(
    "%s cannot be read",
    (cell) => {
      expect(due(cell)).toBe("unreadable");
    },
  );
});
