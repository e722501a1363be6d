import type { Item, Rect } from "../drawing.ts";
import { close, curve, ellipse, move, pathItem, polyline } from "../path.ts";
import { ROOM } from "../style.ts";
import { textItems } from "../text-item.ts";
import { fold, lid, outlineOf } from "./outline.ts";
import { gapOf, marginsOf, PERSON, type SizedBox } from "./size.ts";

/** A box with its texts: the name in the middle, lines below it flush left as a group. */
export function boxItems(sized: SizedBox, rect: Rect): readonly Item[] {
  return [...shapeItems(sized, rect), ...texts(sized, rect)];
}

function shapeItems(sized: SizedBox, rect: Rect): readonly Item[] {
  const { shape } = sized.box;
  const outline = outlineOf(shape, rect);
  switch (shape) {
    case "note":
      return [pathItem(outline, { fill: "white", stroke: 0 }), ...brackets(rect)];
    case "person":
      return [
        pathItem(outline, { fill: "white" }),
        ...person(rect.x + rect.width / 2, rect.y + freeAbove(sized, rect)),
      ];
    case "document":
      return [pathItem(outline, { fill: "white" }), pathItem(fold(rect))];
    case "store":
      return [pathItem(outline, { fill: "white" }), pathItem(lid(rect))];
    default:
      return [pathItem(outline, { fill: "white" })];
  }
}

/** A remark stands in brackets 〔 〕 as high as it is. */
function brackets({ x, y, width, height }: Rect): Item[] {
  const side = (at: number, inwards: number): Item =>
    pathItem(
      polyline([
        { x: at + inwards, y },
        { x: at, y: y + 3 },
        { x: at, y: y + height - 3 },
        { x: at + inwards, y: y + height },
      ]),
    );
  return [side(x, 3), side(x + width, -3)];
}

/** Head and shoulders, in grey. */
function person(middle: number, y: number): Item[] {
  const [top, bottom] = [y + ROOM.boxY, y + ROOM.boxY + PERSON.height];
  const half = PERSON.width / 2;
  const shoulders = [
    move(middle - half, bottom),
    curve(middle - half, bottom - 9, middle - half * 0.5, bottom - 9, middle, bottom - 9),
    curve(middle + half * 0.5, bottom - 9, middle + half, bottom - 9, middle + half, bottom),
    close,
  ];
  return [
    pathItem(shoulders, { fill: "grey" }),
    pathItem(ellipse(middle, top + 4.5, 4.5, 4.5), { fill: "grey" }),
  ];
}

/** A box that is higher than its texts (arrows need the room) has them in its middle. */
function freeAbove({ height }: SizedBox, rect: Rect): number {
  return (rect.height - height) / 2;
}

function texts(sized: SizedBox, rect: Rect): readonly Item[] {
  const { box, name, lines } = sized;
  const middle = rect.x + rect.width / 2;
  let y = rect.y + freeAbove(sized, rect) + marginsOf(box.shape).top;
  const isNote = box.shape === "note";
  const items: Item[] = isNote
    ? textItems(name, middle - name.width / 2, y, "start")
    : textItems(name, middle, y, "middle");
  y += name.height;
  const left = middle - Math.max(0, ...lines.map(({ width }) => width)) / 2;
  for (const one of lines) {
    y += gapOf(one);
    items.push(...textItems(one, left, y, "start"));
    y += one.height;
  }
  return items;
}
