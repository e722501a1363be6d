import { foldLine, unfold } from "../fold.ts";
import { differenceOf } from "../name/difference.ts";
import { mattersOf, type Said, spanSaid, told } from "../name/said.ts";
import { sameSpelling } from "../name/spellings.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding, FieldKey, Matter } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Sentences of a matter's papers that are the same but for one word. */
export const nameSentence: CheckRule = {
  codes: ["check/sentence-differs"],
  compares: {
    ja: "同じ案件の別々の文書にある、一語だけ違う長い文（数字の違いと、様式で決まった文は除く）",
    en: "Long sentences of different papers of a matter that differ in one word, but for numbers and the forms' fixed sentences",
  },
  find: findSentences,
};

/** Shorter sentences are alike by chance. */
const SHORTEST = 24;
/** Two sentences are compared that begin or end alike for so many letters. */
const ALIKE = 10;
/** The longest word that may differ. */
const WORD = 8;

function* findSentences(packet: CheckedPacket): Iterable<CheckFinding> {
  const pairs = new Set<string>();
  for (const matter of mattersOf(packet)) {
    const filed = new Map<string, Said[]>();
    for (const one of sentencesOf(matter)) {
      for (const key of [`<${one.folded.slice(0, ALIKE)}`, `>${one.folded.slice(-ALIKE)}`]) {
        const others = filed.get(key) ?? [];
        for (const other of others) yield* compared(one, other, pairs);
        filed.set(key, [...others, one]);
      }
    }
  }
}

/** Compared as fields by other rules, or fixed by the form. */
const elsewhere: ReadonlySet<FieldKey> = new Set(["summary", "subject", "title", "body", "unit", "laws"]);

function* sentencesOf(matter: Matter): Iterable<Said> {
  for (const { paper, row } of matter.papers) {
    if (row !== null || paper.form === "minutes") continue;
    const known = new Set(
      paper.fields.flatMap(({ key, value }) => (elsewhere.has(key) ? value.map(({ line }) => line) : [])),
    );
    for (const line of paper.lines.keys()) if (!known.has(line)) yield* sentencesIn(paper, line);
  }
}

function* sentencesIn(paper: CheckedPaper, line: number): Iterable<Said> {
  const { text = "" } = paper.lines[line] ?? {};
  if (text.length <= SHORTEST || !text.includes("。")) return;
  const folded = foldLine(text, "name");
  for (const { index, 0: sentence } of folded.text.matchAll(/[^。]{24,}(?=。)/gu)) {
    if (sentence.length < SHORTEST) continue;
    const said = spanSaid(paper, { line, ...unfold(folded, index, index + sentence.length) });
    yield { ...said, folded: sentence };
  }
}

function* compared(one: Said, other: Said, pairs: Set<string>): Iterable<CheckFinding> {
  const key = `${one.folded}/${other.folded}`;
  if (one.paper === other.paper || one.folded === other.folded || pairs.has(key)) return;
  const { start, end, a, b } = differenceOf(one.folded, other.folded);
  if (!isOneWord(a, b) || start + end < Math.max(one.folded.length, other.folded.length) * 0.75) return;
  if (sameSpelling(one.folded, other.folded)) return;
  pairs.add(key);
  yield told(
    "check/sentence-differs",
    {
      ...{ found: shortened(one.folded, start), usual: shortened(other.folded, start) },
      ...{
        paper: one.paper.name,
        other: other.paper.name,
        part: a || "（なし）",
        otherPart: b || "（なし）",
      },
    },
    one.place,
    other.place,
  );
}

/** Not numbers (facts have rules of their own), not brackets or commas, and not one 漢字: that is a slip of the pen. */
function isOneWord(a: string, b: string): boolean {
  if (a.length > WORD || b.length > WORD || /[\d()、，,・「」]/.test(a + b)) return false;
  return !(a.length === 1 && b.length === 1 && /[\p{sc=Han}\p{sc=Katakana}]/u.test(a + b));
}

/** The sentence from shortly before the difference. */
function shortened(sentence: string, start: number): string {
  const from = Math.max(0, start - 14);
  const to = Math.min(sentence.length, start + 24);
  return `${from > 0 ? "…" : ""}${sentence.slice(from, to)}${to < sentence.length ? "…" : ""}`;
}
