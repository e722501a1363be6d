import type { PdfDictionary } from "../pdfmake-internals.ts";
import type { Layer } from "./copier.ts";

/** What the catalog says of the layers of foreign pages: those that are off there stay off. ISO 32000-1 8.11.4 */
export function layerEntries(layers: readonly Layer[]): PdfDictionary {
  if (layers.length === 0) return {};
  const off = layers.filter(({ isHidden }) => isHidden).map(({ reference }) => reference);
  return { OCProperties: { OCGs: layers.map(({ reference }) => reference), D: { OFF: off } } };
}
