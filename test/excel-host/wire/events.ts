import { formatArea } from "../model/address.ts";
import type { Area, Worksheet } from "../model/workbook.ts";
import type { Session, WorkbookEvent } from "./session.ts";
import type { WireType } from "./wireType.ts";

/** The numbers that the library knows events by. */
const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetSelectionChanged: 14,
} as const;

/** The target of events that a handler asked the whole workbook for. */
export const WORKBOOK = "Workbook";

/** Remembers that cells changed, for whoever handles Worksheet.onChanged: it tells of the add-in's own changes too. */
export function cellsChanged(session: Session, worksheet: Worksheet, area: Area): void {
  const message = { address: formatArea(area), changeType: "RangeEdited", source: "Local", worksheetId: worksheet.uid };
  raise(session, EVENT.worksheetChanged, worksheet, message);
}

/** Remembers that other cells were selected. */
export function selectionChanged(session: Session, worksheet: Worksheet, area: Area): void {
  raise(session, EVENT.worksheetSelectionChanged, worksheet, { address: formatArea(area), worksheetId: worksheet.uid });
}

/** Remembers that another worksheet is shown. */
export function worksheetActivated(session: Session, worksheet: Worksheet): void {
  raise(session, EVENT.worksheetActivated, worksheet, { worksheetId: worksheet.uid });
}

/** Only what a handler asked for is sent: for the worksheet, or for all of them. */
function raise(session: Session, type: number, worksheet: Worksheet, message: WorkbookEvent["message"]): void {
  for (const targetId of [worksheet.uid, WORKBOOK]) {
    if (session.registeredEvents.has(`${type}/${targetId}`)) session.events.push({ type, targetId, message });
  }
}

/** The methods by which the library asks for events of an object, and takes them back. */
const REGISTRATIONS: Record<string, number> = {
  ActivatedEvent: EVENT.worksheetActivated,
  DataChangedEvent: EVENT.worksheetChanged,
  SelectionChangedEvent: EVENT.worksheetSelectionChanged,
};

/** `_RegisterDataChangedEvent` and its like for an object known to handlers as `targetId`. */
export function registers<T>(targetId: (target: T) => string): NonNullable<WireType<T>["methods"]> {
  const methods: NonNullable<WireType<T>["methods"]> = {};
  for (const [event, type] of Object.entries(REGISTRATIONS)) {
    methods[`_Register${event}`] = (target, _, session) =>
      void session.registeredEvents.add(`${type}/${targetId(target)}`);
    methods[`_Unregister${event}`] = (target, _, session) =>
      void session.registeredEvents.delete(`${type}/${targetId(target)}`);
  }
  return methods;
}
