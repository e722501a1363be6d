import type { LawReference } from "../../notation/index.ts";
import { factPlace, factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { readClauses } from "../fact/law-fact.ts";
import type { CheckRule } from "../rule.ts";

/** 第11条第1項及び第2項第2号: in a run of one article each clause is a later one, and all are as precise. */
export const clauseRun: CheckRule = {
  codes: ["check/clause-run"],
  compares: {
    ja: "「第11条第1項及び第2項」のような条項の並び（同じ項の重なり、順の逆、項の抜け）。",
    en: "Runs of clauses: the same twice, falling, or an article beside its own paragraph.",
  },
  *find({ papers }) {
    for (const paper of papers) {
      if (paper.form === "change-table") continue;
      const { folded, facts } = factsOf(paper);
      for (const [line, inLine] of facts.entries()) {
        for (const fact of inLine) {
          if (fact.kind !== "law" || !fact.value.includes("+")) continue;
          const clauses = readClauses((folded[line]?.text ?? "").slice(fact.from, fact.to));
          const isOdd = clauses.some((one, index) => index > 0 && !follows(clauses[index - 1], one));
          if (isOdd)
            yield found("check/clause-run", { run: fact.text, paper: paper.name }, factPlace(paper, fact));
        }
      }
    }
  },
};

function follows(before: LawReference | undefined, one: LawReference): boolean {
  if (before === undefined || before.article !== one.article || before.branch !== one.branch) return true;
  if (before.paragraph !== one.paragraph) {
    // 第3条第1号及び第2項 is a paragraph after an item of the first.
    return before.paragraph === null ? before.item !== null : (one.paragraph ?? 0) > before.paragraph;
  }
  return before.item !== null && one.item !== null && one.item > before.item;
}
