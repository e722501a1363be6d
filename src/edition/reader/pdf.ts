import { Lexer } from "../../asset/pdf/lexer.ts";
import { isDict, itemsOf, nameOf, type PdfObject } from "../../asset/pdf/object.ts";
import type { Bilingual } from "../../diagnostic/index.ts";
import { decodings, type FileInside, type FileParts, type Part, textPart } from "./part.ts";
import { besideIn, isContent, shownIn } from "./pdf-content.ts";
import { fontsIn } from "./pdf-fonts.ts";
import { type FoundObject, guarded, objectsIn } from "./pdf-objects.ts";
import { picturePart } from "./picture.ts";

/** Entries of dictionaries that hold text, by what people call them. */
const entries: Readonly<Record<string, readonly [string, string]>> = {
  Title: ["しおりか題名", "a bookmark or title"],
  Author: ["文書のプロパティ", "the document's properties"],
  Subject: ["文書のプロパティ", "the document's properties"],
  Keywords: ["文書のプロパティ", "the document's properties"],
  Alt: ["代替テキスト", "an alternative text"],
  ActualText: ["読み上げ用の文字", "an actual text"],
  E: ["読み上げ用の文字", "an expansion"],
  Contents: ["注釈", "an annotation"],
  F: ["添付ファイル", "an attachment"],
  UF: ["添付ファイル", "an attachment"],
  P: ["ページの名前", "a page label"],
};

/**
 * Everything a PDF file says: what its pages show, by their fonts' own tables, what they tell programs, every string and
 * name of every object, metadata, attachments, and the objects of older revisions.
 */
export function pdfParts(bytes: Uint8Array): FileParts {
  const objects = objectsIn(bytes);
  const { fonts, unread } = fontsIn(objects);
  const shown: string[] = [];
  const parts: Part[] = [];
  for (const one of objects) {
    if (one.data === null || !isShown(one)) parts.push(...streamParts(one));
    else {
      const { glyphs, told, beside } = shownIn(one.data, fonts);
      shown.push(glyphs);
      parts.push(textPart("読み上げ用の文字", "actual texts", told.map(stringOf).join("")));
      parts.push(...told.map((text) => textPart("読み上げ用の文字", "an actual text", stringOf(text))));
      parts.push(...inner(beside));
    }
  }
  const strings = objects.flatMap(({ object }) => stringsIn(object, null));
  return {
    parts: [textPart("本文", "the text", shown.join("\n")), ...parts, ...strings, ...rest(bytes)],
    unread: [...unread.map(unreadFont), ...unreadIn(objects)],
    inside: objects.flatMap(attachmentIn),
  };
}

function unreadFont(name: string): Bilingual {
  return { ja: `文字を読み取れないフォント（${name}）`, en: `a font without a text table (${name})` };
}

function unreadIn(objects: readonly FoundObject[]): readonly Bilingual[] {
  const isClosed = ({ data, raw, dict }: FoundObject): boolean =>
    data === null && raw !== null && !isPicture({ dict });
  return [
    ...(objects.some(isPicture) ? [{ ja: "画像", en: "pictures" }] : []),
    ...(objects.some(isClosed) ? [{ ja: "読み取れない部分", en: "what cannot be unpacked" }] : []),
    ...(objects.some(({ dict }) => dict?.entries.has("Encrypt"))
      ? [{ ja: "暗号", en: "encrypted parts" }]
      : []),
  ];
}

/** Pages, and what pages are made of. */
function isShown(one: FoundObject): boolean {
  const type = nameOf(one.dict?.entries.get("Type"));
  const isOther = type === "Metadata" || type === "EmbeddedFile" || type === "ObjStm" || isPicture(one);
  return one.data !== null && !isOther && !isFontFile(one) && isContent(one.data);
}

/** XMP, colour profiles, names of fonts, what pictures say of themselves, and whatever else is no page. */
function streamParts(one: FoundObject): readonly Part[] {
  const { data, raw, gaps, dict } = one;
  const type = nameOf(dict?.entries.get("Type"));
  // Samples of others than JPEGs have no remarks.
  if (isPicture(one)) return raw?.[0] === 0xff ? [picturePart(raw)] : [];
  if (data === null || type === "XRef" || type === "EmbeddedFile") return [];
  if (gaps !== null) return [...inner(gaps), ...guardedStrings(gaps)];
  if (type === "Metadata")
    return decodings(data).map((text) => ({
      where: { ja: "メタデータ（XMP）", en: "metadata (XMP)" },
      text: plainXml(text),
      isText: false,
    }));
  // Lines and areas: all that could be said in them is a comment.
  if (nameOf(dict?.entries.get("Subtype")) === "Form") return inner(besideIn(data));
  return inner(isFontFile(one) ? fontNames(data) : data);
}

function attachmentIn({ dict, data }: FoundObject): readonly FileInside[] {
  if (data === null || nameOf(dict?.entries.get("Type")) !== "EmbeddedFile") return [];
  return [{ name: "", bytes: data, where: { ja: "添付ファイル", en: "an attachment" } }];
}

function inner(data: Uint8Array): readonly Part[] {
  if (data.length === 0) return [];
  const where = { ja: "PDFの内部", en: "inside of the PDF" };
  return [{ where, text: decodings(data).map(plainXml).join("\n"), isText: false }];
}

/** Strings among bytes that belong to no object. */
function guardedStrings(data: Uint8Array): readonly Part[] {
  const lexer = new Lexer(data);
  const found: Part[] = [];
  for (lexer.skip(); lexer.at < data.length; lexer.skip()) {
    const at = lexer.at;
    const object = guarded(() => lexer.object());
    if (object !== null) found.push(...stringsIn(object, null));
    lexer.at = Math.max(lexer.at, at + 1);
  }
  return found;
}

/** The table in which a font says what it is called; the outlines say nothing. OpenType: name */
function fontNames(data: Uint8Array): Uint8Array {
  const font = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const tables = font.length < 12 ? 0 : font.readUInt16BE(4);
  for (let at = 12; at + 16 <= Math.min(font.length, 12 + 16 * tables); at += 16)
    if (font.toString("latin1", at, at + 4) === "name") {
      const from = font.readUInt32BE(at + 8);
      return font.subarray(from, from + font.readUInt32BE(at + 12));
    }
  return new Uint8Array();
}

/** Tags part words in XML, and references stand for letters. */
export function plainXml(text: string): string {
  return text.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
    String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(digits, hex === "" ? 10 : 16))),
  );
}

function stringsIn(object: PdfObject, key: string | null): readonly Part[] {
  if (typeof object !== "object" || object === null) return [];
  if (object.type === "bytes") {
    const [ja, en] = entries[key ?? ""] ?? ["PDFの内部の文字列", "a string of the PDF"];
    // A string whose use is not known may be an identifier.
    return [{ where: { ja, en }, text: stringOf(object.bytes), isText: entries[key ?? ""] !== undefined }];
  }
  if (object.type === "name")
    return [
      { where: { ja: "PDFの内部の名前", en: "a name of the PDF" }, text: utf8(object.value), isText: false },
    ];
  if (isDict(object))
    return [...object.entries].flatMap(([name, one]) => [
      { where: { ja: "PDFの内部の名前", en: "a name of the PDF" }, text: utf8(name), isText: false },
      ...stringsIn(one, name),
    ]);
  return itemsOf(object).flatMap((one) => stringsIn(one, key));
}

/** ISO 32000-1 7.9.2: UTF-16 with its mark, UTF-8 with its, else one byte a letter. */
export function stringOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  // No title: a signature, whose certificate says names in an encoding of its own.
  if (bytes.length > LONGEST_TEXT) return decodings(bytes).join("\n");
  // Names of fonts and links are written without a mark, in UTF-8 or as they come.
  return `${new TextDecoder("utf-8").decode(bytes)}\n${Buffer.from(bytes).toString("latin1")}`;
}

const LONGEST_TEXT = 512;

function utf8(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}

function isFontFile({ dict }: FoundObject): boolean {
  return dict !== null && ["Length1", "CIDSystemInfo"].some((key) => dict.entries.has(key));
}

function isPicture({ dict }: Pick<FoundObject, "dict">): boolean {
  return nameOf(dict?.entries.get("Subtype")) === "Image";
}

/** Comments, and what was put before, between or behind the objects. */
function rest(bytes: Uint8Array): readonly Part[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return inner(Buffer.from(text.replace(/\bstream\r?\n[\s\S]*?endstream/g, ""), "latin1"));
}
