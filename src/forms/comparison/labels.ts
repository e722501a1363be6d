import type { Difference } from "../../changes/compare-model.ts";

/** Lines of 項目 for fields that the form prints under a label of its own, by record kind and English path. */
type Labels = Readonly<Record<string, readonly string[]>>;

/** 記 1 to 7 of 様式4 and 様式3. */
const reportCase: Labels = {
  subject: ["1 件名（システムの名称）"],
  summary: ["2 システムの概要"],
  summaryItems: ["2 システムの概要", "箇条書き"],
  structure: ["3 構築するシステムの構成図"],
  dataFlow: ["4 取扱う個人情報データの流れ"],
  start: ["5 システム稼働（業務開始）時期"],
  appliedTypes: ["6 適用させる類型事項"],
  "appliedTypes/clauses": ["6 適用させる類型事項"],
  implementer: ["7 実施機関（所属の名称）"],
  "form4/contact": ["様式4", "7 担当者及び連絡先"],
};

/** The heads of a 議事録. */
const minutes: Labels = {
  access: ["公開・非公開の別"],
  "held/day": ["日時"],
};

/** The columns of （別添3）変更箇所, behind the row: 変更2. */
const changeTable: Labels = {
  "rows/before": ["変更前の記載"],
  "rows/after": ["変更後の記載"],
  "rows/timing": ["提出時期"],
  "rows/reason": ["提出時期に係る説明"],
};

const labels: Readonly<Record<string, Labels>> = { "report-case": reportCase, minutes };
const columns: Readonly<Record<string, Labels>> = { "change-table": changeTable };

/** 項目 of a difference: the form's own label where it prints one, else the record's keys. @param kind English name of the record kind */
export function itemOf(kind: string, { path, item }: Pick<Difference, "path" | "item">): readonly string[] {
  const column = columns[kind]?.[path.join("/")];
  if (column !== undefined) return [...item.slice(0, -1), ...column];
  for (let length = path.length; length > 0; length--) {
    const label = labels[kind]?.[path.slice(0, length).join("/")];
    if (label !== undefined) return [...label, ...item.slice(length)];
  }
  return item;
}
