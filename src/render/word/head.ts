import { TextRun } from "docx";
import { measureOf, type PageStyle, packetFurniture, TWIPS_PER_PT } from "../../layout/style.ts";
import { Element } from "./element.ts";
import type { Making } from "./flow.ts";
import { JapaneseParagraph } from "./paragraph.ts";
import { fontNames } from "./run.ts";
import { FURNITURE_DESCENT, FURNITURE_LINE, furnitureIndent, type Margins } from "./sheet.ts";
import { watermark } from "./watermark.ts";

/** What stands at the head of a section's pages. */
export interface Head {
  readonly page: PageStyle;
  readonly margins: Margins;
  /** 資料番号; null = the page is not the first, or has none. */
  readonly label: string | null;
}

/** The head: 公開用 on the left and the label on the right, on one line as in the PDF; 案 stands on all, behind the text. */
export function headOf(head: Head, { state, mark, drawingIds }: Making): JapaneseParagraph {
  const paragraph = framedLine(head, mark);
  if (state === "案") paragraph.append(watermark(drawingIds.next(), measureOf(head.page) / 3 / TWIPS_PER_PT));
  return paragraph;
}

/** Twips from the sheet's top to its head: the label's baseline is where the PDF has it. */
export function headerDistance(page: PageStyle, label: string | null): number {
  if (label === null) return Math.round(page.marginTop / 2);
  return packetFurniture.head - (FURNITURE_LINE - FURNITURE_DESCENT);
}

/** Half an em in ＭＳ ゴシック, and never dropped at a line's end. */
const ROOM = "\u00a0";

/** Framed texts: their frames half an em outside of the text and as high as in the PDF. */
function framedLine({ page, margins, label }: Head, mark: string | null): JapaneseParagraph {
  if (label === null && mark === null) return new JapaneseParagraph({ style: "Header" });
  const right = furnitureIndent(margins);
  // 公開用 belongs to the page, and moves with it when it is bound; the label stays at the sheet's edge.
  const left = packetFurniture.edge - (margins.left + margins.right) / 2;
  const both = label !== null && mark !== null;
  const tabStops = [{ type: "right", position: measureOf(page) - right }] as const;
  const paragraph = new JapaneseParagraph(
    { style: "Header", ...(both ? { tabStops } : {}) },
    {
      "w:snapToGrid": { "w:val": 0 },
      "w:spacing": { "w:line": FURNITURE_LINE, "w:lineRule": "exact" },
      "w:ind": {
        ...(mark === null ? {} : { "w:left": left }),
        ...(label === null ? {} : { "w:right": right }),
      },
      "w:jc": { "w:val": mark === null ? "right" : "left" },
    },
  );
  if (mark !== null) paragraph.append(framedRun(mark));
  if (both) paragraph.append(new Element("w:r", {}, new Element("w:tab")));
  if (label !== null) paragraph.append(framedRun(label));
  return paragraph;
}

function framedRun(text: string): TextRun {
  const font = fontNames.gothic;
  return new TextRun({
    text: `${ROOM}${text}${ROOM}`,
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font, hint: "eastAsia" },
    size: packetFurniture.labelSize,
    border: { style: "single", size: 6, space: 1, color: "auto" },
  });
}
