import type { SvgAsset } from "../asset.ts";
import { clipsOf } from "./clip.ts";
import { elementOf, type SvgElement } from "./element.ts";
import { simplified } from "./engine.ts";
import { imageOf } from "./image.ts";
import { type Matrix, matrixOf, times } from "./matrix.ts";
import type { SvgGroup, SvgNode } from "./node.ts";
import { fillOf, NoVector, strokeOf } from "./paint.ts";
import { pathOf } from "./path.ts";

/** A drawing in its simplest form: shapes with their paint, in pt from its top left corner, y downwards. */
export interface SvgPicture {
  readonly width: number;
  readonly height: number;
  readonly root: SvgGroup;
}

/** The drawing as vectors; null when it uses what only pixels can show (filters, masks, patterns, blending). */
export async function pictureOf(asset: SvgAsset): Promise<SvgPicture | null> {
  if (!asset.isVector) return null;
  try {
    return new Reader(elementOf(await simplified(asset))).picture(asset);
  } catch (error) {
    if (error instanceof NoVector) return null;
    throw error;
  }
}

class Reader {
  readonly #root: SvgElement;
  readonly #definitions: ReadonlyMap<string, SvgElement>;

  constructor(root: SvgElement) {
    this.#root = root;
    const definitions = root.children
      .filter(({ name }) => name === "defs")
      .flatMap(({ children }) => children);
    this.#definitions = new Map(definitions.map((one) => [one.attributes.id ?? "", one]));
  }

  picture({ width, height }: SvgAsset): SvgPicture {
    const children = this.#nodes(this.#root.children);
    const transform = viewOf(this.#root.attributes, width, height);
    return { width, height, root: { type: "group", transform, opacity: 1, clips: [], children } };
  }

  #nodes(elements: readonly SvgElement[]): SvgNode[] {
    return elements.flatMap((element) => {
      const node = this.#node(element);
      return node === null ? [] : [node];
    });
  }

  #node(element: SvgElement): SvgNode | null {
    switch (element.name) {
      case "defs":
        return null;
      case "g":
        return this.#group(element);
      case "path":
        return this.#path(element);
      case "image":
        return imageOf(element);
      default:
        throw new NoVector(element.name);
    }
  }

  #group(element: SvgElement): SvgGroup {
    const { attributes } = element;
    const isPlain = attributes.mask === undefined && attributes.filter === undefined;
    const blends = /mix-blend-mode:(?!normal)/.test(attributes.style ?? "");
    if (!isPlain || blends) throw new NoVector("g");
    return {
      type: "group",
      transform: transformOf(element),
      opacity: Number(attributes.opacity ?? 1),
      clips: clipsOf(attributes["clip-path"], this.#definitions),
      children: this.#nodes(element.children),
    };
  }

  #path(element: SvgElement): SvgNode | null {
    if (element.attributes.visibility !== undefined && element.attributes.visibility !== "visible")
      return null;
    const path = pathOf(element.attributes.d ?? "");
    if (path === null) throw new NoVector("d");
    return {
      type: "path",
      transform: transformOf(element),
      path,
      fill: fillOf(element, path, this.#definitions),
      stroke: strokeOf(element, path, this.#definitions),
      strokeFirst: element.attributes["paint-order"]?.startsWith("stroke") === true,
    };
  }
}

export function transformOf({ attributes }: SvgElement): Matrix {
  const matrix = matrixOf(attributes.transform);
  if (matrix === null) throw new NoVector("transform");
  return matrix;
}

/** From the drawing's units to pt: its view box in the middle of its size, as large as fits. SVG 2, 8.2 */
function viewOf(attributes: SvgElement["attributes"], width: number, height: number): Matrix {
  const box = attributes.viewBox?.split(/[\s,]+/).map(Number) ?? [];
  const [left = 0, top = 0, across = width, down = height] = box;
  const fit = attributes.preserveAspectRatio ?? "xMidYMid meet";
  const [x, y] = [width / across, height / down];
  const from: Matrix = [1, 0, 0, 1, -left, -top];
  if (fit === "none") return times([x, 0, 0, y, 0, 0], from);
  if (!/^xMidYMid( meet)?$/.test(fit)) throw new NoVector(fit);
  const scale = Math.min(x, y);
  const middle: Matrix = [scale, 0, 0, scale, (width - across * scale) / 2, (height - down * scale) / 2];
  return times(middle, from);
}
