import { type Contract, equals, errorCode, holds } from "./contract.ts";

const limitsPage =
  "https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins";
const payloadPage =
  "https://learn.microsoft.com/office/dev/add-ins/excel/performance#payload-size-limit-best-practices";

/** 30,000 characters in each of so many cells of column A. */
const long = (cells: number): string[][] => Array.from({ length: cells }, () => ["x".repeat(30_000)]);

export const fiveMillionCellsAreTooMany: Contract = {
  title: "the values of more than five million cells are null, or an error",
  source: payloadPage,
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1:F1000000");
    const code = await errorCode(context, () => range.load("values"));
    const values: unknown = code === null ? range.values : null;
    return [holds("six million cells", "null or an error", values === null, values === null ? code : "values")];
  },
};

export const requestsHaveALimit: Contract = {
  title: "a request of more than 5 MB is refused, and nothing is written",
  source: limitsPage,
  needs: "1.1",
  where: "web",
  async run(context, sheet) {
    await context.sync();
    const code = await errorCode(context, () => (sheet.getRange("A1:A180").values = long(180)));
    const cell = sheet.getRange("A1").load("values");
    await context.sync();
    return [equals("5.4 MB", "RequestPayloadSizeLimitExceeded", code), equals("values", [[""]], cell.values)];
  },
};

export const responsesHaveALimit: Contract = {
  title: "a response of more than 5 MB is refused; half of it is given",
  source: limitsPage,
  needs: "1.1",
  where: "web",
  async run(context, sheet) {
    sheet.getRange("A1:A90").values = long(90);
    await context.sync();
    sheet.getRange("A91:A180").values = long(90);
    await context.sync();
    const code = await errorCode(context, () => sheet.getRange("A1:A180").load("values"));
    const half = sheet.getRange("A1:A90").load("values");
    await context.sync();
    return [equals("5.4 MB", "ResponsePayloadSizeLimitExceeded", code), equals("rows of half", 90, half.values.length)];
  },
};
