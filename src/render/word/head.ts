import { TextRun } from "docx";
import { measureOf, type PageStyle, packetFurniture, TWIPS_PER_PT } from "../../layout/style.ts";
import type { Making } from "./flow.ts";
import { JapaneseParagraph } from "./paragraph.ts";
import { fontNames } from "./run.ts";
import { FURNITURE_DESCENT, FURNITURE_LINE, furnitureIndent, type Margins } from "./sheet.ts";
import { watermark } from "./watermark.ts";

/** The head of a section's pages, of the first with its label: 案 stands on all, behind the text. */
export function headOf(
  page: PageStyle,
  label: string | null,
  margins: Margins,
  { state, drawingIds }: Making,
): JapaneseParagraph {
  const head = label === null ? new JapaneseParagraph({ style: "Header" }) : labelParagraph(label, margins);
  if (state === "案") head.append(watermark(drawingIds.next(), measureOf(page) / 3 / TWIPS_PER_PT));
  return head;
}

/** Twips from the sheet's top to its head: the label's baseline is where the PDF has it. */
export function headerDistance(page: PageStyle, label: string | null): number {
  if (label === null) return Math.round(page.marginTop / 2);
  return packetFurniture.head - (FURNITURE_LINE - FURNITURE_DESCENT);
}

/** 公開用 on the left, on a line of its own above the label. */
export function markOf(margins: Margins, { mark }: Making): readonly JapaneseParagraph[] {
  return mark === null ? [] : [framedParagraph(mark, margins, "left")];
}

/** Half an em in ＭＳ ゴシック, and never dropped at a line's end. */
const ROOM = "\u00a0";

/** 資料番号, framed: its frame half an em outside of the text and as high as in the PDF. */
function labelParagraph(label: string, margins: Margins): JapaneseParagraph {
  return framedParagraph(label, margins, "right");
}

function framedParagraph(label: string, margins: Margins, side: "left" | "right"): JapaneseParagraph {
  const font = fontNames.gothic;
  const paragraph = new JapaneseParagraph(
    { style: "Header" },
    {
      "w:snapToGrid": { "w:val": 0 },
      "w:spacing": { "w:line": FURNITURE_LINE, "w:lineRule": "exact" },
      "w:ind": { [`w:${side}`]: furnitureIndent(margins) },
      "w:jc": { "w:val": side },
    },
  );
  paragraph.append(
    new TextRun({
      text: `${ROOM}${label}${ROOM}`,
      font: { ascii: font, hAnsi: font, eastAsia: font, cs: font, hint: "eastAsia" },
      size: packetFurniture.labelSize,
      border: { style: "single", size: 6, space: 1, color: "auto" },
    }),
  );
  return paragraph;
}
