import { unsupported } from "../fault.ts";

/** The text of an SVG file: UTF-8, UTF-16 with its mark, or what its XML declaration names. */
export function textOf(file: Uint8Array): string {
  const label = markOf(file) ?? declared(file) ?? "utf-8";
  try {
    return new TextDecoder(label, { fatal: true }).decode(file);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    throw unsupported(`文字コードが${label}でないSVG`, `an SVG that is not in ${label}`);
  }
}

function markOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function declared(file: Uint8Array): string | null {
  const head = Buffer.from(file.subarray(0, 200)).toString("latin1");
  return /^(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? null;
}

/**
 * Entities a document type declares, as Illustrator's files have them. Only such as stand for plain text: one that
 * leads to others could grow without end.
 */
export function entitiesOf(doctype: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name = "", , value = ""] of doctype.matchAll(/<!ENTITY\s+([\w:.-]+)\s+(["'])(.*?)\2\s*>/gs))
    if (!/[&<%]/.test(value)) found[name] = value;
  return found;
}
