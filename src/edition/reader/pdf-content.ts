import { Lexer } from "../../asset/pdf/lexer.ts";
import { isDict, itemsOf, nameOf, type PdfObject } from "../../asset/pdf/object.ts";
import type { CodeMap, Fonts } from "./pdf-fonts.ts";
import { guarded } from "./pdf-objects.ts";

/** What content shows, in its order, and what it says of that to programs (ActualText, Alt). */
export interface ShownText {
  readonly glyphs: string;
  readonly told: readonly Uint8Array[];
  /** Names of marks, and comments. */
  readonly beside: Uint8Array;
}

const TEXT = /\bBT\b|\bB[DM]C\b|\b[DM]P\b/;

/** Whether decoded data may be operators that show or tell text. */
export function isContent(data: Uint8Array): boolean {
  return TEXT.test(Buffer.from(data).toString("latin1"));
}

/** Operators read one by one. Pieces of one text object follow each other without anything between; objects by lines. */
export function shownIn(data: Uint8Array, fonts: Fonts): ShownText {
  const reader = new ContentReader(data, fonts);
  guarded(() => reader.all());
  return { glyphs: reader.glyphs.join(""), told: reader.told, beside: besideIn(data, reader.names) };
}

/** Comments of content, with the names of its marks. */
export function besideIn(data: Uint8Array, names: readonly string[] = []): Uint8Array {
  const comments =
    Buffer.from(data)
      .toString("latin1")
      .match(/%[^\r\n]*/g) ?? [];
  return Buffer.from([...comments, ...new Set(names)].join("\n"), "latin1");
}

class ContentReader {
  readonly glyphs: string[] = [];
  readonly told: Uint8Array[] = [];
  readonly names: string[] = [];
  readonly #lexer: Lexer;
  readonly #fonts: Fonts;
  #maps: readonly CodeMap[] = [];
  #operands: PdfObject[] = [];

  constructor(data: Uint8Array, fonts: Fonts) {
    this.#lexer = new Lexer(data);
    this.#fonts = fonts;
  }

  all(): void {
    const lexer = this.#lexer;
    for (lexer.skip(); lexer.at < lexer.bytes.length; lexer.skip()) {
      if (this.#isOperand()) this.#operands.push(lexer.object());
      else this.#operator();
    }
  }

  #isOperand(): boolean {
    const { bytes, at } = this.#lexer;
    const sign = String.fromCharCode(bytes[at] ?? 0);
    if (/[0-9+\-./([<]/.test(sign)) return true;
    return /^(?:true|false|null)(?![\w*'"])/.test(Buffer.from(bytes.subarray(at, at + 6)).toString("latin1"));
  }

  #operator(): void {
    const lexer = this.#lexer;
    const word = lexer.word();
    // A sign no operator begins with: gone over, so that reading goes on.
    if (word === "") lexer.at++;
    const operands = this.#operands;
    this.#operands = [];
    if (/^(?:B[DM]C|[DM]P)$/.test(word)) this.names.push(nameOf(operands[0]) ?? "");
    if (word === "Tf") this.#maps = this.#fonts.get(nameOf(operands[0]) ?? "") ?? [];
    else if (word === "Tj" || word === "'" || word === '"') this.#show(operands.at(-1));
    else if (word === "TJ") for (const one of itemsOf(operands[0])) this.#show(one);
    else if (word === "ET") this.glyphs.push("\n");
    else if (word === "BDC" || word === "DP") this.#tell(operands[1]);
    else if (word === "ID") this.#overImage();
  }

  #show(object: PdfObject | undefined): void {
    if (typeof object !== "object" || object?.type !== "bytes") return;
    // Pages may call different fonts alike: all of them are tried.
    const readings = this.#maps.length === 0 ? [{ width: 1, texts: new Map() }] : this.#maps;
    this.glyphs.push(readings.map((map) => decoded(object.bytes, map)).join("\n"));
  }

  #tell(properties: PdfObject | undefined): void {
    if (!isDict(properties)) return;
    for (const one of properties.entries.values())
      if (typeof one === "object" && one?.type === "bytes") this.told.push(one.bytes);
  }

  /** The samples of a picture inside of the operators. */
  #overImage(): void {
    const lexer = this.#lexer;
    const rest = Buffer.from(lexer.bytes.subarray(lexer.at)).toString("latin1");
    const end = /\sEI(?=\s|$)/.exec(rest);
    lexer.at = end === null ? lexer.bytes.length : lexer.at + end.index + end[0].length;
  }
}

function decoded(bytes: Uint8Array, { width, texts }: CodeMap): string {
  let text = "";
  for (let at = 0; at + width <= bytes.length; at += width) {
    const code = width === 2 ? ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
    text += texts.get(code) ?? (width === 1 ? String.fromCharCode(code) : "\ufffd");
  }
  return text;
}
