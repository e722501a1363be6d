import type { Outcome } from "../diagnostic/index.ts";
import { makeFile } from "../output/new-file.ts";
import { makeFolder } from "../output/new-folder.ts";
import { commentedExample } from "../records/example.ts";
import { recordKinds } from "../records/kinds/index.ts";
import type { RecordKind } from "../records/record-kind.ts";
import { inputWorkbook } from "../records/workbook/workbook.ts";
import { sampleFigure } from "./sample-figure.ts";

/** Where the example of each kind lies in a new working folder. */
const places: Readonly<Record<string, string>> = {
  "report-case": "cases/記入例_報告案件.yaml",
  "report-index": "indexes/記入例_報告一覧.yaml",
  consultation: "consultations/記入例_諮問案件.yaml",
  letter: "letters/記入例_往復文書.yaml",
  cover: "covers/記入例_表紙.yaml",
  "type-reasons": "type-reasons/記入例_類型・理由.yaml",
  "item-list": "item-lists/記入例_個人情報項目一覧.yaml",
  explanation: "explanations/記入例_説明資料.yaml",
  figure: "figures/記入例_図面.yaml",
  matrix: "matrices/記入例_別表.yaml",
  "change-table": "changes/記入例_変更箇所.yaml",
  assessment: "assessments/記入例_評価書.yaml",
  comparison: "comparisons/記入例_新旧対照表.yaml",
  minutes: "minutes/記入例_議事録.yaml",
  meeting: "meetings/記入例_会議.yaml",
  profile: "yoshiki.yaml",
};

const templatesNote = `このフォルダーは、ひな形を団体ごとに替えるためのものです。空のままなら付属のひな形を使います。

付属の templates フォルダーと同じ道筋・同じ名前のファイルを置くと、そのファイルだけが差し替わります。
  例: partials/wording/report-form4-body.hbs … 様式4の本文の定型文

差し替えたら「yoshiki check フォルダー」で検査してください。
`;

/**
 * Makes a working folder: yoshiki.yaml (団体設定), one commented example record of every kind with the picture one of
 * them names, and an empty templates/ for overrides.
 */
export function init(folder: string): Outcome<readonly string[]> {
  const files = new Map<string, string>();
  for (const kind of recordKinds)
    files.set(places[kind.kind] ?? `${kind.kind}/記入例_${kind.ja}.yaml`, commentedExample(kind));
  files.set("assets/システム構成図.svg", sampleFigure);
  files.set("templates/お読みください.txt", templatesNote);
  return makeFolder(folder, files);
}

/**
 * Writes an Excel workbook (.xlsx) to write records of a kind in, one a row. What exists is never overwritten.
 *
 * @param kind one that stands in a sheet (`standsInSheet`)
 * @returns the file's path
 */
export async function initWorkbook(kind: RecordKind, file: string): Promise<Outcome<string>> {
  return makeFile(file, await inputWorkbook(kind));
}
