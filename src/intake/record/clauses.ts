import { type LawReference, readLawReferences } from "../../notation/index.ts";
import { list, text, type Written, type WrittenText } from "./written.ts";

/** The clauses of 見本市個人情報保護条例第11条第1項及び第2項, one a line; without a law's name they are the ordinance's. */
export function clausesFrom(written: string): Written | null {
  return list(clauseTexts(written));
}

export function clauseTexts(written: string): readonly (WrittenText | null)[] {
  const words = written.replace(/[\s\u3000]/g, "");
  const read = readLawReferences(words);
  return read.ok
    ? read.value.map((one) => text(clauseText({ ...one, law: shortLaw(one.law) })))
    : [text(words)];
}

/** A clause as records write it: 条例第11条第2項第2号 類型3. */
export function clauseText({ law, article, branch, paragraph, item, type }: LawReference): string {
  return [
    `${law}第${article}条`,
    branch === null ? "" : `の${branch}`,
    paragraph === null ? "" : `第${paragraph}項`,
    item === null ? "" : `第${item}号`,
    type === null ? "" : ` 類型${type}`,
  ].join("");
}

/** 見本市個人情報保護条例 is the profile's 条例, and so is what names no law. */
export function shortLaw(law: string): string {
  return law === "" || /[市区町村県府都道]個人情報保護条例$/.test(law) ? "条例" : law;
}
