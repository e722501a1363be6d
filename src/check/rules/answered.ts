import { readDocumentNumber } from "../../notation/index.ts";
import { disagreements, paperNames, type Said } from "../fact/agree.ts";
import type { Fact } from "../fact/fact.ts";
import { factPlace, factsOf } from "../fact/facts.ts";
import { dateOfPaper, fieldOf, firstSpan } from "../fact/fields.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { isMistyped } from "../fact/mistyped.ts";
import { isTold, tellFacts } from "../fact/told.ts";
import { foldText } from "../fold.ts";
import {
  type CheckedPacket,
  type CheckedPaper,
  type CheckFinding,
  fieldText,
  type PaperField,
  placeOf,
} from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 令和3年4月5日付け見企つ第86号: a letter named in another paper. */
interface Reference {
  readonly paper: CheckedPaper;
  readonly symbol: string;
  readonly number: Fact;
  readonly date: Fact;
}

interface Letter {
  readonly paper: CheckedPaper;
  readonly field: PaperField;
  readonly symbol: string;
  /** 4751の2 */
  readonly number: string;
  readonly date: Fact | null;
}

/** A letter named by date and number is the one that bears both. */
export const answered: CheckRule = {
  codes: [
    "check/answered-date",
    "check/answered-number",
    "check/named-date-differs",
    "check/named-number-near",
  ],
  compares: {
    ja: "「令和…年…月…日付け…第…号」で挙げた文書の日付と番号を、その文書自身の日付・番号や、ほかの箇所の記載と比べる。",
    en: "A letter named as 令和…日付け…第…号 against that letter's own date and number, and against other mentions.",
  },
  *find(packet) {
    const { papers } = packet;
    const letters = papers.flatMap(letterOf);
    const references = papers.flatMap(referencesIn);
    for (const reference of references) yield* held(packet, reference, letters);
    yield* mentions(packet, references);
    for (const paper of papers) yield* near(packet, paper, letters);
  },
};

function letterOf(paper: CheckedPaper): readonly Letter[] {
  const field = fieldOf(paper, "number");
  const reading = field === null ? null : readDocumentNumber(fieldText(paper, field));
  if (field === null || reading === null || !reading.ok) return [];
  const { symbol, number, branch } = reading.value;
  const value = branch === null ? String(number) : `${number}の${branch}`;
  return [{ paper, field, symbol: foldText(symbol, "fact"), number: value, date: dateOfPaper(paper) }];
}

/** Kanji, and at most one kana at the end: 見企つ, 企テ. */
const symbolBefore = /(?:^|[^一-龠々])([一-龠々]{1,8}[ぁ-んァ-ヶ]?)$/;
const dated = /^(?:付け?|づけ)(?:の|で|,)?$/;

function referencesIn(paper: CheckedPaper): readonly Reference[] {
  const { folded, facts } = factsOf(paper);
  return facts.flatMap((inLine, line) =>
    inLine.flatMap((date, index) => {
      const number = inLine[index + 1];
      if (date.kind !== "date" || number?.kind !== "letter-number") return [];
      const between = (folded[line]?.text ?? "").slice(date.to, number.from);
      const symbol = symbolBefore.exec(between)?.[1];
      if (symbol === undefined || !dated.test(between.slice(0, between.length - symbol.length))) return [];
      return [{ paper, symbol, number, date }];
    }),
  );
}

function* held(
  packet: CheckedPacket,
  { paper, symbol, number, date }: Reference,
  letters: readonly Letter[],
): Iterable<CheckFinding> {
  const alike = letters.filter((letter) => letter.symbol === symbol && letter.paper !== paper);
  const meant = alike.find((letter) => letter.number === number.value);
  if (meant?.date !== undefined && meant.date !== null && meant.date.value !== date.value) {
    const params = {
      paper: paper.name,
      said: date.text,
      number: `${symbol}${number.text}`,
      letter: meant.paper.name,
      own: meant.date.text,
    };
    tellFacts(packet, [{ paper, value: date.value, span: date.span }]);
    yield found("check/answered-date", params, factPlace(paper, date), factPlace(meant.paper, meant.date));
  }
  const sameDay = alike.find((letter) => letter.date?.value === date.value);
  if (meant !== undefined || sameDay === undefined) return;
  const own = fieldText(sameDay.paper, sameDay.field).trim();
  const params = {
    paper: paper.name,
    said: `${symbol}${number.text}`,
    date: date.text,
    letter: sameDay.paper.name,
    own,
  };
  tellFacts(packet, [{ paper, value: number.value, span: number.span }]);
  yield found(
    "check/answered-number",
    params,
    factPlace(paper, number),
    placeOf(sameDay.paper, firstSpan(sameDay.field)),
  );
}

/** One letter named in two places bears one date. */
function* mentions(packet: CheckedPacket, references: readonly Reference[]): Iterable<CheckFinding> {
  const byNumber = new Map<string, Said[]>();
  for (const { paper, symbol, number, date } of references) {
    const key = `${symbol}第${number.value}`;
    const list = byNumber.get(key) ?? [];
    list.push({ paper, value: date.value, span: date.span });
    byNumber.set(key, list);
  }
  for (const [number, said] of byNumber) {
    for (const { odd, usual } of disagreements(said)) {
      const params = {
        number: `${number}号`,
        papers: paperNames(odd),
        others: paperNames(usual),
        odd: odd[0]?.value ?? "",
        usual: usual[0]?.value ?? "",
      };
      tellFacts(packet, odd);
      yield found("check/named-date-differs", params, ...bothPlaces(odd, usual));
    }
  }
}

/**
 * 答申第913号 where the packet holds 答申第910号 and no 913: one digit was mistyped, or two of them turned round. Short numbers are near to each other
 * by chance.
 */
function* near(
  packet: CheckedPacket,
  paper: CheckedPaper,
  letters: readonly Letter[],
): Iterable<CheckFinding> {
  const { folded, facts } = factsOf(paper);
  for (const [line, inLine] of facts.entries()) {
    for (const fact of inLine) {
      if (fact.kind !== "letter-number") continue;
      const symbol = symbolBefore.exec((folded[line]?.text ?? "").slice(0, fact.from))?.[1] ?? "";
      const meant = meantBy(symbol, fact.value, letters);
      const said = { paper, value: fact.value, span: fact.span };
      if (meant === null || isTold(packet, said)) continue;
      tellFacts(packet, [said]);
      const own = fieldText(meant.paper, meant.field).trim();
      const params = {
        paper: paper.name,
        said: `${symbol}${fact.text}`,
        letter: meant.paper.name,
        own,
      };
      const places = [factPlace(paper, fact), placeOf(meant.paper, firstSpan(meant.field))];
      yield found("check/named-number-near", params, ...places);
    }
  }
}

/**
 * The letter a reference may be meant for: of its symbol, with a number mistyped; or of its number, with a symbol of which
 * one letter differs or is left out and that no letter of the packet bears. None where a letter bears both.
 */
function meantBy(symbol: string, value: string, letters: readonly Letter[]): Letter | null {
  const own = letters.filter((letter) => letter.symbol !== "" && symbol.endsWith(letter.symbol));
  if (own.some(({ number }) => number === value)) return null;
  if (own.length > 0) return own.find(({ number }) => isMistyped(number, value)) ?? null;
  if (value.length < 2) return null;
  return letters.find((letter) => letter.number === value && isOneLetterOff(letter.symbol, symbol)) ?? null;
}

function isOneLetterOff(one: string, other: string): boolean {
  if (one.length === other.length + 1 && one.length > 2)
    return [...one].some((_, index) => one.slice(0, index) + one.slice(index + 1) === other);
  if (one.length !== other.length || one.length < 2) return false;
  return [...one].filter((sign, index) => sign !== other[index]).length === 1;
}
