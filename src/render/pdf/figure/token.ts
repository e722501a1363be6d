import type { PdfToken } from "../pdfmake-internals.ts";

export function token(text: string): PdfToken {
  return { [Symbol.toStringTag]: "PdfToken", toString: () => text };
}

/** A name as it is written. ISO 32000-1 7.3.5 */
export function nameToken(name: string): string {
  return `/${escapedName(name)}`;
}

/** Without the slash, as pdfkit takes keys. @param name bytes as Latin-1 */
export function escapedName(name: string): string {
  return name.replace(
    /[^!-~]|[#()<>[\]{}/%]/g,
    (one) => `#${one.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
