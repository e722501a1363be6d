import type { LawReference } from "../../notation/index.ts";
import type { Fact } from "../fact/fact.ts";
import { factPlace, factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { clauseValue, readClauses } from "../fact/law-fact.ts";
import { type Folded, unfold } from "../fold.ts";
import { type CheckedPaper, type CheckFinding, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 第11条第1項及び第2項第2号: in a run of one article each clause is a later one, and all are as precise. */
export const clauseRun: CheckRule = {
  codes: ["check/clause-run", "check/clause-broken"],
  compares: {
    ja: "「第11条第1項及び第2項」のような条項の並び（同じ項の重なり、順の逆、項の抜け）。「別紙1（第11条第2項）及び別紙2（第11条第2項第2号）」のように、一方がもう一方の一部になっていないか。「第2第2号」のように、条・項が抜けたり別の字になったりしていないか。",
    en: "Runs of clauses: the same twice, falling, or an article beside its own paragraph; annexes named by clauses of which one is a part of the other; 条 or 項 left out or another letter.",
  },
  *find({ papers }) {
    for (const paper of papers) {
      if (paper.form === "change-table") continue;
      const { folded, facts } = factsOf(paper);
      for (const [line, inLine] of facts.entries()) {
        const text = folded[line]?.text ?? "";
        yield* annexes(paper, text, inLine);
        yield* broken(paper, folded[line]);
        for (const fact of inLine) {
          if (fact.kind !== "law" || !fact.value.includes("+")) continue;
          const clauses = readClauses(text.slice(fact.from, fact.to));
          const isOdd = clauses.some((one, index) => index > 0 && !follows(clauses[index - 1], one));
          if (isOdd)
            yield found("check/clause-run", { run: fact.text, paper: paper.name }, factPlace(paper, fact));
        }
      }
    }
  },
};

/** 第2第2号, 第19案第8号, 12第条1項, 第0項. 第3回第2号議案, 第1次第2項 and the like are none. */
const brokenClause =
  /(?:条例|法律?|規則|政令|省令|[条項])第[0-9]{1,3}(?![条項号回次期章編節款部表類版巻年号々])[一-龠]?第[0-9]{1,3}[項号]|(?:条例|法律?|規則|政令|省令|条)(?:[0-9]{1,3}第[条項号]|第[条項][0-9]{1,3})|第0[0-9]*[条項]/g;

function* broken(paper: CheckedPaper, folded: Folded | undefined): Iterable<CheckFinding> {
  for (const { 0: said, index } of folded?.text.matchAll(brokenClause) ?? []) {
    if (folded === undefined) return;
    const line = factsOf(paper).folded.indexOf(folded);
    const span = { line, ...unfold(folded, index, index + said.length) };
    yield found("check/clause-broken", { said, paper: paper.name }, placeOf(paper, span));
  }
}

/** 別紙1（ */
const annexBefore = /(別紙|別表|別添|別記|付表|資料|類型)[0-9]{1,2}\([^()0-9]{0,12}$/;

/**
 * 別紙1（条例第11条第1項）及び別紙2（条例第11条第2項第2号）: none of them is a part of another one's; and each is one of the
 * clauses that the line names besides.
 */
function* annexes(paper: CheckedPaper, text: string, facts: readonly Fact[]): Iterable<CheckFinding> {
  const laws = facts.filter(({ kind }) => kind === "law").map((fact) => annexOf(text, fact));
  const besides = laws.filter(({ label }) => label === null).flatMap(({ clauses }) => clauses);
  for (const [index, { fact, label, clauses }] of laws.entries()) {
    const [clause] = clauses;
    if (label === null || clause === undefined) continue;
    const before = laws[index - 1];
    const [other] = before?.clauses ?? [];
    const isBeside = before?.label === label && fact.from - before.fact.to <= 24;
    const isPart = other !== undefined && (isWithin(clause, other) || isWithin(other, clause));
    const from = isBeside && isPart ? before.fact.from : fact.from;
    if (!(isBeside && isPart) && !isStrange(clause, besides)) continue;
    const run = text.slice(from, fact.to + 1).replaceAll(",", "、");
    yield found("check/clause-run", { run, paper: paper.name }, factPlace(paper, fact));
  }
}

interface Annexed {
  readonly fact: Fact;
  /** 別紙; null for clauses that are no annex's. */
  readonly label: string | null;
  readonly clauses: readonly LawReference[];
}

function annexOf(text: string, fact: Fact): Annexed {
  const clauses = readClauses(text.slice(fact.from, fact.to));
  const label =
    text[fact.to] === ")" && clauses.length === 1 ? annexBefore.exec(text.slice(0, fact.from)) : null;
  return { fact, label: label?.[1] ?? null, clauses };
}

/** Clauses of the article are named, each with its paragraph, and this one is not among them. */
function isStrange(clause: LawReference, named: readonly LawReference[]): boolean {
  const own = named.filter(({ article, branch }) => article === clause.article && branch === clause.branch);
  const isPrecise = own.length > 1 && own.every(({ paragraph }) => paragraph !== null);
  return isPrecise && !own.some((one) => clauseValue(one) === clauseValue(clause));
}

/** Whether a clause is a part of another one: 第11条第2項第2号 of 第11条第2項. */
function isWithin(part: LawReference, whole: LawReference): boolean {
  return clauseValue(part).startsWith(`${clauseValue(whole)}-`);
}

function follows(before: LawReference | undefined, one: LawReference): boolean {
  if (before === undefined || before.article !== one.article || before.branch !== one.branch) return true;
  if (before.paragraph !== one.paragraph) {
    // 第3条第1号及び第2項 is a paragraph after an item of the first.
    return before.paragraph === null ? before.item !== null : (one.paragraph ?? 0) > before.paragraph;
  }
  return before.item !== null && one.item !== null && one.item > before.item;
}
