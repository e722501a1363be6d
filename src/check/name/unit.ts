import { foldText } from "../fold.ts";
import { type CheckedPaper, type FieldKey, fieldText } from "../paper.ts";

/** An office as a chain of names: 地方独立行政法人見本市民病院機構 / 法人本部 / 経営企画室. */
export type UnitChain = readonly string[];

/** What the name of a unit ends with; 本部 before 部, so that 法人本部 is one. */
const suffix =
  "(?:事務所|事務局|委員会|消防署|区役所|市役所|センター|グループ|チーム|病院機構|機構|公社|協会|財団|支所|本部|本庁|本社|[局部室課係班署院館園所]|担当|ラボ)";
/** The shortest piece that ends so and is not only the ending; 部長 and 局長 are posts of that unit. */
const piece = new RegExp(`[^()「」、。・:：,/]+?${suffix}(?!長|員|内|外|署)`, "gu");

/** Splits an office's name into its units; what stands behind the last one is a unit of its own (イノベーション推進). */
export function unitChain(text: string): UnitChain {
  const folded = foldText(text, "name");
  const parts: string[] = [];
  let end = 0;
  for (const match of folded.matchAll(piece)) {
    parts.push(match[0].replace(/^[()「」、。・:：,/]+/, ""));
    end = match.index + match[0].length;
  }
  const rest = folded.slice(end).replace(/^[、。・:,/]+/, "");
  return rest === "" || /^(長|部長|局長|課長|室長|[(「])/.test(rest) ? parts : [...parts, rest];
}

/** An office named by a paper: which field says so, and its text on one line. */
export interface NamedUnit {
  readonly key: FieldKey;
  readonly row: number | null;
  readonly chain: UnitChain;
}

const unitKeys: ReadonlySet<FieldKey> = new Set(["unit", "contact", "sender"]);
/** 担当者：企画調整局つなぐラボ: what stands before the colon is no name. */
const leading = /^\s*(担当者?|担当(課|部署|所属)|実施機関|所属|連絡先|問い?合わ?せ先)\s*[:：]/;

/** A line of a contact that names the office, not the telephone or mail. */
export const isContactLine = (folded: string): boolean => /^(担当|実施機関|所属)/.test(folded);

/** The office in a line such as 担当者：企画調整局つなぐラボ, without what follows it in the field (連絡先：…). */
export const unitText = (text: string): string =>
  text
    .replace(leading, "")
    .replace(/(連絡先|電話|TEL|内線)[番号]*[:：].*$/u, "")
    .replace(/^[(（]|[)）]$/g, "")
    .trim();

/** Offices in the fields of a paper that name one. */
export function unitsOf(paper: CheckedPaper): NamedUnit[] {
  return paper.fields.flatMap((field) => {
    if (!unitKeys.has(field.key)) return [];
    return fieldText(paper, field)
      .split("\n")
      .flatMap((line) => {
        const chain = unitChain(unitText(foldText(line, "name")));
        return chain.length === 0 ? [] : [{ key: field.key, row: field.row, chain }];
      });
  });
}
