import { isOwn, linesOfFields, matchesIn, notation } from "../notation/places.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Commas of sentences and of lists of clauses. */
export const notationComma: CheckRule = {
  codes: ["check/comma-mixed", "check/clause-separator"],
  compares: {
    ja: "読点（、と，と半角の,）を一つの文書の中で。条項を並べる区切りを資料全体で",
    en: "Commas (、 ， and half-width) in a paper; what separates clauses, all over the packet",
  },
  find: findCommas,
};

const laws: ReadonlySet<string> = new Set(["laws", "basis"]);
const usual = /、/gu;
/** Not the commas of 1,000 and of foreign words. */
const other = /，|(?<=[ぁ-んァ-ヶ一-龠」）)])[ ]?,[ ]?(?=[ぁ-んァ-ヶ一-龠「（(])/gu;
const separated = /類型[ 　]*\d+[ 　]*[、，,][ 　]*(?:[^\s\d、，,]{0,8}条例)/gu;

function* findCommas(packet: CheckedPacket): Iterable<CheckFinding> {
  for (const paper of packet.papers) yield* mixedIn(paper);
  yield* separators(packet);
}

function* mixedIn(paper: CheckedPaper): Iterable<CheckFinding> {
  const aside = linesOfFields(paper, laws);
  const odd = [...matchesIn(paper, other, (line) => !aside.has(line) || paper.form === "report-index")];
  const [first] = odd;
  const [right] = matchesIn(paper, usual);
  if (first === undefined || right === undefined) return;
  yield notation("check/comma-mixed", { paper: paper.name, found: first.text.trim() }, [
    ...odd.slice(0, 4),
    right,
  ]);
}

function* separators(packet: CheckedPacket): Iterable<CheckFinding> {
  const typed = packet.papers.filter((paper) => !isOwn(paper));
  const all = typed.flatMap((paper) => [...matchesIn(paper, separated)]);
  const kindOf = (text: string): string => /[、，,]/u.exec(text)?.[0] ?? "";
  const kinds = new Map(all.map((one) => [kindOf(one.text), one] as const).reverse());
  const [first, second] = [...kinds.values()].reverse();
  if (first === undefined || second === undefined) return;
  const words = (text: string): string => text.replace(/[ 　]/g, "");
  yield notation("check/clause-separator", { first: words(first.text), second: words(second.text) }, [
    ...kinds.values(),
  ]);
}
