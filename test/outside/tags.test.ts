import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell, DocumentTree } from "../../src/document/tree.ts";
import { textOf, walk } from "../../src/document/walk.ts";
import { gather } from "../../src/paper/gather.ts";
import { missing, needing, rawPages, run } from "./programs.ts";
import { fixtureRecords, fixtures, now } from "./rendered.ts";

const absent = missing("pdfinfo", "pdftotext");

describe.skipIf(absent.length > 0)(needing("tags of every paper (needs poppler)", absent), () => {
  const { papers } = gather(
    fixtureRecords().map((record) => join(fixtures, record)),
    { pdf: "a-2a" },
  );
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "yoshiki-tags-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.for(papers.map((paper, i) => [`${paper.record.file} ${paper.form.names[0]}`, paper, i] as const))(
    "%s: text and cells as its tree has them",
    async ([, paper, i]) => {
      const file = join(folder, `${i}.pdf`);
      writeFileSync(file, await paper.pdf(now));
      const { out, err } = await run("pdfinfo", ["-struct-text", "-enc", "UTF-8", file]);
      expect(err).toBe("");
      expect(readText(out)).toBe(solid(treeText(paper.tree)));
      expect(cellsTold(out)).toEqual(cellsOf(paper.tree));
      const plain = await rawPages(file);
      expect(plain).toHaveLength(paper.pages().pages.length);
    },
  );
});

const solid = (text: string): string => text.replaceAll(/[\s\u3000]/gu, "");

/** All text of the tree in reading order: labels, paragraphs, cells, captions. */
function treeText(tree: DocumentTree): string {
  let text = "";
  walk(tree, (node) => {
    if (node.type === "item") text += node.label;
    else if (["p", "heading", "kigaki", "figure"].includes(node.type)) text += textOf(node);
  });
  return text;
}

/** What stands in quotation marks in `pdfinfo -struct-text`. */
function readText(out: string): string {
  return solid(Array.from(out.matchAll(/^ *"(.*)"$/gm), ([, text = ""]) => text).join(""));
}

interface Cells {
  readonly heads: number;
  readonly cells: number;
  readonly colspans: readonly number[];
  readonly rowspans: readonly number[];
  readonly scopes: number;
}

function cellsTold(out: string): Cells {
  const numbers = (key: string): number[] =>
    Array.from(out.matchAll(new RegExp(`/${key} (\\d+)`, "g")), ([, value]) => Number(value));
  const count = (pattern: RegExp): number => [...out.matchAll(pattern)].length;
  return {
    heads: count(/^ *TH\b/gm),
    cells: count(/^ *TD\b/gm),
    colspans: numbers("ColSpan"),
    rowspans: numbers("RowSpan"),
    scopes: count(/\/Scope \/(?:Column|Row)/g),
  };
}

function cellsOf(tree: DocumentTree): Cells {
  const cells: Cell[] = [];
  walk(tree, (node) => {
    if (node.type === "cell") cells.push(node);
  });
  const heads = cells.filter(({ header }) => header).length;
  return {
    ...{ heads, cells: cells.length - heads, scopes: heads },
    colspans: cells.map(({ colspan }) => colspan).filter((span) => span > 1),
    rowspans: cells.map(({ rowspan }) => rowspan).filter((span) => span > 1),
  };
}
