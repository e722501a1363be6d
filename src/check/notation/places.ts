import { type Code, type DiagnoseParams, diagnose, type Place } from "../../diagnostic/index.ts";
import { type CheckedPaper, type CheckFinding, type CheckFix, placeOf } from "../paper.ts";

/** More places than these are not told: who mends the first ones has seen how. */
export const MOST_PLACES = 5;

/** A piece of a line that is written in some way. */
export interface Written {
  readonly paper: CheckedPaper;
  readonly text: string;
  readonly place: Place;
  /** Where it stands: index of the line, UTF-16 offset in it. */
  readonly line: number;
  readonly from: number;
}

/** Every match in the lines of a paper, as it is written there. */
export function* matchesIn(
  paper: CheckedPaper,
  pattern: RegExp,
  wanted: (line: number) => boolean = () => true,
): Iterable<Written> {
  for (const [line, { text }] of paper.lines.entries()) {
    if (!wanted(line)) continue;
    for (const { index, 0: found } of text.matchAll(pattern)) {
      if (found === "") continue;
      const place = placeOf(paper, { line, from: index, to: index + found.length });
      if (!isFixed(paper, place)) yield { paper, text: found, place, line, from: index };
    }
  }
}

/** Whether Yoshiki has set the paper: dates, clauses and form marks are printed in one way by the office's settings. */
export const isOwn = ({ lines: [first] }: CheckedPaper): boolean => first !== undefined && "pieces" in first;

/** Words of the form in a paper of Yoshiki's own: they stand in no record. */
export const isFixed = (paper: CheckedPaper, { line, path, sheet }: Place): boolean =>
  isOwn(paper) && line === undefined && path === undefined && sheet === undefined;

/** One finding for all places of a kind; the first few are told. */
export function notation<C extends Code>(
  code: C,
  params: DiagnoseParams<C>,
  all: readonly { readonly place: Place }[],
  fixes: readonly CheckFix[] = [],
): CheckFinding {
  const places = all.slice(0, MOST_PLACES).map(({ place }) => place);
  const diagnostic = diagnose(code, params, ...places);
  return fixes.length === 0 ? { diagnostic, fix: null } : { diagnostic, fix: null, fixes };
}

/** Letters on each side by which a word is found again in its value. */
const AROUND = 12;

/** What must stand in the place of a piece of a line. */
export function mend({ paper, text, place, line, from }: Written, put: string): CheckFix {
  const whole = paper.lines[line]?.text ?? "";
  const to = from + text.length;
  const before = whole.slice(Math.max(0, from - AROUND), from);
  return { place, found: text, put, before, after: whole.slice(to, to + AROUND) };
}

/** The letter before a piece of a line, and the one behind it; empty at the line's ends. */
export function besides({ paper, text, line, from }: Written): readonly [string, string] {
  const whole = paper.lines[line]?.text ?? "";
  const to = from + text.length;
  return [[...whole.slice(0, from)].at(-1) ?? "", [...whole.slice(to, to + 2)][0] ?? ""];
}

/** Lines of a paper that belong to fields of these keys. */
export function linesOfFields(paper: CheckedPaper, keys: ReadonlySet<string>): ReadonlySet<number> {
  return new Set(
    paper.fields.flatMap(({ key, value }) => (keys.has(key) ? value.map(({ line }) => line) : [])),
  );
}

/** The first of each paper, in the packet's order. */
export function firstOfEach<T extends Pick<Written, "paper">>(all: readonly T[]): T[] {
  const seen = new Set<CheckedPaper>();
  return all.filter(({ paper }) => !seen.has(paper) && seen.add(paper) !== undefined);
}
