/** Two bytes a UTF-16 unit as hexadecimal digits, without a byte order mark: what ToUnicode holds. */
export function utf16Hex(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}

/** A text string object of a content stream: UTF-16 with its mark, or plain when all of it is printable ASCII. */
export function textString(text: string): string {
  return /^[ !#-'*-[\]-~]*$/.test(text) ? `(${text})` : `<feff${utf16Hex(text)}>`;
}
