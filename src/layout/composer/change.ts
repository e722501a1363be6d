import type { Fitted, Task } from "./adjust.ts";
import {
  BLANK_AFTER,
  BLANK_BEFORE,
  BLANK_BOTH,
  CLOSING,
  COMMA,
  FULL_STOP,
  MIDDLE_DOT,
  NUMERAL,
  QUARTER_BEFORE,
  spacing,
  UNIT,
  WORD_SPACE,
} from "./pair.ts";
import type { Workspace } from "./workspace.ts";

/** Which space: 欧文の語間 · 中点の前後 · 始め括弧の前 · 終わり括弧の後 · 読点 and 句点の後 · 和欧間, in a no-break group too · 数と単位の間 · plain 字間 · 行末. */
export type SpaceKind =
  | "word-space"
  | "middle-dot"
  | "before-bracket"
  | "after-bracket"
  | "after-comma"
  | "after-full-stop"
  | "mixed"
  | "mixed-in-group"
  | "before-unit"
  | "characters"
  | "line-end"
  | "hung-mark";

/** Spaces of one kind and natural width that were changed alike on one line. Lengths in composer units. */
export interface SpaceChange {
  readonly kind: SpaceKind;
  readonly way: "reduced" | "expanded" | "hung";
  readonly places: number;
  /** Width of each such space before. */
  readonly natural: number;
  /** The least and the most that one of them lost or gained, both positive: shares of whole units differ by one. */
  readonly least: number;
  readonly most: number;
  readonly total: number;
}

type Draft = { -readonly [K in keyof SpaceChange]: SpaceChange[K] };

/**
 * What fitting did to every space of a line: read from `text.added`, so directly after `adjust`.
 *
 * @see JLREQ 3.1.9 行末に配置する約物, 3.8.3 詰める処理の優先順位, 3.8.4 空ける処理の優先順位
 */
export function changesOf({ text, from, choice }: Task, { shown, tail }: Fitted): SpaceChange[] {
  const drafts = new Map<string, Draft>();
  for (let i = from + 1; i < shown; i++) {
    const added = text.added[i] as number;
    if (added !== 0) count(drafts, kindOf(text, i), naturalOf(text, i), added);
  }
  const blank = shown > from ? (text.trail[shown - 1] as number) : 0;
  const hung = choice.method === "hang";
  if (hung) drafts.set("hung", one("hung-mark", "hung", text.body[shown - 1] as number));
  else if (tail < blank) drafts.set("end", one("line-end", "reduced", blank - tail));
  return [...drafts.values()];
}

function count(drafts: Map<string, Draft>, kind: SpaceKind, natural: number, added: number): void {
  const size = Math.abs(added);
  const key = `${kind} ${natural} ${added < 0}`;
  const known = drafts.get(key);
  if (known === undefined) {
    const way = added < 0 ? "reduced" : "expanded";
    drafts.set(key, { kind, way, places: 1, natural, least: size, most: size, total: size });
    return;
  }
  known.places++;
  known.least = Math.min(known.least, size);
  known.most = Math.max(known.most, size);
  known.total += size;
}

const one = (kind: SpaceKind, way: SpaceChange["way"], size: number): Draft => ({
  kind,
  way,
  places: 1,
  natural: size,
  least: size,
  most: size,
  total: size,
});

/** A word space is a cluster with a width; every other space is a gap. */
function naturalOf({ kind, body, gap }: Workspace, i: number): number {
  return (gap[i] as number) + (kind[i - 1] === WORD_SPACE ? (body[i - 1] as number) : 0);
}

function kindOf({ kind, added, gap, reducible, squeezable }: Workspace, i: number): SpaceKind {
  const before = kind[i - 1] as number;
  const after = kind[i] as number;
  if (before === WORD_SPACE) return "word-space";
  if ((gap[i] as number) === 0) return "characters";
  if (before === MIDDLE_DOT || after === MIDDLE_DOT) return "middle-dot";
  const code = spacing[(before << 5) | after] as number;
  if (code === BLANK_AFTER) return "before-bracket";
  if (code === BLANK_BEFORE || code === BLANK_BOTH) return afterMark(before);
  if (code < QUARTER_BEFORE) return "characters";
  if (before === NUMERAL && after === UNIT) return "before-unit";
  const squeezed = (squeezable[i] as number) > 0 && -(added[i] as number) > (reducible[i] as number);
  return squeezed ? "mixed-in-group" : "mixed";
}

function afterMark(before: number): SpaceKind {
  if (before === COMMA) return "after-comma";
  if (before === FULL_STOP) return "after-full-stop";
  return before === CLOSING ? "after-bracket" : "characters";
}
