import { isOwn, linesOfFields, matchesIn, mend, notation, type Written } from "../notation/places.ts";
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
  const all = first === undefined ? [] : [...matchesIn(paper, usual)];
  const [right] = all;
  if (first === undefined || right === undefined) return;
  // Few among many are slips. Where they are as many, the office decides which it wants; a quotation stays as it was.
  const fixes = odd.length * 2 > all.length ? [] : odd.filter(isOutside).map((one) => mend(one, "、"));
  yield notation(
    "check/comma-mixed",
    { paper: paper.name, found: first.text.trim() },
    [...odd.slice(0, 4), right],
    fixes,
  );
}

/** Whether it stands in no 「」 of its line. */
function isOutside({ paper, line, from }: Written): boolean {
  const before = paper.lines[line]?.text.slice(0, from) ?? "";
  return before.split("「").length === before.split("」").length;
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
