import { decodings, type FileParts, type Part, textPart } from "./part.ts";
import { plainXml } from "./pdf.ts";
import { picturePart } from "./picture.ts";
import { zipEntries } from "./zip.ts";

const named: readonly (readonly [RegExp, string, string])[] = [
  [/^word\/document/, "本文", "the text"],
  [/^word\/(?:header|footer)/, "ページの上下", "a head or foot"],
  [/^word\/comments/, "コメント", "comments"],
  [/^docProps\//, "文書のプロパティ", "the document's properties"],
  [/^customXml\//, "埋め込まれたデータ（XML）", "custom XML"],
  [/^word\/media\//, "図", "a picture"],
];

/** Everything a Word file says: each part's text and attributes, the names of its parts, comments of the package. */
export function wordParts(bytes: Uint8Array): FileParts {
  const archive = zipEntries(bytes);
  if (archive === null)
    return { parts: [], unread: [{ ja: "壊れたWordファイル", en: "a damaged Word file" }] };
  const { entries, comment } = archive;
  const names = entries.map(({ name, comment: own }) => `${name}\n${own}`).join("\n");
  const parts = [
    { ...textPart("部品の名前", "names of parts", `${names}\n${comment}`), isText: false },
    ...entries.flatMap(({ name, bytes: data }) => (data === null ? [] : partsOf(name, data))),
  ];
  const isPicture = entries.some(({ name }) => /\.(?:png|jpe?g)$/i.test(name));
  const unread = entries.filter((entry) => entry.bytes === null).map(({ name }) => ({ ja: name, en: name }));
  return { parts, unread: [...unread, ...(isPicture ? [{ ja: "画像", en: "pictures" }] : [])] };
}

function partsOf(name: string, data: Uint8Array): readonly Part[] {
  const [, ja, en] = named.find(([pattern]) => pattern.test(name)) ?? [null, name, name];
  if (/\.(?:png|jpe?g)$/i.test(name)) return [picturePart(data)];
  if (!/\.(?:xml|rels|svg|vml)$/i.test(name))
    return decodings(data).map((text) => ({ ...textPart(ja, en, text), isText: false }));
  return xmlParts(new TextDecoder(encodingOf(data)).decode(data), ja, en);
}

function encodingOf(data: Uint8Array): string {
  if (data[0] === 0xff && data[1] === 0xfe) return "utf-16le";
  return data[0] === 0xfe && data[1] === 0xff ? "utf-16be" : "utf-8";
}

/** The text between tags, joined; the values of attributes; comments and what is no text. */
export function xmlParts(xml: string, ja: string, en: string): readonly Part[] {
  const text = unescaped(
    xml.replace(/<\/(?:w:p|w:tc|dc:\w+|cp:\w+)>/g, "\n").replace(/<!--[\s\S]*?-->|<[^>]*>/g, ""),
  );
  const inside = [...xml.matchAll(/<!--[\s\S]*?-->|<[^>]*>/g)].map(([tag]) => unescaped(tag));
  const values = inside.flatMap((tag) =>
    [...tag.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? ""),
  );
  return [
    textPart(ja, en, text),
    { ...textPart(ja, en, values.join("\n")), isText: false },
    { ...textPart(ja, en, inside.join("\n")), isText: false },
  ];
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return plainXml(text).replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => named[name] ?? whole);
}
