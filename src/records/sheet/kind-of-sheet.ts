import { normaliseKey } from "../../notation/index.ts";
import type { RecordKind } from "../record-kind.ts";
import { sheetShapeOf } from "./columns.ts";
import type { Grid } from "./grid.ts";
import { findHeader, type Header } from "./header.ts";
import { HeadingNames, plainWord } from "./heading-names.ts";

/** Sheets that tell how to fill in the others. */
const EXPLANATION = /記入例|記載例|入力例|説明|使い方|書き方|記入要領|入力規則|選択肢|凡例/;
/** Rows looked at for a column 種類. */
const SEARCHED = 50;

/** Whether a sheet's name says that it explains others; a kind of that very name comes first (説明資料). */
export function isExplanation(name: string, kinds: readonly RecordKind[]): boolean {
  return EXPLANATION.test(name) && !kinds.some((kind) => isNameOf(kind, normaliseKey(name)));
}

/** The kind that a sheet or file is named after: 報告案件, 報告案件（令和3年度）, report-case. The longest counts. */
export function kindNamed(name: string, kinds: readonly RecordKind[]): RecordKind | null {
  const key = normaliseKey(name);
  const exact = kinds.find((kind) => isNameOf(kind, key));
  if (exact !== undefined) return exact;
  // An English name only as a word of its own: recovered.csv is no cover.
  const words = key.toLowerCase().split(/[^a-z-]+/);
  const within = kinds.filter((kind) => key.includes(normaliseKey(kind.ja)) || words.includes(kind.kind));
  return within.sort((a, b) => b.ja.length - a.ja.length)[0] ?? null;
}

function isNameOf(kind: RecordKind, key: string): boolean {
  return key === normaliseKey(kind.ja) || key === kind.kind;
}

/** The kind that the first cell below a heading 種類 names; null where there is none. */
export function kindWritten(grid: Grid, kinds: readonly RecordKind[]): RecordKind | null {
  for (const row of grid.rows.slice(0, SEARCHED)) {
    const column = row.cells.findIndex((cell) => cell !== undefined && plainWord(cell.text) === "種類");
    if (column < 0) continue;
    const below = grid.rows.find((one) => one.number > row.number && one.cells[column] !== undefined);
    const word = normaliseKey(below?.cells[column]?.text ?? "");
    return kinds.find((kind) => isNameOf(kind, word)) ?? null;
  }
  return null;
}

/** The one kind whose needed columns are all there, and of several the one that most headings name; null in doubt. */
export function kindByHeadings(grid: Grid, kinds: readonly RecordKind[]): RecordKind | null {
  const fits = kinds.flatMap((kind) => {
    const shape = sheetShapeOf(kind);
    if (shape.unsupported.some((field) => field.required)) return [];
    const header = findHeader(grid, new HeadingNames(shape));
    const needed = shape.columns.flatMap(({ required }, at) => (required ? [at] : []));
    if (header === null || needed.some((at) => !hasColumn(header, at))) return [];
    return [{ kind, score: header.score }];
  });
  const [best, second] = fits.sort((a, b) => b.score - a.score);
  return best === undefined || best.score === second?.score ? null : best.kind;
}

function hasColumn({ headings }: Header, at: number): boolean {
  return headings.some(({ named }) => named?.type === "column" && named.at === at);
}
