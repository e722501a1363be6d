import { diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { textIn } from "./text/encoding.ts";
import { textLines } from "./text/lines.ts";
import type { TypedFile } from "./typed-file.ts";

/** Largest file in bytes: 20 MiB. */
export const SIZE_LIMIT = 20 * 1024 * 1024;

/**
 * Reads a file typed elsewhere: .txt, .md or .docx.
 * @param file the name to show; its ending says what it is
 */
export async function readExisting(file: string, bytes: Uint8Array): Promise<Outcome<TypedFile>> {
  if (bytes.length > SIZE_LIMIT) {
    const size = `${(bytes.length / 1024 / 1024).toFixed(1)} MB`;
    return fail([diagnose("intake/too-large", { size, limit: `${SIZE_LIMIT / 1024 / 1024} MB` }, { file })]);
  }
  const ending = /\.([^./\\]+)$/u.exec(file)?.[1]?.toLowerCase() ?? "";
  if (ending === "docx" || ending === "docm") {
    const { readDocx } = await import("./docx/read.ts");
    return readDocx(file, bytes);
  }
  if (ending !== "txt" && ending !== "md") return fail([diagnose("intake/file-kind", { ending }, { file })]);
  const text = textIn(bytes, file);
  return text.ok ? succeed(textLines(text.value, file), text.warnings) : text;
}
