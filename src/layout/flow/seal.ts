import { assetOf } from "../../asset/asset.ts";
import type { Seal } from "../../document/tree.ts";
import { twipsOf } from "../length.ts";
import type { PlacedImage, PlacedRule, StructElement } from "../page.ts";
import { sealLook } from "../seal-look.ts";
import { structElement } from "../structure.ts";
import type { FlowContext } from "./context.ts";
import type { FlowLine, ParagraphLines } from "./draft.ts";
import type { Flow } from "./flow.ts";

/** A seal's picture over a line; `y` is relative to the line's top. */
export type LineSeal = Pick<PlacedImage, "x" | "y" | "width" | "height" | "asset" | "element">;

/** A square in pt; `top` is relative to the line's top. */
interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** 公印: over the half of the last character of the line before it, or just right of it. */
export function addSeal(
  flows: Flow[],
  previous: ParagraphLines,
  seal: Seal,
  { parent }: { readonly parent: StructElement },
  context: FlowContext,
): void {
  const look = sealLook(seal, context.state);
  const last = flows[flows.length - 1];
  if (look === null || last?.kind !== "lines") return;
  const line = last.lines[last.lines.length - 1];
  if (line === undefined || previous.lastCharacter === null) return;
  const square = squareOf(seal, line, previous.lastCharacter, context);
  const sealed =
    look === "place"
      ? { ...line, rules: [...line.rules, ...dashed(square)] }
      : { ...line, seal: pictureIn(square, seal, parent, context) };
  flows[flows.length - 1] = { ...last, lines: [...last.lines.slice(0, -1), sealed] };
}

function squareOf(
  { size, anchor }: Seal,
  line: FlowLine,
  { from, to }: NonNullable<ParagraphLines["lastCharacter"]>,
  context: FlowContext,
): Square {
  const side = twipsOf(size, context.bodySize, context.page.lineFeed) / 20;
  const left = (anchor === "last-character" ? (from + to) / 2 : to) / 20;
  return { left, top: line.height / 2 - side / 2, side };
}

/** The picture in the middle of its square: round and oblong seals keep their proportion. */
function pictureIn(
  { left, top, side }: Square,
  { src, alt }: Seal,
  parent: StructElement,
  { assets }: FlowContext,
): LineSeal {
  const asset = assetOf(assets, src ?? "");
  const scale = side / Math.max(asset.width, asset.height);
  const [width, height] = [asset.width * scale, asset.height * scale];
  const element = structElement("Figure", parent, { alt });
  return { x: left + (side - width) / 2, y: top + (side - height) / 2, width, height, asset, element };
}

function dashed({ left, top, side }: Square): PlacedRule[] {
  const rule = (x1: number, y1: number, x2: number, y2: number): PlacedRule => ({
    ...{ x1, y1, x2, y2 },
    ...{ width: 0.5, line: "dashed", pitch: 0 },
  });
  const right = left + side;
  const bottom = top + side;
  return [
    rule(left, top, right, top),
    rule(right, top, right, bottom),
    rule(right, bottom, left, bottom),
    rule(left, bottom, left, top),
  ];
}
