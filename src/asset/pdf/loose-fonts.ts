import type { PdfFile } from "./file.ts";
import { isDict, isStream, itemsOf, nameOf, type PdfDict, type PdfObject } from "./object.ts";
import { dictOf, type PdfPage } from "./page.ts";

/** Names of fonts a page uses that are not embedded: another machine may show others in their place. */
export function looseFonts({ file, resources }: PdfPage): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<PdfDict>();
  const visit = (dict: PdfDict): void => {
    if (seen.has(dict)) return;
    seen.add(dict);
    for (const font of valuesOf(dictOf(dict.entries.get("Font"), file), file))
      if (isDict(font) && !isEmbedded(font, file)) names.add(nameOf(file.get(font, "BaseFont")) ?? "?");
    for (const form of valuesOf(dictOf(dict.entries.get("XObject"), file), file))
      if (isStream(form)) visit(dictOf(form.dict.entries.get("Resources"), file));
  };
  visit(resources);
  return [...names].map(readable).sort();
}

function valuesOf(dict: PdfDict, file: PdfFile): PdfObject[] {
  return [...dict.entries.values()].map((one) => file.resolve(one));
}

function isEmbedded(font: PdfDict, file: PdfFile): boolean {
  if (nameOf(file.get(font, "Subtype")) === "Type3") return true;
  const [descendant] = itemsOf(file.get(font, "DescendantFonts"));
  const descriptor = dictOf(
    dictOf(descendant ?? { type: "dict", entries: font.entries }, file).entries.get("FontDescriptor"),
    file,
  );
  return ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor.entries.has(key));
}

/** Names of fonts are bytes; Japanese ones are mostly Shift_JIS. */
function readable(name: string): string {
  if (!/[\x80-\xff]/.test(name)) return name;
  const bytes = Buffer.from(name, "latin1");
  const utf8 = bytes.toString("utf8");
  return utf8.includes("\uFFFD") ? new TextDecoder("shift_jis").decode(bytes) : utf8;
}
