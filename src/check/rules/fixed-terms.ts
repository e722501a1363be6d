import { editDistance } from "../../diagnostic/index.ts";
import { plain } from "../assessment/items.ts";
import { told } from "../assessment/told.ts";
import { mend } from "../notation/places.ts";
import { type CheckedPacket, type CheckedPaper, type CheckFinding, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Names that law and state have fixed for everybody: each office writes them alike. */
const terms = [
  "情報提供ネットワークシステム",
  "住民基本台帳ネットワークシステム",
  "情報提供等記録開示システム",
  "地方公共団体情報システム機構",
  "中間サーバー・プラットフォーム",
  "ガバメントクラウド",
] as const;

/** Names everybody writes alike, with a letter wrong or a part left out. */
export const fixedTerms: CheckRule = {
  codes: ["check/fixed-term"],
  compares: {
    ja: "番号制度の決まった名称（情報提供ネットワークシステム など）との、1字の違いや一部の抜け",
    en: "Fixed names of the number system with a letter wrong or a part left out",
  },
  *find(packet) {
    for (const { text, paper, line } of linesNear(packet))
      for (const term of terms) {
        const found = slipOf(text, term);
        if (found !== null) yield finding(paper, line, found, term);
      }
  },
};

/** Lines that hold the beginning or the end of a term: few of them do. */
function* linesNear({ papers }: CheckedPacket) {
  const ends = terms.flatMap((term) => [headOf(term), tailOf(term)]);
  for (const paper of papers)
    for (const [line, { text: raw }] of paper.lines.entries()) {
      if (!ends.some((end) => raw.includes(end))) continue;
      yield { paper, line, text: withoutTerms(raw.normalize("NFKC")) };
    }
}

const END = 5;
const headOf = (term: string): string => term.slice(0, Math.min(END, Math.floor(term.length / 2)));
const tailOf = (term: string): string => term.slice(-Math.min(END, Math.floor(term.length / 2)));

/** What is written right is no part of anything wrong. */
function withoutTerms(text: string): string {
  return terms.reduce((rest, term) => rest.replaceAll(plain(term), "\n"), text);
}

/** The piece of a line that is nearly a term: from its beginning on, or up to its end. */
function slipOf(text: string, term: string): string | null {
  const right = plain(term);
  const [head, tail] = [headOf(right), tailOf(right)];
  const start = text.indexOf(head);
  if (start >= 0) {
    for (const length of lengthsFor(right)) {
      const piece = text.slice(start, start + length);
      if (piece.length === length && isSlip(piece, right)) return piece;
    }
  }
  const end = text.indexOf(tail);
  if (end < 0) return null;
  const to = end + tail.length;
  for (const length of lengthsFor(right)) {
    const piece = text.slice(Math.max(0, to - length), to);
    // 情報 left out: what stands before is no part of the name.
    const isWhole =
      piece.length === right.length || !/[\p{Script=Han}ァ-ヶー]/u.test(text.charAt(to - length - 1));
    if (piece.length === length && isWhole && isSlip(piece, right)) return piece;
  }
  return null;
}

/** The whole length first: a letter changed is likelier than one left out beside another. */
function lengthsFor({ length }: string): readonly number[] {
  return [length, length - 1, length + 1, length - 2];
}

function isSlip(piece: string, term: string): boolean {
  // 地方公共団体情報システム is a word of its own.
  if (spelled(piece) === spelled(term) || term.startsWith(piece)) return false;
  const distance = editDistance([...piece], [...term]);
  if (distance === 1) return /^[^、。「」()\n]+$/.test(piece);
  return distance === 2 && piece.length === term.length - 2 && hasOneGap(piece, term);
}

/** サーバ and サーバー, with and without ・: spellings, told elsewhere. */
function spelled(text: string): string {
  return text.replace(/[ー・]/g, "");
}

/** Whether two letters beside each other are left out. */
function hasOneGap(piece: string, term: string): boolean {
  for (let at = 0; at <= piece.length; at++)
    if (term.slice(0, at) + term.slice(at + 2) === piece) return true;
  return false;
}

function finding(paper: CheckedPaper, line: number, found: string, term: string): CheckFinding {
  const raw = paper.lines[line]?.text ?? "";
  const from = raw.indexOf(found);
  const span = from < 0 ? { line, from: 0, to: raw.length } : { line, from, to: from + found.length };
  const place = placeOf(paper, span);
  const one = told("check/fixed-term", { found, term, paper: paper.name }, place);
  // The name is fixed: whatever was meant by nearly all of it is the name. Not where a width was changed to find it, nor
  // where its first or last letter is another: that may be the next word's.
  const isWhole = found.at(0) === term.at(0) && found.at(-1) === term.at(-1);
  if (from < 0 || !isWhole) return one;
  return { ...one, fix: mend({ paper, text: found, place, line, from }, term) };
}
