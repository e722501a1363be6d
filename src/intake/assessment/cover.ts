import { foldLabel } from "../../check/assessment/fold.ts";
import { sectionSlots } from "../../check/assessment/slots.ts";
import type { PaperLine, Span } from "../../check/index.ts";
import { type FormLine, formLines, spanFrom } from "./answer-lines.ts";

/** A field of the cover: key of the record, and the label as printed. */
const labels = {
  評価書番号: "評価書番号",
  評価書名: "評価書名",
  宣言: "個人のプライバシー等の権利利益の保護の宣言",
  特記事項: "特記事項",
  評価実施機関名: "評価実施機関名",
  承認日: "個人情報保護委員会承認日【行政機関等のみ】",
  公表日: "公表日",
} as const;
export type CoverKey = keyof typeof labels;

export interface CoverEntry {
  readonly key: CoverKey;
  readonly label: Span;
  readonly value: readonly Span[];
}

export interface CoverReading {
  readonly entries: readonly CoverEntry[];
  /** ［平成30年5月　様式4］ → 平成30年5月. */
  readonly revision: { readonly text: string; readonly span: Span } | null;
  readonly unread: readonly number[];
}

const byLabel = new Map<string, CoverKey>(
  Object.entries(labels).map(([key, label]) => [foldLabel(label), key as CoverKey]),
);
const mark = /^[［[](.+?)[\s\u3000]*様式[\s\u3000]*[4４][］\]]$/u;
const title = "特定個人情報保護評価書(全項目評価書)";
const indexLines: ReadonlySet<string> = new Set([title, "項目一覧", ...sectionSlots.map(({ word }) => word)]);

/** The form's own lines: its title, and the index with 別添1 to 3. */
function isFixed(folded: string): boolean {
  return indexLines.has(folded) || /^\(別添[123]\)/.test(folded);
}

/** Reads the cover: labels with their values below, or in the row below (評価書番号 beside 評価書名). */
export function readCover(lines: readonly PaperLine[], front: readonly number[]): CoverReading {
  const wanted = new Set(front);
  const own = formLines(lines).filter(({ index }) => wanted.has(index));
  const entries: { key: CoverKey; label: Span; value: Span[] }[] = [];
  const unread: number[] = [];
  let revision: CoverReading["revision"] = null;
  for (const line of own) {
    const folded = foldLabel(line.line.text);
    const key = byLabel.get(folded);
    const marked = mark.exec(line.line.text.trim());
    if (key !== undefined) entries.push({ key, label: spanFrom(line), value: [] });
    else if (marked !== null) revision = { text: marked[1] ?? "", span: spanFrom(line) };
    else if (isFixed(folded)) continue;
    else {
      const entry = entryOf(line, entries, lines);
      if (entry === null) unread.push(line.index);
      else entry.value.push(spanFrom(line));
    }
  }
  return { entries, revision, unread };
}

/** The label above in the same column where labels stand side by side, else the last one. */
function entryOf<T extends CoverEntry>(
  line: FormLine,
  entries: readonly T[],
  lines: readonly PaperLine[],
): T | null {
  const { cell } = line.line;
  if (cell !== null)
    for (const entry of entries.slice(-2)) {
      const above = lines[entry.label.line]?.cell;
      if (above?.table === cell.table && above.row === cell.row - 1 && above.column === cell.column)
        return entry;
    }
  return entries.at(-1) ?? null;
}
