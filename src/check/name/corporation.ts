/** Legal forms that stand before the name of a corporation; a longer one before the one it holds. */
export const legalForms = [
  "地方独立行政法人",
  "国立研究開発法人",
  "独立行政法人",
  "国立大学法人",
  "公立大学法人",
  "一般社団法人",
  "公益社団法人",
  "社団法人",
  "一般財団法人",
  "公益財団法人",
  "財団法人",
  "社会福祉法人",
  "特定非営利活動法人",
  "学校法人",
  "医療法人",
  "株式会社",
  "有限会社",
  "合同会社",
  "合資会社",
] as const;

const leadingForm = new RegExp(`^(${legalForms.join("|")})`, "u");

/** The name behind its legal form: 見本市民病院機構法人本部. */
export const withoutForm = (name: string): string => name.replace(leadingForm, "");

/** A corporation named in folded text: its form and as much of what follows as may be its name. */
export interface NamedCorporation {
  readonly at: number;
  readonly form: string;
  readonly stem: string;
}

const mention = new RegExp(`(${legalForms.join("|")})([\\p{sc=Han}\\p{sc=Katakana}ー々A-Za-z]{3,})`, "gu");

/** Corporations whose form stands before the name. */
export function corporationsIn(text: string): NamedCorporation[] {
  return [...text.matchAll(mention)].map(({ index, 1: form = "", 2: stem = "" }) => ({
    at: index,
    form,
    stem,
  }));
}

/** How many letters two stems have in common from their beginning: behind the name other words follow. */
export function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
