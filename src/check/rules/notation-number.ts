import {
  firstOfEach,
  isOwn,
  linesOfFields,
  matchesIn,
  mend,
  notation,
  type Written,
} from "../notation/places.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Blanks around numbers, 第 before articles, width of digits. */
export const notationNumber: CheckRule = {
  codes: ["check/blank-in-number", "check/article-mark", "check/digit-width"],
  compares: {
    ja: "日付・条・項の数字の前後の空白と、条の「第」の有無を資料全体で。数字の全角と半角を一つの文書の中で",
    en: "Blanks around numbers of dates and articles, and 第 before articles, all over the packet; the width of digits in a paper",
  },
  find: findNumbers,
};

const unit = "(?:年|月|日(?![ 　]*[時程])|条|項|号(?!館))";
const blanked = new RegExp(
  `第[ 　]+\\d+(?:[ 　]*${unit})?|(?:令和|平成|昭和)[ 　]+\\d+[ 　]*年|\\d+[ 　]+${unit}`,
  "gu",
);
const joined = new RegExp(`第\\d+${unit}|(?:令和|平成|昭和)\\d+年|\\d+月\\d+日`, "gu");

function* findNumbers(packet: CheckedPacket): Iterable<CheckFinding> {
  const typed = packet.papers.filter((paper) => !isOwn(paper));
  const blank = typed.flatMap((paper) => [...matchesIn(paper, blanked)]);
  const without = typed.flatMap((paper) => [...matchesIn(paper, joined)].slice(0, 1));
  const [found] = blank;
  if (found !== undefined && without.length > 0) {
    const papers = firstOfEach(blank);
    yield notation(
      "check/blank-in-number",
      { found: found.text, papers: namesOf(papers.map(({ paper }) => paper)) },
      [...papers.slice(0, 4), ...without.slice(0, 1)],
    );
  }
  yield* articles(typed);
  for (const paper of packet.papers) yield* widths(paper);
}

const namesOf = (papers: readonly CheckedPaper[]): string =>
  papers.length > 3
    ? `${papers
        .slice(0, 3)
        .map(({ name }) => name)
        .join("、")} ほか${papers.length - 3}件`
    : papers.map(({ name }) => name).join("、");

const markedArticle = /(?:条例|法|規則)?第[ 　]*\d+[ 　]*条/gu;
const bareArticle = /(?:条例|法|規則)[ 　]*\d+[ 　]*条/gu;

function* articles(typed: readonly CheckedPaper[]): Iterable<CheckFinding> {
  const bare = typed.flatMap((paper) => [...matchesIn(paper, bareArticle)]);
  const [without] = bare;
  if (without === undefined) return;
  for (const paper of typed) {
    const [marked] = matchesIn(paper, markedArticle);
    if (marked === undefined) continue;
    const words = (text: string): string => text.replace(/[ 　]/g, "");
    yield notation("check/article-mark", { with: words(marked.text), without: words(without.text) }, [
      ...firstOfEach(bare).slice(0, 4),
      marked,
    ]);
    return;
  }
}

const marks: ReadonlySet<string> = new Set(["form-mark", "number"]);
/** A single digit may be full-width by rule while longer numbers are half-width: that alone is no mixture. */
const fullDigits = /(?<![０-９])[０-９]+(?![０-９])/gu;
const halfDigit = /(?<![0-9A-Za-z.,()\-/:])[0-9](?![0-9A-Za-z.,()\-/:])/gu;
const halfDigits = /(?<![0-9A-Za-z.-])[0-9]{2,}(?![0-9A-Za-z.-])/gu;

/** A number with a few letters of its line: 議事（１）. */
function around({ paper, place, text }: Written): string {
  const line =
    paper.lines.find((one) => one.place.line === place.line && one.text.includes(text))?.text ?? text;
  const at = line.indexOf(text);
  return line.slice(Math.max(0, at - 3), at + text.length + 1).trim();
}

function* widths(paper: CheckedPaper): Iterable<CheckFinding> {
  const aside = linesOfFields(paper, marks);
  // The head and foot of Word's pages (資料１) are set apart from the text.
  const wanted = (line: number): boolean => !aside.has(line) && paper.lines[line]?.margin !== true;
  const full = [...matchesIn(paper, fullDigits, wanted)].filter((one) => !numbersItem(one));
  const single = full.filter(({ text }) => text.length === 1);
  const longer = full.filter(({ text }) => text.length > 1);
  const halves = [
    ...(single.length > 0 ? matchesIn(paper, halfDigit, wanted) : []),
    ...(longer.length > 0 ? matchesIn(paper, halfDigits, wanted) : []),
  ];
  const [half] = halves;
  const [first] = full;
  if (half === undefined || first === undefined) return;
  // Few full-width ones among many are slips; half-width ones may be those of a table or a name, and stay. What opens a
  // line may be its number.
  const isFew = full.length * 2 <= halves.length;
  const fixes = isFew ? full.filter(({ from }) => from > 0).map((one) => mend(one, inHalf(one.text))) : [];
  yield notation(
    "check/digit-width",
    { paper: paper.name, full: around(first), half: around(half) },
    [...full.slice(0, 4), half],
    fixes,
  );
}

/** １　日時: an item's own number, of another width than the text by many an office's habit. */
const numbersItem = ({ paper, text, line, from }: Written): boolean => {
  const whole = paper.lines[line]?.text ?? "";
  return whole.slice(0, from).trim() === "" && /^(?:[\s．.、）)]|$)/u.test(whole.slice(from + text.length));
};

const inHalf = (digits: string): string => digits.normalize("NFKC");
