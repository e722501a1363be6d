import { readXml, type XmlReader } from "./xml.ts";

/** The shared strings of a workbook, by index. Phonetic readings are not part of a string. */
export function sharedStrings(source: string, file: string): readonly string[] {
  const strings: string[] = [];
  const reader = new StringReader();
  readXml(
    source,
    {
      open: (name) => (name === "si" ? reader.begin() : reader.open(name)),
      close: (name) => (name === "si" ? void strings.push(reader.end()) : reader.close(name)),
      text: (text) => reader.text(text),
    },
    file,
  );
  return strings;
}

/** One string: the pieces of rich text put together, readings (rPh) left out. */
export class StringReader implements XmlReader {
  #pieces = "";
  #inText = false;
  #inReading = false;

  begin(): void {
    this.#pieces = "";
    this.#inText = false;
    this.#inReading = false;
  }

  open(name: string): void {
    if (name === "t") this.#inText = true;
    else if (name === "rPh") this.#inReading = true;
  }

  close(name: string): void {
    if (name === "t") this.#inText = false;
    else if (name === "rPh") this.#inReading = false;
  }

  text(text: string): void {
    if (this.#inText && !this.#inReading) this.#pieces += text;
  }

  end(): string {
    return unescaped(this.#pieces);
  }
}

/** _x000D_ and its like, by which Excel writes what XML cannot carry; line ends as \n. */
export function unescaped(text: string): string {
  const plain = text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
}
