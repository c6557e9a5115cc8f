import { excelCode } from "./refreshError.ts";
import { pieceBytes } from "./pieces.ts";
import { pause, type Session } from "./session.ts";

/** Something to be queued for Excel in one go. */
export interface Step {
  /** Of JSON, about. */
  readonly bytes: number;
  queue(context: Excel.RequestContext): void;
  /** The same in two halves; null where it cannot be split. */
  halve(): readonly [Step, Step] | null;
}

/** A step that Excel carries out as a whole. */
export function wholeStep(bytes: number, queue: Step["queue"]): Step {
  return { bytes, queue, halve: () => null };
}

/**
 * Sends steps in order, about 4 MB at a time. A batch that Excel finds too large was refused as a whole, so it is sent
 * again in halves.
 */
export async function sendSteps(session: Session, steps: Iterable<Step>): Promise<void> {
  let batch: Step[] = [];
  let bytes = 0;
  for (const step of steps) {
    if (bytes > 0 && bytes + step.bytes > pieceBytes) {
      await send(session, batch);
      batch = [];
      bytes = 0;
    }
    batch.push(step);
    bytes += step.bytes;
    // Making a step of 1 MB takes a while.
    await pause();
  }
  await send(session, batch);
}

async function send(session: Session, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  for (const step of steps) step.queue(session.context);
  await pause();
  try {
    await session.sync();
  } catch (error) {
    if (excelCode(error) !== "RequestPayloadSizeLimitExceeded") throw error;
    const halves = steps.length > 1 ? null : steps[0]!.halve();
    if (steps.length === 1 && !halves) throw error;
    const middle = Math.ceil(steps.length / 2);
    await send(session, halves ? [halves[0]] : steps.slice(0, middle));
    await send(session, halves ? [halves[1]] : steps.slice(middle));
  }
}

/** The JSON that a value needs in a request, in bytes: text outside ASCII may need three a letter. */
export function jsonBytes(value: string | number | boolean | null): number {
  if (typeof value !== "string") return 10;
  let bytes = value.length + 5;
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 127) bytes += 2;
  return bytes;
}
