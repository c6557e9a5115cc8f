import type { Fault } from "../excel-host/host.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { checkPackage, readWorkbook, saveWorkbook } from "../excel-host/package/index.ts";
import { openInExcel } from "../refresh/open.ts";
import { snapshot } from "../workbooks/cells.ts";
import { corpus } from "./corpus.ts";
import { inOrder, shorthand } from "./corpusWorkbook.ts";
import { differences, headersIn, layoutOf, roomsOf, usersOwn } from "./untouched.ts";

// Each workbook is refreshed some forty times, and a busy machine is slow.
jest.setTimeout(60_000);

const all = Object.entries(corpus).flatMap(([kind, workbooks]) =>
  workbooks.map((workbook) => ({ ...workbook, title: `${kind}: ${workbook.title}` })),
);

test("the corpus has every title once", () => {
  const titles = all.map(({ title }) => title);
  expect(titles).toEqual([...new Set(titles)]);
});

describe.each(all)("$title", ({ build, expected }) => {
  test("is reported as the specification says", async () => {
    const report = await openInExcel(build()).check();
    expect(inOrder(shorthand(report))).toEqual(inOrder(expected));
    for (const [code, sentences] of Object.entries(expected.says ?? {}))
      for (const sentence of sentences)
        expect(report.findings.filter((finding) => finding.code === code).map(({ message }) => message)).toContainEqual(
          expect.stringMatching(sentence),
        );
  });

  test("a refresh writes its columns and nothing else, and a second one nothing", async () => {
    const workbook = build();
    const excel = openInExcel(workbook);
    const report = await excel.refresh();
    const rooms = roomsOf(report);
    expect(differences(usersOwn(build(), rooms), usersOwn(workbook, rooms))).toEqual([]);
    for (const room of rooms) {
      const { headerRows = 1 } =
        expected.tables.find(({ sheet, range }) => `${sheet}!${range}` === `${room.sheet}!${room.range}`) ?? {};
      expect(headersIn(workbook, room, headerRows)).toEqual(room.written);
    }

    const whole = snapshot(workbook);
    expect(await excel.refresh()).toMatchObject({ cellsWritten: 0, findings: report.findings });
    expect(snapshot(workbook)).toEqual(whole);
  });

  // Some dozens of refreshes, and a busy machine is slow.
  test("with every sync failed in turn, the user's cells stay and the next refresh completes", async () => {
    const { whole, rooms, before, faults } = await undisturbed(build);
    for (const fault of faults) {
      const workbook = build();
      const excel = openInExcel(workbook);
      excel.host.faults = [fault];
      await excel.refresh().catch(() => null);
      expect({ fault, changed: differences(before, usersOwn(workbook, rooms)) }).toEqual({ fault, changed: [] });

      excel.host.faults = [];
      await excel.refresh();
      expect({ fault, changed: differences(whole, stateOf(workbook)) }).toEqual({ fault, changed: [] });
    }
  }, 60_000);

  test("saved and opened again it has the same report, before and after the refresh", async () => {
    const report = await openInExcel(build()).check();
    expect(layoutsOf(reopened(build()))).toEqual(layoutsOf(build()));
    expect(await openInExcel(reopened(build())).check()).toEqual(report);

    const workbook = build();
    await openInExcel(workbook).refresh();
    const again = openInExcel(reopened(workbook));
    expect(await again.refresh()).toMatchObject({
      tables: report.tables,
      findings: report.findings,
      cellsWritten: 0,
    });
  });
});

/** A refresh that nothing goes wrong in, and each way in which one of its syncs can fail. */
async function undisturbed(build: () => Workbook) {
  const workbook = build();
  const excel = openInExcel(workbook);
  const { syncs: reads } = await excel.check();
  excel.host.resetCounts();
  const report = await excel.refresh();
  const rooms = roomsOf(report);
  const failing = ["before", "within", "after"] as const;
  const faults: Fault[] = Array.from({ length: report.syncs }, (_, i) => i + 1).flatMap((sync) =>
    // To fail after a sync that only reads is to fail before it.
    (sync <= reads ? failing.slice(0, 1) : failing).map((when) => ({ sync, when, code: "GeneralException" })),
  );
  return { whole: stateOf(workbook), rooms, before: usersOwn(build(), rooms), faults };
}

/**
 * All of a workbook that a refresh may change. The number formats of blank cells, which show nothing, are left out: a
 * refresh that was stopped has them in other rows.
 */
function stateOf(workbook: Workbook): ReadonlyMap<string, string> {
  const cells = [...usersOwn(workbook, [])].filter(([, content]) => !content.startsWith("[null,null,"));
  const colours = workbook.worksheets.map(({ name, conditionalFormats }) => [name, conditionalFormats]);
  return new Map([...cells, ["colours", JSON.stringify(colours)]]);
}

function layoutsOf({ worksheets }: Workbook): unknown {
  return worksheets.map((worksheet) => layoutOf(worksheet));
}

function reopened(workbook: Workbook): Workbook {
  const bytes = saveWorkbook(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  return readWorkbook(bytes);
}
