import { readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { type Diagnostic, diagnose, fail, type Outcome, type Place, succeed } from "../diagnostic/index.ts";

/** Largest record file in bytes: 4 MiB. */
export const SIZE_LIMIT = 4 * 1024 * 1024;

/** The path as it is shown: relative to the working folder where that is shorter. */
export function shownPath(path: string): string {
  const absolute = resolve(path);
  const near = relative(process.cwd(), absolute);
  return near !== "" && near.length < absolute.length ? near : absolute;
}

/** The text of a file: there, not too large, UTF-8 (a BOM is dropped). */
export function readText(path: string): Outcome<string> {
  const file = shownPath(path);
  try {
    const { size } = statSync(path);
    if (size > SIZE_LIMIT) return fail([tooLarge(file, size)]);
    return textOf(readFileSync(path), file);
  } catch (error) {
    return fail([unreadable(file, error)]);
  }
}

/** UTF-8 bytes as text. @param file  the name to show */
export function textOf(bytes: Uint8Array, file: string): Outcome<string> {
  try {
    return succeed(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    // TypeError is how a fatal decoder says that the bytes are no UTF-8.
    if (!(error instanceof TypeError)) throw error;
    return fail([diagnose("record/not-utf8", { encoding: encodingOf(bytes) }, faultPlace(bytes, file))]);
  }
}

/** What is said of a file that the system does not let us read. @param file the name to show */
export function unreadable(file: string, error: unknown): Diagnostic {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "") throw error;
  if (code === "ENOENT") return diagnose("file/not-found", { file }, { file });
  return diagnose("file/unreadable", { file, reason: code }, { file });
}

function tooLarge(file: string, size: number): Diagnostic {
  const mega = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return diagnose("record/too-large", { size: mega(size), limit: mega(SIZE_LIMIT) }, { file });
}

/** Which encoding the bytes most likely are in: for the message only. */
function encodingOf(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return "UTF-16";
  if (bytes.includes(0)) return "UTF-16 か文字でないデータ";
  const shiftJis = kanaShare(bytes, "shift_jis");
  const euc = kanaShare(bytes, "euc-jp");
  if (shiftJis === 0 && euc === 0) return "別の文字コード";
  return shiftJis >= euc ? "Shift_JIS" : "EUC-JP";
}

/** How many hiragana and katakana the bytes hold if read so; 0 if they cannot be. */
function kanaShare(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\uFFFD")) return 0;
  return (text.match(/[\u3040-\u30FF\u4E00-\u9FFF]/g) ?? []).length;
}

/** Line and column of the first byte that is no UTF-8. Nothing is quoted: it could not be read. */
function faultPlace(bytes: Uint8Array, file: string): Place {
  const before = new TextDecoder("utf-8").decode(bytes).split("\uFFFD", 1)[0] ?? "";
  const lines = before.split("\n");
  return { file, line: lines.length, column: [...(lines[lines.length - 1] ?? "")].length + 1 };
}
