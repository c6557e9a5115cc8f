import { fc } from "../fastCheck.ts";
import {
  areComparable,
  comparePeriods,
  containsPeriod,
  firstDay,
  follows,
  frequencyOfDates,
  isYearBefore,
  lastDay,
  nextPeriod,
  periodKey,
  previousPeriod,
  samePeriodLastYear,
  sideOf,
  type Frequency,
  type Period,
  type YearType,
} from "../../src/figures/period.ts";
import { dayLabel } from "../../src/figures/period/calendar.ts";
import { monthsElapsed } from "../../src/figures/period/elapsed.ts";
import { parsePeriod, type PeriodContext } from "../../src/figures/period/parsePeriod.ts";
import { periodLabel } from "../../src/figures/period/periodLabel.ts";

function read(cell: string | number, context?: PeriodContext): Period {
  const reading = parsePeriod(cell, context);
  if (reading.state !== "read") throw new Error(`${cell} is ${reading.state}`);
  return reading.period;
}

/** First and last day, or what is open. */
function days(period: Period | null): string | null {
  return period && (period.ambiguity ?? `${firstDay(period)} to ${lastDay(period)}`);
}

function label(period: Period | null): string | null {
  return period && periodLabel(period);
}

function inOrder(periods: readonly Period[]): string[] {
  return periods.toSorted(comparePeriods).map(periodKey);
}

const FINANCIAL_2016 = "2016-04-01 to 2017-03-31";
const ACADEMIC_2016 = "2016-09-01 to 2017-08-31";

describe("a year", () => {
  test.each(["2016/17", "2016-17", "2016–17", "2016 / 17", "2016/2017", "2016 to 2017", "16/17", "201617", 201617])(
    "written %p is of the year type that the indicator or plan says",
    (cell) => {
      expect(days(read(cell, { yearType: "financial" }))).toBe(FINANCIAL_2016);
      expect(days(read(cell, { yearType: "academic" }))).toBe(ACADEMIC_2016);
      expect(days(read(cell, { yearType: "reporting" }))).toBe(FINANCIAL_2016);
    },
  );

  test.each([null, "calendar"] as const)("written 2016/17 is ambiguous where the year type is %p", (yearType) => {
    const year = read("2016/17", { yearType });
    expect(year.ambiguity).toBe("year-type");
    expect(firstDay(year)).toBeNull();
    expect(lastDay(year)).toBeNull();
  });

  test.each([
    ["2008/09 Academic year", "2008-09-01 to 2009-08-31"],
    ["2008/09 (Academic Year)", "2008-09-01 to 2009-08-31"],
    ["Academic Year 2008-09", "2008-09-01 to 2009-08-31"],
    ["School year 2008/09", "2008-09-01 to 2009-08-31"],
    ["AY 2016/17", ACADEMIC_2016],
    ["201617 Academic year", ACADEMIC_2016],
    ["FY 2016/17", FINANCIAL_2016],
    ["FY16/17", FINANCIAL_2016],
    ["Financial year 2016/17", FINANCIAL_2016],
    ["201617 Financial year", FINANCIAL_2016],
    ["2016 Calendar year", "2016-01-01 to 2016-12-31"],
    ["2025 Reporting year", "2024-04-01 to 2025-03-31"],
  ])("written %p says its type itself, whatever the plan's", (text, expected) => {
    for (const yearType of [null, "calendar", "financial", "academic", "reporting"] as const) {
      expect(days(read(text, { yearType }))).toBe(expected);
    }
  });

  test.each<[YearType | null, string]>([
    [null, "2016-01-01 to 2016-12-31"],
    ["calendar", "2016-01-01 to 2016-12-31"],
    ["financial", "2016-01-01 to 2016-12-31"],
    ["academic", "2015-09-01 to 2016-08-31"],
    ["reporting", "2015-04-01 to 2016-03-31"],
  ])("written 2016, year type %p, is %s", (yearType, expected) => {
    expect(days(read(2016, { yearType }))).toBe(expected);
    expect(days(read("2016", { yearType }))).toBe(expected);
  });

  test.each([
    ["1999/00", "1999-04-01 to 2000-03-31"],
    ["99/00", "1999-04-01 to 2000-03-31"],
    ["1999/2000", "1999-04-01 to 2000-03-31"],
    ["79/80", "2079-04-01 to 2080-03-31"],
    ["80/81", "1980-04-01 to 1981-03-31"],
    ["2008-09", "2008-04-01 to 2009-03-31"],
    ["2011-12", "2011-04-01 to 2012-03-31"],
  ])("%p rolls over to %s", (text, expected) => {
    expect(days(read(text, { yearType: "financial" }))).toBe(expected);
  });
});

describe("a quarter", () => {
  test.each([
    ["Q1 2017/18", "2017-04-01 to 2017-06-30"],
    ["Q2 2017/18", "2017-07-01 to 2017-09-30"],
    ["Q3 2017/18", "2017-10-01 to 2017-12-31"],
    ["Q4 2017/18", "2018-01-01 to 2018-03-31"],
    ["Quarter 1 2017-18", "2017-04-01 to 2017-06-30"],
    ["Quarter 1, 2017/18", "2017-04-01 to 2017-06-30"],
    ["Qtr 1 17/18", "2017-04-01 to 2017-06-30"],
    ["2017/18 Q1", "2017-04-01 to 2017-06-30"],
    ["FY17/18 Q1", "2017-04-01 to 2017-06-30"],
    ["1st quarter 2017/18", "2017-04-01 to 2017-06-30"],
    ["First quarter of 2017/18", "2017-04-01 to 2017-06-30"],
    ["201718 Financial year Q1", "2017-04-01 to 2017-06-30"],
    ["201718 Academic year Q1", "2017-09-01 to 2017-11-30"],
    ["Apr–Jun 2017", "2017-04-01 to 2017-06-30"],
    ["April to June 2017", "2017-04-01 to 2017-06-30"],
    ["Q1 (Apr - Jun) 2017", "2017-04-01 to 2017-06-30"],
    ["Q1 2017/18 (Apr-Jun)", "2017-04-01 to 2017-06-30"],
    ["Q4 (Jan-Mar) 2017/18", "2018-01-01 to 2018-03-31"],
    ["Q1 (Jan-Mar) 2017", "2017-01-01 to 2017-03-31"],
    ["Quarter ending June 2017", "2017-04-01 to 2017-06-30"],
    ["3 months to June 2017", "2017-04-01 to 2017-06-30"],
  ])("written %p is %s, whatever the year type", (text, expected) => {
    for (const yearType of [null, "calendar", "financial", "academic", "reporting"] as const) {
      expect(days(read(text, { yearType }))).toBe(expected);
      expect(read(text, { yearType }).kind).toBe("quarter");
    }
  });

  test.each<[YearType | null, string]>([
    [null, "year-type"],
    ["financial", "year-type"],
    ["academic", "year-type"],
    ["calendar", "2017-01-01 to 2017-03-31"],
    ["reporting", "2016-04-01 to 2016-06-30"],
  ])("written Q1 2017, year type %p, is %s", (yearType, expected) => {
    expect(days(read("Q1 2017", { yearType }))).toBe(expected);
  });

  test.each([
    ["2017/18", "2017-04-01 to 2017-06-30"],
    ["2017/18 financial year", "2017-04-01 to 2017-06-30"],
    ["2017/18 academic year", "2017-09-01 to 2017-11-30"],
    ["2017", "2017-01-01 to 2017-03-31"],
    ["Year to December 2017", "2017-01-01 to 2017-03-31"],
    ["Q3 2017/18", "2017-04-01 to 2017-06-30"],
  ])("without a year lies in the plan's reporting period %p: %s", (within, expected) => {
    expect(days(read("Q1", { within: read(within) }))).toBe(expected);
  });

  test("without any year keeps its order, and follows the quarter before it", () => {
    const [first, second, third] = [read("Q1"), read("Quarter 2"), read("Q3")];
    expect(first.ambiguity).toBe("year");
    expect(days(first)).toBe("year");
    expect([third, first, second].toSorted(comparePeriods)).toEqual([first, second, third]);
    expect(follows(first, second)).toBe(true);
    expect(follows(first, third)).toBe(false);
    expect(previousPeriod(second)).toBeNull();
  });
});

describe("a term", () => {
  test.each([
    ["Autumn term 2016/17", "2016-09-01 to 2016-12-31"],
    ["Autumn 2016", "2016-09-01 to 2016-12-31"],
    ["201617 Autumn term", "2016-09-01 to 2016-12-31"],
    ["Spring term 2016/17", "2017-01-01 to 2017-04-30"],
    ["Spring 2017", "2017-01-01 to 2017-04-30"],
    ["Spr 16/17", "2017-01-01 to 2017-04-30"],
    ["summer 2016", "2016-05-01 to 2016-08-31"],
    ["Summer term 2015/16", "2016-05-01 to 2016-08-31"],
    ["2015/16 Summer", "2016-05-01 to 2016-08-31"],
    ["201617 Autumn and spring term", "2016-09-01 to 2017-04-30"],
    ["Autumn & Spring terms 2016/17", "2016-09-01 to 2017-04-30"],
  ])("written %p is %s, whatever the year type", (text, expected) => {
    for (const yearType of [null, "calendar", "financial", "academic"] as const) {
      expect(days(read(text, { yearType }))).toBe(expected);
      expect(read(text, { yearType }).kind).toBe("term");
    }
  });

  test.each([
    ["Autumn term", "2016/17 academic year", "2016-09-01 to 2016-12-31"],
    ["Summer term", "2016/17 academic year", "2017-05-01 to 2017-08-31"],
    ["Summer term", "2016/17 financial year", "2016-05-01 to 2016-08-31"],
  ])("%s without a year lies in the plan's %s", (text, within, expected) => {
    expect(days(read(text, { within: read(within) }))).toBe(expected);
  });
});

describe("a month", () => {
  test.each([
    "Nov 2016",
    "Nov-16",
    "Nov '16",
    "nov. 2016",
    "November 2016",
    "November, 2016",
    "2016-11",
    "11/2016",
    "2016 November",
  ])("written %p is November 2016", (text) => {
    expect(days(read(text))).toBe("2016-11-01 to 2016-11-30");
    expect(read(text).kind).toBe("month");
  });

  test.each([
    ["Sept 2009", "2009-09-30"],
    ["Feb 2016", "2016-02-29"],
    ["Feb 2017", "2017-02-28"],
    ["Feb 2000", "2000-02-29"],
    ["Feb 1900", "1900-02-28"],
    ["Apr 2017", "2017-04-30"],
    ["Dec 2017", "2017-12-31"],
  ])("%s ends on %s", (text, expected) => {
    expect(lastDay(read(text))).toBe(expected);
  });

  test.each<[string, YearType | null, string]>([
    ["Nov 2016/17", null, "2016-11-01 to 2016-11-30"],
    ["Feb 2016/17", null, "2017-02-01 to 2017-02-28"],
    ["May 2016/17", null, "year-type"],
    ["May 2016/17", "financial", "2016-05-01 to 2016-05-31"],
    ["May 2016/17", "academic", "2017-05-01 to 2017-05-31"],
  ])("%s, year type %p, is %s", (text, yearType, expected) => {
    expect(days(read(text, { yearType }))).toBe(expected);
  });

  test.each<[string, YearType | null, string]>([
    ["2016/17 financial year", null, "2016-05-01 to 2016-05-31"],
    ["2016/17 academic year", null, "2017-05-01 to 2017-05-31"],
    ["2016/17", null, "year-type"],
    ["2016/17", "academic", "2017-05-01 to 2017-05-31"],
    ["December 2016", "financial", "2016-05-01 to 2016-05-31"],
    ["December 2016", null, "year"],
    ["Q2", "financial", "year"],
  ])("without a year takes it from the plan's reporting period %s, year type %p: %s", (within, yearType, expected) => {
    expect(days(read("May", { within: read(within), yearType }))).toBe(expected);
  });

  test("without any year stands in the order of the financial year", () => {
    const months = ["Mar", "Dec", "Apr", "January"].map((text) => read(text));
    expect(months.toSorted(comparePeriods).map(periodLabel)).toEqual(["April", "December", "January", "March"]);
  });
});

describe("a span", () => {
  test.each([
    ["Nov 2016 - Jan 2017", "2016-11-01 to 2017-01-31"],
    ["November 2016 to January 2017", "2016-11-01 to 2017-01-31"],
    ["between November 2016 and January 2017", "2016-11-01 to 2017-01-31"],
    ["Nov-16 – Jan-17", "2016-11-01 to 2017-01-31"],
    ["Nov-Jan 2016/17", "2016-11-01 to 2017-01-31"],
    ["Nov-Jan 2017", "2016-11-01 to 2017-01-31"],
    ["Nov 2016 to Jan", "2016-11-01 to 2017-01-31"],
    ["3 months to January 2017", "2016-11-01 to 2017-01-31"],
    ["Between 1 April 2016 and 31 March 2017", FINANCIAL_2016],
    ["01/04/2016 - 31/03/2017", FINANCIAL_2016],
    ["01/04/2016-31/03/2017", FINANCIAL_2016],
    ["2017 April to September", "2017-04-01 to 2017-09-30"],
  ])("written %p is %s", (text, expected) => {
    expect(days(read(text))).toBe(expected);
  });

  test("of a split year needs the year type where its months do", () => {
    expect(days(read("Apr-Sep 2016/17"))).toBe("year-type");
    expect(days(read("Apr-Sep 2016/17", { yearType: "financial" }))).toBe("2016-04-01 to 2016-09-30");
  });
});

describe("rolling years and years to date", () => {
  test.each([
    "Year to March 2017",
    "Year to 31 March 2017",
    "year ending March 2017",
    "12 months to March 2017",
    "12 months ending 31/03/2017",
    "Rolling 12 months to Mar 2017",
    "Rolling year to Mar-17",
    "Twelve months to March 2017",
  ])("%p is the twelve months that end in March 2017", (text) => {
    expect(days(read(text))).toBe(FINANCIAL_2016);
    expect(read(text).kind).toBe("rolling");
  });

  test.each<[string, YearType | null, string]>([
    ["Dec 2016 YTD", "financial", "2016-04-01 to 2016-12-31"],
    ["YTD Dec 2016", "academic", "2016-09-01 to 2016-12-31"],
    ["Year to date, December 2016", "calendar", "2016-01-01 to 2016-12-31"],
    ["Dec 2016 cumulative", "reporting", "2016-04-01 to 2016-12-31"],
    ["31 December 2016 YTD", "financial", "2016-04-01 to 2016-12-31"],
    ["Financial year to date Dec 2016", null, "2016-04-01 to 2016-12-31"],
    ["Q3 2016/17 YTD", null, "2016-04-01 to 2016-12-31"],
    ["Apr-Dec 2016 YTD", null, "2016-04-01 to 2016-12-31"],
    ["Apr-Jun 2016 YTD", null, "2016-04-01 to 2016-06-30"],
    ["Dec 2016 YTD", null, "year-type"],
  ])("%p, year type %p, is %s", (text, yearType, expected) => {
    expect(days(read(text, { yearType }))).toBe(expected);
    expect(read(text, { yearType }).kind).toBe("yearToDate");
  });
});

describe("a date", () => {
  test.each([
    "31 March 2017",
    "31st Mar 2017",
    "31-Mar-17",
    "31/03/2017",
    "31.3.17",
    "2017-03-31",
    "at 31 March 2017",
    "as at 31/03/2017",
    "As of March 2017",
    "As at the end of March 2017",
    "end March 2017",
    "As at Q4 2016/17",
  ])("written %p is the snapshot of 31 March 2017", (text) => {
    expect(days(read(text))).toBe("2017-03-31 to 2017-03-31");
    expect(read(text).kind).toBe("date");
  });

  test.each([
    [42825, "dd/mm/yyyy", "2017-03-31 to 2017-03-31"],
    [42825.75, "dd/mm/yyyy hh:mm", "2017-03-31 to 2017-03-31"],
    [42825, "General", "2017-03-31 to 2017-03-31"],
    [42825, undefined, "2017-03-31 to 2017-03-31"],
    [42675, "mmm-yy", "2016-11-01 to 2016-11-30"],
    [42675, "[$-809]mmmm yyyy;@", "2016-11-01 to 2016-11-30"],
    [42675, '"day" mmm yy', "2016-11-01 to 2016-11-30"],
    [42675, "yyyy", "2016-01-01 to 2016-12-31"],
    [42429, "d mmm yy", "2016-02-29 to 2016-02-29"],
  ])("stored as %p and shown as %p is %s", (serial, numberFormat, expected) => {
    expect(days(read(serial, { numberFormat }))).toBe(expected);
  });

  test("counts from 1904 where the workbook does", () => {
    expect(days(read(41363, { date1904: true }))).toBe("2017-03-31 to 2017-03-31");
  });
});

describe("what is no period", () => {
  test.each([
    "2016/18",
    "2017/16",
    "201618",
    "2016/11",
    "2008-2011",
    "1600",
    "Financial year 2016",
    "AY 2016",
    "Calendar year 2016/17",
    "Q5 2017/18",
    "Q1 (Jul-Sep) 2017/18",
    "Q1-2 2017/18",
    "Autumn and spring 2016",
    "Spring and autumn 2016/17",
    "13/2016",
    "31/02/2017",
    "29 February 2017",
    "31 March",
    "Mar 2017 - Nov 2016",
    "5 Sep 2016 - 16 Dec 2016",
    "year to 15 March 2017",
    "2016/17 YTD",
    "0 months to March 2017",
    "end of 2016/17",
    "Sept 2009 / Jan 2010",
    "Year 10",
    "final 2016",
    "TBC",
    "#N/A",
    17,
    2016.5,
    -1,
    Number.NaN,
    true,
  ])("%p is unreadable", (cell) => {
    expect(parsePeriod(cell)).toEqual({ state: "unreadable", text: String(cell) });
  });

  test.each(["", "  ", "\u00a0"])("%j is blank", (cell) => {
    expect(parsePeriod(cell)).toEqual({ state: "blank" });
  });

  test("any text gives a reading, never an exception", () => {
    const word = fc.constantFrom(
      "2016",
      "17",
      "/",
      "-",
      "Q1",
      "Nov",
      "to",
      "year",
      "FY",
      "YTD",
      "as at",
      "autumn",
      "31",
      " ",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 7 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(fc.oneof(text, fc.double()), (cell) => {
        expect(["read", "blank", "unreadable"]).toContain(parsePeriod(cell).state);
      }),
    );
  });
});

describe("the label", () => {
  test.each<[string, PeriodContext, string]>([
    ["2016", {}, "2016"],
    ["201617", { yearType: "academic" }, "2016/17 academic year"],
    ["2016", { yearType: "academic" }, "2015/16 academic year"],
    ["FY 1999/00", {}, "1999/00 financial year"],
    ["2025", { yearType: "reporting" }, "year ending 31 March 2025"],
    ["2008-09", {}, "2008/09"],
    ["2017-18 quarter 1", {}, "Q1 2017/18"],
    ["Academic year Q1 2017/18", {}, "Q1 2017/18 academic year"],
    ["Q2 2017", { yearType: "calendar" }, "April to June 2017"],
    ["Q2 2017", {}, "Q2 2017"],
    ["Quarter 3", {}, "Q3"],
    ["Spring 2017", {}, "spring term 2016/17"],
    ["Autumn & spring 2016/17", {}, "autumn and spring terms 2016/17"],
    ["Autumn", {}, "autumn term"],
    ["Nov-16", {}, "November 2016"],
    ["May 2016/17", {}, "May 2016/17"],
    ["Nov 16 - Jan 17", {}, "November 2016 to January 2017"],
    ["Apr-Dec 2016", {}, "April to December 2016"],
    ["Apr-Jun 2016/17", {}, "April to June 2016/17"],
    ["Apr-Jun", {}, "April to June"],
    ["year to Mar 17", {}, "12 months to March 2017"],
    ["Dec 2016 YTD", { yearType: "financial" }, "April to December 2016, year to date"],
    ["Apr 2016 YTD", { yearType: "financial" }, "April 2016"],
    ["Dec 2016 YTD", {}, "December 2016, year to date"],
    ["as at 31.3.17", {}, "31 March 2017"],
  ])("of %p %j is %p", (text, context, expected) => {
    expect(periodLabel(read(text, context))).toBe(expected);
  });

  test("of a day is written out", () => {
    expect(dayLabel("2017-03-01")).toBe("1 March 2017");
  });

  test("reads back as the same period", () => {
    fc.assert(
      fc.property(anyText, yearType, (text, type) => {
        const period = read(text, { yearType: type });
        const context = period.ambiguity === "year" ? { yearType: type } : {};
        expect(periodKey(read(periodLabel(period), context))).toBe(periodKey(period));
      }),
    );
  });
});

describe("sameness", () => {
  test.each([
    ["2016/17 financial year", "201617 Financial year"],
    ["2016/17 financial year", "2017 Reporting year"],
    ["2016/17 financial year", "year to March 2017"],
    ["Q1 2017/18", "Apr-Jun 2017"],
    ["summer 2016", "Summer term 2015/16"],
    ["As of March 2017", "31/03/2017"],
    ["2008/09", "2008-09"],
    ["Q1", "Quarter 1"],
  ])("%s and %s are one period", (a, b) => {
    expect(periodKey(read(a))).toBe(periodKey(read(b)));
    expect(comparePeriods(read(a), read(b))).toBe(0);
  });

  test.each([
    ["2016/17 financial year", "2016/17 academic year"],
    ["2016/17", "2016/17 financial year"],
    ["March 2017", "31 March 2017"],
    ["Q1", "Q1 2017/18"],
    ["2016", "2016/17 academic year"],
  ])("%s and %s are not", (a, b) => {
    expect(periodKey(read(a))).not.toBe(periodKey(read(b)));
    expect(comparePeriods(read(a), read(b))).not.toBe(0);
  });
});

describe("what comes before", () => {
  test.each<[string, Frequency | null, string | null, string | null]>([
    ["2016/17 academic year", null, "2015/16 academic year", "2015/16 academic year"],
    ["Q1 2017/18", null, "Q4 2016/17", "Q1 2016/17"],
    ["Q1 2017/18", "yearly", "Q1 2016/17", "Q1 2016/17"],
    ["autumn term 2016/17", null, "summer term 2015/16", "autumn term 2015/16"],
    ["autumn and spring terms 2016/17", null, "autumn and spring terms 2015/16", "autumn and spring terms 2015/16"],
    ["January 2017", null, "December 2016", "January 2016"],
    ["March 2017", "quarterly", "December 2016", "March 2016"],
    ["Nov 2016 - Jan 2017", null, "August to October 2016", "November 2015 to January 2016"],
    ["Nov 2016 - Jan 2017", "yearly", "November 2015 to January 2016", "November 2015 to January 2016"],
    ["year to March 2017", "monthly", "12 months to March 2016", "12 months to March 2016"],
    ["Apr-Dec 2016 YTD", "monthly", "April to December 2015, year to date", "April to December 2015, year to date"],
    ["Apr-Jun 2016 YTD", null, "April to June 2015, year to date", "April to June 2015, year to date"],
    ["Apr-Aug 2016", null, "April to August 2015", "April to August 2015"],
    ["31 March 2017", "quarterly", "31 December 2016", "31 March 2016"],
    ["31 March 2017", "monthly", "28 February 2017", "31 March 2016"],
    ["28 February 2017", "yearly", "29 February 2016", "29 February 2016"],
    ["29 February 2016", "half-yearly", "31 August 2015", "28 February 2015"],
    ["15 September 2016", "termly", "15 May 2016", "15 September 2015"],
    ["31 March 2017", null, null, "31 March 2016"],
    ["2016/17", null, null, null],
    ["Q1", null, null, null],
  ])("%s (reported %p): %p, and last year %p", (text, frequency, previous, lastYear) => {
    expect(label(previousPeriod(read(text), frequency))).toBe(previous);
    expect(label(samePeriodLastYear(read(text)))).toBe(lastYear);
  });
});

describe("whether one period follows another", () => {
  test.each<[string, string, Frequency | null, boolean]>([
    ["Q4 2016/17", "Q1 2017/18", null, true],
    ["Q4 2016/17", "Apr-Jun 2017", null, true],
    ["Q3 2016/17", "Q1 2017/18", null, false],
    ["Q1 2017/18", "Q4 2016/17", null, false],
    ["Q1 2017/18", "Q1 2017/18", null, false],
    ["2015/16 financial year", "2016/17 financial year", null, true],
    ["2015/16 financial year", "2017 Reporting year", null, true],
    ["2014/15 financial year", "2016/17 financial year", null, false],
    ["2015/16 financial year", "2016/17 academic year", null, false],
    ["2015/16", "2016/17", null, false],
    ["2015", "2016/17 academic year", null, false],
    ["Nov 2016", "Dec 2016", null, true],
    ["Dec 2016", "Mar 2017", null, false],
    ["Dec 2016", "Mar 2017", "quarterly", true],
    ["Feb 2017", "Mar 2017", "quarterly", false],
    ["Feb 2017", "Q1 2017/18", null, false],
    ["summer 2016", "autumn 2016", null, true],
    ["year to Feb 2017", "year to Mar 2017", "monthly", false],
    ["year to Mar 2016", "year to Mar 2017", "monthly", true],
    ["Apr-Nov 2016 YTD", "Apr-Dec 2016 YTD", "monthly", false],
    ["31 March 2016", "31 March 2017", "yearly", true],
    ["21 January 2016", "19 January 2017", "yearly", true],
    ["31 March 2015", "31 March 2017", "yearly", false],
    ["31 March 2016", "31 March 2017", null, false],
  ])("%s, then %s (reported %p): %p", (earlier, later, frequency, expected) => {
    expect(follows(read(earlier), read(later), frequency)).toBe(expected);
  });

  test.each([
    ["Q1 2016/17", "Q1 2017/18", true],
    ["Q1 2016/17", "Q2 2017/18", false],
    ["Apr-Dec 2015 YTD", "Apr-Dec 2016 YTD", true],
    ["21 January 2016", "19 January 2017", true],
    ["March 2016", "31 March 2017", false],
    ["2015/16", "2016/17", false],
  ])("%s is the year before %s: %p", (earlier, later, expected) => {
    expect(isYearBefore(read(earlier), read(later))).toBe(expected);
  });

  test.each([
    [["31 March 2015", "31 March 2017", "31 March 2016"], "yearly"],
    [["30 June 2016", "31 March 2017", "30 September 2016"], "quarterly"],
    [["31 January 2017", "28 February 2017", "30 April 2017"], "monthly"],
    [["31 March 2012", "31 March 2017"], null],
    [["31 March 2017"], null],
    [["Q1 2016/17", "Q1 2017/18"], null],
  ])("snapshots of %j are %p", (texts, expected) => {
    expect(frequencyOfDates(texts.map((text) => read(text)))).toBe(expected);
  });
});

describe("whether one period contains another", () => {
  test.each([
    ["2016/17 financial year", "Q4 2016/17", true],
    ["2016/17 financial year", "31 March 2017", true],
    ["2016/17 financial year", "1 April 2017", false],
    ["2016/17 financial year", "2016/17 financial year", true],
    ["2016/17 financial year", "2016/17 academic year", false],
    ["Q4 2016/17", "2016/17 financial year", false],
    ["2016/17", "November 2016", false],
    ["2016", "Q1", false],
  ])("%s contains %s: %p", (outer, inner, expected) => {
    expect(containsPeriod(read(outer), read(inner))).toBe(expected);
  });
});

const year = fc.integer({ min: 1950, max: 2090 });
const split = year.map((first) => `${first}/${String((first + 1) % 100).padStart(2, "0")}`);
const month = fc.constantFrom("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
const monthAndYear = fc.tuple(month, year).map(([name, number]) => `${name} ${number}`);
const yearType = fc.constantFrom<YearType | null>("calendar", "financial", "academic", "reporting", null);

/** One spelling of every kind; a date is a month's end or a day that every month has, since other days do not step back. */
const spellings = {
  year: fc.oneof(split, year.map(String)),
  quarter: fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.oneof(split, year, fc.constant("")))
    .map(([n, y]) => `Q${n} ${y}`),
  term: fc
    .tuple(fc.constantFrom("autumn", "spring", "summer", "autumn and spring"), split)
    .map((words) => words.join(" ")),
  month: fc.oneof(
    monthAndYear,
    fc.tuple(month, split).map((words) => words.join(" ")),
    month,
  ),
  span: fc.tuple(month, month, year).map(([from, to, number]) => `${from} to ${to} ${number}`),
  rolling: monthAndYear.map((text) => `year to ${text}`),
  yearToDate: monthAndYear.map((text) => `${text} YTD`),
  date: fc.oneof(
    monthAndYear.map((text) => `as at ${text}`),
    fc.tuple(fc.integer({ min: 1, max: 27 }), monthAndYear).map((words) => words.join(" ")),
  ),
};

const anyText = fc.oneof(...Object.values(spellings));
const anyPeriod = fc.tuple(anyText, yearType).map(([text, type]) => read(text, { yearType: type }));
const anyFrequency = fc.constantFrom<Frequency | null>("monthly", "quarterly", "termly", "half-yearly", "yearly", null);

describe("on which side of another's beginning a period lies", () => {
  test.each<[string, string, YearType | null, "before" | "from" | null]>([
    // period, boundary, year type of both
    ["2015/16", "2016/17", "financial", "before"],
    ["2016/17", "2016/17", "financial", "from"],
    ["2017/18", "2016/17", "financial", "from"],
    ["2016/17", "January 2017", "financial", null],
    ["Q4 2015/16", "1 April 2016", null, "before"],
    ["Q1 2016/17", "1 April 2016", null, "from"],
    ["Q1 2016/17", "2 April 2016", null, null],
    ["31 March 2016", "1 April 2016", null, "before"],
    ["1 April 2016", "1 April 2016", null, "from"],
    ["Q1 2016/17", "2016/17", "financial", "from"],
    // Open whether financial or academic: only what holds for both.
    ["2015/16", "2016/17", null, "before"],
    ["2016/17", "2016/17", null, "from"],
    ["March 2016", "2016/17", null, "before"],
    ["May 2016", "2016/17", null, null],
    ["September 2016", "2016/17", null, "from"],
    ["2015/16", "1 April 2016", null, null],
    ["2015/16", "1 September 2016", null, "before"],
    ["2016/17", "1 April 2016", null, "from"],
    ["Q1", "2016/17", "financial", null],
    ["Q1", "Q2", null, "before"],
    ["Q2", "Q2", null, "from"],
  ])("%s and %s, %p: %p", (text, boundary, type, expected) => {
    expect(sideOf(read(text, { yearType: type }), read(boundary, { yearType: type }))).toBe(expected);
  });
});

describe("how many months of its year have passed", () => {
  test.each<[string, YearType | null, number | null]>([
    ["Q1 2017/18", null, 3],
    ["Q4 2017/18", null, 12],
    ["Q1 2017/18", "academic", 3],
    ["Q4", null, 12],
    ["June 2017", "financial", 3],
    ["June 2017", "academic", 10],
    ["June 2017", "calendar", 6],
    ["June 2017", "reporting", 3],
    ["June 2017", null, null],
    ["Autumn term 2017/18", "financial", 4],
    ["Summer term 2017/18", null, 12],
    ["30 June 2017", "financial", 3],
    ["29 June 2017", "financial", null],
    ["Dec 2016 YTD", "financial", 9],
    ["Dec 2016 YTD", null, null],
    ["April to December 2016 YTD", null, 9],
    ["April to September 2016", "financial", 6],
    ["2016/17", null, 12],
    ["2016/17", "academic", 12],
    ["12 months to June 2016", "financial", 12],
  ])("at the end of %s, in a plan of %p years: %p", (text, type, expected) => {
    expect(monthsElapsed(read(text, { yearType: type }), type)).toBe(expected);
  });
});

describe("the order", () => {
  test("is total: both ways round agree, and only the same period is equal", () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(comparePeriods(a, b) + comparePeriods(b, a)).toBe(0);
        expect(comparePeriods(a, b) === 0).toBe(periodKey(a) === periodKey(b));
      }),
    );
  });

  test("is transitive, so that sorting does not depend on the rows' order", () => {
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 8 }), (periods) => {
        expect(inOrder(periods.toReversed())).toEqual(inOrder(periods));
      }),
    );
  });

  test("puts an earlier end first, and periods without a year before all others", () => {
    const texts = ["2016/17 financial year", "Q4 2016/17", "31 March 2017", "February 2017", "Q2", "2015/16"];
    const sorted = texts.map((text) => read(text)).toSorted(comparePeriods);
    expect(sorted.map(periodLabel)).toEqual([
      "Q2",
      "2015/16",
      "February 2017",
      "2016/17 financial year",
      "Q4 2016/17",
      "31 March 2017",
    ]);
  });

  test("stepping back and forth again is where one was, and the step before is followed", () => {
    fc.assert(
      fc.property(anyPeriod, anyFrequency, (period, frequency) => {
        const previous = previousPeriod(period, frequency);
        fc.pre(previous !== null);
        expect(nextPeriod(previous, frequency)).toEqual(period);
        expect(comparePeriods(previous, period)).toBe(-1);
        expect(follows(previous, period, frequency)).toBe(true);
        expect(areComparable(previous, period)).toBe(true);
      }),
    );
  });

  test("the same period last year is a year before, and comparable both ways", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const lastYear = samePeriodLastYear(period);
        fc.pre(lastYear !== null);
        expect(isYearBefore(lastYear, period)).toBe(true);
        expect(areComparable(period, lastYear)).toBe(true);
      }),
    );
  });

  test("comparable is mutual", () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(areComparable(a, b)).toBe(areComparable(b, a));
      }),
    );
  });
});
