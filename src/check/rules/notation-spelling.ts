import { foldText } from "../fold.ts";
import { historyLines } from "../name/history.ts";
import { withoutMarker } from "../name/said.ts";
import { groupPattern, isFree, isOfTables, type SpellingGroup, shippedSpellings } from "../name/spellings.ts";
import { besides, linesOfFields, matchesIn, mend, notation, type Written } from "../notation/places.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Words in more than one spelling, and spellings the office does not want. */
export const notationSpelling: CheckRule = {
  codes: ["check/spelling"],
  compares: {
    ja: "用字の一覧（標準のものと団体設定）の語の書き方を、同じ案件の文書の間で。団体設定の語は、一つ目の書き方と。件名の中は問わない",
    en: "Spellings of the words of the list (shipped and of the office), in the papers of a matter; an office's words with the first spelling of its list. What stands in a subject is left alone",
  },
  find: findSpellings,
};

/** A spelling that is not the packet's usual one, and what is. */
interface Odd {
  readonly written: Written;
  readonly found: string;
  readonly usual: string;
  /** The office has said that this word is written so. */
  readonly isWanted: boolean;
}

function* findSpellings(packet: CheckedPacket): Iterable<CheckFinding> {
  const wanted = packet.office.spellings.map(wantedGroup);
  const own = new Set(packet.office.spellings.flat());
  // What the office has settled is not asked again.
  const shipped = shippedSpellings.filter((group) => !group.some(({ word }) => own.has(word)));
  const [words, tableWords] = [wordsOf(packet, true), wordsOf(packet, false)];
  const odd = new Map<CheckedPaper, Odd[]>();
  const add = (one: Odd): void => {
    odd.set(one.written.paper, [...(odd.get(one.written.paper) ?? []), one]);
  };
  const text = packet.papers.flatMap(({ lines }) => lines.map((line) => line.text)).join("\n");
  for (const group of [...shipped, ...wanted]) {
    if (!mayMix(text, group) && !wanted.some((one) => one === group)) continue;
    const all = spelledAs(packet.papers, isOfTables(group) ? tableWords : words, group);
    const isWanted = wanted.some((one) => one === group);
    for (const papers of together(packet)) {
      const here = all.filter(({ paper }) => papers.has(paper));
      for (const one of isWanted ? unwanted(here, group) : mixed(here, group)) add(one);
    }
  }
  for (const paper of packet.papers) {
    const found = odd.get(paper);
    if (found === undefined) continue;
    const pairs = new Map(found.map((one) => [besideUsual(one), one.found]));
    yield notation(
      "check/spelling",
      { paper: paper.name, words: [...pairs.keys()].join("、") },
      found.map(({ written }) => written),
      found.flatMap((one) => (isCertain(one) ? [mend(one.written, one.usual)] : [])),
    );
  }
}

const besideUsual = ({ found, usual, isWanted }: Odd): string =>
  `「${found}」（${isWanted ? "団体の用字は" : "ほかは"}「${usual}」）`;

/** An office's words; those that ship count where they do there: 取り扱い as a noun only. */
function wantedGroup(words: readonly string[]): SpellingGroup {
  const known = new Map(shippedSpellings.flatMap((group) => group.map((one) => [one.word, one] as const)));
  return words.map((word) => known.get(word) ?? { word });
}

/**
 * Only words of the office's own list: of the shipped ones a paper may quote a law or another's form, which write them as
 * they do. And only where the letters are a word by themselves: 取り扱い of 取り扱います is a verb, ユーザ of ユーザビリティ
 * another word.
 */
function isCertain({ written, isWanted }: Odd): boolean {
  if (!isWanted) return false;
  const [before, after] = besides(written);
  const [first = ""] = written.text;
  const last = [...written.text].at(-1) ?? "";
  if (goesOn(before, first)) return false;
  return /\p{Script=Hiragana}/u.test(last)
    ? !/[^をがはにへのともや\P{Script=Hiragana}]/u.test(after)
    : !goesOn(last, after);
}

/** Letters of one kind beside each other are likely one word. */
const goesOn = (one: string, next: string): boolean =>
  [/[\p{Script=Katakana}ー]/u, /[\p{Script=Han}々]/u, /[A-Za-zＡ-Ｚａ-ｚ]/u].some(
    (kind) => kind.test(one) && kind.test(next),
  );

/** Whether two spellings stand anywhere at all: most groups are passed over by that. */
function mayMix(text: string, group: SpellingGroup): boolean {
  let seen = 0;
  for (const { word } of group) if (text.includes(word.replace(/^2/, ""))) seen += 1;
  return seen > 1;
}

/** Papers that are read together: those of a matter, and each paper that belongs to none. */
function together(packet: CheckedPacket): ReadonlySet<CheckedPaper>[] {
  const matters = packet.matters.map(
    ({ papers }) => new Set(papers.flatMap(({ paper, row }) => (row === null ? paper : []))),
  );
  const held = new Set(matters.flatMap((papers) => [...papers]));
  return [...matters, ...packet.papers.filter((paper) => !held.has(paper)).map((paper) => new Set([paper]))];
}

/** Lines whose words count, by paper: not names of systems, and not what was written before a change. */
function wordsOf(
  packet: CheckedPacket,
  leavesHistory: boolean,
): ReadonlyMap<CheckedPaper, (line: number) => boolean> {
  const subjects = new Set(packet.matters.map(({ subject }) => foldText(subject, "name")));
  return new Map(
    packet.papers.map((paper) => {
      const aside = linesOfFields(paper, nameKeys);
      const history = leavesHistory ? historyLines(paper) : new Set<number>();
      const isName = (text: string): boolean => subjects.has(withoutMarker(foldText(text, "name")));
      // Asked for every word of the list: each line is folded once.
      const named = new Set(paper.lines.flatMap(({ text }, line) => (isName(text) ? [line] : [])));
      return [paper, (line: number) => !aside.has(line) && !history.has(line) && !named.has(line)];
    }),
  );
}

const nameKeys: ReadonlySet<string> = new Set(["subject", "addressee", "sender", "unit"]);

interface Spelled extends Written {
  readonly word: string;
}

function spelledAs(
  papers: readonly CheckedPaper[],
  words: ReadonlyMap<CheckedPaper, (line: number) => boolean>,
  group: SpellingGroup,
): Spelled[] {
  const pattern = groupPattern(group);
  return papers.flatMap((paper) =>
    [...matchesIn(paper, pattern, words.get(paper))].map((written) => ({
      ...written,
      word: wordOf(group, written.text),
    })),
  );
}

/** As the list has it: without a blank that was typed inside. */
const wordOf = (group: SpellingGroup, text: string): string => {
  const joined = text.replace(/[ 　]/g, "");
  return group.find(({ word }) => word === joined)?.word ?? text;
};

/**
 * Where there are two spellings: those that are not the one of 公用文, if that is among them; of words for which
 * 公用文 leaves the choice (サーバ, サーバー) the rarer ones.
 */
function mixed(all: readonly Spelled[], group: SpellingGroup): Odd[] {
  const counts = new Map<string, number>();
  for (const { word } of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  if (counts.size < 2) return [];
  const first = group[0]?.word ?? "";
  const [frequent = ""] = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const usual = counts.has(first) && !isFree(group) ? first : frequent;
  return oddOnes(all, usual, false);
}

const unwanted = (all: readonly Spelled[], group: SpellingGroup): Odd[] =>
  oddOnes(all, group[0]?.word ?? "", true);

const oddOnes = (all: readonly Spelled[], usual: string, isWanted: boolean): Odd[] =>
  all.flatMap((written) =>
    written.word === usual ? [] : [{ written, found: written.word, usual, isWanted }],
  );
