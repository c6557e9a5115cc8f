import { formatArea } from "../../model/address.ts";
import type { Area, Worksheet } from "../../model/workbook.ts";
import { WORKBOOK } from "../../wire/events.ts";
import type { WorkbookEvent } from "../../wire/session.ts";

/** What a person did in the workbook that an add-in may be listening for. */
export type UserAction =
  | { kind: "changed"; worksheet: Worksheet; area: Area }
  | { kind: "selected"; worksheet: Worksheet; area: Area }
  | { kind: "activated"; worksheet: Worksheet };

/** Events by the library's numbers for them. */
const EVENT = { changed: 10, activated: 11, selected: 14, visibilityChanged: 65_539 } as const;

/** The events Excel raises for it: for the worksheet's listeners, and for those of all worksheets. */
export function eventsOf(action: UserAction): WorkbookEvent[] {
  const message = { worksheetId: action.worksheet.uid, ...details(action) };
  return [action.worksheet.uid, WORKBOOK].map((targetId) => ({ type: EVENT[action.kind], targetId, message }));
}

function details(action: UserAction): Record<string, string> {
  if (action.kind === "activated") return {};
  const address = formatArea(action.area);
  return action.kind === "selected" ? { address } : { address, changeType: "RangeEdited", source: "Local" };
}

/** Tells the runtime that its pane was shown or hidden: `Office.addin.onVisibilityModeChanged`. */
export function visibilityChanged(visible: boolean): WorkbookEvent {
  return { type: EVENT.visibilityChanged, targetId: "", message: { visibility: visible ? "Visible" : "Hidden" } };
}

/** Events, among the kinds of message Office sends. */
const EVENT_MESSAGE = 65_536;

/** The payload of `richApiMessage`, by which the library is told of events. */
export function richApiMessage(events: readonly WorkbookEvent[]): { ArrayData: unknown[] } {
  return {
    ArrayData: events.map(({ type, targetId, message }) => [
      EVENT_MESSAGE,
      type,
      targetId,
      JSON.stringify(message),
      "",
      false,
    ]),
  };
}
