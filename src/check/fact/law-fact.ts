import { type LawReference, readLawReferences } from "../../notation/index.ts";

const numeral = "(?:[0-9]{1,4}|[一二三四五六七八九十百千]{1,7})";
const paragraph = `(?:第?${numeral}項(?:第?${numeral}号)?)`;
const article = `第?${numeral}条(?:の${numeral})?(?:${paragraph}|第?${numeral}号)?`;
const between = "(?:,|及び|又は|並びに|若しくは)";
/** 第11条第1項及び第2項第2号: one run of clauses; the law's name stands before it and is no part. */
export const lawPattern = `${article}(?:${between}(?:${article}|${paragraph}))*|第${numeral}項(?:第${numeral}号)?`;

const joins = /又は|若しくは/g;

/** 11-1+11-2-2. What cannot be read keeps its text. */
export function lawValue(text: string): string {
  const clauses = readClauses(text);
  return clauses.length === 0 ? text : clauses.map(clauseValue).join("+");
}

/** The clauses of a run; none where it leans on an article named before (同条第2項). */
export function readClauses(text: string): readonly LawReference[] {
  const reading = readLawReferences(text.replace(joins, "及び"));
  return reading.ok ? reading.value : [];
}

export function clauseValue({ article, branch, paragraph, item }: LawReference): string {
  const head = branch === null ? String(article) : `${article}の${branch}`;
  return [head, paragraph, item].filter((part) => part !== null).join("-");
}
