import type { Leaf } from "./piece.ts";

/** A leaf after its block's white space is settled. */
export interface Settled {
  readonly text: string;
  /** Units of the leaf's own text that fell away in front. */
  readonly skipped: number;
}

/** What a block's text consists of, in order; a forced line break counts as a block end on both sides. */
export type Strand = Leaf | "break";

interface Pending {
  readonly draft: Draft;
  newline: boolean;
}
interface Draft {
  readonly leaf: Leaf;
  text: string;
  skipped: number;
}

/**
 * Settles the white space (blank, tab, CR, LF; never U+3000) of one block's text, across inline elements. Only
 * literal text is touched, values stay as they are: a run at a block end is nothing, a run with a line end beside
 * a Japanese character is nothing, any other run is one blank.
 *
 * @returns what has become of each leaf, in their order
 */
export function settle(strands: readonly Strand[]): readonly Settled[] {
  const settled: Draft[] = [];
  let before: string | null = null;
  let pending: Pending | null = null;

  const append = (draft: Draft, piece: string): void => {
    if (pending !== null && before !== null && !vanishes(pending, before, piece)) pending.draft.text += " ";
    pending = null;
    draft.text += piece;
    before = piece;
  };

  for (const strand of strands) {
    if (strand === "break") {
      before = pending = null;
      continue;
    }
    const draft: Draft = { leaf: strand, text: "", skipped: 0 };
    settled.push(draft);
    if (strand.isValue) {
      if (strand.text !== "") append(draft, strand.text);
      continue;
    }
    for (const token of strand.text.match(/[ \t\r\n]+|[^ \t\r\n]+/g) ?? []) {
      if (!/[ \t\r\n]/.test(token)) append(draft, token);
      else pending = joined(pending, draft, token);
    }
  }
  for (const draft of settled) {
    const { leaf } = draft;
    const kept = leaf.isValue || draft.text.startsWith(" ");
    draft.skipped = kept ? 0 : leaf.text.search(/[^ \t\r\n]|$/);
  }
  return settled;
}

/** A run goes on over inline elements and empty values; its blank belongs to the leaf it began in. */
function joined(pending: Pending | null, draft: Draft, token: string): Pending {
  const newline = /[\r\n]/.test(token);
  if (pending === null) return { draft, newline };
  pending.newline ||= newline;
  return pending;
}

function vanishes(run: Pending, before: string, after: string): boolean {
  return run.newline && (japaneseAtEnd.test(before) || japaneseAtStart.test(after));
}

/**
 * Characters set in Japanese type: kanji and kana with their marks, full-width forms, and the signs of official
 * papers (… ※ ① Ⅱ ㎡ →). An ideographic variation selector ends a kanji.
 */
const japanese =
  "\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\u3000-\\u303F\\u3200-\\u33FF\\uFE00-\\uFE0F\\uFE30-\\uFE4F" +
  "\\uFF01-\\uFFEF\\u2014-\\u2015\\u2025-\\u2026\\u203B\\u2160-\\u217F\\u2190-\\u21FF\\u2460-\\u24FF\\u25A0-\\u25FF" +
  "\\u{1F200}-\\u{1F2FF}\\u{E0100}-\\u{E01EF}";
const japaneseAtEnd = new RegExp(`[${japanese}]$`, "u");
const japaneseAtStart = new RegExp(`^[${japanese}]`, "u");
