import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { optionsFor } from "../../../src/forms/assessment/choice.ts";
import { marksIn } from "../../../src/forms/assessment/marks.ts";
import type { PrintedMark } from "../../../src/forms/assessment/model.ts";
import { paragraphsFor } from "../../../src/forms/assessment/paragraph.ts";
import { emWidth } from "../../../src/forms/shared/outline/width.ts";
import { Places } from "../../../src/forms/shared/outline/words.ts";
import { PREPARED, THRESHOLD } from "../../../src/records/kinds/assessment/options.ts";

describe("a line of a text", () => {
  const read = (line: string) => {
    const [made] = paragraphsFor([line], ["text"], new Places([]));
    return [made?.start, made?.label, made?.body.text];
  };

  it.each([
    ["・庁内の者", "0em", "・", "庁内の者"],
    ["　・庁内の者", "1em", "・", "庁内の者"],
    ["・ 庁内の者", "0em", "・", "庁内の者"],
    ["①届出", "0em", "①", "届出"],
    ["(1) 届出", "0em", "(1)", "届出"],
    ["（１）届出", "0em", "（１）", "届出"],
    ["1. 届出", "0em", "1.", "届出"],
    ["１　届出", "0em", "１", "届出"],
    ["10)届出", "0em", "10)", "届出"],
    ["ア　届出", "0em", "ア", "届出"],
    ["※1 注", "0em", "※1", "注"],
    ["（※2）注", "0em", "（※2）", "注"],
  ])("%s begins with a label", (line, start, label, text) => {
    expect(read(line)).toEqual([start, label, text]);
  });

  // What is left of the cell is as wide as whole characters, so that lines need not be opened.
  it.each([
    ["・庁内の者", "1em"],
    ["①　届出", "2em"],
    ["(1) 届出", "2em"],
    ["1. 届出", "2em"],
    ["（10）届出", "4em"],
    ["ア　届出", "2em"],
  ])("%s hangs by whole characters", (line, hang) => {
    expect(paragraphsFor([line], ["text"], new Places([]))[0]?.hang).toBe(hang);
  });

  it.each([
    "1.5%の者",
    "10日以内",
    "＜見本市における措置＞",
    "（見本市における措置）",
    "・",
    "アクセス権限",
    "■■■■",
    "○○市の者",
    "2年",
  ])("%s does not", (line) => {
    expect(read(line)).toEqual(["0em", null, line]);
  });

  it("keeps every sign, and knows where words begin", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u3000 ]{0,2}[・(1)①.１　 あ漢A]{0,8}$/u), (line) => {
        const places = new Places([]);
        const [made] = paragraphsFor([line], ["text"], places);
        const within = made && places.of(made.body)?.within;
        if (made?.label == null) expect(made?.body.text).toBe(line);
        else {
          expect([...line].slice((within?.column ?? 0) - 1).join("")).toBe(made.body.text);
          expect(line.replace(/[\u3000 ]/gu, "")).toBe(
            (made.label + made.body.text).replace(/[\u3000 ]/gu, ""),
          );
        }
      }),
    );
  });
});

describe("＜選択肢＞", () => {
  const words = (labels: readonly string[], width: number) =>
    optionsFor(labels, width).rows.map(({ options }) =>
      options.map(({ number, label }) => `${number}) ${label}`),
    );

  it("stand row by row, in the form's order, below a long answer", () => {
    const labels = PREPARED.map(({ label }) => label);
    expect(words(labels, 33)).toEqual([
      ["1) 特に力を入れて整備している", "2) 十分に整備している"],
      ["3) 十分に整備していない"],
    ]);
    expect(optionsFor(labels, 33).start).toBe("2em");
  });

  it("stand beside a short one", () => {
    expect(words(["行っている", "行っていない"], 33)).toEqual([["1) 行っている", "2) 行っていない"]]);
    expect(optionsFor(["行っている", "行っていない"], 33).start).toBe("10em");
  });

  it("stand one below the other where none has room beside another", () => {
    expect(
      words(
        THRESHOLD.map(({ label }) => label),
        33,
      ),
    ).toHaveLength(4);
  });

  it("are all there, none over the cell's edge that has room in it", () => {
    const label = fc.string({ unit: fc.constantFrom("あ", "漢", "1"), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 25, max: 60 }),
        (labels, width) => {
          const { rows, start, tabs } = optionsFor(labels, width);
          expect(rows.flatMap(({ options }) => options.map((one) => one.label))).toEqual(labels);
          const stops = [Number.parseFloat(start), ...tabs.split(" ").map(Number.parseFloat)];
          const widest = Math.max(...labels.map(emWidth)) + 2;
          const columns = Math.max(...rows.map(({ options }) => options.length));
          if (columns > 1) expect(Math.max(...stops) + widest).toBeLessThanOrEqual(width + 1);
        },
      ),
    );
  });
});

describe("marks", () => {
  const mark = (label: string, detail: string | null = null): PrintedMark => ({
    ...{ set: true, label, count: null },
    detail: detail === null ? null : { text: detail },
  });
  const rows = (marks: readonly PrintedMark[], width: number, columns: 1 | 2 = 2) =>
    marksIn([{ label: null, marks }], columns, width).groups[0]?.rows.map((row) =>
      row.marks.map((one) => one.label),
    );

  it("stand in pairs, and alone where they are too long for one", () => {
    const ways = [
      "専用線",
      "電子メール",
      "電子記録媒体（フラッシュメモリを除く。）",
      "フラッシュメモリ",
      "紙",
    ].map((label) => mark(label));
    expect(rows(ways, 30)).toEqual([
      ["専用線", "電子メール"],
      ["電子記録媒体（フラッシュメモリを除く。）"],
      ["フラッシュメモリ", "紙"],
    ]);
    expect(rows(ways, 30, 1)).toHaveLength(ways.length);
  });

  it("find the place of the second column that takes the fewest rows", () => {
    const systems = [
      "住民基本台帳ネットワークシステム",
      "税務",
      "住民基本台帳ネットワークシステム",
      "税務",
    ].map((label) => mark(label));
    expect(rows(systems, 26)).toHaveLength(2);
    expect(marksIn([{ label: null, marks: systems }], 2, 26).tabs).toBe("19em");
  });

  it("stand in the form's pairs, whatever is written beside the last", () => {
    const systems = [
      ...["情報提供ネットワークシステム", "庁内連携システム", "住民基本台帳ネットワークシステム"],
      ...["既存住民基本台帳システム", "宛名システム等", "税務システム"],
    ].map((label) => mark(label));
    const pairs = [
      ["情報提供ネットワークシステム", "庁内連携システム"],
      ["住民基本台帳ネットワークシステム", "既存住民基本台帳システム"],
      ["宛名システム等", "税務システム"],
      ["その他"],
    ];
    for (const words of ["", "中間サーバーシステム", "返却予約"])
      expect(rows([...systems, mark("その他", words)], 33)).toEqual(pairs);
  });

  it("are all there, in their order", () => {
    const made = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.option(fc.integer({ min: 0, max: 40 })));
    fc.assert(
      fc.property(
        fc.array(made, { minLength: 1, maxLength: 14 }),
        fc.constantFrom(1, 2),
        (lengths, columns) => {
          const marks = lengths.map(([words, detail], i) =>
            mark(`${i}${"あ".repeat(words)}`, detail === null ? null : "い".repeat(detail)),
          );
          expect(rows(marks, 33, columns as 1 | 2)?.flat()).toEqual(marks.map(({ label }) => label));
        },
      ),
    );
  });
});
