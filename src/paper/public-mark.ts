import { PUBLIC_MARK } from "../edition/index.ts";
import type { FontSet } from "../font/face.ts";
import { Furnisher, type Furniture } from "../layout/furniture.ts";
import type { Page } from "../layout/page.ts";
import { packetFurniture, type Style, TWIPS_PER_PT } from "../layout/style.ts";

const SIZE = packetFurniture.labelSize / 2;

/** 公開用, framed, at the head on the left: no part of the text. */
export const publicMark: Furniture = {
  text: PUBLIC_MARK,
  x: packetFurniture.edge / TWIPS_PER_PT + SIZE / 2,
  align: "start",
  y: packetFurniture.head / TWIPS_PER_PT,
  size: SIZE,
  family: "gothic",
  framed: true,
  artifact: "label",
};

/** Pages of the public edition: each says that it is one. */
export function markedPages(pages: readonly Page[], fonts: FontSet, style: Style): readonly Page[] {
  const { lines, rules } = new Furnisher(fonts, style).place([publicMark]);
  return pages.map((page) => ({
    ...page,
    lines: [...lines, ...page.lines],
    rules: [...page.rules, ...rules],
  }));
}
