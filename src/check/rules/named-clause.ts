import { disagreements, grouped, paperNames, type Said } from "../fact/agree.ts";
import { type Clause, clausesWithin, clauseText } from "../fact/clauses.ts";
import { factsOf } from "../fact/facts.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import type { CheckedPaper, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

interface Named {
  readonly law: string;
  readonly clause: Clause;
  /** What the clause is cited for: the first long word behind it. */
  readonly noun: string | null;
  readonly said: Said;
}

/** 条例第11条第2項第2号 again and again, 第3号 once. */
export const namedClause: CheckRule = {
  codes: ["check/clause-alone"],
  compares: {
    ja: "資料全体に繰り返し出る条項（条例第11条第2項第2号）と、号だけが違う1か所。同じ語（特定個人情報）の前の同じ条の項・号。",
    en: "A clause named again and again all over the packet, and one place that differs in the 号; the clause cited for one word.",
  },
  *find({ papers }) {
    const all = papers.flatMap(namedIn);
    for (const group of grouped(all.filter(hasItem), keyOfItem).values()) {
      yield* oneAgainst(
        group.map(({ said }) => said),
        2,
      );
    }
    // The same article of a law beside the same words: 番号法第2条第11項に規定する個人番号関係事務.
    for (const group of grouped(
      all.filter(({ noun }) => noun !== null),
      keyOfNoun,
    ).values()) {
      yield* oneAgainst(
        group.map(({ said }) => said),
        1,
      );
    }
  },
};

function* oneAgainst(said: readonly Said[], least: number): Iterable<CheckFinding> {
  const [first, ...more] = disagreements(said);
  if (first === undefined || more.length > 0 || first.odd.length > 1 || first.usual.length < least) return;
  const { odd, usual } = first;
  const params = {
    odd: odd[0]?.value ?? "",
    papers: paperNames(odd),
    usual: usual[0]?.value ?? "",
    others: paperNames(usual),
  };
  yield found("check/clause-alone", params, ...bothPlaces(odd, usual));
}

function hasItem({ clause: { item, paragraph } }: Named): boolean {
  return item !== null && paragraph !== null;
}

function keyOfItem({ law, clause }: Named): string {
  return `${law} ${clause.article} ${clause.paragraph}`;
}

function keyOfNoun({ law, clause, noun }: Named): string {
  return `${law} ${clause.article} ${noun}`;
}

const otherTimes = new Set(["change-table", "assessment-full", "comparison"]);
/** に規定する, で規定する, の, に該当する: between a clause and its word. */
const nounBehind = /^(?:に|で)?(?:規定する|定める|いう|該当する|基づく)?の?([一-龠々ァ-ヶー]{5,20})/;

function namedIn(paper: CheckedPaper): readonly Named[] {
  if (otherTimes.has(paper.form)) return [];
  const { folded, facts } = factsOf(paper);
  return facts.flatMap((inLine, line) =>
    inLine.flatMap((fact): readonly Named[] => {
      if (fact.kind !== "law") return [];
      const text = folded[line]?.text ?? "";
      // The law's last words are enough: 条例, 番号法.
      const law = /[一-龠々]{0,3}(?:条例|法律|規則|法|令)$/.exec(text.slice(0, fact.from))?.[0];
      const [clause, ...more] = clausesWithin(paper, fact.span);
      if (law === undefined || clause === undefined || more.length > 0) return [];
      const noun = nounBehind.exec(text.slice(fact.to))?.[1] ?? null;
      const said = { paper, value: clauseText({ ...clause, type: null }), span: fact.span };
      return [{ law: law.slice(-2), clause, noun, said }];
    }),
  );
}
