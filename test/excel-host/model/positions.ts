import type { Area, Worksheet } from "./workbook.ts";

/** A place on a worksheet that moves with its cells, as a tracked Range of Excel does (OfficeDev/office-js#6102); `area` is null once its cells are deleted. */
export interface Position {
  readonly worksheet: Worksheet;
  area: Area | null;
}

const tracked = new WeakMap<Worksheet, Set<Position>>();

/** A position that `movePositions` keeps up to date until it is released. */
export function trackPosition(worksheet: Worksheet, area: Area): Position {
  const position: Position = { worksheet, area };
  let positions = tracked.get(worksheet);
  if (positions === undefined) {
    positions = new Set();
    tracked.set(worksheet, positions);
  }
  positions.add(position);
  return position;
}

export function releasePosition(position: Position): void {
  tracked.get(position.worksheet)?.delete(position);
}

/** Gives every tracked position of the worksheet its new area. */
export function movePositions(worksheet: Worksheet, move: (area: Area) => Area | null): void {
  for (const position of tracked.get(worksheet) ?? []) if (position.area !== null) position.area = move(position.area);
}
