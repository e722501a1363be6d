import { explainLines } from "../layout/composer/explain.ts";
import type { PlacedLine, PlacedRun, StructElement } from "../layout/page.ts";
import { type DescribedLine, describe } from "./explained/describe.ts";
import type { ExplainedLine } from "./explained/line.ts";
import type { Paper } from "./paper.ts";

export type {
  ExplainedLength,
  ExplainedLine,
  ForbiddenBreak,
  SpacingChange,
} from "./explained/line.ts";

/**
 * Explains every line of a paper: its widths, the break chosen and those forbidden with their rule, and every space that
 * was reduced, hung or expanded. Lays the paper out once more; rendering does none of this work.
 *
 * @returns lines in reading order through all pages
 */
export function explain(paper: Paper): readonly ExplainedLine[] {
  const composed = new Map<readonly PlacedRun[], DescribedLine>();
  const { pages } = paper.watched((paragraph) => {
    const reasons = explainLines(paragraph.text, paragraph.frame, paragraph.style);
    reasons.forEach((reason, i) => {
      composed.set(paragraph.runs[i] as readonly PlacedRun[], describe(reason, paragraph));
    });
  });
  return pages.flatMap(({ number, lines }) => placed(number, lines, composed, paper));
}

function placed(
  page: number,
  pieces: readonly PlacedLine[],
  composed: ReadonlyMap<readonly PlacedRun[], DescribedLine>,
  paper: Paper,
): ExplainedLine[] {
  const lines: ExplainedLine[] = [];
  let label: PlacedLine | null = null;
  pieces.forEach((piece, i) => {
    const found = composed.get(piece.runs);
    if (found === undefined || piece.artifact === "page-number") return;
    const next = pieces[i + 1];
    if (piece.element?.role === "Lbl" && next?.y === piece.y && next.element?.role !== "Lbl") {
      label = piece;
      return;
    }
    lines.push({
      page,
      line: lines.length + 1,
      label: label?.text ?? null,
      inTable: isInTable(piece.element) || piece.artifact !== null,
      repeated: piece.artifact !== null,
      ...found,
      places: paper.places(piece.runs[0]?.at ?? null),
    });
    label = null;
  });
  return lines;
}

function isInTable(element: StructElement | null): boolean {
  for (let one = element; one !== null; one = one.parent) if (one.role === "Table") return true;
  return false;
}
