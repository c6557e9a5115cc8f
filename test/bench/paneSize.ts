import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** A built file of the add-in; sizes in bytes. */
export interface BuiltFile {
  readonly name: string;
  readonly size: number;
  readonly gzipped: number;
  /** Needed before the pane is first drawn; else loaded when a button is first pressed. */
  readonly firstLoad: boolean;
}

/** The page of the pane and its scripts; Office.js comes from Microsoft's network and is not counted. */
export function measurePaneSize(folder: string): readonly BuiltFile[] {
  return readdirSync(folder)
    .filter((name) =>
      /^(?:taskpane\.html|(?:taskpane|pane|report|refresh|findings|templates|newPlan)\.\w+\.js)$/.test(name),
    )
    .map((name) => {
      const content = readFileSync(`${folder}/${name}`);
      const gzipped = gzipSync(content, { level: 9 }).length;
      return { name, size: content.length, gzipped, firstLoad: /^(?:taskpane|pane)\./.test(name) };
    });
}
