import { foldText } from "../fold.ts";
import { type Difference, differenceOf } from "../name/difference.ts";
import { fieldSaid, type Said, spanSaid, told } from "../name/said.ts";
import { sameSpelling } from "../name/spellings.ts";
import { isFixed } from "../notation/places.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Titles ending in について among each other; headings of explanations with the labels of the letters' items. */
export const nameTitle: CheckRule = {
  codes: ["check/title-differs"],
  compares: {
    ja: "「…について」の題名どうし、説明資料の見出しと様式の欄の名（1、2字の足し引きだけを指摘する）",
    en: "Titles in について with each other, headings of explanations with labels of forms: only where a letter or two is more or less",
  },
  find: findTitles,
};

function* findTitles(packet: CheckedPacket): Iterable<CheckFinding> {
  yield* coverTitles(packet);
  const { titles, labels, headings } = phrasesOf(packet);
  const all = [...titles.values()];
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(index + 1)) yield* compared(other, one);
  }
  for (const heading of headings.values()) {
    for (const label of labels.values()) yield* compared(heading, label);
  }
}

/** The title of a cover, its lines joined, with the subjects of letters and reports: the one it nearly is. */
function* coverTitles(packet: CheckedPacket): Iterable<CheckFinding> {
  const subjects = packet.papers.flatMap((paper) =>
    paper.fields.flatMap((field) => (field.key === "subject" ? (fieldSaid(paper, field) ?? []) : [])),
  );
  for (const paper of packet.papers) {
    if (paper.form !== "cover") continue;
    for (const field of paper.fields) {
      const title = field.key === "title" ? fieldSaid(paper, field) : null;
      if (title === null || subjects.some(({ folded }) => title.folded.includes(folded))) continue;
      const near = subjects.find(({ folded }) => isNearly(title.folded, folded));
      if (near === undefined) continue;
      yield told(
        "check/title-differs",
        { found: title.text, usual: near.text, paper: paper.name, other: near.paper.name },
        title.place,
        near.place,
      );
    }
  }
}

/** One stretch of up to four letters in a long title. */
function isNearly(one: string, other: string): boolean {
  const { start, end, a, b } = differenceOf(one, other);
  return start + end >= 12 && a.length <= 4 && b.length <= 4;
}

type Phrases = Map<string, Counted>;
interface Counted extends Said {
  count: number;
}

/** Each phrase once, where it stands first. */
function phrasesOf(packet: CheckedPacket) {
  const [titles, labels, headings]: [Phrases, Phrases, Phrases] = [new Map(), new Map(), new Map()];
  for (const paper of packet.papers) {
    const subjects = new Set(
      paper.fields.flatMap(({ key, value }) => (key === "subject" ? value.map(({ line }) => line) : [])),
    );
    for (const [line, { text, place }] of paper.lines.entries()) {
      // What a form says itself is said otherwise in each by right.
      if (text.length > 80 || subjects.has(line) || isFixed(paper, place)) continue;
      const folded = foldText(text, "name");
      const title = about.exec(folded)?.[1];
      if (title !== undefined) note(titles, title, paper, line);
      const heading = numbered.exec(folded)?.[1];
      if (heading !== undefined && paper.form === "explanation") note(headings, heading, paper, line);
    }
    for (const { label } of paper.fields) {
      if (label === null || !isLetter(paper)) continue;
      const words = foldText(spanSaid(paper, label).text, "name").replace(number, "");
      if (words.length >= SHORTEST) note(labels, words, paper, label.line);
    }
  }
  return { titles, labels, headings };
}

const SHORTEST = 8;
const number = /^[-・]?(\(?\d{1,2}[).．]?|[①-⑳])/u;
const about =
  /^(?:[-・]|[-・]?(?:議事|議題)?\(?\d{1,2}[).．]?)?([^。、「」]{9,}について)(?:ほか)?(?:\([^)]*\))?$/u;
const numbered = /^[-・]?(?:\(?\d{1,2}[).．]?|[①-⑳])([^。、:：…()]{8,30})$/u;

const isLetter = ({ form }: CheckedPaper): boolean => form === "report-form4" || form === "report-form3";

function note(phrases: Phrases, words: string, paper: CheckedPaper, line: number): void {
  const known = phrases.get(words);
  if (known !== undefined) {
    known.count += 1;
    return;
  }
  const said = spanSaid(paper, { line, from: 0, to: paper.lines[line]?.text.length ?? 0 });
  phrases.set(words, { ...said, folded: words, text: words, count: 1 });
}

/** Said once without a part, or with one other letter, where it is said oftener: 第三者について, 第二者点検について. */
function isLacking(one: Counted, other: Counted, { start, end, a, b }: Difference): boolean {
  if (start + end < 10) return false;
  if (a.length === 1 && b.length === 1 && !/\d/.test(a + b))
    return Math.min(one.count, other.count) === 1 && one.count !== other.count;
  return (a === "" && one.count === 1 && other.count > 1) || (b === "" && other.count === 1 && one.count > 1);
}

/** A particle or 等 more or less; what has another word has another meaning. */
const slight = /^[ぁ-ん等\-・]{0,2}$/u;

function* compared(one: Counted, other: Counted): Iterable<CheckFinding> {
  if (Math.abs(one.folded.length - other.folded.length) > 4) return;
  const { start, end, a, b } = differenceOf(one.folded, other.folded);
  const lacks = isLacking(one, other, { start, end, a, b });
  if (start < 2 || end < 2 || a + b === "" || !(lacks || (slight.test(a) && slight.test(b)))) return;
  if (sameSpelling(one.folded, other.folded)) return;
  const [found, usual] = one.count > other.count ? [other, one] : [one, other];
  yield told(
    "check/title-differs",
    { found: found.text, usual: usual.text, paper: found.paper.name, other: usual.paper.name },
    found.place,
    usual.place,
  );
}
