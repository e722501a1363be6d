import type { PdfFile } from "../../asset/pdf/file.ts";
import {
  emptyDict,
  isDict,
  itemsOf,
  nameOf,
  numberOf,
  type PdfDict,
  type PdfObject,
} from "../../asset/pdf/object.ts";

/** A field of the file's form that is there for a signature. */
export interface SignatureField {
  /** Full name: the names from the root, joined by dots. */
  readonly name: string;
  readonly dict: PdfDict;
  /** The number of its object; null = it stands in another. */
  readonly number: number | null;
  /** The signature's dictionary, or what leads to it; null = not signed yet. */
  readonly value: PdfObject;
}

/** More than any form has: what is longer was made to keep us busy. */
const MOST = 10_000;

export function formOf(file: PdfFile): PdfDict | null {
  const form = file.get(file.catalog, "AcroForm");
  return isDict(form) ? form : null;
}

/** All names of fields, for a new one that is none of them. */
export function signatureFields(file: PdfFile): readonly SignatureField[] {
  return fieldsOf(file).filter(({ kind }) => kind === "Sig");
}

export function fieldNames(file: PdfFile): ReadonlySet<string> {
  return new Set(fieldsOf(file).map(({ name }) => name));
}

interface Field extends SignatureField {
  readonly kind: string | null;
}

/** ISO 32000-1 12.7.3: kind and value are inherited. */
function fieldsOf(file: PdfFile): readonly Field[] {
  const found: Field[] = [];
  const seen = new Set<PdfDict>();
  const visit = (object: PdfObject, above: Pick<Field, "name" | "kind" | "value">): void => {
    const dict = file.resolve(object);
    if (!isDict(dict) || seen.has(dict) || seen.size > MOST) return;
    seen.add(dict);
    const kids = itemsOf(file.get(dict, "Kids"));
    const own = textOf(file.get(dict, "T"));
    const field: Field = {
      name: [above.name, own].filter((part) => part !== null && part !== "").join("."),
      kind: nameOf(file.get(dict, "FT")) ?? above.kind,
      value: dict.entries.get("V") ?? above.value,
      dict,
      number: typeof object === "object" && object?.type === "ref" ? object.number : null,
    };
    const inner = kids.filter((kid) => {
      const one = file.resolve(kid);
      return isDict(one) && one.entries.has("T");
    });
    // Kids without a name are where the field is shown.
    if (inner.length === 0) found.push(field);
    else for (const kid of inner) visit(kid, field);
  };
  const form = formOf(file) ?? emptyDict;
  for (const one of itemsOf(file.get(form, "Fields"))) visit(one, { name: "", kind: null, value: null });
  return found;
}

/** A text string object; null where it is none. ISO 32000-1 7.9.2 */
export function textOf(object: PdfObject): string | null {
  if (typeof object !== "object" || object?.type !== "bytes") return null;
  const bytes = Buffer.from(object.bytes);
  const [a, b, c] = bytes;
  if (a === 0xfe && b === 0xff)
    return bytes
      .subarray(2, bytes.length - (bytes.length % 2))
      .swap16()
      .toString("utf16le");
  if (a === 0xef && b === 0xbb && c === 0xbf) return bytes.subarray(3).toString("utf8");
  return bytes.toString("latin1");
}

/** What a certifying signature allows to be changed: 1 nothing, 2 forms and signatures, 3 remarks too. 12.8.2.2 */
export type Permission = 1 | 2 | 3;

/** What a signature's own dictionary says of it; null = it does not certify. */
export function permissionIn(signature: PdfDict, file: PdfFile): Permission | null {
  for (const one of itemsOf(file.get(signature, "Reference"))) {
    const reference = file.resolve(one);
    if (!isDict(reference) || nameOf(file.get(reference, "TransformMethod")) !== "DocMDP") continue;
    const parameters = file.get(reference, "TransformParams");
    const level = isDict(parameters) ? numberOf(file.get(parameters, "P")) : null;
    return level === 1 || level === 3 ? level : 2;
  }
  return null;
}
