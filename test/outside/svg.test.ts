import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gather } from "../../src/paper/gather.ts";
import type { Paper } from "../../src/paper/paper.ts";
import { drawSheet, prepareSheet } from "../../src/render/svg/index.ts";
import { needing, run } from "./programs.ts";
import { fixtureRecords, fixtures, now } from "./rendered.ts";
import { chromiumProgram, printed, Screen, type Shot } from "./screen.ts";

const program = chromiumProgram();
const hasPoppler = await run("pdftoppm", ["-v"]).then(
  () => true,
  () => false,
);
const absent = [...(program === null ? ["chromium"] : []), ...(hasPoppler ? [] : ["pdftoppm"])];

/** Pixels a point as drawn, and how many of them, squared, are taken together: poppler sets glyphs on whole pixels. */
const SCALE = 4;
const BLOCK = 4;
/** Pages of a paper that are looked at. */
const PAGES = 2;
/**
 * Mean difference of levels from 0 to 255 at one point a pixel. Where both draw the same it is about 1, and up to 2 on a
 * full table, whose rules poppler sets on whole pixels; a picture that is missing adds far more.
 */
const MOST = 2.5;
/** Of all blocks, those that differ by more than a quarter of the way from black to white. */
const MOST_APART = 0.002;

/** The office's papers, one of each form; of forms with figures one with each kind of picture. */
function papers(): readonly (readonly [string, Paper])[] {
  const records = fixtureRecords().filter(
    (file) => file.startsWith("office/") && !file.includes("/meetings/"),
  );
  const gathered = gather(
    records.map((file) => `${fixtures}/${file}`),
    {},
  );
  const chosen = new Map<string, Paper>();
  for (const paper of gathered.papers) {
    const kinds = [...new Set([...paper.assets.values()].map(({ kind }) => kind))].sort();
    const key = [paper.form.id, ...kinds.filter((kind) => kind !== "pdf")].join(" ");
    if (!chosen.has(key)) chosen.set(key, paper);
  }
  return [...chosen];
}

/** Means over blocks, one level a block. */
function blocks({ width, height, rgb }: Shot, across: number, down: number): Float64Array {
  const means = new Float64Array(across * down);
  for (let y = 0; y < Math.min(height, down * BLOCK); y++)
    for (let x = 0; x < Math.min(width, across * BLOCK); x++) {
      const at = (y * width + x) * 3;
      const grey = ((rgb[at] ?? 0) + (rgb[at + 1] ?? 0) + (rgb[at + 2] ?? 0)) / 3;
      const block = Math.floor(y / BLOCK) * across + Math.floor(x / BLOCK);
      means[block] = (means[block] ?? 0) + grey / BLOCK ** 2;
    }
  return means;
}

/** How far two pictures of a sheet are apart. */
function apart(one: Shot, other: Shot): { readonly mean: number; readonly share: number } {
  const across = Math.floor(Math.min(one.width, other.width) / BLOCK);
  const down = Math.floor(Math.min(one.height, other.height) / BLOCK);
  const [a, b] = [blocks(one, across, down), blocks(other, across, down)];
  let sum = 0;
  let far = 0;
  a.forEach((level, i) => {
    const off = Math.abs(level - (b[i] ?? 0));
    sum += off;
    if (off > 64) far++;
  });
  return { mean: sum / a.length, share: far / a.length };
}

describe.skipIf(absent.length > 0)(needing("screen and print", absent), () => {
  let screen: Screen;
  beforeAll(async () => {
    screen = await Screen.open(program ?? "", SCALE);
  });
  afterAll(async () => {
    await screen.close();
  });

  test.for(papers())(
    "%s: the sheet in the browser is the page of the PDF",
    { timeout: 180_000 },
    async ([, paper]) => {
      const { bytes } = await paper.render("pdf", now);
      const { pages } = paper.pages();
      for (const page of pages.slice(0, PAGES)) {
        // Of a page of another PDF the preview shows the place only.
        if (page.images.some(({ asset }) => asset.kind === "pdf")) continue;
        await prepareSheet(page);
        const { mean, share } = apart(await screen.show(drawSheet(page)), printed(bytes, page.number, SCALE));
        expect(mean, `page ${page.number}`).toBeLessThan(MOST);
        expect(share, `page ${page.number}`).toBeLessThan(MOST_APART);
      }
      expect(screen.complaints).toEqual([]);
    },
  );

  test("a line that is moved by two points would be found", async () => {
    const [, paper] = papers()[0] ?? [];
    const page = paper?.pages().pages[0];
    if (page === undefined) throw new Error("no page");
    const shot = await screen.show(drawSheet(page));
    const moved = {
      ...page,
      lines: page.lines.map((line, i) => (i === 8 ? { ...line, y: line.y + 2 } : line)),
    };
    const { mean, share } = apart(shot, await screen.show(drawSheet(moved)));
    expect(mean > MOST || share > MOST_APART).toBe(true);
  });

  test("what is selected is what was written, line by line", async () => {
    const [, paper] = papers()[0] ?? [];
    const page = paper?.pages().pages[0];
    if (page === undefined) throw new Error("no page");
    await screen.show(drawSheet(page));
    const copied = await screen.tab.evaluate<string>(
      `getSelection().selectAllChildren(document.querySelector("g.words")), getSelection().toString()`,
    );
    const written = page.lines
      .filter(({ text }) => text !== "")
      .map(({ text }) => text.replaceAll("\t", " "));
    expect(copied.split("\n")).toEqual(written);
  });
});
