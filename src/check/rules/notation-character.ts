import { foldText } from "../fold.ts";
import { isInJisX0213 } from "../notation/jis-x-0213.ts";
import { matchesIn, mend, notation, type Written } from "../notation/places.ts";
import { type CheckedPacket, type CheckedPaper, type CheckFinding, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Characters that are not what they look like, blanks typed for layout, abbreviated eras, very long sentences. */
export const notationCharacter: CheckRule = {
  codes: [
    "check/character-odd",
    "check/character-outside",
    "check/blank-typed",
    "check/era-short",
    "check/sentence-long",
  ],
  compares: {
    ja: "JIS X 0213にない字、部首の符号の字・半角の片仮名・分かれた濁点、文中に並ぶ空白、英字の元号を一つの文書ごとに。とても長い文を資料全体で",
    en: "Characters outside JIS X 0213, radicals used as letters, half-width kana and parted voicing marks, blanks in a row, eras by letters, in each paper; very long sentences in the packet",
  },
  find: findCharacters,
};

/** Kangxi and CJK radicals, half-width カタカナ, combining 濁点 and 半濁点. */
const odd = /[\u2E80-\u2FD5\uFF66-\uFF9F\u3099\u309A]/gu;
/** Their one right form is NFKC's: a radical's, a run of half-width カタカナ with its marks, a letter with its own mark. */
const mendable = /[\u2E80-\u2FD5]|[\uFF66-\uFF9F]+|[^\s\u3099\u309A][\u3099\u309A]/gu;
const era = /(?<![A-Za-z0-9.-])[RHSＲＨＳ][0-9０-９]{1,2}(?:年度|年|度)(?:以降|以前|分)?/gu;
/** Between words: what stands at a line's beginning is its indent, and 第　　号 waits for a number. */
const blanks = /(?<=[^\s第年月日号（(])(?:　{2,}| {3,})(?=[^\s第年月日号）)])/gu;

function* findCharacters(packet: CheckedPacket): Iterable<CheckFinding> {
  for (const paper of packet.papers) {
    yield* oddIn(paper);
    yield* outsideIn(paper);
    yield* typedBlanks(paper);
    yield* erasIn(paper);
  }
  yield* longSentences(packet);
}

function* oddIn(paper: CheckedPaper): Iterable<CheckFinding> {
  const all = [...matchesIn(paper, odd)];
  if (all.length === 0) return;
  const letters = [...new Set(all.map(({ text }) => text))].slice(0, 8);
  const codes = letters.map((letter) => `「${letter}」(U+${codeOf(letter)})`).join("");
  const right = letters
    .map((letter) => `「${letter.normalize("NFKC")}」(U+${codeOf(letter.normalize("NFKC"))})`)
    .join("");
  const fixes = [...matchesIn(paper, mendable)].flatMap((written) => {
    const put = written.text.normalize("NFKC");
    return put === written.text ? [] : [mend(written, put)];
  });
  yield notation("check/character-odd", { paper: paper.name, found: codes, right }, all, fixes);
}

/**
 * Letters and signs that other machines of the office may not have; what only chooses a shape of one is none. Of
 * 行政事務標準文字 (some 70,000 letters) no table is at hand that could be shipped. It has what JIS X 0213 has and more, so
 * that a letter told here may well be in it: the finding says where it is missing, not that it is wrong.
 */
const beyond = /(?![\p{Mn}\p{Cf}\p{Zs}])[\u0080-\u{3ffff}]/gu;

function isStranger(letter: string): boolean {
  return !isInJisX0213(letter.codePointAt(0) ?? 0) && letter.search(odd) < 0;
}

function* outsideIn(paper: CheckedPaper): Iterable<CheckFinding> {
  // Nearly every sign is looked at: places are asked only for those few that are told.
  const strangers = new Set(
    paper.lines.flatMap(({ text }) => (text.match(beyond) ?? []).filter((letter) => isStranger(letter))),
  );
  if (strangers.size === 0) return;
  const all = [...matchesIn(paper, new RegExp([...strangers].join("|"), "gu"))];
  if (all.length === 0) return;
  const letters = [...new Set(all.map(({ text }) => text))].slice(0, 8);
  const found = letters.map((letter) => `「${letter}」(U+${codeOf(letter)})`).join("");
  yield notation("check/character-outside", { paper: paper.name, found }, all);
}

const codeOf = (letter: string): string =>
  (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");

function* typedBlanks(paper: CheckedPaper): Iterable<CheckFinding> {
  // Labels, columns and headings set apart by blanks (日　時　　午前10時) are an office's habit: only a sentence has no room.
  const wanted = (line: number): boolean => {
    const { cell = null, text = "" } = paper.lines[line] ?? {};
    return cell === null && text.includes("。");
  };
  const all = [...matchesIn(paper, blanks, wanted)];
  if (all.length > 0) {
    // Between words one blank is left: whether they belong together only the clerk knows.
    const fixes = all.map((written) => mend(written, written.text.slice(0, 1)));
    yield notation("check/blank-typed", { paper: paper.name, count: String(all.length) }, all, fixes);
  }
}

function* erasIn(paper: CheckedPaper): Iterable<CheckFinding> {
  const all = [...matchesIn(paper, era)];
  const [first] = all;
  if (first === undefined) return;
  const fixes = all.map((written) => mend(written, eraInFull(written.text)));
  yield notation("check/era-short", { paper: paper.name, found: first.text }, all, fixes);
}

const eraNames: Readonly<Record<string, string>> = { R: "令和", H: "平成", S: "昭和" };

/** R3年度 is 令和3年度, H1年 is 平成元年: an era's letter means one era. */
function eraInFull(text: string): string {
  const [letter = "", ...rest] = text;
  const year = rest.join("").replace(/^[1１](?=[年度])/u, "元");
  return `${eraNames[letter.normalize("NFKC")] ?? letter}${year}`;
}

/**
 * Sentences the length of a paragraph. 公用文作成の考え方 asks to look again from 50 or 60 letters on: a hint, not a rule,
 * and a note on each longer one helps nobody. An office may set a limit of its own (点検: 一文の長さ).
 */
const LONG = 200;

function* longSentences(packet: CheckedPacket): Iterable<CheckFinding> {
  const limit = packet.office.sentenceLimit ?? LONG;
  const long = packet.papers.flatMap((paper) => longIn(paper, limit)).sort((a, b) => b.length - a.length);
  const [first] = long;
  if (first === undefined) return;
  const params = { length: String(first.length), count: String(long.length), limit: String(limit) };
  yield notation("check/sentence-long", params, long);
}

function longIn(paper: CheckedPaper, limit: number): (Written & { readonly length: number })[] {
  if (paper.form === "minutes") return [];
  return paper.lines.flatMap(({ text }, line) =>
    [...text.matchAll(/[^。]+。/gu)].flatMap(({ index, 0: sentence }) => {
      const { length } = foldText(sentence.replace(/（[^（）]*）/gu, ""), "name");
      if (length <= limit) return [];
      const place = placeOf(paper, { line, from: index, to: index + sentence.length });
      return [{ paper, text: sentence, place, line, from: index, length }];
    }),
  );
}
