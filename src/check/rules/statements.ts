import { disagreements, paperNames, type Said } from "../fact/agree.ts";
import { short } from "../fact/fields.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { comparedContexts } from "../fact/like-contexts.ts";
import { type Compared, comparedStatements, type Scope } from "../fact/like-statements.ts";
import { type CheckedPaper, type CheckFinding, spanText } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Sentences alike but for a date, a number, a clause: one of them was not changed when the others were. */
export const statements: CheckRule = {
  codes: ["check/statement-differs"],
  compares: {
    ja: "日付・番号・条項・数だけが違う同じ文。一つの案件の文書の間と、資料全体で。",
    en: "Sentences alike but for a date, number, clause or count: in the papers of a matter, and in the packet.",
  },
  *find({ papers, matters }) {
    const told = new Set<string>();
    for (const matter of matters) {
      yield* within(
        matter.papers.map(({ paper }) => paper),
        "matter",
        told,
      );
    }
    yield* within(papers, "packet", told);
    yield* differing(comparedContexts(papers), told);
  },
};

function* within(papers: readonly CheckedPaper[], scope: Scope, told: Set<string>): Iterable<CheckFinding> {
  yield* differing(comparedStatements([...new Set(papers)], scope), told);
}

function* differing(all: Iterable<Compared>, told: Set<string>): Iterable<CheckFinding> {
  for (const compared of all) {
    for (const { odd, usual } of disagreements(compared.said)) {
      const key = [...odd, ...usual].map(keyOf).find((one) => told.has(one));
      for (const one of odd) told.add(keyOf(one));
      if (key === undefined) yield finding(odd, usual, compared);
    }
  }
}

function keyOf({ paper, span }: Said): string {
  return `${paper.file} ${paper.name} ${span.line} ${span.from}`;
}

function finding(odd: readonly Said[], usual: readonly Said[], { sentence }: Compared): CheckFinding {
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
