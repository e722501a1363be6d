import { grouped, paperNames, type Said } from "../fact/agree.ts";
import { factsOf } from "../fact/facts.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { readClauses } from "../fact/law-fact.ts";
import { tellFacts } from "../fact/told.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

interface Cited {
  /** The law by its full name, so that a citation was copied from one place to another. */
  readonly law: string;
  readonly article: number;
  readonly said: Said;
}

/** （…に関する法律第14条） and, in the same explanation, （…に関する法律第15条）: one article apart. */
export const articleNear: CheckRule = {
  codes: ["check/article-near"],
  compares: {
    ja: "一つの資料の括弧書きの中で、同じ法律（略さない題名）の根拠として挙げた条（第14条）の番号。",
    en: "In one paper: articles of one law, by its full name, cited in brackets as a basis.",
  },
  *find(packet) {
    for (const paper of packet.papers) yield* ofPaper(packet, paper);
  },
};

const otherTimes = new Set<CheckedPaper["form"]>(["change-table", "assessment-full", "comparison"]);

function* ofPaper(packet: CheckedPacket, paper: CheckedPaper): Iterable<CheckFinding> {
  if (otherTimes.has(paper.form)) return;
  for (const group of grouped(citedIn(paper), ({ law }) => law).values()) {
    const byArticle = [...grouped(group, ({ article }) => article).values()];
    const [usual, odd, ...more] = byArticle.sort((left, right) => right.length - left.length);
    const [one, other] = [odd?.[0], usual?.[0]];
    // Three articles of a law are an account of the law.
    if (odd === undefined || usual === undefined || one === undefined || other === undefined) continue;
    if (more.length > 0 || odd.length > 1 || Math.abs(one.article - other.article) > 1) continue;
    const [wrong, right] = [odd.map(({ said }) => said), usual.map(({ said }) => said)];
    const params = {
      law: one.law,
      odd: one.said.value,
      usual: other.said.value,
      paper: paperNames(right),
    };
    tellFacts(packet, wrong);
    yield found("check/article-near", params, ...bothPlaces(wrong, right));
  }
}

/** Within brackets, the article alone, nothing said of it. */
const fullName = /[^\s()「」『』【】,:。]{12,}(?:法律|規則|省令|政令)$/;

function citedIn(paper: CheckedPaper): readonly Cited[] {
  const { folded, facts } = factsOf(paper);
  return facts.flatMap((inLine, line) =>
    inLine.flatMap((fact): readonly Cited[] => {
      const text = folded[line]?.text ?? "";
      if (fact.kind !== "law" || !/^[),]/.test(text.slice(fact.to))) return [];
      const before = text.slice(0, fact.from);
      const law = fullName.exec(before)?.[0];
      const [clause, ...more] = readClauses(text.slice(fact.from, fact.to));
      if (law === undefined || clause === undefined || more.length > 0) return [];
      if (clause.paragraph !== null || clause.branch !== null || !isBracketed(before)) return [];
      const said = { paper, value: `第${clause.article}条`, span: fact.span };
      return [{ law, article: clause.article, said }];
    }),
  );
}

function isBracketed(before: string): boolean {
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
