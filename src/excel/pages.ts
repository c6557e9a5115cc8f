/** How a worksheet is printed. */
export interface Pages {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: "A3" | "A4";
  /** How many pages a row of the worksheet may take. */
  readonly wide: 1 | 2;
}

/** Points. Narrow, since tables of a plan are wide. */
const MARGINS = { left: 32, right: 32, top: 36, bottom: 48, header: 20, footer: 22 };

/** Points across a sheet of paper on its side. */
const ACROSS = { A3: 1190, A4: 842 };

/** Below this, words of 10 points are smaller than 6.5: too small to read at a meeting. */
const SMALLEST_SCALE = 0.65;

/**
 * The pages on which a table of a width can still be read: on one A4 as wide as it, else on one A3, else on two A4, else on
 * two A3. Two pages side by side come after the larger paper, since a status is best read beside its figures, but before
 * two large ones: every office prints A4.
 *
 * `repeated`: the width of the columns that stand on the second page again.
 */
export function landscapePages(width: number, repeated: number): Pages {
  const choices = ([1, 2] as const).flatMap((wide) =>
    (["A4", "A3"] as const).map((paperSize): Pages => ({ orientation: "Landscape", paperSize, wide })),
  );
  const isLegible = ({ paperSize, wide }: Pages) => {
    const room = (ACROSS[paperSize] - MARGINS.left - MARGINS.right) * wide;
    return room >= (width + repeated * (wide - 1)) * SMALLEST_SCALE;
  };
  return choices.find(isLegible) ?? choices.at(-1)!;
}

/** Sets up the printed pages, with the page's number at their feet. Queues only. */
export function layOutPages(
  sheet: Excel.Worksheet,
  { orientation, paperSize, wide }: Pages,
  footer: string | undefined,
): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = orientation;
  pageLayout.paperSize = paperSize;
  pageLayout.zoom = { horizontalFitToPages: wide };
  pageLayout.setPrintMargins("Points", MARGINS);
  const { defaultForAllPages } = pageLayout.headersFooters;
  // In a footer, "&" begins a code.
  if (footer !== undefined) defaultForAllPages.leftFooter = footer.replaceAll("&", "&&");
  defaultForAllPages.rightFooter = "Page &P of &N";
}
