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
  return explainPlaced(paper).map(({ line }) => line);
}

/** An explained line, and where it stands: `index` among the lines of its page. */
export interface PlacedExplanation {
  readonly line: ExplainedLine;
  readonly index: number;
}

/** The same, with the place of each line on its page. */
export function explainPlaced(paper: Paper): readonly PlacedExplanation[] {
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
): PlacedExplanation[] {
  const lines: PlacedExplanation[] = [];
  let label: PlacedLine | null = null;
  pieces.forEach((piece, i) => {
    const found = composed.get(piece.runs);
    if (found === undefined || piece.artifact === "page-number") return;
    const next = pieces[i + 1];
    if (piece.element?.role === "Lbl" && next?.y === piece.y && next.element?.role !== "Lbl") {
      label = piece;
      return;
    }
    const line: ExplainedLine = {
      page,
      line: lines.length + 1,
      label: label?.text ?? null,
      inTable: isInTable(piece.element) || piece.artifact !== null,
      repeated: piece.artifact !== null,
      ...found,
      places: paper.places(piece.runs[0]?.at ?? null),
    };
    lines.push({ line, index: i });
    label = null;
  });
  return lines;
}

function isInTable(element: StructElement | null): boolean {
  for (let one = element; one !== null; one = one.parent) if (one.role === "Table") return true;
  return false;
}
