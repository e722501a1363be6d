import { foldText } from "../fold.ts";
import { matchesIn, mend, notation, type Written } from "../notation/places.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Width, nesting and inner blanks of brackets. */
export const notationBracket: CheckRule = {
  codes: ["check/bracket-mixed", "check/bracket-by-paper", "check/bracket-nested", "check/blank-in-bracket"],
  compares: {
    ja: "丸括弧の全角と半角を一つの文書の中で、また文書どうしで。半角の括弧の入れ子。山括弧・隅付き括弧の内側の空白",
    en: "Full-width and half-width round brackets in a paper and between papers; nested half-width ones; blanks inside angle and corner brackets",
  },
  find: findBrackets,
};

/** With Japanese inside: (1) and (TLS) are half-width in most houses, whatever the rest is. */
const half = /\([^()（）]*[ぁ-んァ-ヶ一-龠][^()（）]*\)/gu;
const full = /（[^（）()]*[ぁ-んァ-ヶ一-龠][^（）()]*）/gu;
const nested = /\([^()]*\([^()]*[ぁ-んァ-ヶ一-龠][^()]*\)[^()]*\)/gu;

/** Most lines have no bracket: looking for one letter first is much faster than the expressions. */
const having =
  ({ lines }: CheckedPaper, letter: string) =>
  (line: number): boolean =>
    lines[line]?.text.includes(letter) ?? false;

interface Widths {
  readonly paper: CheckedPaper;
  readonly half: readonly Written[];
  readonly full: readonly Written[];
}

function* findBrackets(packet: CheckedPacket): Iterable<CheckFinding> {
  const all = packet.papers.map(
    (paper): Widths => ({
      paper,
      half: [...matchesIn(paper, half, having(paper, "("))],
      full: [...matchesIn(paper, full, having(paper, "（"))],
    }),
  );
  for (const widths of all) yield* mixedIn(widths);
  yield* byPaper(all);
  for (const { paper } of all) {
    yield* nestedIn(paper);
    yield* blanksIn(paper);
  }
}

function* mixedIn({ paper, ...widths }: Widths): Iterable<CheckFinding> {
  if (widths.half.length === 0 || widths.full.length === 0) return;
  const params = {
    paper: paper.name,
    full: String(widths.full.length),
    half: String(widths.half.length),
  };
  const [few, many] =
    widths.half.length <= widths.full.length ? [widths.half, widths.full] : [widths.full, widths.half];
  // Few among many are slips; where they are as many, the office decides.
  const fixes = few.length * 2 > many.length ? [] : few.map((one) => mend(one, otherWidth(one.text)));
  yield notation("check/bracket-mixed", params, [...few.slice(0, 4), ...many.slice(0, 1)], fixes);
}

const otherWidth = (text: string): string => {
  const [open, close] = text.startsWith("(") ? "（）" : "()";
  return `${open}${text.slice(1, -1)}${close}`;
};

/** 様式3 prints them half-width and 様式4 full-width: a matter of the form, told once for the packet. */
function* byPaper(all: readonly Widths[]): Iterable<CheckFinding> {
  const halfOnly = all.filter(({ half, full }) => half.length > 0 && full.length === 0);
  const fullOnly = all.filter(({ half, full }) => full.length > 0 && half.length === 0);
  const [onlyHalf] = halfOnly;
  const [onlyFull] = fullOnly;
  if (onlyHalf === undefined || onlyFull === undefined) return;
  yield notation("check/bracket-by-paper", { full: onlyFull.paper.name, half: onlyHalf.paper.name }, [
    ...halfOnly.slice(0, 3).flatMap(({ half }) => half.slice(0, 1)),
    ...fullOnly.slice(0, 2).flatMap(({ full }) => full.slice(0, 1)),
  ]);
}

function* nestedIn(paper: CheckedPaper): Iterable<CheckFinding> {
  const found = [...matchesIn(paper, nested, having(paper, "("))];
  const [first] = found;
  if (first !== undefined) {
    yield notation("check/bracket-nested", { paper: paper.name, found: first.text }, found);
  }
}

const framed = /<[^<>]{2,40}>|＜[^＜＞]{2,40}＞|【[^【】]{2,60}】/gu;

function* blanksIn(paper: CheckedPaper): Iterable<CheckFinding> {
  const all = [...matchesIn(paper, framed)];
  const blank = all.filter(({ text }) => /^.[ 　]|[ 　].$/u.test(text));
  const [usual] = all.filter(
    (one) =>
      !blank.includes(one) && foldText(one.text, "name")[0] === foldText(blank[0]?.text ?? "", "name")[0],
  );
  const [found] = blank;
  if (found === undefined || usual === undefined) return;
  yield notation("check/blank-in-bracket", { paper: paper.name, found: found.text, usual: usual.text }, [
    ...blank.slice(0, 4),
    usual,
  ]);
}
