import { type Attributes, attributeOf } from "../../records/sheet/xlsx/xml.ts";
import type { OpenParagraph } from "./paragraph.ts";

/** Sets what one element inside of w:pPr says of its paragraph. */
export function paragraphProperty(paragraph: OpenParagraph, name: string, attributes: Attributes): void {
  const value = attributeOf(attributes, "val");
  switch (name) {
    case "pStyle":
      paragraph.style = value ?? null;
      return;
    case "numId":
      paragraph.num = value ?? null;
      return;
    case "ilvl":
      paragraph.level = Number(value ?? 0) || 0;
      return;
    case "outlineLvl":
      paragraph.outline = Number(value ?? 9);
      return;
    case "pageBreakBefore":
      paragraph.breaksBefore = value !== "0" && value !== "false";
      return;
    case "keepNext":
      paragraph.keepsNext = value !== "0" && value !== "false";
      return;
    case "jc":
      paragraph.centred = value === "center";
      return;
    case "ind":
      setIndent(paragraph, attributes);
      return;
    case "del":
      paragraph.joins = true;
      return;
    case "sectPr":
      paragraph.endsSection = true;
      return;
    case "type":
      // Of w:sectPr: a continuous section begins no page.
      if (value === "continuous") paragraph.endsSection = false;
      return;
  }
}

function setIndent(paragraph: OpenParagraph, attributes: Attributes): void {
  const twips = (name: string) => Number(attributeOf(attributes, name) ?? 0) || 0;
  paragraph.indent = twips("start") || twips("left");
  paragraph.firstLine = twips("firstLine") - twips("hanging");
}
