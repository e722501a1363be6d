import type { SvgElement } from "./element.ts";
import { identity, type Matrix, matrixOf, times } from "./matrix.ts";
import type { FillRule, Path, SvgClip } from "./node.ts";
import { NoVector } from "./paint.ts";
import { moved, pathOf } from "./path.ts";

type Definitions = ReadonlyMap<string, SvgElement>;

/** The clips a `clip-path` names, and those they are themselves clipped by. */
export function clipsOf(written: string | undefined, definitions: Definitions): readonly SvgClip[] {
  if (written === undefined) return [];
  const element = definitions.get(/^url\(#(.*)\)$/.exec(written)?.[1] ?? "");
  if (element?.name !== "clipPath" || element.attributes.clipPathUnits === "objectBoundingBox")
    throw new NoVector("clip-path");
  const transform = matrix(element);
  const parts = element.children.flatMap((child) => outlines(child, transform));
  const [first] = parts;
  // One outline after another shows what lies in any of them, as long as all are filled alike.
  const isOne = parts.length < 2 || parts.every(({ rule }) => rule === "nonzero");
  if (!isOne) throw new NoVector("clip-rule");
  const clip: SvgClip = { rule: first?.rule ?? "nonzero", path: parts.flatMap(({ path }) => path) };
  return [...clipsOf(element.attributes["clip-path"], definitions), clip];
}

function outlines(element: SvgElement, around: Matrix): { readonly rule: FillRule; readonly path: Path }[] {
  if (element.attributes["clip-path"] !== undefined) throw new NoVector("clip-path");
  const transform = times(around, matrix(element));
  if (element.name === "g") return element.children.flatMap((child) => outlines(child, transform));
  const path = element.name === "path" ? pathOf(element.attributes.d ?? "") : null;
  if (path === null) throw new NoVector(element.name);
  return [
    {
      rule: element.attributes["clip-rule"] === "evenodd" ? "evenodd" : "nonzero",
      path: moved(path, transform),
    },
  ];
}

function matrix({ attributes }: SvgElement): Matrix {
  const found = attributes.transform === undefined ? identity : matrixOf(attributes.transform);
  if (found === null) throw new NoVector("transform");
  return found;
}
