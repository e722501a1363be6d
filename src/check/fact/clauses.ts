import type { CheckedPaper, PaperField, Span } from "../paper.ts";
import { factsOf, factsWithin } from "./facts.ts";
import { clauseValue, readClauses } from "./law-fact.ts";

/** A clause that a paper applies or bases itself on: 第11条第2項第2号 類型3. */
export interface Clause {
  /** 11-2-2 */
  readonly value: string;
  readonly article: string;
  /** Null: the article alone. */
  readonly paragraph: number | null;
  readonly item: number | null;
  /** 類型 */
  readonly type: string | null;
  /** The run of clauses it stands in. */
  readonly span: Span;
}

/** The clauses of a field, in order. */
export function clausesOfField(paper: CheckedPaper, { value }: PaperField): readonly Clause[] {
  return value.flatMap((span) => clausesWithin(paper, span));
}

/** The clauses of a line or a piece of it. */
export function clausesWithin(paper: CheckedPaper, span: Span): readonly Clause[] {
  const clauses: Clause[] = [];
  const text = factsOf(paper).folded[span.line]?.text ?? "";
  for (const fact of factsWithin(paper, span)) {
    if (fact.kind === "law") {
      for (const one of readClauses(text.slice(fact.from, fact.to))) {
        const { paragraph, item } = one;
        const article = clauseValue({ ...one, paragraph: null, item: null });
        clauses.push({ value: clauseValue(one), article, paragraph, item, type: null, span: fact.span });
      }
    } else if (fact.kind === "number" && text.slice(0, fact.from).endsWith("類型")) {
      const last = clauses.pop();
      if (last !== undefined) clauses.push({ ...last, type: fact.value });
    }
  }
  return clauses;
}

/** 第11条第2項第2号 類型3, as messages name it. */
export function clauseText({ article, paragraph, item, type }: Clause): string {
  const [head, branch] = article.split("の");
  const parts = [
    `第${head}条${branch === undefined ? "" : `の${branch}`}`,
    paragraph === null ? "" : `第${paragraph}項`,
    item === null ? "" : `第${item}号`,
    type === null ? "" : ` 類型${type}`,
  ];
  return parts.join("");
}

/** Several, each once. */
export function clausesText(clauses: readonly Clause[]): string {
  return [...new Set(clauses.map(clauseText))].join("、");
}
