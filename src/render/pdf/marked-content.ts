import type { PlacedLine } from "../../layout/page.ts";
import { textString } from "./text-string.ts";

/** Rules and underlines: marks of the layout, no content. */
export const LAYOUT_ARTIFACT = "/Artifact <</Type /Layout>> BDC";

/**
 * Wraps a phrase's operators so that copying and searching give exactly `text`, whatever the glyphs and the gaps
 * between them look like.
 * @param id of a tagged file: the piece's number on its sheet. One mark holds both: of two, one in the other, poppler
 *   reads the first piece only
 * @see ISO 32000-1 14.9.4 Replacement text
 */
export function markPhrase(text: string, operators: string, id: number | null = null): string {
  const number = id === null ? "" : `/MCID ${id} `;
  return `/Span <<${number}/ActualText ${textString(text)}>> BDC\n${operators}\nEMC`;
}

/** Marks a piece of an element whose glyphs tell its text. ISO 32000-1 14.7.4 */
export function markContent(role: string, id: number, operators: string): string {
  return `/${role} <</MCID ${id}>> BDC\n${operators}\nEMC`;
}

/** Marks a picture of a tagged file: what it shows is said of its element. */
export function markPicture(id: number, operators: string): string {
  return markContent("Figure", id, operators);
}

/** Marks what belongs to no structure and to no division into pages. */
export function markLayout(operators: string): string {
  return operators === "" ? "" : `${LAYOUT_ARTIFACT}\n${operators}\nEMC`;
}

/** Marks a picture, with what it shows. ISO 32000-1 14.9.3 */
export function markFigure(alt: string, operators: string): string {
  return `/Figure <</Alt ${textString(alt)}>> BDC\n${operators}\nEMC`;
}

/** Marks a line that is no content of the document. @see ISO 32000-1 14.8.2.2 Artifacts */
export function markArtifact(line: PlacedLine, pageHeight: number, operators: string): string {
  return line.artifact === null || operators === ""
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
