import { type Disagreement, disagreements, paperNames, type Said } from "../fact/agree.ts";
import { short } from "../fact/fields.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { comparedContexts } from "../fact/like-contexts.ts";
import { comparedFigures } from "../fact/like-figures.ts";
import { comparedNouns } from "../fact/like-nouns.ts";
import { type Compared, comparedStatements } from "../fact/like-statements.ts";
import { isTold, keyOfSaid, tellFacts } from "../fact/told.ts";
import { type CheckedPacket, type CheckFinding, spanText } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Sentences alike but for a date, a number, a clause: one of them was not changed when the others were. */
export const statements: CheckRule = {
  codes: ["check/statement-differs"],
  compares: {
    ja: "日付・番号・条項・数だけが違う同じ文。一つの案件の文書の間と、資料全体で。一つの案件の文書の間では、同じ語に付いた数（保存期間は5年／保存期間　3年）も。桁の多い数は、1桁だけ違うもの（60,871人／60,861人）も。",
    en: "Sentences alike but for a date, number, clause or count: in the papers of a matter, and in the packet; in a matter, too, one name with two numbers; long numbers of which one digit differs.",
  },
  *find(packet) {
    const told = new Set<string>();
    const mine: Said[] = [];
    const isKnown = (one: Said): boolean => isTold(packet, one);
    for (const { odd, usual, sentence } of differing(packet)) {
      const before = [...odd, ...usual].map(keyOfSaid).some((one) => told.has(one));
      for (const one of odd) told.add(keyOfSaid(one));
      if (before || odd.every(isKnown) || usual.every(isKnown)) continue;
      mine.push(...odd);
      yield finding(odd, usual, sentence);
    }
    // Only now, as one slip may show in several facts of a sentence.
    tellFacts(packet, mine);
  },
};

/** The surest first: sentences of one matter, of the packet; names with a number; words around a fact. */
function* differing(packet: CheckedPacket): Iterable<Disagreement & { readonly sentence: string }> {
  for (const { said, sentence } of comparedIn(packet))
    for (const one of disagreements(said)) yield { ...one, sentence };
}

function* comparedIn({ papers, matters }: CheckedPacket): Iterable<Compared> {
  const ofMatters = matters.map((matter) => [...new Set(matter.papers.map(({ paper }) => paper))]);
  for (const own of ofMatters) yield* comparedStatements(own, "matter");
  yield* comparedStatements([...new Set(papers)], "packet");
  for (const own of ofMatters) yield* comparedNouns(own);
  yield* comparedFigures(papers);
  yield* comparedContexts(papers);
}

function finding(odd: readonly Said[], usual: readonly Said[], sentence: string): CheckFinding {
  const params = {
    odd: wording(odd),
    papers: paperNames(odd),
    usual: wording(usual),
    others: paperNames(usual),
    sentence: short(sentence),
  };
  return found("check/statement-differs", params, ...bothPlaces(odd, usual));
}

function wording([first]: readonly Said[]): string {
  return first === undefined ? "" : spanText(first.paper, first.span);
}
