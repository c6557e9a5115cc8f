import { overlaps } from "./area.ts";
import { arrayAreas } from "./arrays.ts";
import { notModelled } from "./excelError.ts";
import type { Area, Worksheet } from "./workbook.ts";

/** No call makes an array here, so a worksheet that came without has none later, and is not looked through again. */
const withoutArrays = new WeakSet<Worksheet>();

/** Refuses writing into an array: one that spills becomes #SPILL!, part of another cannot be changed at all. */
export function refuseArrays(worksheet: Worksheet, area: Area): void {
  if (withoutArrays.has(worksheet)) return;
  const arrays = arrayAreas(worksheet);
  if (arrays.length === 0) withoutArrays.add(worksheet);
  if (arrays.some((array) => overlaps(array.area, area))) notModelled("a value in the cells of an array formula");
}
