import { decodings, type FileParts, type Part, textPart } from "./part.ts";
import { plainXml } from "./pdf.ts";
import { picturePart } from "./picture.ts";
import { gapParts, zipEntries } from "./zip.ts";

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
  const { entries, comment, gaps } = archive;
  const names = entries.map(({ name, comment: own }) => `${name}\n${own}`).join("\n");
  const parts = [
    { ...textPart("部品の名前", "names of parts", `${names}\n${comment}`), isText: false },
    ...entries.flatMap(({ name, bytes: data }) => (data === null ? [] : partsOf(name, data))),
    ...gapParts(gaps),
  ];
  const isPicture = entries.some(({ name }) => /\.(?:png|jpe?g)$/i.test(name));
  const unread = entries.filter((entry) => entry.bytes === null).map(({ name }) => ({ ja: name, en: name }));
  const inside = entries.flatMap(({ name, bytes: data }) =>
    data !== null && isFile(data) ? [{ name, bytes: data, where: { ja: name, en: name } }] : [],
  );
  return { parts, unread: [...unread, ...(isPicture ? [{ ja: "画像", en: "pictures" }] : [])], inside };
}

function partsOf(name: string, data: Uint8Array): readonly Part[] {
  const [, ja, en] = named.find(([pattern]) => pattern.test(name)) ?? [null, name, name];
  if (/\.(?:png|jpe?g)$/i.test(name)) return [picturePart(data)];
  if (!/\.(?:xml|rels|svg|vml)$/i.test(name))
    return decodings(data).map((text) => ({ ...textPart(ja, en, text), isText: false }));
  return xmlParts(new TextDecoder(encodingOf(data)).decode(data), ja, en);
}

/** An embedded document, which is read as one. */
function isFile(data: Uint8Array): boolean {
  return /^(?:PK|%PDF-)/.test(Buffer.from(data.subarray(0, 8)).toString("latin1"));
}

function encodingOf(data: Uint8Array): string {
  if (data[0] === 0xff && data[1] === 0xfe) return "utf-16le";
  return data[0] === 0xfe && data[1] === 0xff ? "utf-16be" : "utf-8";
}

/** The text between tags, joined; the values of attributes; comments and what is no text. */
export function xmlParts(xml: string, ja: string, en: string): readonly Part[] {
  const text = shownIn(xml);
  // Ruby over single letters parts the word they belong to.
  const plain = xml.replace(/<w:rt>[\s\S]*?<\/w:rt>/g, "");
  const inside = [...xml.matchAll(/<!--[\s\S]*?-->|<[^>]*>/g)].map(([tag]) => unescaped(tag));
  const values = inside.flatMap((tag) =>
    [...tag.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? ""),
  );
  return [
    textPart(ja, en, text),
    ...(plain === xml ? [] : [textPart(ja, en, shownIn(plain))]),
    { ...textPart(ja, en, values.join("\n")), isText: false },
    { ...textPart(ja, en, inside.join("\n")), isText: false },
  ];
}

/** Letters may be written by the number of their sign. */
function shownIn(xml: string): string {
  const text = xml
    .replace(/<w:sym\b[^>]*?w:char="([0-9a-f]{4})"[^>]*>/gi, "&#x$1;")
    .replace(/<\/(?:w:p|w:tc|dc:\w+|cp:\w+)>/g, "\n")
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, "");
  return unescaped(text);
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return plainXml(text).replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => named[name] ?? whole);
}
