import { diagnose, fail, type Outcome, succeed } from "../../../diagnostic/index.ts";

/**
 * The text of a CSV file: UTF-8 with or without BOM, or Shift_JIS as Excel writes it (windows-31j). Other encodings are
 * told; line ends become \n.
 * @param file the name to show
 */
export function csvText(bytes: Uint8Array, file: string): Outcome<string> {
  const refused = otherEncoding(bytes);
  if (refused !== null) return fail([diagnose("sheet/encoding", { encoding: refused }, { file })]);
  const text = decoded(bytes, "utf-8") ?? shiftJis(bytes);
  if (text === null) return fail([diagnose("sheet/encoding", { encoding: "不明" }, { file })]);
  return succeed(text.replace(/\r\n?/g, "\n"));
}

function otherEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "UTF-16";
  // Without a mark UTF-16 betrays itself by the zero half of every comma.
  return bytes.includes(0) ? "UTF-16" : null;
}

/** Shift_JIS; null for EUC-JP, which passes for Shift_JIS but comes out as half-width katakana. */
function shiftJis(bytes: Uint8Array): string | null {
  const text = decoded(bytes, "shift_jis");
  if (text === null) return null;
  const half = countOf(text, /[\uFF61-\uFF9F]/g);
  const full = countOf(text, /[\u3040-\u30FF\u4E00-\u9FFF]/g);
  return half > full && decoded(bytes, "euc-jp") !== null ? null : text;
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

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
