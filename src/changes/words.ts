import { aligned, hunksOf, type Step } from "./alignment.ts";
import { isConvention } from "./convention.ts";
import { likeness, pairsOf } from "./likeness.ts";

/** A piece of a paragraph. */
export interface Run {
  readonly text: string;
  /** Whether it stands on this side only (or is a lone character between two such words). */
  readonly changed: boolean;
}

export type MarkedParagraph = readonly Run[];

/** Two texts with what differs marked in both. */
export interface Marked {
  readonly before: readonly MarkedParagraph[];
  readonly after: readonly MarkedParagraph[];
}

/** Paragraphs are compared word by word when this much of them is alike; less, and one has taken the other's place. */
const ALIKE = 0.3;
/** Above so many pairs of paragraphs, none is sought: they count as replaced. */
const MOST_PAIRS = 20_000;

/** Made when first used: it takes some milliseconds, and most papers have no change to mark. */
let segmenter: Intl.Segmenter | null = null;

/**
 * What of two texts has changed, word by word (Intl.Segmenter, Japanese). Words of 別添3 itself (記載なし, 削除, ＜追加＞,
 * （略）) are never marked. Joined, the runs of a paragraph are the paragraph.
 */
export function markedChanges(before: readonly string[], after: readonly string[]): Marked {
  const marked: { before: MarkedParagraph[]; after: MarkedParagraph[] } = { before: [], after: [] };
  for (const hunk of hunksOf(aligned(before, after))) {
    const [gone, come] = [textsOf(hunk, "removed"), textsOf(hunk, "added")];
    if (hunk[0]?.type === "same") {
      const same = hunk.map(({ item }) => [{ text: item, changed: false }]);
      marked.before.push(...same);
      marked.after.push(...same);
    } else addHunk(gone, come, marked);
  }
  return marked;
}

/**
 * The same for a row of 別添3: null where one cell says no more than 記載なし or 削除, or both say the same. Such a row is
 * new or gone as a whole, and a cell that is underlined from end to end is only harder to read.
 */
export function underlinedChanges(before: readonly string[], after: readonly string[]): Marked | null {
  if (before.every(isConvention) || after.every(isConvention)) return null;
  const marked = markedChanges(before, after);
  const hasChange = (side: readonly MarkedParagraph[]) =>
    side.some((runs) => runs.some(({ changed }) => changed));
  return hasChange(marked.before) || hasChange(marked.after) ? marked : null;
}

function textsOf(hunk: readonly Step<string>[], type: "removed" | "added"): readonly string[] {
  return hunk.filter((step) => step.type === type).map(({ item }) => item);
}

function addHunk(
  gone: readonly string[],
  come: readonly string[],
  marked: { readonly before: MarkedParagraph[]; readonly after: MarkedParagraph[] },
): void {
  const partners = paired(gone, come);
  const others = new Map([...partners].map(([from, to]) => [to, from]));
  for (const [at, text] of gone.entries()) {
    const partner = partners.get(at);
    marked.before.push(partner === undefined ? whole(text) : markedPair(text, come[partner] ?? "").before);
  }
  for (const [at, text] of come.entries()) {
    const partner = others.get(at);
    marked.after.push(partner === undefined ? whole(text) : markedPair(gone[partner] ?? "", text).after);
  }
}

/** Which paragraph has become which: the most alike, in the order of both. */
function paired(gone: readonly string[], come: readonly string[]): ReadonlyMap<number, number> {
  if (gone.length * come.length > MOST_PAIRS) return new Map();
  const words = { gone: gone.map(pairsOf), come: come.map(pairsOf) };
  const isPair = (a: number, b: number): boolean => {
    if (isConvention(gone[a] ?? "") || isConvention(come[b] ?? "")) return false;
    if (CHOICE.test(gone[a] ?? "") && CHOICE.test(come[b] ?? "")) return true;
    const [first, second] = [words.gone[a], words.come[b]];
    return first !== undefined && second !== undefined && likeness(first, second) >= ALIKE;
  };
  const places = aligned([...gone.keys()], [...come.keys()], isPair);
  return new Map(places.flatMap((step) => (step.type === "same" ? [[step.item, step.other] as const] : [])));
}

function whole(text: string): MarkedParagraph {
  return [{ text, changed: !isConvention(text) }];
}

function markedPair(
  before: string,
  after: string,
): { readonly before: MarkedParagraph; readonly after: MarkedParagraph } {
  const [first, second] = [CHOICE.exec(before), CHOICE.exec(after)];
  // Of an answer that was chosen, another one is another as a whole: 30万人以上 has no words in common with 3万人未満.
  if (first !== null && second !== null) return { before: chosen(first), after: chosen(second) };
  const steps = aligned(wordsOf(before), wordsOf(after));
  return { before: runsOf(steps, "removed"), after: runsOf(steps, "added") };
}

/** [　十分である　], and what stands behind it. */
const CHOICE = /^(\[\u3000)(.*)(\u3000\].*)$/u;

function chosen([, open = "", answer = "", close = ""]: RegExpExecArray): MarkedParagraph {
  return [
    { text: open, changed: false },
    { text: answer, changed: true },
    { text: close, changed: false },
  ];
}

function wordsOf(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter("ja", { granularity: "word" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The words of one side, neighbours of one kind joined. */
function runsOf(steps: readonly Step<string>[], own: "removed" | "added"): MarkedParagraph {
  const runs: Run[] = [];
  for (const { type, item } of steps) if (type === "same" || type === own) push(runs, item, type !== "same");
  return bridged(runs);
}

/** A lone character between two words that changed is marked with them: 56の2, not 56 and 2. */
function bridged(runs: readonly Run[]): MarkedParagraph {
  const joined: Run[] = [];
  for (const [at, { text, changed }] of runs.entries()) {
    const isBetween = at > 0 && at + 1 < runs.length;
    push(joined, text, changed || (isBetween && [...text].length === 1));
  }
  return joined;
}

function push(runs: Run[], text: string, changed: boolean): void {
  const last = runs.at(-1);
  if (last?.changed === changed) runs[runs.length - 1] = { text: last.text + text, changed };
  else runs.push({ text, changed });
}
