import type { Furniture } from "../layout/furniture.ts";
import { packetFurniture, TWIPS_PER_PT } from "../layout/style.ts";
import type { SheetFoot } from "../paper/painted.ts";

const EDGE = packetFurniture.edge / TWIPS_PER_PT;
const FOOT = packetFurniture.foot / TWIPS_PER_PT;
const HEAD = packetFurniture.head / TWIPS_PER_PT;
const NUMBER_SIZE = packetFurniture.numberSize / 2;
const LABEL_SIZE = packetFurniture.labelSize / 2;

/** A sheet's size in pt. */
interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** The document's own number, in the middle of the foot. */
export function ownNumber(sheet: Sheet, { text, y, size }: SheetFoot): Furniture {
  return {
    ...{ text, y, size, x: sheet.width / 2, align: "center", family: "mincho" },
    ...{ framed: false, artifact: "page-number" },
  };
}

/** 通し3/65, at the foot on the right. */
export function throughNumber(sheet: Sheet, number: number, total: number): Furniture {
  return {
    text: `通し${number}/${total}`,
    x: sheet.width - EDGE,
    align: "end",
    y: sheet.height - FOOT,
    size: NUMBER_SIZE,
    family: "mincho",
    framed: false,
    artifact: "page-number",
  };
}

/** 資料1-2, framed, at the head on the right; （非公開） beside it where the document is withheld. */
export function numberLabel(sheet: Sheet, number: string | null, withheld: boolean): Furniture | null {
  const text = labelText(number, withheld);
  if (text === "") return null;
  return {
    text,
    x: sheet.width - EDGE - LABEL_SIZE / 2,
    align: "end",
    y: HEAD,
    size: LABEL_SIZE,
    family: "gothic",
    framed: true,
    artifact: "label",
  };
}

/** 資料1-2（非公開） */
export function labelText(number: string | null, withheld: boolean): string {
  if (!withheld) return number ?? "";
  return number === null ? "非公開" : `${number}（非公開）`;
}
