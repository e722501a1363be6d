import { disagreements, grouped, paperNames, type Said } from "../fact/agree.ts";
import { type Clause, clausesWithin, clauseText } from "../fact/clauses.ts";
import { factsOf } from "../fact/facts.ts";
import { fieldsOf } from "../fact/fields.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { tellFacts } from "../fact/told.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

interface Named {
  readonly law: string;
  readonly clause: Clause;
  /** What the clause is cited for: the first long word behind it. */
  readonly noun: string | null;
  /** …に該当する follows: one 号 of a paragraph is meant. */
  readonly fallsUnder: boolean;
  /** 第4号及び第5号: another 号 follows. */
  readonly goesOn: boolean;
  readonly said: Said;
}

/** 条例第11条第2項第2号 again and again, 第3号 once. */
export const namedClause: CheckRule = {
  codes: ["check/clause-alone"],
  compares: {
    ja: "資料全体に繰り返し出る条項（条例第11条第2項第2号）と、号だけが違うか、号のない1か所。同じ語（特定個人情報）の前の同じ条の項・号。",
    en: "A clause named again and again all over the packet, and one place that differs in the 号 or lacks it; the clause cited for one word.",
  },
  *find(packet) {
    const all = packet.papers.flatMap(namedIn);
    for (const group of grouped(all.filter(needsItem), keyOfItem).values()) {
      // Two 号 named in one run are both meant.
      if (!areNamedTogether(group)) yield* oneAgainst(packet, saidOf(group), group.some(isLegend) ? 1 : 2);
    }
    // The same article of a law beside the same words: 番号法第2条第11項に規定する個人番号関係事務.
    for (const group of grouped(
      all.filter(({ noun }) => noun !== null),
      keyOfNoun,
    ).values()) {
      yield* oneAgainst(packet, saidOf(group), 1);
    }
  },
};

function* oneAgainst(packet: CheckedPacket, said: readonly Said[], least: number): Iterable<CheckFinding> {
  const [first, ...more] = disagreements(said);
  if (first === undefined || more.length > 0 || first.odd.length > 1 || first.usual.length < least) return;
  const { odd, usual } = first;
  const params = {
    odd: odd[0]?.value ?? "",
    papers: paperNames(odd),
    usual: usual[0]?.value ?? "",
    others: paperNames(usual),
  };
  tellFacts(packet, odd);
  yield found("check/clause-alone", params, ...bothPlaces(odd, usual));
}

function saidOf(group: readonly Named[]): readonly Said[] {
  return group.map(({ said }) => said);
}

/** A clause with a 号, or one that something falls under, though it has several. */
function needsItem({ clause: { item, paragraph }, fallsUnder }: Named): boolean {
  return paragraph !== null && (item !== null || fallsUnder);
}

/** What ◎ means, items fall under: a 号 that no ◎ stands for is odd even where it stands against one legend. */
function isLegend({ said: { paper, span } }: Named): boolean {
  return legendLines(paper).has(span.line);
}

function legendLines(paper: CheckedPaper): ReadonlySet<number> {
  return new Set(fieldsOf(paper, "legend").flatMap(({ value }) => value.map(({ line }) => line)));
}

function areNamedTogether(group: readonly Named[]): boolean {
  const runs = grouped(group, ({ said: { paper, span } }) => `${paper.name} ${span.line} ${span.from}`);
  if (group.some(({ goesOn }) => goesOn)) return true;
  return [...runs.values()].some((run) => new Set(run.map(({ said }) => said.value)).size > 1);
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

const falls = /^(?:の?(?:規定|定め)?にも?該当|の(?:個人)?情報)/;

function namedIn(paper: CheckedPaper): readonly Named[] {
  if (otherTimes.has(paper.form)) return [];
  const { folded, facts } = factsOf(paper);
  // A legend without a 号 is told by itself.
  const legends = legendLines(paper);
  return facts.flatMap((inLine, line) =>
    inLine.flatMap((fact): readonly Named[] => {
      if (fact.kind !== "law") return [];
      const text = folded[line]?.text ?? "";
      // The law's last words are enough: 条例, 番号法.
      const law = /[一-龠々]{0,3}(?:条例|法律|規則|法|令)$/.exec(text.slice(0, fact.from))?.[0];
      const clauses = clausesWithin(paper, fact.span);
      if (law === undefined) return [];
      const behind = text.slice(fact.to);
      const noun = clauses.length > 1 ? null : (nounBehind.exec(behind)?.[1] ?? null);
      const fallsUnder = clauses.length === 1 && falls.test(behind) && !legends.has(line);
      const goesOn = /^(?:,|・|及び|又は|から|~)第?[0-9]{1,2}号/.test(behind);
      return clauses.map((clause) => {
        const said = { paper, value: clauseText({ ...clause, type: null }), span: fact.span };
        return { law: law.slice(-2), clause, noun, fallsUnder, goesOn, said };
      });
    }),
  );
}
