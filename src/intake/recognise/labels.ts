import type { FieldKey } from "../../check/index.ts";

/** A label of a form, folded, and what its value is. */
export interface Label {
  readonly key: FieldKey;
  readonly word: string;
}

/** Items 1 to 7 of 様式4 and 様式3, as the forms print them and in the short forms that clerks type. Longest first. */
export const reportLabels: readonly Label[] = sorted([
  { key: "subject", word: "件名(システムの名称)" },
  { key: "subject", word: "件名(システム名)" },
  { key: "subject", word: "システムの名称" },
  { key: "subject", word: "件名" },
  { key: "summary", word: "システムの概要" },
  { key: "summary", word: "概要" },
  { key: "subject", word: "業務の名称" },
  { key: "subject", word: "システム名" },
  { key: "summary", word: "業務の概要" },
  { key: "summary", word: "システム概要" },
  { key: "diagram", word: "構築するシステムの構成" },
  { key: "diagram", word: "システム構成図" },
  { key: "data-flow", word: "個人情報データの流れ" },
  { key: "data-flow", word: "個人情報の流れ" },
  { key: "start", word: "システム稼働(業務開始)日" },
  { key: "start", word: "稼働(業務開始)時期" },
  { key: "start", word: "稼働時期" },
  { key: "laws", word: "類型事項" },
  { key: "laws", word: "適用類型" },
  { key: "contact", word: "担当者(連絡先)" },
  { key: "contact", word: "担当及び連絡先" },
  { key: "contact", word: "担当課及び連絡先" },
  { key: "contact", word: "担当部署及び連絡先" },
  { key: "contact", word: "担当者、連絡先" },
  { key: "unit", word: "実施機関の名称" },
  { key: "unit", word: "所属の名称" },
  { key: "diagram", word: "構築するシステムの構成図" },
  { key: "diagram", word: "システムの構成図" },
  { key: "data-flow", word: "取扱う個人情報データの流れ" },
  { key: "data-flow", word: "取り扱う個人情報データの流れ" },
  { key: "data-flow", word: "取扱う個人情報のデータの流れ" },
  { key: "start", word: "システム稼働(業務開始)時期" },
  { key: "start", word: "システム稼働時期" },
  { key: "start", word: "業務開始時期" },
  { key: "laws", word: "適用させる類型事項" },
  { key: "laws", word: "適用する類型事項" },
  { key: "contact", word: "担当者及び連絡先" },
  { key: "contact", word: "担当者・連絡先" },
  { key: "unit", word: "実施機関(所属の名称)" },
  { key: "unit", word: "実施機関" },
]);

/** Columns of the 報告一覧. */
export const indexLabels: readonly Label[] = sorted([
  { key: "subject", word: "システム名" },
  { key: "subject", word: "システムの名称" },
  { key: "subject", word: "件名" },
  { key: "summary", word: "システムの概要" },
  { key: "summary", word: "概要" },
  { key: "start", word: "システム稼働(業務開始)時期" },
  { key: "start", word: "システム稼働時期" },
  { key: "start", word: "業務開始時期" },
  { key: "start", word: "稼働時期" },
  { key: "unit", word: "実施機関" },
  { key: "unit", word: "担当課" },
  { key: "unit", word: "所管課" },
  { key: "unit", word: "担当部署" },
  { key: "unit", word: "所属" },
]);

/** Columns that offices add to it: no fields of the form, but known. */
export const addedColumns: readonly string[] = [
  ...["根拠", "根拠条文", "根拠規定", "適用条項", "類型", "適用類型", "類型事項", "適用させる類型事項"],
  ...["番号", "項番", "No", "No.", "資料番号", "資料", "備考", "区分"],
];

function sorted(labels: readonly Label[]): readonly Label[] {
  return [...labels].sort((a, b) => b.word.length - a.word.length);
}
