import { type Bilingual, type Diagnostic, diagnose } from "../diagnostic/index.ts";
import { decodings, type FileParts, type Part, textPart } from "./reader/part.ts";
import { pdfParts } from "./reader/pdf.ts";
import { picturePart } from "./reader/picture.ts";
import { wordParts, xmlParts } from "./reader/word.ts";
import { zipEntries } from "./reader/zip.ts";
import { Haystack, type Ledger, type Secret } from "./secret.ts";

/** A finished file, before it is committed. */
export interface FinishedFile {
  /** As it will be called. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Files of the records it is made from; empty for what binds many. */
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
  const drawn = (file.drawings ?? []).flatMap((bytes) => drawingParts(bytes));
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
    group.texts.push(text);
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

/** By what the bytes are, not by what the name says. */
function partsOf({ name, bytes }: Pick<FinishedFile, "name" | "bytes">): FileParts {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (head.includes("%PDF-")) return pdfParts(bytes);
  if (/^PK/.test(head)) return /\.(?:docx|xlsx|pptx)$/i.test(name) ? wordParts(bytes) : archiveParts(bytes);
  if (/^(?:\x89PNG|\xff\xd8)/.test(head))
    return { parts: [picturePart(bytes)], unread: [{ ja: "画像", en: "pictures" }] };
  const texts = decodings(bytes);
  if (/^\s*<(?:\?xml|svg)/.test(head)) return { parts: drawingParts(bytes), unread: [] };
  return { parts: texts.map((text) => textPart("本文", "the text", text)), unread: [] };
}

/** An archive of files: each is read as what it is. */
function archiveParts(bytes: Uint8Array): FileParts {
  const entries = zipEntries(bytes)?.entries ?? [];
  const inside = entries.map(({ name, comment, bytes: data }): FileParts => {
    const label: Part = textPart("書庫の中のファイル名", "a name in the archive", `${name}\n${comment}`);
    const { parts, unread } = partsOf({ name, bytes: data ?? new Uint8Array() });
    return { parts: [label, ...parts], unread };
  });
  return { parts: inside.flatMap(({ parts }) => parts), unread: inside.flatMap(({ unread }) => unread) };
}

/** A drawing's text; what it says of itself in attributes is not drawn. */
function drawingParts(bytes: Uint8Array): readonly Part[] {
  return xmlParts(new TextDecoder("utf-8").decode(bytes), "図の文字", "the text of a drawing");
}
