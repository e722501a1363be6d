import type { Furniture } from "../layout/furniture.ts";

const PT_PER_MM = 72 / 25.4;

/**
 * Where a packet's own furniture stands, in pt from the sheet's edges: the same corner on every sheet, so that numbers
 * lie over one another when the stack is thumbed through. The foot is low enough for the narrowest bottom margin, and
 * above what printers leave out (about 4 mm).
 */
const EDGE = 15 * PT_PER_MM;
const FOOT = 7 * PT_PER_MM;
const HEAD = 11 * PT_PER_MM;
const NUMBER_SIZE = 9;
const LABEL_SIZE = 10.5;

/** A sheet's size in pt. */
interface Sheet {
  readonly width: number;
  readonly height: number;
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
