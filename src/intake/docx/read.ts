import type { PaperLine } from "../../check/index.ts";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../../diagnostic/index.ts";
import { FileFault } from "../../records/sheet/xlsx/fault.ts";
import type { TypedFile } from "../typed-file.ts";
import { BodyReader } from "./body.ts";
import { Numbering } from "./numbering.ts";
import { DocxParts } from "./parts.ts";
import { Styles } from "./styles.ts";
import { Unread } from "./unread.ts";

/** First bytes of the old Word's files, and of a .docx with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a Word file: paragraphs, cells, text boxes, footnotes, headers and footers, with the numbers Word puts before
 * paragraphs. Places are what a reader can count: 段落12, 表2 3行2列. What holds words that cannot be read is told.
 */
export function readDocx(file: string, bytes: Uint8Array): Outcome<TypedFile> {
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) {
    return fail([holdsEncrypted(bytes) ? encrypted(file) : damaged("old-word", file)]);
  }
  try {
    const parts = new DocxParts(bytes, file);
    if (!parts.isDocument) return fail([damaged("document", file)]);
    return read(parts, file);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return fail([told(error.finding, file)]);
  }
}

function read(parts: DocxParts, file: string): Outcome<TypedFile> {
  const unread = new Unread();
  const common = { file, styles: new Styles(parts), numbering: new Numbering(parts), unread };
  const notes = notesOf(parts, common);
  const body = new BodyReader({ ...common, called: "段落", notes: (id) => notes.get(id) ?? [] });
  parts.read(parts.main, body);
  const margins = [
    ...marginLines(parts, common, "header", "ヘッダーの段落"),
    ...marginLines(parts, common, "footer", "フッターの段落"),
  ];
  const pictures = body.pictures.read(parts);
  return succeed({ file, lines: body.lines, breaks: body.breaks, margins, pictures }, unread.findings(file));
}

type Common = Pick<ConstructorParameters<typeof BodyReader>[0], "file" | "styles" | "numbering" | "unread">;

/** Lines of headers or footers, each text once: a section's first page and its others mostly say the same. */
function marginLines(parts: DocxParts, common: Common, type: string, called: string): readonly PaperLine[] {
  const met = new Set<string>();
  return parts.related(type).flatMap((name) => {
    const reader = new BodyReader({ ...common, called });
    parts.read(name, reader);
    return reader.lines.filter(({ text }) => {
      const key = text.trim();
      // A page number says nothing of the paper.
      if (met.has(key) || /^[\s\d０-９\-－―‐/／()（）]*$/u.test(key)) return false;
      met.add(key);
      return true;
    });
  });
}

/** Footnotes and endnotes by what refers to them. */
function notesOf(parts: DocxParts, common: Common): ReadonlyMap<string, readonly PaperLine[]> {
  const notes = new Map<string, readonly PaperLine[]>();
  for (const [type, element, called] of [
    ["footnotes", "footnote", "脚注"],
    ["endnotes", "endnote", "文末脚注"],
  ] as const) {
    for (const name of parts.related(type)) readNotes(parts, name, element, called, common, notes);
  }
  return notes;
}

function readNotes(
  parts: DocxParts,
  name: string,
  element: string,
  called: string,
  common: Common,
  notes: Map<string, readonly PaperLine[]>,
): void {
  let reader: BodyReader | null = null;
  let id = "";
  parts.read(name, {
    open: (one, attributes) => {
      if (one === element) {
        id = attributes["w:id"] ?? attributes.id ?? "";
        reader = new BodyReader({ ...common, called: `${called}${id}の段落` });
      } else reader?.open(one, attributes);
    },
    close: (one) => {
      if (one !== element) reader?.close(one);
      else if (reader !== null) {
        reader.finish();
        notes.set(`${element}Reference${id}`, reader.lines);
        reader = null;
      }
    },
    text: (text) => reader?.text(text),
  });
}

/** A fault of the zip or the XML in the words of this area. */
function told({ code, message }: Diagnostic, file: string): Diagnostic {
  if (code === "sheet/encrypted") return encrypted(file);
  if (code === "sheet/unpacked-too-large") {
    const size = /[0-9.]+ ?MB/u.exec(message.en)?.[0] ?? "";
    return diagnose("intake/unpacked-too-large", { limit: size }, { file });
  }
  return damaged("zip", file);
}

/** What is wrong with a Word file that cannot be read. */
const faults = {
  zip: {
    reasonJa: "壊れているか、Word のファイルではありません",
    reasonEn: "it is damaged, or no Word file",
  },
  document: {
    reasonJa: "本文（word/document.xml）がありません",
    reasonEn: "it has no text (word/document.xml)",
  },
  "old-word": { reasonJa: "中身が古い形式（.doc）です", reasonEn: "it is an old .doc inside" },
} as const;

function damaged(fault: keyof typeof faults, file: string): Diagnostic {
  return diagnose("intake/docx-damaged", faults[fault], { file });
}

function encrypted(file: string): Diagnostic {
  return diagnose("intake/docx-encrypted", {}, { file });
}

/** Whether a compound file holds an encrypted package: its folder names it in UTF-16. */
function holdsEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}
