import { isDict, itemsOf, nameOf, type PdfObject } from "../../asset/pdf/object.ts";
import { decodings, type FileParts, type Part, textPart } from "./part.ts";
import { isContent, shownIn } from "./pdf-content.ts";
import { fontsIn } from "./pdf-fonts.ts";
import { type FoundObject, objectsIn } from "./pdf-objects.ts";

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
  const told: Part[] = [];
  const streams: Part[] = [];
  for (const one of objects) {
    if (one.data === null || isFontFile(one)) continue;
    if (isContent(one.data) && !isOther(one)) {
      const { glyphs, told: texts } = shownIn(one.data, fonts);
      shown.push(glyphs);
      told.push(textPart("読み上げ用の文字", "actual texts", texts.map(stringOf).join("")));
      told.push(...texts.map((text) => textPart("読み上げ用の文字", "an actual text", stringOf(text))));
    } else streams.push(...streamParts(one));
  }
  const strings = objects.flatMap(({ object }) => stringsIn(object, null));
  return {
    parts: [textPart("本文", "the text", shown.join("\n")), ...told, ...strings, ...streams, rest(bytes)],
    unread: [
      ...unread.map((name) => ({
        ja: `文字を読み取れないフォント（${name}）`,
        en: `a font without a text table (${name})`,
      })),
      ...(objects.some(isPicture) ? [{ ja: "画像", en: "pictures" }] : []),
    ],
  };
}

/** XMP, attachments, and whatever else is no page, font or picture. */
function streamParts(one: FoundObject): readonly Part[] {
  if (one.data === null || isPicture(one) || !isOther(one)) return [];
  const isMetadata = nameOf(one.dict?.entries.get("Type")) === "Metadata";
  const [ja, en] = isMetadata ? ["メタデータ（XMP）", "metadata (XMP)"] : ["添付ファイル", "an attachment"];
  return decodings(one.data).map((text) => ({
    where: { ja, en },
    text: plainXml(text),
    isText: !isMetadata,
  }));
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
  // Names of fonts and links are written without a mark, in UTF-8 or as they come.
  return `${new TextDecoder("utf-8").decode(bytes)}\n${Buffer.from(bytes).toString("latin1")}`;
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}

function isFontFile({ dict }: FoundObject): boolean {
  return dict !== null && ["Length1", "CIDSystemInfo"].some((key) => dict.entries.has(key));
}

function isPicture({ dict }: FoundObject): boolean {
  return nameOf(dict?.entries.get("Subtype")) === "Image";
}

/** Streams that are neither pages nor what pages are made of. */
function isOther({ dict }: FoundObject): boolean {
  const type = nameOf(dict?.entries.get("Type"));
  return type === "Metadata" || type === "EmbeddedFile" || isPicture({ dict } as FoundObject);
}

/** Comments, and what was put before, between or behind the objects. */
function rest(bytes: Uint8Array): Part {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const outside = text.replace(/\bstream\r?\n[\s\S]*?endstream/g, "");
  const raw = Buffer.from(outside, "latin1");
  return {
    where: { ja: "PDFの内部", en: "inside of the PDF" },
    text: decodings(raw).join("\n"),
    isText: false,
  };
}
