import { type Bilingual, type Diagnostic, diagnose } from "../diagnostic/index.ts";
import {
  decodings,
  type FileInside,
  type FileParts,
  type Part,
  textPart,
  writtenOut,
} from "./reader/part.ts";
import { pdfParts } from "./reader/pdf.ts";
import { picturePart } from "./reader/picture.ts";
import { wordParts, xmlParts } from "./reader/word.ts";
import { gapParts, zipEntries } from "./reader/zip.ts";
import { Haystack, type Ledger, type Secret } from "./secret.ts";

/** A finished file, before it is committed. */
export interface FinishedFile {
  /** As it will be called. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The records it is made from, by `identityOf`; empty for what binds many. */
  readonly records: ReadonlySet<string>;
  /** SVG files it shows. */
  readonly drawings?: readonly Uint8Array[];
}

/** What the proof of a file has found. */
export interface Proof {
  /** Withheld values that are in it. */
  readonly leaks: readonly Diagnostic[];
  /** What of it only a person can look through. */
  readonly unread: readonly Bilingual[];
}

/**
 * Reads a finished file as anybody could who wants to know what was withheld, and tells every withheld value that is in
 * it: in other widths, kana, spacing or writings of numbers as well.
 */
export function proofOf(file: FinishedFile, ledger: Ledger): Proof {
  const { parts, unread } = partsOf(file);
  const secrets = ledger.of(file.records);
  const words = secrets.map(wordsOf);
  const found = new Map<string, { secret: Secret; where: Bilingual }>();
  const drawn = (file.drawings ?? []).flatMap((bytes) => partsOf({ name: "", bytes }).parts);
  const all = [textPart("ファイル名", "the file's name", file.name), ...parts, ...drawn];
  for (const { where, texts, isText } of alike(all)) {
    const haystack = new Haystack(texts);
    for (const [i, secret] of secrets.entries())
      if (haystack.has(isText ? secret : (words[i] ?? secret)))
        found.set([secret.field, where.ja].join("\u0000"), { secret, where });
  }
  return { leaks: [...found.values()].map((one) => leak(one, file.name)), unread };
}

/** Parts that are told of alike, together: a file may have thousands. */
function alike(parts: readonly Part[]) {
  const groups = new Map<string, { where: Bilingual; isText: boolean; texts: string[] }>();
  for (const { where, isText, text } of parts) {
    if (text === "") continue;
    const key = `${where.ja}\u0000${isText}`;
    const group = groups.get(key) ?? { where, isText, texts: [] };
    group.texts.push(text, ...writtenOut(text));
    groups.set(key, group);
  }
  return groups.values();
}

function leak({ secret, where }: { secret: Secret; where: Bilingual }, file: string): Diagnostic {
  const params = { field: secret.field, file, whereJa: where.ja, whereEn: where.en };
  return diagnose("edition/leak", params, secret.place());
}

/** Numbers among sizes and offsets are no leak. */
function wordsOf({ needles }: Secret): Pick<Secret, "needles"> {
  return { needles: needles.filter((one) => one.kind === "text" && !/^\d+$/.test(one.text)) };
}

/** Files in files in files: deeper ones are told as unread. */
const DEEPEST = 6;

/** By what the bytes are, not by what the name says; with the files inside. */
function partsOf({ name, bytes }: Pick<FinishedFile, "name" | "bytes">, depth = 0): FileParts {
  if (depth > DEEPEST)
    return { parts: [], unread: [{ ja: "入れ子の深いファイル", en: "deeply nested files" }] };
  const own = ownParts(name, bytes);
  const inside = (own.inside ?? []).map((one) => insideParts(one, depth + 1));
  return {
    parts: [...own.parts, ...inside.flatMap(({ parts }) => parts)],
    unread: [...own.unread, ...inside.flatMap(({ unread }) => unread)],
  };
}

function insideParts({ name, bytes, where: place }: FileInside, depth: number): FileParts {
  const { parts, unread } = partsOf({ name, bytes }, depth);
  if (place === null) return { parts, unread };
  // Of a plain text only where it lies has to be told.
  const where = (one: Bilingual): Bilingual =>
    isContainer(bytes) ? { ja: `${place.ja}の${one.ja}`, en: `${one.en} of ${place.en}` } : place;
  return { parts: parts.map((part) => ({ ...part, where: where(part.where) })), unread };
}

const headOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 1024)).toString("latin1");

function isContainer(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  return head.includes("%PDF-") || head.startsWith("PK");
}

function ownParts(name: string, bytes: Uint8Array): FileParts {
  const head = headOf(bytes);
  if (head.includes("%PDF-")) return pdfParts(bytes);
  if (head.startsWith("PK")) return zipParts(name, bytes);
  if (/^(?:\x89PNG|\xff\xd8)/.test(head))
    return { parts: [picturePart(bytes)], unread: [{ ja: "画像", en: "pictures" }] };
  if (/^\s*<(?:\?xml|svg)/.test(head)) return drawingParts(bytes);
  return { parts: decodings(bytes).map((text) => textPart("本文", "the text", text)), unread: [] };
}

/** Word, Excel and the like by their own part, whatever their name says; else an archive, each of whose files is read. */
function zipParts(name: string, bytes: Uint8Array): FileParts {
  const archive = zipEntries(bytes);
  const isOffice = archive?.entries.some((one) => one.name === "[Content_Types].xml") ?? false;
  if (isOffice || /\.(?:docx|xlsx|pptx)$/i.test(name)) return wordParts(bytes);
  const { entries = [], comment = "", gaps = new Uint8Array() } = archive ?? {};
  const names = entries.map((one) => `${one.name}\n${one.comment}`).join("\n");
  return {
    parts: [
      textPart("書庫の中のファイル名", "a name in the archive", `${names}\n${comment}`),
      ...gapParts(gaps),
    ],
    unread: entries.filter((one) => one.bytes === null).map((one) => ({ ja: one.name, en: one.name })),
    inside: entries.flatMap((one) => (one.bytes === null ? [] : [{ ...one, bytes: one.bytes, where: null }])),
  };
}

/** A drawing's text, what it says of itself, and the pictures in it. */
function drawingParts(bytes: Uint8Array): FileParts {
  const text = new TextDecoder("utf-8").decode(bytes);
  const pictures = [...text.matchAll(/data:[^"',;]*;base64,([A-Za-z0-9+/=\s]+)/g)];
  return {
    parts: xmlParts(text, "図の文字", "the text of a drawing"),
    unread: pictures.length === 0 ? [] : [{ ja: "画像", en: "pictures" }],
    inside: pictures.map(([, data = ""]) => ({
      ...{ name: "", bytes: Buffer.from(data, "base64") },
      where: { ja: "図に入った画像", en: "a picture in a drawing" },
    })),
  };
}
