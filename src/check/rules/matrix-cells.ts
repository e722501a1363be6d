import { plain } from "../assessment/items.ts";
import { told } from "../assessment/told.ts";
import { type CheckedPaper, type CheckFinding, placeOf, type Span } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Words of a table's cells that are one letter away from what its other cells say. */
export const matrixCells: CheckRule = {
  codes: ["check/cell-near"],
  compares: {
    ja: "別表のセルの語と、同じ表のほかのセルの語（1字違い）",
    en: "Words in the cells of a 別表 with those of its other cells (one letter apart)",
  },
  *find({ papers }) {
    for (const paper of papers) if (paper.form === "matrix") yield* near(paper, papers);
  },
};

interface Word {
  readonly text: string;
  readonly spans: Span[];
}

/** Runs of kanji: 類型諮問, 特定個人情報. Shorter ones are too many that differ rightly. */
const run = /\p{Script=Han}{4,}/gu;

function* near(paper: CheckedPaper, all: readonly CheckedPaper[]): Iterable<CheckFinding> {
  const words = wordsOf(paper);
  const frames = new Map<string, Word[]>();
  for (const word of words.values())
    for (const frame of framesOf(word.text)) frames.set(frame, [...(frames.get(frame) ?? []), word]);
  const seen = new Set<string>();
  for (const alike of frames.values()) {
    const [usual, ...others] = alike.length < 2 ? alike : byUse(alike, all);
    for (const odd of others) {
      const [first] = odd.spans;
      const [right] = usual?.spans ?? [];
      if (usual === undefined || first === undefined || right === undefined || seen.has(odd.text)) continue;
      if (
        odd.spans.length * 2 > usual.spans.length &&
        usual.spans.length < 3 &&
        !isAtHead(odd.text, usual.text)
      )
        continue;
      if (isSeries(odd.text, usual.text)) continue;
      seen.add(odd.text);
      const params = { found: odd.text, usual: usual.text, paper: paper.name };
      yield told(
        "check/cell-near",
        params,
        ...odd.spans.slice(0, 4).map((span) => placeOf(paper, span)),
        placeOf(paper, right),
      );
    }
  }
}

/** The most usual first: in the table, then in the whole packet. */
function byUse(words: readonly Word[], papers: readonly CheckedPaper[]): readonly Word[] {
  const uses = (word: string) =>
    papers.reduce((sum, { lines }) => sum + lines.filter(({ text }) => plain(text).includes(word)).length, 0);
  const counted = words.map((word) => ({ word, all: uses(word.text) }));
  return counted
    .sort((a, b) => b.word.spans.length - a.word.spans.length || b.all - a.all)
    .map(({ word }) => word);
}

function wordsOf(paper: CheckedPaper): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  for (const [line, { text, cell }] of paper.lines.entries()) {
    if (cell === null) continue;
    for (const found of text.matchAll(run)) {
      const key = plain(found[0]);
      const word = words.get(key) ?? { text: key, spans: [] };
      word.spans.push({ line, from: found.index, to: found.index + found[0].length });
      words.set(key, word);
    }
  }
  return words;
}

/** The word with each of its letters left out in turn: words that share one differ in that letter. */
function framesOf(word: string): readonly string[] {
  const letters = [...word];
  return letters.map((_, at) => letters.map((one, index) => (index === at ? "＿" : one)).join(""));
}

/** 特定個人情報 and 持定個人情報: a long word whose first letter differs has a slip even where both are rare. */
function isAtHead(odd: string, usual: string): boolean {
  return odd.length >= 6 && odd.slice(1) === usual.slice(1);
}

/** 第一 and 第二, 上期 and 下期 differ rightly. */
function isSeries(odd: string, usual: string): boolean {
  const at = [...odd].findIndex((one, index) => one !== usual[index]);
  const pair = `${odd[at] ?? ""}${usual[at] ?? ""}`;
  return /^[一二三四五六七八九十]{2}$|^[上下前後左右内外新旧有無甲乙大小入出可否要不公私]{2}$/.test(pair);
}
