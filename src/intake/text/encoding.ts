import { diagnose, fail, type Outcome, type Place, succeed } from "../../diagnostic/index.ts";

/**
 * The text of a plain text file: UTF-8 with or without BOM, UTF-16 with BOM, Shift_JIS as Windows writes it. Nothing is
 * replaced: bytes that are none of these are told with their place.
 * @param file the name to show
 */
export function textIn(bytes: Uint8Array, file: string): Outcome<string> {
  const marked = utf16Of(bytes);
  const encoding = marked ?? "utf-8";
  const text = decoded(bytes, encoding) ?? (marked === null ? shiftJis(bytes) : null);
  if (text === null) return fail([diagnose("intake/encoding", {}, faultPlace(bytes, encoding, file))]);
  const control = controlIn(text);
  if (control !== null) {
    return fail([diagnose("intake/not-text", {}, placeAt(text.slice(0, control), file))]);
  }
  return succeed(text.replace(/\r\n?/gu, "\n"));
}

function utf16Of([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Shift_JIS; null for EUC-JP, which passes for Shift_JIS but comes out as half-width katakana. */
function shiftJis(bytes: Uint8Array): string | null {
  const text = decoded(bytes, "shift_jis");
  if (text === null) return null;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const isOther = count(/[\uFF61-\uFF9F]/gu) > count(/[\u3040-\u30FF\u4E00-\u9FFF]/gu);
  return isOther ? decoded(bytes, "euc-jp") : text;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // TypeError is how a fatal decoder says that the bytes are in another encoding.
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}

/** The first byte that cannot be read. What most of the file is in decides: one bad byte leaves the rest readable. */
function faultPlace(bytes: Uint8Array, encoding: string, file: string): Place {
  const utf8 = new TextDecoder(encoding).decode(bytes);
  const other = new TextDecoder("shift_jis").decode(bytes);
  const bad = (text: string) => text.split("\uFFFD").length;
  const text = encoding === "utf-8" && bad(other) < bad(utf8) ? other : utf8;
  return placeAt(text.split("\uFFFD", 1)[0] ?? "", file);
}

/** Offset of the first control code that no text file has: all but tab, line ends and the form feed between pages. */
function controlIn(text: string): number | null {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && (code < 0x09 || code > 0x0d)) return at;
  }
  return null;
}

/** Where a text that is there so far goes on. */
function placeAt(before: string, file: string): Place {
  const lines = before.split(/\r\n?|\n/u);
  return { file, line: lines.length, column: [...(lines.at(-1) ?? "")].length + 1 };
}
