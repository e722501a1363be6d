import { describe, expect, test } from "vitest";
import type { Page, PlacedLine, PlacedRule, PlacedRun } from "../../../src/layout/page.ts";
import { type PdfInfo, renderPdfToBuffer } from "../../../src/render/pdf/index.ts";
import { pageContent } from "../../../src/render/pdf/page-content.ts";
import { type Phrase, phrasesOf } from "../../../src/render/pdf/phrase.ts";
import { strokeOperators } from "../../../src/render/pdf/strokes.ts";
import { line, run, sheet, shipped } from "../placed.ts";
import { has, inspect, rawText } from "./tools.ts";

const mincho = shipped("BIZUDMincho-Regular");
const info: PdfInfo = {
  title: "見本",
  author: "見本市",
  language: "ja-JP",
  created: new Date("2021-04-05T00:30:00Z"),
};
const runsLine = (text: string, runs: readonly PlacedRun[]): PlacedLine => ({
  ...line(mincho, text),
  runs,
});
const strokes = (runs: readonly PlacedRun[]): string[] => strokeOperators(sheet([runsLine("", runs)]));
const ruled = (...rules: PlacedRule[]): string[] => strokeOperators(sheet([], { rules }));
const rule = (more: Partial<PlacedRule>): PlacedRule => ({
  x1: 100,
  y1: 200,
  x2: 130,
  y2: 200,
  width: 1,
  line: "solid",
  pitch: 0,
  ...more,
});

describe("圏点", () => {
  test("are filled circles: strokes without length between round ends, together", () => {
    const runs = [run(mincho, "重要", { x: 100, size: 10, dots: [105, 115] })];
    // Baseline 100: the em box ends 8.8 above, the centre lies 2.5 above that; 2.2 across.
    expect(strokes(runs)).toEqual([
      "2.2 w [] 0 d 1 J 0 G",
      "105 88.7 m 105 88.7 l",
      "115 88.7 m 115 88.7 l",
      "S",
    ]);
  });

  test("are as pale as their text, and in its size", () => {
    const runs = [run(mincho, "重", { x: 100, size: 20, grey: 0.4, dots: [110] })];
    expect(strokes(runs)).toEqual(["4.4 w [] 0 d 1 J 0.4 G", "110 77.4 m 110 77.4 l", "S"]);
  });

  test("of a turned run stand to its right, each where it is on the way down", () => {
    const runs = [run(mincho, "ab", { x: 100, size: 10, drop: 7, turned: true, dots: [102.5, 107.5] })];
    expect(strokes(runs).slice(1, 3)).toEqual(["111.3 109.5 m 111.3 109.5 l", "111.3 114.5 m 111.3 114.5 l"]);
  });
});

describe("dotted rules", () => {
  test("have their dots on multiples of the pitch from the sheet's left edge", () => {
    // 3.5 × 29 = 101.5 … 3.5 × 37 = 129.5; a quarter of the pitch is added.
    expect(ruled(rule({ line: "dotted", pitch: 3.5 }))).toEqual([
      "1 w [0 3.5] 0 d 1 J 0 G",
      "101.5 200 m 130.38 200 l",
      "S",
    ]);
  });

  test("that begin elsewhere stand in the same columns", () => {
    const starts = [100, 101.3, 103.7].map((x1) => {
      const [, path = ""] = ruled(rule({ line: "dotted", pitch: 10 / 3, x1 }));
      return Number(path.split(" ")[0]);
    });
    // The pitch as it is written: 3.33.
    for (const start of starts) expect(Math.abs(start / 3.33 - Math.round(start / 3.33))).toBeLessThan(1e-6);
    expect(new Set(starts).size).toBe(2);
  });

  test("too short for a dot are none", () => {
    expect(ruled(rule({ line: "dotted", pitch: 3.5, x1: 100, x2: 101 }))).toEqual([]);
  });
});

describe("underlines", () => {
  const bases = (runs: readonly PlacedRun[]): string[] =>
    strokes(runs).filter((operator) => operator.endsWith(" l"));

  test("go through 添え字 without a step", () => {
    const runs = [
      run(mincho, "積", { x: 100, size: 10, underline: true }),
      run(mincho, "注", { x: 110, size: 6, drop: -3.3, underline: true }),
      run(mincho, "の", { x: 116, size: 10, underline: true }),
    ];
    expect(bases(runs)).toEqual(["100 101.6 m 126 101.6 l"]);
  });

  test("of several sizes are one line, that of the largest", () => {
    const runs = [
      run(mincho, "小", { x: 100, size: 10, underline: true }),
      run(mincho, "大", { x: 110, size: 20, underline: true }),
    ];
    expect(strokes(runs)).toEqual(["1 w [] 0 d 2 J 0 G", "100 103.2 m 130 103.2 l", "S"]);
  });

  test("of what is lowered lie below it", () => {
    expect(bases([run(mincho, "二", { x: 100, size: 10, drop: 2, underline: true })])).toEqual([
      "100 103.6 m 110 103.6 l",
    ]);
  });

  test("of a turned run go down at its foot", () => {
    const runs = [run(mincho, "ab", { x: 100, size: 10, drop: 5, turned: true, underline: true })];
    // Two letters of half an em.
    expect(bases(runs)).toEqual(["98.4 105 m 98.4 115 l"]);
  });
});

describe("places of runs", () => {
  const matrices = (runs: readonly PlacedRun[]): string[] => {
    const show = (glyph: number, cluster: string) => ({ code: glyph, hex: "0001", width: 500, cluster });
    const font = { id: "F1", show } as unknown as ReturnType<Parameters<typeof pageContent>[1]>;
    const content = pageContent(
      sheet([runsLine("", runs)]),
      () => font,
      () => {
        throw new Error("no picture");
      },
    );
    return Array.from(content.matchAll(/([-\d. ]+) Tm/g), ([, matrix = ""]) => matrix.trim());
  };

  test("what is raised stands above the line's baseline", () => {
    expect(matrices([run(mincho, "2", { x: 100, drop: -3.3 })])).toEqual(["1 0 0 -1 100 96.7"]);
  });

  test("what is turned goes downwards, its glyphs' tops to the right", () => {
    expect(matrices([run(mincho, "ISO", { x: 100, drop: 12, turned: true })])).toEqual(["0 1 1 0 100 112"]);
  });

  test("a turned run goes on below a blank in it", () => {
    const turned = run(mincho, "a　b", { x: 100, size: 10, turned: true });
    expect(matrices([turned])).toEqual(["0 1 1 0 100 100", "0 1 1 0 100 115"]);
  });

  test("ordinary runs have no more operators than before", () => {
    expect(strokes([run(mincho, "見本")])).toEqual([]);
    expect(matrices([run(mincho, "見本", { x: 100 })])).toEqual(["1 0 0 -1 100 100"]);
  });
});

describe("tabs in a line's text", () => {
  const texts = (written: string, ...parts: readonly (readonly [string, number])[]): string[] => {
    const runs = parts.map(([part, x]) => run(mincho, part, { x, size: 10 }));
    return phrasesOf(runsLine(written, runs)).map(({ text }: Phrase) => text);
  };

  test("end a phrase as blanks do", () => {
    expect(texts("項目\t3", ["項目", 100], ["3", 200])).toEqual(["項目\t", "3"]);
    expect(texts("一\t\t二", ["一", 100], ["二", 200])).toEqual(["一\t\t", "二"]);
  });

  test("at the line's beginning or end stand with the text there is", () => {
    expect(texts("\t一", ["一", 100])).toEqual(["\t一"]);
    expect(texts("一\t", ["一", 100])).toEqual(["一\t"]);
  });
});

/** A vertical line as layout places it: every character a run of its own, the word turned. */
function verticalLine(): PlacedLine {
  const upright = Array.from("番号", (character, i) =>
    run(mincho, character, { x: 100, size: 10, drop: i * 10 }),
  );
  const turned = run(mincho, "ISO", { x: 101.2, size: 10, drop: 13.7, turned: true });
  const dots = { ...run(mincho, "", { size: 10, turned: true, dots: [105, 115] }), x: [101.2] };
  return runsLine("番号ISO", [...upright, turned, dots]);
}

function everything(): Page {
  const mixed = runsLine("面積30m2、H2O", [
    run(mincho, "面積30m", { x: 100, size: 10, dots: [105, 115] }),
    run(mincho, "2", { x: 135, size: 6, drop: -3.3 }),
    run(mincho, "、H", { x: 138, size: 10, underline: true }),
    run(mincho, "2", { x: 153, size: 6, drop: 1.2, underline: true }),
    run(mincho, "O", { x: 156, size: 10, underline: true }),
  ]);
  const toc = runsLine("第１章\t総則\t3", [
    run(mincho, "第１章", { x: 100, size: 10 }),
    run(mincho, "総則", { x: 160, size: 10 }),
    run(mincho, "3", { x: 400, size: 10 }),
  ]);
  const rules = [rule({ line: "dotted", pitch: 3.5, x1: 182, x2: 398, y1: 126, y2: 126 })];
  return sheet([mixed, { ...toc, y: 130 }, { ...verticalLine(), y: 200 }], { rules });
}

describe.skipIf(!has("pdftotext"))("the text of a file (needs pdftotext)", () => {
  test("is what was written: dots and leaders are none, tabs keep words apart", async () => {
    const written = rawText(await renderPdfToBuffer([everything()], info));
    const rows = written.replace("\f", "").trimEnd().split("\n");
    expect(rows.map((row) => row.replaceAll(/\s+/g, " "))).toEqual([
      "面積30m2、H2O",
      "第１章 総則 3",
      "番号ISO",
    ]);
  });

  test("a vertical line is one word, wherever it stands", async () => {
    const pdf = await renderPdfToBuffer([sheet([verticalLine()])], info);
    for (const mode of ["-raw", "-layout"] as const)
      expect(inspect(pdf, "pdftotext", mode, "-enc", "UTF-8", "FILE", "-").trim()).toBe("番号ISO");
  });
});

test.skipIf(!has("qpdf"))("the file is without fault (needs qpdf)", async () => {
  const pdf = await renderPdfToBuffer([everything()], info);
  expect(inspect(pdf, "qpdf", "--check", "FILE")).toContain("No syntax or stream encoding errors found");
});

test("the bytes are the same for the same input", async () => {
  const [one, two] = [
    await renderPdfToBuffer([everything()], info),
    await renderPdfToBuffer([everything()], info),
  ];
  expect(Buffer.compare(one, two)).toBe(0);
});
