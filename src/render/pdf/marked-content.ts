import type { PlacedLine } from "../../layout/page.ts";
import { textString } from "./text-string.ts";

/** Rules and underlines: marks of the layout, no content. */
export const LAYOUT_ARTIFACT = "/Artifact <</Type /Layout>> BDC";

/**
 * Wraps a phrase's operators so that copying and searching give exactly `text`, whatever the glyphs and the gaps
 * between them look like. When structure is written, phrases of lines that have an element get their content
 * identifier here and nothing else changes.
 * @see ISO 32000-1 14.9.4 Replacement text
 */
export function markPhrase(text: string, operators: string): string {
  return `/Span <</ActualText ${textString(text)}>> BDC\n${operators}\nEMC`;
}

/** Marks a picture, with what it shows. ISO 32000-1 14.9.3 */
export function markFigure(alt: string, operators: string): string {
  return `/Figure <</Alt ${textString(alt)}>> BDC\n${operators}\nEMC`;
}

/** Marks a line that is no content of the document. @see ISO 32000-1 14.8.2.2 Artifacts */
export function markArtifact(line: PlacedLine, pageHeight: number, operators: string): string {
  return line.artifact === null
    ? operators
    : `/Artifact <<${artifact(line, pageHeight)}>> BDC\n${operators}\nEMC`;
}

/** Every artifact line is there because of the division into pages. ISO 32000-1 table 330 */
function artifact({ artifact, y }: PlacedLine, pageHeight: number): string {
  switch (artifact) {
    case "watermark":
      return "/Type /Pagination /Subtype /Watermark";
    case "page-number":
      return `/Type /Pagination /Subtype /${y > pageHeight / 2 ? "Footer" : "Header"}`;
    case "label":
      return "/Type /Pagination /Subtype /Header";
    default:
      return "/Type /Pagination";
  }
}
