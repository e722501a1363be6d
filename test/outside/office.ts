import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { inject } from "vitest";
import { type Ran, run } from "./programs.ts";

/** Runs yoshiki in a process of its own. */
export function yoshiki(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return run(process.execPath, [inject("commandLine"), ...args], { env });
}

/** Bytes of every file in a folder by path, dot files left out. */
export async function filesIn(folder: string): Promise<Readonly<Record<string, Buffer>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  const names = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name.slice(folder.length + 1), await readFile(name)] as const),
    ),
  );
}

/** Paragraphs of a DOCX in document order: what a person finds in Word's text. Breaks and tabs are blanks. */
export function wordParagraphs(bytes: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  return Array.from(xml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>|<w:p\/>/gs), ([, inner = ""]) =>
    Array.from(inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\/>/g), ([, text = " "]) =>
      unescaped(text),
    ).join(""),
  );
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
  return text.replace(/&(\w+);/g, (_, name: string) => named[name] ?? "");
}

/** A DOCX as somebody would hand it back: one word of it changed in Word. */
export function edited(file: string, word: string, other: string): Uint8Array {
  const parts = unzipSync(readFileSync(file));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  if (!xml.includes(word)) throw new Error(`${dirname(file)}: no ${word} to change`);
  return zipSync({ ...parts, "word/document.xml": strToU8(xml.replace(word, other)) });
}
