import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Block,
  bulletKinds,
  eachBlock,
  limits,
  type Outline,
  parseOutline,
  plainText,
  writeOutline,
} from "../../src/outline/index.ts";

const blanks = ["", "", " ", "　", "\t", "  ", "　　", " \t", "\u00a0", "　 　"];
const labels = [
  ...[
    "第1",
    "第１章",
    "第一",
    "Ⅰ",
    "一",
    "1",
    "２",
    "1.",
    "３．",
    "4、",
    "(1)",
    "（２）",
    "（3)",
    "⑷",
    "(一)",
    "1)",
    "２）",
  ],
  ...[
    "ア",
    "イ.",
    "ウ)",
    "(エ)",
    "ｱ",
    "a",
    "(b)",
    "c)",
    "①",
    "②",
    "㉑",
    "⒈",
    ...bulletKinds,
    "〇",
    "•",
    "－",
    "├",
  ],
  ...[
    "※",
    "※1",
    "（注）",
    "＊",
    "*",
    "-",
    "#",
    "###",
    "図1",
    "表)",
    "**",
    "**(1)**",
    "**1 見出し**",
    "\\",
    "\\1",
    "\\*",
  ],
];
const words = [
  ...[
    "趣旨",
    "市民への応対をよりよくする。",
    "なお、次のとおりとする。",
    "（別紙のとおり）",
    "以上",
    "以　上",
    "概要",
    "端末…職員が使うもの",
  ],
  ...[
    "令和3年4月1日",
    "～令和3年3月28日",
    "4月",
    "【見出し】",
    "【閉じない",
    "閉じる】",
    "＜例＞",
    "<①例>",
    "《参考》表",
    "■ 流れ ■",
    "〈例〉",
  ],
  ...[
    "［図：構成図］",
    "[図:構成図]",
    "［図：",
    "[画像]",
    "|a|b|",
    "|---|:-:|",
    "｜甲｜乙",
    "|a\\|b|c",
    "**太字**",
    "**",
    "****",
    "a\\*b",
    "\\",
  ],
  ...[
    "及び②",
    "→ ②",
    "24 時間以内",
    "1 件名",
    "𠮷野家",
    "葛󠄀",
    "\u0000",
    "\ud842",
    "\ufeff",
    "\u2028",
    "\v",
    "—",
    "…",
    "……",
    "|",
  ],
];
const ends = ["\n", "\n", "\n", "\r\n", "\r", "\n\n"];
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
);
const line = fc
  .tuple(
    fc.constantFrom(...blanks),
    fc.constantFrom("", ...labels),
    fc.constantFrom(...blanks),
    fc.array(fc.tuple(piece, fc.constantFrom(...blanks)), { maxLength: 4 }),
    fc.constantFrom(...ends),
  )
  .map(([indent, label, gap, parts, end]) => indent + label + gap + parts.flat().join("") + end);
const texts = fc
  .tuple(fc.constantFrom("", "", "\ufeff"), fc.array(line, { maxLength: 25 }), piece)
  .map(([bom, lines, last]) => bom + lines.join("") + last);

/** The lines that blocks stand on, in the order of the tree. */
function linesOf(outline: Outline): readonly number[] {
  const lines: number[] = [];
  eachBlock(outline, (block: Block) => {
    if (block.type === "table") lines.push(...block.rows.map(({ typed }) => typed.at.line));
    else lines.push(block.typed.at.line);
  });
  return lines;
}

describe("any text", () => {
  it("is written as it was typed", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(writeOutline(parseOutline(text).outline)).toBe(text);
      }),
      { numRuns: 4000 },
    );
  });

  it("of characters without meaning is written as it was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(writeOutline(parseOutline(text).outline)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("has each line once in its tree, in order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = linesOf(parseOutline(text).outline);
        expect(lines).toEqual(lines.map((_, at) => at + 1));
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps levels one within another, and counts them", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const check = (block: Block, level: number, depth: number): void => {
          if (block.type === "heading") expect(block.level).toBe(level + 1);
          if (block.type === "item") expect(block.depth).toBe(depth);
          if (block.type !== "heading" && block.type !== "item") return;
          for (const child of block.children)
            check(child, level + 1, depth + (block.type === "item" ? 1 : 0));
        };
        for (const block of parseOutline(text).outline.blocks) check(block, 0, 0);
      }),
      { numRuns: 1000 },
    );
  });

  it("has its findings in order, each on a line and column that are there", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
        let last = 0;
        for (const { places } of parseOutline(text).findings) {
          const { line: at = 0, column = 0 } = places[0] ?? {};
          expect(at).toBeGreaterThanOrEqual(last);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual(Array.from(lines[at - 1] ?? "").length);
          last = at;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("gives the same tree when it is written and read again", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { outline } = parseOutline(text);
        expect(parseOutline(writeOutline(outline)).outline).toEqual(outline);
      }),
      { numRuns: 300 },
    );
  });
});

describe("limits", () => {
  const codesOf = (text: string) =>
    parseOutline(text).findings.map(({ code, places: [place] }) => [code, place?.line]);

  it("takes 20,000 lines and no more, and loses none", () => {
    const full = "・品目\n".repeat(limits.lines);
    expect(codesOf(full)).toEqual([]);
    const over = `${full}あふれた行\nもう一つ`;
    expect(codesOf(over)).toEqual([["outline/too-many-lines", limits.lines + 1]]);
    expect(parseOutline(over).outline.rest).toBe("あふれた行\nもう一つ");
    expect(writeOutline(parseOutline(over).outline)).toBe(over);
  });

  it("takes 2,000 characters a line and no more, and loses none", () => {
    const full = `(1) ${"𠮷".repeat(limits.characters - 4)}`;
    expect(codesOf(full)).toEqual([]);
    expect(codesOf(`${full}野`)).toEqual([["outline/line-too-long", 1]]);
    expect(writeOutline(parseOutline(`${full}野`).outline)).toBe(`${full}野`);
  });

  /** Texts that would be slow if a line were read again and again, or a level looked up from the top. */
  const heavy: readonly (readonly [string, (lines: number) => string])[] = [
    [
      "items in items",
      (n) => Array.from({ length: n }, (_, at) => `${"\t".repeat(at % 1500)}・品目\n`).join(""),
    ],
    ["stars", (n) => `${"**あ".repeat(600)}\n`.repeat(n / 10)],
    ["gaps", (n) => `${"あ  ".repeat(600)}\n`.repeat(n / 10)],
    ["blanks", (n) => `第1${" ".repeat(1900)}x\n`.repeat(n / 10)],
    ["brackets", (n) => `${"［図：".repeat(500)}${"【".repeat(400)}\n`.repeat(n / 10)],
    ["numbers", (n) => Array.from({ length: n }, (_, at) => `(${(at % 900) + 1}) 品目\n\n本文\n`).join("")],
    ["one cell after another", (n) => `${"|あ".repeat(900)}|\n`.repeat(n / 10)],
    ["backslashes", (n) => `${"\\*".repeat(900)}\n`.repeat(n / 10)],
  ];
  it.each(heavy)("reads four times the text in about four times the time: %s", (_, make) => {
    const seconds = (lines: number) => {
      const text = make(lines);
      const start = performance.now();
      parseOutline(text);
      return performance.now() - start;
    };
    seconds(1000);
    const best = (lines: number) => Math.min(seconds(lines), seconds(lines));
    const [small, large] = [Math.max(5, best(1500)), best(6000)];
    expect(large / small).toBeLessThan(12);
  });
});

it("tells words from their marks", () => {
  const { outline } = parseOutline("甲**乙**丙\\*");
  const [block] = outline.blocks;
  expect(block?.type === "paragraph" && plainText(block.body.text)).toBe("甲乙丙*");
});
