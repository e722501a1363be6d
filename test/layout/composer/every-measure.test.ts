import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Composed, Line, MeasuredText } from "../../../src/layout/composer/border.ts";
import { compose, kinsokuList } from "../../../src/layout/composer/compose.ts";
import { groupRules } from "../../../src/layout/composer/group.ts";
import { compositions } from "../../../src/layout/composer/style.ts";
import type { Workspace } from "../../../src/layout/composer/workspace.ts";
import { column, EM, measured, textOf } from "./measured.ts";
import { betterPair, isBad, preparedFor } from "./two-lines.ts";

// Every paragraph of the fixtures at every measure from 8 to 32 em, in two fonts: what kinsoku-check counts in a PDF, counted here.

const style = compositions.jlreq;
const fixtures = new URL("../../../fixtures/", import.meta.url);

function textsOf(value: unknown): string[] {
  // Rows typed with tabs are set by stops, never as one paragraph.
  if (typeof value === "string")
    return value.split("\n").filter((line) => line.length >= 12 && !line.includes("\t"));
  if (typeof value !== "object" || value === null) return [];
  // 点検済 is read by the check, and never set.
  return Object.entries(value).flatMap(([key, inner]) => (key === "点検済" ? [] : textsOf(inner)));
}

/** Runs of 約物, which the fixtures have few of. */
const marked = [
  "市長は、「情報公開条例（以下「条例」という。）」、「個人情報保護条例（以下「旧条例」という。）」及び『審議会規則』の三つを挙げ、「これらを一体として運用する（第3条第2項参照）。」と述べた。",
  "見本市は、事業者（「受託者」を含む。）、「指定管理者」、『協力団体』。「その他の者」・「市民」の意見を聴き、（（案））として公表した（令和3年3月22日付け企情第4751号）。「見本 太郎」（課長）、「三宮 花子」（係長）。",
];

const texts = [
  ...marked,
  ...new Set(
    readdirSync(fixtures, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".yaml") && !name.includes("wrong"))
      .flatMap((name) => textsOf(parse(readFileSync(new URL(name, fixtures), "utf8")))),
  ),
];

/** Half-width Latin, and Latin letters of their own widths. */
const fonts: Readonly<Record<string, (text: string) => MeasuredText>> = {
  "half-width Latin": measured,
  "proportional Latin": (string) => {
    const text = measured(string);
    for (let i = 0; i < text.count; i++) {
      const point = string.codePointAt(text.start[i] as number) as number;
      if (point > 0x20 && point < 0x7f) text.advance[i] = Math.round((0.25 + ((point * 7) % 50) / 100) * EM);
    }
    return text;
  },
};

type Set = { readonly text: MeasuredText; readonly measure: number; readonly composed: Composed };
const setIn = (font: (text: string) => MeasuredText): Set[] =>
  texts.flatMap((string) => {
    const text = font(string);
    return Array.from({ length: 25 }, (_, i) => ({
      text,
      measure: 8 + i,
      composed: compose(text, column(8 + i), style),
    }));
  });

const { before: noStart, after: noEnd } = kinsokuList(style);
const characterAt = (text: MeasuredText, i: number): string =>
  i < 0 || i >= text.count ? "" : textOf(text, i, i + 1);
const first = (cluster: string): string => [...cluster][0] ?? "";
const parted =
  /[0-9]\|[0-9％%℃㎡]|[0-9]\|[.,][0-9]|[0-9][.,]\|[0-9]|[￥¥$]\|[0-9]|[A-Za-z]\|[A-Za-z]|……?\|…|―\|―/u;
const groups = new RegExp(groupRules.map((rule) => `(?:${rule})`).join("|"), "g");

/** Clusters inside no-break groups before which no line may begin but in an emergency: all but 年|月|日 and 第, or `all`. */
function boundIn(text: MeasuredText, all = false): ReadonlySet<number> {
  const bound = new Set<number>();
  for (const match of text.text.matchAll(groups))
    for (let i = 0; i < text.count; i++) {
      const at = text.start[i] as number;
      if (at <= match.index || at >= match.index + match[0].length) continue;
      const open =
        characterAt(text, i) === "第" ||
        (/[年月日]/u.test(characterAt(text, i - 1)) &&
          /[0-9０-９一二三四五六七八九十〇]/u.test(characterAt(text, i)));
      if (all || !open) bound.add(i);
    }
  return bound;
}

function isIllegal(text: MeasuredText, bound: ReadonlySet<number>, i: number): boolean {
  const [a, b] = [first(characterAt(text, i - 1)), first(characterAt(text, i))];
  // Of [　 the blank does not show at a line's end: the bracket is what ends it.
  let shown = i - 1;
  while (/^\s$/u.test(characterAt(text, shown))) shown--;
  if (noStart.includes(b) || noEnd.includes(first(characterAt(text, shown))) || /\s/u.test(b) || bound.has(i))
    return true;
  const ascii = /[!-~]/u.test(a) && /[!-~]/u.test(b);
  return (
    ascii ||
    parted.test(`${textOf(text, Math.max(0, i - 2), i)}|${textOf(text, i, Math.min(i + 2, text.count))}`)
  );
}

const isJapanese = (one: string): boolean => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(one);
const isLatin = (one: string): boolean => /[0-9A-Za-z]/u.test(one);

/** Not less than what the clusters need when all that may be taken away is taken. */
function needed(text: MeasuredText, bound: ReadonlySet<number>, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) {
    const [a, b] = [characterAt(text, i - 1), characterAt(text, i)];
    width +=
      /[「」『』（）、，・：；〔〕【】]/u.test(b) || (/[。．]/u.test(b) && i === to - 1)
        ? EM / 2
        : (text.advance[i] as number);
    const mixed = (isJapanese(a) && isLatin(b)) || (isLatin(a) && isJapanese(b));
    if (i > from && mixed && !bound.has(i)) width += EM / 8;
    // No pair stands before a line's head: a middle dot keeps its quarter em there (JLREQ Appendix D, Table 3).
    if (i === from && /[・：；]/u.test(b)) width += EM / 4;
  }
  return width;
}

function widestGap(text: MeasuredText, line: Line): number {
  let most = 0;
  for (let i = line.from + 1; i < line.to; i++) {
    if (!isJapanese(characterAt(text, i - 1)) || !isJapanese(characterAt(text, i))) continue;
    const pitch = (line.x[i - line.from] as number) - (line.x[i - line.from - 1] as number);
    most = Math.max(most, pitch - (text.advance[i - 1] as number));
  }
  return most;
}

describe.each(Object.entries(fonts))("fixture texts at 8 to 32 em, %s", (_, font) => {
  const sets = setIn(font);
  const eachLine = (visit: (set: Set, line: Line, index: number) => string | undefined): string[] =>
    sets.flatMap((set) => set.composed.lines.flatMap((line, index) => visit(set, line, index) ?? []));
  const shown = ({ text, measure }: Set, line: Line): string =>
    `${measure}: ${textOf(text, line.from, line.to)}|${textOf(text, line.to, Math.min(text.count, line.to + 8))}`;

  it("行頭, 行末, 分離: none outside a forced break", () => {
    expect(texts.length).toBeGreaterThan(100);
    expect(
      eachLine((set, line) => {
        if (line.lineEnd !== "break") return undefined;
        const [a, b] = [textOf(set.text, line.from, line.to), textOf(set.text, line.to, set.text.count)];
        const bad =
          noStart.includes(first(b)) ||
          noEnd.includes([...a.trimEnd()].at(-1) ?? " ") ||
          parted.test(`${a}|${b}`);
        return bad ? shown(set, line) : undefined;
      }),
    ).toEqual([]);
  });

  it("every justified line is as long as the measure", () => {
    expect(
      eachLine((set, line) => {
        const ragged =
          line.lineEnd === "paragraph-end" ||
          line.lineEnd === "forced" ||
          line.adjustment.kind === "overfull";
        const opens = widestGap(set.text, line) > 0 || line.adjustment.kind !== "none";
        return ragged || !opens || line.end === set.measure * EM || line.adjustment.kind === "hung"
          ? undefined
          : shown(set, line);
      }),
    ).toEqual([]);
  });

  it("doubled 約物 are tight", () => {
    expect(
      eachLine((set, line) => {
        for (let i = line.from + 1; i < line.to; i++) {
          const pair = characterAt(set.text, i - 1) + characterAt(set.text, i);
          if (!/^(?:[」』）、。，．][」』）、。，．]|[「『（][「『（])$/u.test(pair)) continue;
          const pitch = (line.x[i - line.from] as number) - (line.x[i - line.from - 1] as number);
          if (pitch !== EM / 2) return `${pair} ${pitch} ${shown(set, line)}`;
        }
        return undefined;
      }),
    ).toEqual([]);
  });

  it("和欧間 is there, gives way and opens", () => {
    let reduced = 0;
    let expanded = 0;
    expect(
      eachLine((set, line) => {
        for (let i = line.from + 1; i < line.to; i++) {
          const [a, b] = [characterAt(set.text, i - 1), characterAt(set.text, i)];
          if (!((isJapanese(a) && isLatin(b)) || (isLatin(a) && isJapanese(b)))) continue;
          const gap =
            (line.x[i - line.from] as number) -
            (line.x[i - line.from - 1] as number) -
            (set.text.advance[i - 1] as number);
          if (gap < EM / 4) reduced++;
          if (gap > EM / 4) expanded++;
          if (gap < EM / 8 && !line.adjustment.steps.includes(7))
            return `${a}${b} ${gap} ${shown(set, line)}`;
        }
        return undefined;
      }),
    ).toEqual([]);
    expect(Math.min(reduced, expanded)).toBeGreaterThan(100);
  });

  it("a gap over half an em only where every other break is illegal", () => {
    const wide = eachLine((set, line) => {
      if (
        line.lineEnd === "paragraph-end" ||
        line.lineEnd === "forced" ||
        widestGap(set.text, line) <= EM / 2 + 1
      )
        return undefined;
      const bound = boundIn(set.text);
      for (let i = line.to + 1; i < set.text.count; i++) {
        if (needed(set.text, bound, line.from, i) > set.measure * EM) break;
        if (!isIllegal(set.text, bound, i))
          return `${textOf(set.text, line.to, i)} could be taken in: ${shown(set, line)}`;
      }
      return undefined;
    });
    expect(wide).toEqual([]);
  });

  it("a gap over half an em, and a forced break, only where no other break of the line before would spare it", () => {
    let bad = 0;
    let prepared: { set: Set; work: Workspace } | null = null;
    const spared = eachLine((set, line, index) => {
      const { text } = set;
      const frame = column(set.measure);
      if (prepared?.set !== set) prepared = { set, work: preparedFor(text, frame, style) };
      const { work } = prepared;
      const wide = line.lineEnd === "break" && widestGap(text, line) > EM / 2 + 1;
      if (!wide && !isBad(text, work, frame, line)) return undefined;
      bad++;
      const before = set.composed.lines[index - 1];
      if (before === undefined || before.lineEnd === "forced") return undefined;
      const bound = boundIn(text, true);
      const better = betterPair(text, work, frame, before, (i) => !isIllegal(text, bound, i));
      return better === null
        ? undefined
        : `${textOf(text, before.from, better[0])}|${textOf(text, ...better)}: ${shown(set, line)}`;
    });
    expect(spared).toEqual([]);
    expect(bad).toBeGreaterThan(20);
  });

  it("a gap over half an em: at most 0.25 % of the lines", () => {
    const lines = eachLine(() => "");
    const wide = eachLine((set, line) =>
      line.lineEnd !== "paragraph-end" && line.lineEnd !== "forced" && widestGap(set.text, line) > EM / 2 + 1
        ? shown(set, line)
        : undefined,
    );
    expect(wide.length / lines.length).toBeLessThanOrEqual(0.0025);
  });

  it("one-character last lines: at most 2 % of the paragraphs at 20 em and wider", () => {
    const long = sets.filter(({ measure, composed }) => measure >= 20 && composed.lines.length > 1);
    const lonely = long.filter(({ text, composed }) => {
      const last = composed.lines.at(-1) as Line;
      return [...textOf(text, last.from, last.to).replace(/[\p{P}\s\p{M}]/gu, "")].length === 1;
    });
    expect(lonely.length / long.length).toBeLessThanOrEqual(0.02);
  });
});

describe("a no-break group", () => {
  const named = [
    "令和3年3月22日",
    "第106回",
    "第3条第2項",
    "12,345円",
    "午後6時30分",
    "平成20年度",
    "企情第4751号の2",
    "20世帯",
  ];
  it.each(named)("%s is not broken where it fits at all", (group) => {
    const digits = [...group].filter((one) => /[0-9,]/.test(one)).length;
    const least = group.length - digits / 2;
    for (let kana = 0; kana <= 24; kana++) {
      const text = measured(`${"い".repeat(kana)}${group}${"ろ".repeat(6)}`);
      const beside = kana > 0 && /^[0-9]/.test(group) ? 1 / 8 : 0;
      const { lines } = compose(text, column(kana + beside + least), style);
      const inside = lines.filter(({ to }) => to > kana && to < kana + group.length);
      expect(inside, `${kana} before it`).toEqual([]);
    }
  });
});
