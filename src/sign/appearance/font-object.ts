import type { PdfDictionary, PdfReference, PdfValue } from "../../render/pdf/pdfmake-internals.ts";
import type { Update } from "../pdf/update.ts";
import { written } from "../pdf/write.ts";

/** An object of the font that render/pdf embeds, written into an update instead of into a document of its own. */
export class UpdateReference implements PdfReference {
  readonly id: number;
  readonly data: PdfDictionary;
  compress = false;
  readonly #update: Update;
  readonly #chunks: Uint8Array[] = [];

  constructor(update: Update, data: PdfDictionary = {}) {
    this.#update = update;
    this.data = data;
    this.id = update.reserve().number;
  }

  write(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
  }

  end(chunk?: Uint8Array): void {
    if (chunk !== undefined) this.write(chunk);
    const ref = { type: "ref", number: this.id } as const;
    if (this.#chunks.length === 0) this.#update.put(ref, textOf(this.data));
    else {
      const stream = Buffer.concat(this.#chunks);
      const head = textOf({ ...this.data, Length: stream.length });
      this.#update.put(
        ref,
        Buffer.concat([Buffer.from(`${head}\nstream\n`, "latin1"), stream, Buffer.from("\nendstream")]),
      );
    }
  }
}

/** A plain string is a name, its wrapper object a text: see PdfValue. */
function textOf(value: PdfValue): string {
  if (typeof value === "string") return written({ type: "name", value });
  if (typeof value === "number") return `${Math.round(value * 1e6) / 1e6}`;
  if (typeof value === "boolean") return `${value}`;
  if (value instanceof UpdateReference) return `${value.id} 0 R`;
  if (value instanceof String) return `(${value.valueOf()})`;
  if (Buffer.isBuffer(value)) return `<${value.toString("hex")}>`;
  if (Array.isArray(value)) return `[${(value as readonly PdfValue[]).map(textOf).join(" ")}]`;
  const entries = Object.entries(value as PdfDictionary);
  return `<< ${entries.map(([key, one]) => `/${key} ${textOf(one)}`).join(" ")} >>`;
}
