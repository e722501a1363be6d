import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell, DocumentTree } from "../../src/document/tree.ts";
import { textOf, walk } from "../../src/document/walk.ts";
import { openPacket } from "../../src/packet/open.ts";
import { packet } from "../../src/packet/packet.ts";
import type { PacketDocument } from "../../src/packet/plan.ts";
import { gather } from "../../src/paper/gather.ts";
import { got } from "../outcome.ts";
import { missing, needing, rawPages, run } from "./programs.ts";
import { allForms, fixtureRecords, fixtures, now } from "./rendered.ts";

const absent = missing("pdfinfo", "pdftotext");

describe.skipIf(absent.length > 0)(needing("tags of every paper (needs poppler)", absent), () => {
  const { papers } = gather(
    fixtureRecords().map((record) => join(fixtures, record)),
    { pdf: "a-2a", forms: allForms },
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

/** Element types of PDF 1.7: no file needs a role map to say what one is. ISO 32000-1 14.8.4 */
const STANDARD = new Set(
  "Document Sect H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Note TOC TOCI Reference Link Table THead TBody TR TH TD Figure Caption Object".split(
    " ",
  ),
);

describe.skipIf(absent.length > 0)(needing("tags of the example packet (needs poppler)", absent), () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "yoshiki-tags-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are those of each document, in the packet's order, and its contents lead to them", async () => {
    const office = join(folder, "office");
    cpSync(join(fixtures, "office"), office, { recursive: true });
    rmSync(join(office, "yoshiki.lock"), { force: true });
    const meeting = join(office, "meetings/自作のみ.yaml");
    const record = readFileSync(join(office, "meetings/第106回.yaml"), "utf8");
    writeFileSync(meeting, record.replaceAll(/^( *)- ファイル: .*\.pdf\n(?:\1 {2}.*\n)*/gm, ""));
    const { documents } = got(openPacket(meeting, { pdf: "a-2a", missingGlyph: null }));
    const report = await packet(meeting, {
      ...{ now, jobs: 1, to: ["pdf"], pdf: "a-2a", out: join(folder, "out"), rerender: true },
    });
    const { out, err } = await run("pdfinfo", [
      ...["-struct-text", "-enc", "UTF-8"],
      report.files[0]?.file ?? "",
    ]);
    expect(err).toBe("");
    const roles = new Set(Array.from(out.matchAll(/^ *([A-Z]\w*)/gm), ([, role]) => role));
    expect([...roles].filter((role) => !STANDARD.has(role ?? ""))).toEqual([]);
    const sections = out.split(/^ {2}Sect\b.*$/m).slice(1);
    expect(sections).toHaveLength(documents.length);
    for (const [i, document] of documents.entries()) {
      const told = sections[i] ?? "";
      if (document.kind === "paper") {
        const { tree } = got(document.draft.paper());
        expect(readText(told)).toBe(solid(treeText(tree)));
        expect(cellsTold(told)).toEqual(cellsOf(tree));
      } else if (document.kind === "file") expect(told).toContain("Figure");
      else expect(entriesTold(told)).toEqual(documents.flatMap(entryOf));
    }
  });
});

/** The text of each entry of a list of contents: its number, then what is linked. */
function entriesTold(out: string): readonly string[] {
  return out
    .split(/^ *TOCI\b.*$/m)
    .slice(1)
    .map((entry) => readText(entry.replace(/^( *)Link\b([\s\S]*?\n)\1"[\s\S]*$/m, "$2")));
}

function entryOf({ item, number, title, note }: PacketDocument): readonly string[] {
  return item === null ? [] : [solid(`${number ?? ""}${title}${note === null ? "" : `（${note}）`}`)];
}

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
