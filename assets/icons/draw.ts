/**
 * Draws the icons' PNG files from their SVG sources, in Chromium: `npx tsx assets/icons/draw.ts`.
 * Sizes up to 24 come from a source of their own (`…-small.svg`), drawn for a grid of 16.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** What Office asks for: https://learn.microsoft.com/office/dev/add-ins/design/add-in-icons */
const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];

const icons = {
  app: [...ribbonSizes, 128],
  refresh: ribbonSizes,
  check: ribbonSizes,
  pane: ribbonSizes,
};

const folder = "assets/icons";
const browserPath = process.env["CHROME_PATH"] ?? "/usr/bin/chromium";

const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
for (const [name, sizes] of Object.entries(icons)) {
  for (const size of sizes) {
    const svg = readFileSync(join(folder, `${name}${size <= 24 ? "-small" : ""}.svg`), "utf8");
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
    writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
