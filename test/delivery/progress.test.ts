import { actionAssessor } from "../../src/delivery/progress.ts";
import { planSettings } from "../../src/plan/settings.ts";

function assess(due: string, asAt: string | null, status = "") {
  return actionAssessor(planSettings.parse({ asAt }))({ due, dueFormat: undefined, status });
}

describe("an action’s progress", () => {
  test.each<[string, string, string]>([
    ["September 2009", "2009-07-31", "On track"],
    ["September 2009", "2009-08-31", "On track"],
    ["September 2009", "2009-09-01", "Due"],
    ["September 2009", "2009-09-30", "Due"],
    ["September 2009", "2009-10-01", "Overdue"],
    ["15 September 2009", "2009-09-10", "Due"],
    ["15 September 2009", "2009-09-15", "Due"],
    ["15 September 2009", "2009-09-16", "Overdue"],
    ["Sept 2009 / Jan 2010 / May 2010", "2009-10-15", "On track"],
    ["Sept 2009 / Jan 2010 / May 2010", "2010-01-15", "Due"],
    ["Sept 2009 / Jan 2010 / May 2010", "2010-02-01", "On track"],
    ["Sept 2009 / Jan 2010 / May 2010", "2010-05-31", "Due"],
    ["Sept 2009 / Jan 2010 / May 2010", "2010-06-01", "Overdue"],
    ["Quarterly", "2010-06-01", "Ongoing"],
    ["", "2010-06-01", "No date"],
  ])("due %s, as at %s: %s", (due, asAt, progress) => {
    expect(assess(due, asAt).progress).toBe(progress);
  });

  test.each(["Complete", "Completed", "completed May 2009", "Fully complete", "Done", "Achieved"])(
    "%s comes before all dates",
    (status) => {
      for (const due of ["September 2009", "soon", "ongoing", ""])
        expect(assess(due, "2010-06-01", status)).toMatchObject({ progress: "Complete", observations: [] });
    },
  );

  test.each(["In progress", "Not started", "Not complete", "Incomplete", "Complete by May"])(
    "%s does not",
    (status) => {
      expect(assess("September 2009", "2010-06-01", status).progress).toBe("Overdue");
    },
  );

  test("without an as-at date nothing is said of dates", () => {
    expect(assess("September 2009", null)).toMatchObject({ progress: null, needsAsAt: true, observations: [] });
    expect(assess("Quarterly", null)).toMatchObject({ progress: "Ongoing", needsAsAt: false });
    expect(assess("", null)).toMatchObject({ progress: "No date", needsAsAt: false });
    expect(assess("September 2009", null, "Complete")).toMatchObject({ progress: "Complete", needsAsAt: false });
  });

  test("a date that cannot be read is told, and nothing is said", () => {
    expect(assess("soon", "2009-07-31")).toMatchObject({
      progress: null,
      observations: [{ code: "date-unreadable", role: "due", found: "soon" }],
    });
  });

  test("a last date that has passed is told where no status is given", () => {
    const past = { code: "date-past", role: "due", found: "31 January 2010", expected: "1 February 2010" };
    expect(assess("Sept 2009 / Jan 2010", "2010-02-01").observations).toEqual([past]);
    expect(assess("Sept 2009 / Jan 2010", "2010-01-31").observations).toEqual([]);
    expect(assess("Sept 2009 / Jan 2010", "2010-02-01", "In progress").observations).toEqual([]);
  });
});
