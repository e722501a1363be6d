import { fileURLToPath } from "node:url";
import { open } from "../../src/font/open.ts";
import { TrueTypeFace } from "../../src/font/true-type-face.ts";

/** Path of a font in fonts/. */
export function shippedPath(name: string): string {
  return fileURLToPath(new URL(`../../fonts/${name}.ttf`, import.meta.url));
}

export function shippedFace(name: string): TrueTypeFace {
  const outcome = open(shippedPath(name));
  if (!outcome.ok || !(outcome.value instanceof TrueTypeFace)) throw new Error(`cannot open ${name}`);
  return outcome.value;
}
