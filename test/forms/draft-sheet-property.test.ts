import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocumentTree } from "../../src/document/tree.ts";
import { textOf, walk } from "../../src/document/walk.ts";
import type { Page, StructElement } from "../../src/layout/page.ts";
import { Office } from "../../src/paper/office.ts";
import { papersOf, recordOf } from "../../src/paper/record.ts";
import { got } from "../outcome.ts";
import { fixture } from "./fixtures.ts";

const office = got(Office.open(fixture("office")));

/** A record whose 決裁 has these boxes. */
interface Boxes {
  readonly deciders: readonly string[];
  readonly consulted: readonly string[];
  readonly subject: string;
}

function sheetOf({ deciders, consulted, subject }: Boxes) {
  const list = (key: string, items: readonly string[]): string =>
    items.length === 0 ? "" : `  ${key}:\n${items.map((one) => `    - ${JSON.stringify(one)}\n`).join("")}`;
  const text = `種類: 往復文書
版: 1
型: 通知
件名: ${JSON.stringify(subject)}
宛先:
  名称:
    - 各所属長
本文: 研修会を開きますので、お知らせします。
決裁:
  起案日: 令和7年9月1日
${list("決裁者", deciders)}${list("合議", consulted)}`;
  const record = got(recordOf(text, "sheet.yaml"));
  const outcome = papersOf(office, record, { forms: ["draft-sheet"] });
  const [paper] = got(outcome);
  if (paper === undefined) throw new Error("no sheet was made");
  return { paper, warnings: outcome.ok ? outcome.warnings : [] };
}

const kanji = fc.constantFrom(..."局部課係総務企画調整福祉健康都市交通水道建築住宅教育葛𠮷髙﨑ー・（）");
const word = (max: number) =>
  fc
    .array(kanji, { minLength: 1, maxLength: max })
    .map((letters) => `見${letters.join("")}長`)
    .filter((text) => !/[（）]/u.test(text) || /^[^（）]*(?:（[^（）]+）[^（）]*)*$/u.test(text));
const name = fc.constantFrom("", " 垂水 次郎", " 勅使河原 長五郎左衛門", " 𠮷野 葛󠄀", " 北 三千代");
const decider = fc.tuple(word(20), name).map((parts) => parts.join(""));
const anyBoxes = fc.record({
  deciders: fc.array(decider, { maxLength: 10 }),
  consulted: fc.array(word(30), { maxLength: 12 }),
  subject: word(60),
});

/** Foot of a letter's page: 30 mm above the sheet's end; pt. */
const FOOT = 841.9 - (30 / 25.4) * 72;
/** The line that parts the two tables of boxes; pt. */
const GAP = 18;

const solid = (text: string): string => text.replace(/[\s\u3000]/gu, "");

/** The level rules of a page from its top, pt. */
function levels({ rules }: Page): readonly number[] {
  const ys = rules.filter(({ y1, y2 }) => y1 === y2).map(({ y1 }) => Math.round(y1 * 10) / 10);
  return [...new Set(ys)].sort((a, b) => a - b);
}

/** Pages on which text of one paragraph or cell stands. */
function pagesOfElements(pages: readonly Page[]): readonly number[] {
  const found = new Map<StructElement, Set<number>>();
  for (const { number, lines } of pages)
    for (const { element } of lines)
      if (element !== null) found.set(element, (found.get(element) ?? new Set()).add(number));
  return [...found.values()].map(({ size }) => size);
}

function cellsOf(tree: DocumentTree): readonly string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    if (node.type === "cell") found.push(solid(textOf(node)));
  });
  return found;
}

describe("any number of 決裁者 and 合議 with any names", () => {
  it("makes a sheet without a warning, every box whole, the next page only for what does not fit", () => {
    let longest = 0;
    fc.assert(
      fc.property(anyBoxes, (boxes) => {
        const { paper, warnings } = sheetOf(boxes);
        expect(warnings).toEqual([]);
        // A post that is one long word is broken in its box, and that is told.
        const told = paper.layoutWarnings().filter(({ code }) => code !== "layout/forced-break");
        expect(told).toEqual([]);
        const cells = cellsOf(paper.tree);
        for (const one of [...boxes.deciders, ...boxes.consulted]) expect(cells).toContain(solid(one));
        const { pages } = paper.pages();
        const printed = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join("");
        expect([...solid(printed)].sort()).toEqual([...solid(textOf(paper.tree))].sort());
        expect(pagesOfElements(pages).filter((count) => count > 1)).toEqual([]);
        for (const [i, page] of pages.entries()) {
          const before = pages[i - 1];
          if (before === undefined) continue;
          expect(["決裁", "合議"]).toContain(page.lines[0]?.text);
          const [top = 0, bottom = 0] = levels(page);
          expect((levels(before).at(-1) ?? 0) + GAP + (bottom - top)).toBeGreaterThan(FOOT);
        }
        longest = Math.max(longest, pages.length);
      }),
      { numRuns: 60 },
    );
    expect(longest).toBeGreaterThan(1);
  });

  it("is one page for six of each with posts of a line or two", () => {
    const posts = fc.array(word(5), { maxLength: 6 });
    fc.assert(
      fc.property(posts, posts, (deciders, consulted) => {
        const { paper } = sheetOf({ deciders, consulted, subject: "研修会の開催" });
        expect(paper.pages().pages).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });
});
