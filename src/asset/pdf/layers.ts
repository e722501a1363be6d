import type { PdfFile } from "./file.ts";
import { isDict, itemsOf, nameOf, type PdfObject, type PdfRef } from "./object.ts";

/** Numbers of the layers (optional content groups) that are off when the file is opened. ISO 32000-1 8.11.4.3 */
export function hiddenLayers(file: PdfFile): ReadonlySet<number> {
  const properties = file.get(file.catalog, "OCProperties");
  const config = isDict(properties) ? file.get(properties, "D") : null;
  if (!isDict(properties) || !isDict(config)) return new Set();
  const listed = (object: PdfObject): number[] =>
    itemsOf(object)
      .filter(isRef)
      .map(({ number }) => number);
  const isOff = nameOf(file.get(config, "BaseState")) === "OFF";
  const hidden = new Set(isOff ? listed(file.get(properties, "OCGs")) : []);
  for (const one of listed(file.get(config, "ON"))) hidden.delete(one);
  for (const one of listed(file.get(config, "OFF"))) hidden.add(one);
  return hidden;
}

function isRef(object: PdfObject): object is PdfRef {
  return typeof object === "object" && object?.type === "ref";
}
