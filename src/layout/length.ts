import type { Length } from "../document/tree.ts";

const TWIPS_PER_MM = 1440 / 25.4;

/**
 * A length in twips (may be fractional; geometry rounds where Word needs whole ones).
 *
 * @param em       text size in twips that 1 em stands for
 * @param lineFeed 行送り in twips that 1 行 stands for
 */
export function twipsOf(length: Length, em: number, lineFeed: number): number {
  switch (length.unit) {
    case "em":
      return length.value * em;
    case "pt":
      return length.value * 20;
    case "mm":
      return length.value * TWIPS_PER_MM;
    case "行":
      return length.value * lineFeed;
  }
}
