import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { render } from "../../src/batch/render.ts";
import { Ledger, proofOf } from "../../src/edition/index.ts";
import { withOffice, writeLetter } from "./letter.ts";

const SECRET = "山川 華子";
const WRITTEN = "山川華子";
const clean: { pdf: Uint8Array; docx: Uint8Array } = { pdf: new Uint8Array(), docx: new Uint8Array() };

beforeAll(() =>
  withOffice(async (office) => {
    const path = writeLetter(office);
    const { files } = await render([path], { edition: "public", now: new Date("2021-05-01"), jobs: 1 });
    for (const { file, format } of files) clean[format as "pdf" | "docx"] = readFileSync(file);
  }),
);

function told(bytes: Uint8Array, name: string): readonly string[] {
  const ledger = new Ledger();
  ledger.addText("name", SECRET, { field: "氏名", record: "x", place: () => ({ file: "x.yaml" }) });
  const { leaks } = proofOf({ name, bytes, records: new Set() }, ledger);
  return leaks.map(({ message }) => /公開版「.*?」の(.*?)に入って/.exec(message.ja)?.[1] ?? message.ja);
}

const utf16 = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]);
const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString("hex")}>`;
const text16 = hex(utf16(WRITTEN));

/** The clean PDF with more objects behind it, as an incremental update writes them. */
function pdfWith(...objects: readonly (string | Buffer)[]): Uint8Array {
  return Buffer.concat([
    clean.pdf,
    ...objects.map((one) => (typeof one === "string" ? Buffer.from(`${one}\n`, "latin1") : one)),
  ]);
}
function stream(dict: string, data: Uint8Array): Buffer {
  const packed = deflateSync(data);
  return Buffer.concat([
    Buffer.from(`900 0 obj\n<< ${dict} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`, "latin1"),
    packed,
    Buffer.from("\nendstream\nendobj\n", "latin1"),
  ]);
}
/** A font whose codes 1, 2, 3 … are the letters of the name. */
const fontObjects = (letters: readonly string[]): readonly (string | Buffer)[] => {
  const chars = letters.map(
    (one, i) => `<${(i + 1).toString(16).padStart(4, "0")}> ${hex(Buffer.from(one, "utf16le").swap16())}`,
  );
  const map = `1 begincodespacerange <0000> <ffff> endcodespacerange ${letters.length} beginbfchar\n${chars.join("\n")}\nendbfchar`;
  return [
    Buffer.from(stream("", Buffer.from(map)).toString("latin1").replace("900 0 obj", "901 0 obj"), "latin1"),
    "902 0 obj\n<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 901 0 R >>\nendobj",
    "903 0 obj\n<< /Type /Page /Resources << /Font << /F9 902 0 R >> >> >>\nendobj",
  ];
};
const letters = [...WRITTEN];

const hexName = [...Buffer.from(WRITTEN)].map((byte) => `#${byte.toString(16)}`).join("");

/** As much of a colour profile as names it: a description in UTF-16. ICC.1 10.15 */
function iccOf(text: string): Buffer {
  const words = utf16(text).subarray(2);
  return Buffer.concat([Buffer.alloc(128), Buffer.from("descmluc"), Buffer.alloc(8), words]);
}
/** A font that has nothing but a name. */
function fontNamed(text: string): Buffer {
  const words = utf16(text).subarray(2);
  const head = Buffer.alloc(28);
  head.writeUInt32BE(0x10000, 0);
  head.writeUInt16BE(1, 4);
  head.write("name", 12, "latin1");
  head.writeUInt32BE(28, 20);
  head.writeUInt32BE(words.length, 24);
  return Buffer.concat([head, words]);
}
function jpegObject(segment: Uint8Array, marker?: number): Buffer {
  const picture = jpeg(segment, marker);
  const dict = `<< /Type /XObject /Subtype /Image /Filter /DCTDecode /Length ${picture.length} >>`;
  const head = Buffer.from(`900 0 obj\n${dict}\nstream\n`, "latin1");
  return Buffer.concat([head, picture, Buffer.from("\nendstream\nendobj\n", "latin1")]);
}

const pdfAttempts: readonly (readonly [string, () => Uint8Array, string])[] = [
  ["the title", () => pdfWith(`900 0 obj\n<< /Title ${text16} >>\nendobj`), "しおりか題名"],
  [
    "the author, written with a gap",
    () => pdfWith(`900 0 obj\n<< /Author ${hex(utf16("山 川　華 子"))} >>\nendobj`),
    "文書のプロパティ",
  ],
  ["a keyword", () => pdfWith(`900 0 obj\n<< /Keywords ${text16} >>\nendobj`), "文書のプロパティ"],
  [
    "a bookmark in UTF-8",
    () =>
      pdfWith(
        Buffer.concat([
          Buffer.from("900 0 obj\n<< /Title (\xef\xbb\xbf", "latin1"),
          Buffer.from(WRITTEN),
          Buffer.from(") >>\nendobj\n"),
        ]),
      ),
    "しおりか題名",
  ],
  [
    "an alternative text",
    () => pdfWith(`900 0 obj\n<< /S /Figure /Alt ${text16} >>\nendobj`),
    "代替テキスト",
  ],
  [
    "an actual text of the structure",
    () => pdfWith(`900 0 obj\n<< /S /Span /ActualText ${text16} >>\nendobj`),
    "読み上げ用の文字",
  ],
  [
    "an actual text in the content",
    () => pdfWith(stream("", Buffer.from(`/Span << /ActualText ${text16} >> BDC EMC`))),
    "読み上げ用の文字",
  ],
  [
    "actual texts of single letters",
    () =>
      pdfWith(
        stream(
          "",
          Buffer.from(letters.map((one) => `/Span << /ActualText ${hex(utf16(one))} >> BDC EMC`).join(" ")),
        ),
      ),
    "読み上げ用の文字",
  ],
  ["an annotation", () => pdfWith(`900 0 obj\n<< /Type /Annot /Contents ${text16} >>\nendobj`), "注釈"],
  [
    "an attachment's name",
    () => pdfWith(`900 0 obj\n<< /Type /Filespec /UF ${text16} >>\nendobj`),
    "添付ファイル",
  ],
  [
    "an attachment",
    () => pdfWith(stream("/Type /EmbeddedFile", Buffer.from(`氏名,${WRITTEN}\n`))),
    "添付ファイル",
  ],
  [
    "an attachment in Shift_JIS",
    () =>
      pdfWith(stream("/Type /EmbeddedFile", Buffer.from([0x8e, 0x52, 0x90, 0xec, 0x89, 0xd8, 0x8e, 0x71]))),
    "添付ファイル",
  ],
  [
    "XMP",
    () =>
      pdfWith(stream("/Type /Metadata /Subtype /XML", Buffer.from(`<dc:creator>${WRITTEN}</dc:creator>`))),
    "メタデータ（XMP）",
  ],
  [
    "XMP in references",
    () =>
      pdfWith(
        stream(
          "/Type /Metadata /Subtype /XML",
          Buffer.from(
            `<dc:creator>${letters.map((one) => `&#${one.codePointAt(0)};`).join("")}</dc:creator>`,
          ),
        ),
      ),
    "メタデータ（XMP）",
  ],
  ["a page label", () => pdfWith(`900 0 obj\n<< /Nums [0 << /P ${text16} >>] >>\nendobj`), "ページの名前"],
  [
    "a name of the file",
    () =>
      pdfWith(
        `900 0 obj\n<< /Dests << /${[...Buffer.from(WRITTEN)].map((byte) => `#${byte.toString(16)}`).join("")} null >> >>\nendobj`,
      ),
    "PDFの内部の名前",
  ],
  [
    "an unknown entry",
    () => pdfWith(`900 0 obj\n<< /PieceInfo << /Yoshiki ${text16} >> >>\nendobj`),
    "PDFの内部の文字列",
  ],
  [
    "an object stream",
    () => pdfWith(stream("/Type /ObjStm /N 1 /First 6", Buffer.from(`950 0 << /Alt ${text16} >>`))),
    "代替テキスト",
  ],
  ["a comment", () => pdfWith(Buffer.from(`% ${WRITTEN}\n`)), "PDFの内部"],
  ["the subject", () => pdfWith(`900 0 obj\n<< /Subject ${text16} >>\nendobj`), "文書のプロパティ"],
  [
    "a structure element's title",
    () => pdfWith(`900 0 obj\n<< /S /H1 /T ${text16} >>\nendobj`),
    "PDFの内部の文字列",
  ],
  [
    "a structure element's id",
    () => pdfWith(`900 0 obj\n<< /S /TD /ID ${text16} >>\nendobj`),
    "PDFの内部の文字列",
  ],
  [
    "a table's summary",
    () => pdfWith(`900 0 obj\n<< /O /Table /Summary ${text16} >>\nendobj`),
    "PDFの内部の文字列",
  ],
  [
    "an abbreviation's words",
    () => pdfWith(`900 0 obj\n<< /S /Span /E ${text16} >>\nendobj`),
    "読み上げ用の文字",
  ],
  [
    "a named destination",
    () => pdfWith(`900 0 obj\n<< /Names [${text16} 1 0 R] >>\nendobj`),
    "PDFの内部の文字列",
  ],
  [
    "a form field's name",
    () => pdfWith(`900 0 obj\n<< /FT /Tx /T ${text16} >>\nendobj`),
    "PDFの内部の文字列",
  ],
  [
    "a form field's value",
    () => pdfWith(`900 0 obj\n<< /FT /Tx /V ${text16} >>\nendobj`),
    "PDFの内部の文字列",
  ],
  [
    "a signature's name",
    () => pdfWith(`900 0 obj\n<< /Type /Sig /Name ${text16} /Reason ${text16} >>\nendobj`),
    "PDFの内部の文字列",
  ],
  [
    "a signature's certificate",
    () =>
      pdfWith(
        `900 0 obj\n<< /Type /Sig /Contents ${hex(Buffer.concat([Buffer.alloc(901), utf16(WRITTEN).subarray(2), Buffer.alloc(99)]))} >>\nendobj`,
      ),
    "注釈",
  ],
  [
    "a link's address",
    () =>
      pdfWith(
        `900 0 obj\n<< /S /URI /URI (https://mihon.example/?q=${encodeURIComponent(WRITTEN)}) >>\nendobj`,
      ),
    "PDFの内部の文字列",
  ],
  [
    "a layer's name",
    () => pdfWith(`900 0 obj\n<< /Type /OCG /Name ${text16} >>\nendobj`),
    "PDFの内部の文字列",
  ],
  [
    "a font's name",
    () => pdfWith(`900 0 obj\n<< /Type /Font /BaseFont /${hexName} >>\nendobj`),
    "PDFの内部の名前",
  ],
  ["a mark's name", () => pdfWith(stream("", Buffer.from(`/${hexName} BMC BT ET EMC`))), "PDFの内部"],
  ["a comment among operators", () => pdfWith(stream("", Buffer.from(`BT ET % ${WRITTEN}\n`))), "PDFの内部"],
  [
    "a comment among lines",
    () => pdfWith(stream("/Type /XObject /Subtype /Form", Buffer.from(`0 0 m % ${WRITTEN}\n`))),
    "PDFの内部",
  ],
  ["a script", () => pdfWith(stream("", Buffer.from(`app.alert("${WRITTEN}")`))), "PDFの内部"],
  [
    "a script in escapes",
    () =>
      pdfWith(
        stream(
          "",
          Buffer.from(`x = "${letters.map((one) => `\\u${one.charCodeAt(0).toString(16)}`).join("")}"`),
        ),
      ),
    "PDFの内部",
  ],
  ["a colour profile's description", () => pdfWith(stream("/N 3", iccOf(WRITTEN))), "PDFの内部"],
  [
    "what is left in a stream of objects",
    () =>
      pdfWith(stream("/Type /ObjStm /N 1 /First 6", Buffer.from(`950 0 << /A 1 >> << /Alt ${text16} >>`))),
    "代替テキスト",
  ],
  [
    "bytes behind a stream of objects",
    () => pdfWith(stream("/Type /ObjStm /N 1 /First 6", Buffer.from(`950 0 << /A 1 >> ${WRITTEN}`))),
    "PDFの内部",
  ],
  [
    "an old title behind a new one",
    () => pdfWith(`3 0 obj\n<< /Title ${text16} >>\nendobj\n3 0 obj\n<< /Title () >>\nendobj`),
    "しおりか題名",
  ],
  ["bytes behind the end", () => Buffer.concat([clean.pdf, Buffer.from(WRITTEN, "utf16le")]), "PDFの内部"],
  [
    "XMP in UTF-16",
    () => pdfWith(stream("/Type /Metadata", utf16(`<dc:title>${WRITTEN}</dc:title>`))),
    "メタデータ（XMP）",
  ],
  [
    "a picture's XMP",
    () => pdfWith(stream("/Type /Metadata", Buffer.from(`<x:title>${WRITTEN}</x:title>`))),
    "メタデータ（XMP）",
  ],
  [
    "a picture's EXIF",
    () => pdfWith(jpegObject(Buffer.concat([Buffer.from("Exif\0\0"), Buffer.from(WRITTEN, "utf16le")]))),
    "図の付属情報",
  ],
  ["a picture's remark", () => pdfWith(jpegObject(Buffer.from(WRITTEN), 0xfe)), "図の付属情報"],
  [
    "a Word file attached",
    () => pdfWith(stream("/Type /EmbeddedFile", wordWith(inDocument(`<w:r><w:t>${WRITTEN}</w:t></w:r>`)))),
    "添付ファイルの本文",
  ],
  [
    "a PDF attached",
    () => pdfWith(stream("/Type /EmbeddedFile", pdfWith(`900 0 obj\n<< /Alt ${text16} >>\nendobj`))),
    "添付ファイルの代替テキスト",
  ],
  ["a font's own table of names", () => pdfWith(stream("/Length1 99", fontNamed(WRITTEN))), "PDFの内部"],
  [
    "glyphs over two lines of one text object",
    () =>
      pdfWith(
        ...fontObjects([...WRITTEN]),
        stream("", Buffer.from("BT /F9 10 Tf [<00010002> 120 <0003>] TJ T* <0004> Tj ET")),
      ),
    "本文",
  ],
  [
    "variation selectors between the letters",
    () => pdfWith(`900 0 obj\n<< /Alt ${hex(utf16("山\u{e0101}川 華\ufe00子"))} >>\nendobj`),
    "代替テキスト",
  ],
  ["bytes before the file", () => Buffer.concat([Buffer.from(`${WRITTEN}\n`), clean.pdf]), "PDFの内部"],
  [
    "a revision that is no longer shown",
    () => pdfWith(`5 0 obj\n<< /Contents ${text16} >>\nendobj\n5 0 obj\nnull\nendobj`),
    "注釈",
  ],
  [
    "shown glyphs",
    () => pdfWith(...fontObjects(letters), stream("", Buffer.from("BT /F9 10 Tf <0001000200030004> Tj ET"))),
    "本文",
  ],
  [
    "glyphs shown one by one",
    () =>
      pdfWith(
        ...fontObjects(letters),
        stream("", Buffer.from("BT /F9 10 Tf [<0001> -900 <0002> -900 <0003>] TJ 0 -12 Td <0004> ' ET")),
      ),
    "本文",
  ],
  [
    "glyphs shown in several text objects",
    () =>
      pdfWith(
        ...fontObjects(letters),
        stream("", Buffer.from("BT /F9 10 Tf <00010002> Tj ET BT /F9 9 Tf <00030004> Tj ET")),
      ),
    "本文",
  ],
  [
    "glyphs that are not painted",
    () =>
      pdfWith(...fontObjects(letters), stream("", Buffer.from("BT 3 Tr /F9 10 Tf <0001000200030004> Tj ET"))),
    "本文",
  ],
  [
    "glyphs behind a picture inside of the operators",
    () =>
      pdfWith(
        ...fontObjects(letters),
        stream("", Buffer.from("BI /W 1 /H 1 ID x EI BT /F9 10 Tf <0001000200030004> Tj ET")),
      ),
    "本文",
  ],
];

/** The clean Word file with parts changed or added. */
function wordWith(change: (parts: Record<string, Uint8Array>) => void, comment = ""): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(clean.docx) };
  change(parts);
  const zipped = zipSync(parts);
  if (comment === "") return zipped;
  const length = Buffer.from(comment).length;
  const end = Buffer.from(zipped);
  end.writeUInt16LE(length, end.length - 2);
  return Buffer.concat([end, Buffer.from(comment)]);
}
const inDocument = (xml: string) => (parts: Record<string, Uint8Array>) => {
  const document = Buffer.from(parts["word/document.xml"] ?? new Uint8Array()).toString("utf8");
  parts["word/document.xml"] = strToU8(document.replace("<w:sectPr", `<w:p>${xml}</w:p><w:sectPr`));
};
const part = (name: string, text: string | Uint8Array) => (parts: Record<string, Uint8Array>) => {
  parts[name] = typeof text === "string" ? strToU8(text) : text;
};
const pngChunk = (type: string, data: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
};
const png = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    ...chunks,
    pngChunk("IEND", new Uint8Array()),
  ]);
const jpeg = (segment: Uint8Array, marker = 0xe1): Buffer => {
  const head = Buffer.from([0xff, 0xd8, 0xff, marker, 0, 0]);
  head.writeUInt16BE(segment.length + 2, 4);
  return Buffer.concat([head, segment, Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])]);
};

/** Bytes between the last file of an archive and its index, which says where it begins. */
function withGap(archive: Uint8Array): Uint8Array {
  const data = Buffer.from(archive);
  const end = data.length - 22;
  const index = data.readUInt32LE(end + 16);
  const words = Buffer.from(WRITTEN);
  const moved = Buffer.concat([data.subarray(0, index), words, data.subarray(index)]);
  moved.writeUInt32LE(index + words.length, end + words.length + 16);
  return moved;
}
/** A whole file there, with its head. */
function withHidden(archive: Uint8Array): Uint8Array {
  const data = Buffer.from(archive);
  const end = data.length - 22;
  const index = data.readUInt32LE(end + 16);
  const other = Buffer.from(zipSync({ "word/hidden.xml": strToU8(`<w:p><w:t>${WRITTEN}</w:t></w:p>`) }));
  const hidden = other.subarray(0, other.readUInt32LE(other.length - 22 + 16));
  const moved = Buffer.concat([data.subarray(0, index), hidden, data.subarray(index)]);
  moved.writeUInt32LE(index + hidden.length, end + hidden.length + 16);
  return moved;
}

const wordAttempts: readonly (readonly [string, () => Uint8Array, string])[] = [
  ["a run", () => wordWith(inDocument(`<w:r><w:t>${WRITTEN}</w:t></w:r>`)), "本文"],
  [
    "two runs",
    () => wordWith(inDocument("<w:r><w:t>山川</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>華子</w:t></w:r>")),
    "本文",
  ],
  [
    "two paragraphs",
    () => wordWith(inDocument("<w:r><w:t>山川</w:t></w:r></w:p><w:p><w:r><w:t>華子</w:t></w:r>")),
    "本文",
  ],
  [
    "a ruby's base",
    () =>
      wordWith(
        inDocument(
          `<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>${WRITTEN}</w:t></w:r></w:rubyBase></w:ruby></w:r>`,
        ),
      ),
    "本文",
  ],
  [
    "deleted text",
    () => wordWith(inDocument(`<w:del><w:r><w:delText>${WRITTEN}</w:delText></w:r></w:del>`)),
    "本文",
  ],
  ["who deleted it", () => wordWith(inDocument(`<w:del w:author="${WRITTEN}"><w:r/></w:del>`)), "本文"],
  [
    "hidden text",
    () => wordWith(inDocument(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>${WRITTEN}</w:t></w:r>`)),
    "本文",
  ],
  [
    "a field",
    () => wordWith(inDocument(`<w:r><w:instrText> HYPERLINK "${WRITTEN}" </w:instrText></w:r>`)),
    "本文",
  ],
  [
    "an alternative text",
    () =>
      wordWith(
        inDocument(`<w:r><w:drawing><wp:docPr id="9" name="図" descr="${WRITTEN}"/></w:drawing></w:r>`),
      ),
    "本文",
  ],
  [
    "a bookmark's name",
    () => wordWith(inDocument(`<w:bookmarkStart w:id="9" w:name='${WRITTEN}'/>`)),
    "本文",
  ],
  [
    "letters as references",
    () =>
      wordWith(
        inDocument(
          `<w:r><w:t>${letters.map((one) => `&#x${one.codePointAt(0)?.toString(16)};`).join("")}</w:t></w:r>`,
        ),
      ),
    "本文",
  ],
  [
    "letters as signs of a font",
    () =>
      wordWith(
        inDocument(
          `<w:r>${letters.map((one) => `<w:sym w:font="x" w:char="${one.charCodeAt(0).toString(16)}"/>`).join("")}</w:r>`,
        ),
      ),
    "本文",
  ],
  [
    "ruby over every letter",
    () =>
      wordWith(
        inDocument(
          letters
            .map(
              (one) =>
                `<w:r><w:ruby><w:rt><w:r><w:t>か</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>${one}</w:t></w:r></w:rubyBase></w:ruby></w:r>`,
            )
            .join(""),
        ),
      ),
    "本文",
  ],
  [
    "inserted text",
    () => wordWith(inDocument(`<w:ins w:author="x"><w:r><w:t>${WRITTEN}</w:t></w:r></w:ins>`)),
    "本文",
  ],
  [
    "moved text",
    () => wordWith(inDocument(`<w:moveFrom><w:r><w:t>${WRITTEN}</w:t></w:r></w:moveFrom>`)),
    "本文",
  ],
  [
    "soft hyphens",
    () => wordWith(inDocument(`<w:r><w:t>山川</w:t><w:softHyphen/><w:t>華\u00ad子</w:t></w:r>`)),
    "本文",
  ],
  [
    "two cells of a table",
    () =>
      wordWith(
        inDocument(
          "</w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>山川</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>華子</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p>",
        ),
      ),
    "本文",
  ],
  [
    "a content control's title",
    () => wordWith(inDocument(`<w:sdt><w:sdtPr><w:alias w:val="${WRITTEN}"/></w:sdtPr></w:sdt>`)),
    "本文",
  ],
  [
    "a text box in an old drawing",
    () => wordWith(inDocument(`<w:r><w:pict><v:textbox><w:t>${WRITTEN}</w:t></v:textbox></w:pict></w:r>`)),
    "本文",
  ],
  [
    "a foot",
    () => wordWith(part("word/footer9.xml", `<w:ftr><w:p><w:r><w:t>${WRITTEN}</w:t></w:r></w:p></w:ftr>`)),
    "ページの上下",
  ],
  [
    "a footnote",
    () =>
      wordWith(
        part("word/footnotes.xml", `<w:footnotes><w:p><w:r><w:t>${WRITTEN}</w:t></w:r></w:p></w:footnotes>`),
      ),
    "word/footnotes.xml",
  ],
  [
    "a building block",
    () => wordWith(part("word/glossary/document.xml", `<w:p><w:r><w:t>${WRITTEN}</w:t></w:r></w:p>`)),
    "word/glossary/document.xml",
  ],
  [
    "the settings",
    () =>
      wordWith(
        part("word/settings.xml", `<w:settings><w:docVar w:name="x" w:val="${WRITTEN}"/></w:settings>`),
      ),
    "word/settings.xml",
  ],
  [
    "a style's name",
    () =>
      wordWith(
        part("word/styles.xml", `<w:styles><w:style><w:name w:val="${WRITTEN}"/></w:style></w:styles>`),
      ),
    "word/styles.xml",
  ],
  [
    "the people of a document",
    () => wordWith(part("word/people.xml", `<w15:person w15:author="${WRITTEN}"/>`)),
    "word/people.xml",
  ],
  [
    "a link's target",
    () =>
      wordWith(
        part(
          "word/_rels/document.xml.rels",
          `<Relationship Target="https://mihon.example/${encodeURIComponent(WRITTEN)}"/>`,
        ),
      ),
    "word/_rels/document.xml.rels",
  ],
  [
    "a template's path",
    () =>
      wordWith(part("word/_rels/settings.xml.rels", `<Relationship Target="file:///C:/${WRITTEN}/a.dotx"/>`)),
    "word/_rels/settings.xml.rels",
  ],
  [
    "a mail merge's source",
    () =>
      wordWith(
        part("word/settings.xml", `<w:mailMerge><w:query w:val="SELECT * FROM [${WRITTEN}]"/></w:mailMerge>`),
      ),
    "word/settings.xml",
  ],
  [
    "an embedded workbook",
    () =>
      wordWith(
        part(
          "word/embeddings/a.xlsx",
          zipSync({
            "[Content_Types].xml": strToU8("<Types/>"),
            "xl/sharedStrings.xml": strToU8(`<sst><si><t>${WRITTEN}</t></si></sst>`),
          }),
        ),
      ),
    "word/embeddings/a.xlsxのxl/sharedStrings.xml",
  ],
  ["bytes before the archive's index", () => withGap(clean.docx), "書庫のすき間"],
  ["a file the archive's index does not name", () => withHidden(clean.docx), "word/hidden.xml"],
  ["an XML comment", () => wordWith(inDocument(`<!-- ${WRITTEN} -->`)), "本文"],
  [
    "a comment",
    () =>
      wordWith(
        part(
          "word/comments.xml",
          `<w:comments><w:comment><w:p><w:r><w:t>${WRITTEN}</w:t></w:r></w:p></w:comment></w:comments>`,
        ),
      ),
    "コメント",
  ],
  [
    "a head",
    () => wordWith(part("word/header9.xml", `<w:hdr><w:p><w:r><w:t>${WRITTEN}</w:t></w:r></w:p></w:hdr>`)),
    "ページの上下",
  ],
  [
    "the core properties",
    () =>
      wordWith(
        part(
          "docProps/core.xml",
          `<cp:coreProperties><cp:lastModifiedBy>${WRITTEN}</cp:lastModifiedBy></cp:coreProperties>`,
        ),
      ),
    "文書のプロパティ",
  ],
  [
    "the company",
    () => wordWith(part("docProps/app.xml", `<Properties><Company>${WRITTEN}</Company></Properties>`)),
    "文書のプロパティ",
  ],
  [
    "custom properties",
    () => wordWith(part("docProps/custom.xml", `<Properties><property name="${WRITTEN}"/></Properties>`)),
    "文書のプロパティ",
  ],
  [
    "custom XML",
    () => wordWith(part("customXml/item1.xml", `<data><name>${WRITTEN}</name></data>`)),
    "埋め込まれたデータ（XML）",
  ],
  [
    "custom XML in UTF-16",
    () =>
      wordWith(
        part(
          "customXml/item1.xml",
          Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`<name>${WRITTEN}</name>`, "utf16le")]),
        ),
      ),
    "埋め込まれたデータ（XML）",
  ],
  [
    "an embedded file",
    () => wordWith(part("word/embeddings/data.bin", Buffer.from(WRITTEN, "utf16le"))),
    "word/embeddings/data.bin",
  ],
  ["a part's name", () => wordWith(part(`word/media/${WRITTEN}.bin`, "x")), "部品の名前"],
  ["the package's remark", () => wordWith(() => undefined, WRITTEN), "部品の名前"],
  [
    "a PNG's text",
    () =>
      wordWith(part("word/media/a.png", png(pngChunk("iTXt", Buffer.from(`Author\0\0\0\0\0${WRITTEN}`))))),
    "図の付属情報",
  ],
  [
    "a PNG's packed text",
    () =>
      wordWith(
        part(
          "word/media/a.png",
          png(
            pngChunk("zTXt", Buffer.concat([Buffer.from("Author\0\0"), deflateSync(Buffer.from(WRITTEN))])),
          ),
        ),
      ),
    "図の付属情報",
  ],
  [
    "bytes behind a PNG's end",
    () => wordWith(part("word/media/a.png", Buffer.concat([png(), Buffer.from(WRITTEN)]))),
    "図の付属情報",
  ],
  [
    "a JPEG's EXIF",
    () =>
      wordWith(
        part(
          "word/media/a.jpg",
          jpeg(Buffer.concat([Buffer.from("Exif\0\0"), Buffer.from(WRITTEN, "utf16le")])),
        ),
      ),
    "図の付属情報",
  ],
  [
    "a JPEG's remark",
    () => wordWith(part("word/media/a.jpg", jpeg(Buffer.from(WRITTEN), 0xfe))),
    "図の付属情報",
  ],
  [
    "a drawing's title",
    () => wordWith(part("word/media/a.svg", `<svg><title>${WRITTEN}</title></svg>`)),
    "図",
  ],
  [
    "a drawing's description",
    () => wordWith(part("word/media/a.svg", `<svg><desc>${WRITTEN}</desc></svg>`)),
    "図",
  ],
  [
    "a drawing's metadata",
    () => wordWith(part("word/media/a.svg", `<svg><metadata><x y="${WRITTEN}"/></metadata></svg>`)),
    "図",
  ],
  ["a drawing's comment", () => wordWith(part("word/media/a.svg", `<svg><!-- ${WRITTEN} --></svg>`)), "図"],
  [
    "a drawing",
    () => wordWith(part("word/media/a.svg", `<svg><text>山川<tspan>華子</tspan></text></svg>`)),
    "図",
  ],
];

describe("a finished file with a withheld value", () => {
  it("is told of nothing while it has none", () => {
    expect(told(clean.pdf, "公開版.pdf")).toEqual([]);
    expect(told(clean.docx, "公開版.docx")).toEqual([]);
    expect(
      told(
        wordWith(() => undefined),
        "公開版.docx",
      ),
    ).toEqual([]);
  });

  it.each(pdfAttempts)("in a PDF: %s", (_, make, where) => {
    expect(told(make(), "公開版.pdf")).toContain(where);
  });

  it.each(wordAttempts)("in a Word file: %s", (_, make, where) => {
    expect(told(make(), "公開版.docx")).toContain(where);
  });

  it("in its name", () => {
    expect(told(clean.pdf, `公開版_${WRITTEN}.pdf`)).toEqual(["ファイル名"]);
  });

  it("inside of an archive", () => {
    const leaky = pdfWith(`900 0 obj\n<< /Alt ${text16} >>\nendobj`);
    expect(told(zipSync({ "a.pdf": leaky }), "公開版.zip")).toEqual(["代替テキスト"]);
    expect(told(zipSync({ [`${WRITTEN}.pdf`]: clean.pdf }), "公開版.zip")).toEqual(["書庫の中のファイル名"]);
    const word = wordWith(inDocument(`<w:r><w:t>${WRITTEN}</w:t></w:r>`));
    expect(told(zipSync({ "a.docx": word }), "公開版.zip")).toEqual(["本文"]);
  });
});
