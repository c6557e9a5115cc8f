import { type Contract, equals } from "./contract.ts";

const eventsPage = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events";

/** The event, or null where none came in four seconds: Excel raises it some time after the batch. */
async function within4Seconds<E>(event: Promise<E>): Promise<E | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const nothing = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, 4000, null);
  });
  try {
    return await Promise.race([event, nothing]);
  } finally {
    clearTimeout(timer);
  }
}

export const writingRaisesChanged: Contract = {
  title: "a worksheet tells of cells that an add-in has written, its own ones included",
  source: `${eventsPage}#event-triggers`,
  needs: "1.7",
  async run(context, sheet) {
    sheet.load("id");
    const changed = new Promise<Excel.WorksheetChangedEventArgs>((resolve) => {
      sheet.onChanged.add(async (event) => resolve(event));
    });
    await context.sync();
    sheet.getRange("B2:C3").values = [
      ["a", 1],
      ["b", 2],
    ];
    await context.sync();
    const event = await within4Seconds(changed);
    return [
      equals("address", "B2:C3", event?.address),
      equals("changeType", "RangeEdited", event?.changeType),
      equals("source", "Local", event?.source),
      equals("worksheetId", sheet.id, event?.worksheetId),
    ];
  },
};

export const selectingRaisesSelectionChanged: Contract = {
  title: "a worksheet tells of another selection",
  source: `${eventsPage}#remove-an-event-handler`,
  needs: "1.7",
  async run(context, sheet) {
    sheet.activate();
    sheet.getRange("A1").select();
    await context.sync();
    const changed = new Promise<Excel.WorksheetSelectionChangedEventArgs>((resolve) => {
      sheet.onSelectionChanged.add(async (event) => {
        if (event.address !== "A1") resolve(event);
      });
    });
    await context.sync();
    sheet.getRange("B2:C4").select();
    await context.sync();
    const event = await within4Seconds(changed);
    return [equals("address", "B2:C4", event?.address)];
  },
};

export const removedHandlersAreNotCalled: Contract = {
  title: "a handler that was removed is not called again; the others are",
  source: `${eventsPage}#remove-an-event-handler`,
  needs: "1.7",
  async run(context, sheet) {
    let calls = 0;
    const removed = sheet.onChanged.add(async () => {
      calls += 1;
    });
    const kept = new Promise<string>((resolve) => {
      sheet.onChanged.add(async (event) => resolve(event.address));
    });
    await context.sync();
    removed.remove();
    await context.sync();
    sheet.getRange("A1").values = [["written"]];
    await context.sync();
    return [equals("kept", "A1", await within4Seconds(kept)), equals("calls of the removed one", 0, calls)];
  },
};
