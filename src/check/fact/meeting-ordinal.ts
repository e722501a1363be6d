import { unfold } from "../fold.ts";
import type { CheckedPaper } from "../paper.ts";
import type { Said } from "./agree.ts";
import { factsOf } from "./facts.ts";

const ordinalWord =
  /第([0-9]{1,4})回([^。,()「」]{0,40}?)(審議会|審査会|委員会|部会|協議会|会議)(?!準備|設立|幹事|分科|小委員|作業|連絡会)(?![^。,()「」]{0,30}(?:審議会|審査会|委員会|部会|協議会)(?:を|で|$))/g;
/** 令和4年度第2回: the year the meetings are counted in is no day. */
const countedIn = /(?:明治|大正|昭和|平成|令和)(?:元|[0-9]{1,2})年度$/;

/** The number of a meeting: 第106回…審議会. */
export interface OrdinalAt {
  readonly said: Said;
  readonly body: string;
  /** What stands before the body: 見本市個人情報保護; "" where it is called by its last word. */
  readonly name: string;
  /** In the folded line, with the year it is counted in. */
  readonly from: number;
}

/** Every 第n回 of a line with the body whose meeting it is. */
export function ordinalsOf(paper: CheckedPaper, line: number): readonly OrdinalAt[] {
  const folded = factsOf(paper).folded[line];
  if (folded === undefined || !folded.text.includes("回")) return [];
  return [...folded.text.matchAll(ordinalWord)].map((match) => {
    const [, value = "", name = "", body = ""] = match;
    const to = match.index + value.length + 2;
    const span = { line, ...unfold(folded, match.index, to) };
    const from = countedIn.exec(folded.text.slice(0, match.index))?.index ?? match.index;
    return { said: { paper, value: `第${value}回`, span }, body, name, from };
  });
}

/** 審議（第27回）, in an account: of the body whose meeting this is. */
const bareOrdinal = /((?:審議|審査|会議|答申案の検討)\()第([0-9]{1,4})回(?=\)|$)/g;

/** Those without one, of the body a caller knows. */
export function bareOrdinalsOf(paper: CheckedPaper, line: number, body: string | null): readonly OrdinalAt[] {
  const folded = factsOf(paper).folded[line];
  if (folded === undefined || body === null || folded.text.length > 40 || !folded.text.includes("回"))
    return [];
  return [...folded.text.matchAll(bareOrdinal)].map((match) => {
    const [words, before = "", value = ""] = match;
    const from = match.index + before.length;
    const span = { line, ...unfold(folded, from, match.index + words.length) };
    return { said: { paper, value: `第${value}回`, span }, body, name: "", from: match.index };
  });
}
