import type { PaperLine } from "../../check/index.ts";
import { type Attributes, attributeOf } from "../../records/sheet/xlsx/xml.ts";
import type { TypedPicture } from "../typed-file.ts";
import type { OpenParagraph } from "./paragraph.ts";
import type { DocxParts } from "./parts.ts";

/** EMU of a millimetre. */
const EMU_PER_MM = 36_000;

/** A picture while the text is read: what it refers to, not yet its bytes. */
interface OpenPicture {
  alt: string;
  width: number | null;
  pixels: string;
  drawing: string;
}

interface PlacedPicture extends OpenPicture {
  readonly after: PaperLine | null;
  caption: TypedPicture["caption"];
}

/** Follows the pictures that stand in lines of the text (`wp:inline`); seals and watermarks float, and are none. */
export class Pictures {
  readonly #placed: PlacedPicture[] = [];
  #open: OpenPicture | null = null;
  /** Of the paragraph being read. */
  #inside: OpenPicture[] = [];
  /** The picture whose caption may follow. */
  #awaiting: PlacedPicture | null = null;
  #before: { readonly paragraph: OpenParagraph; readonly line: PaperLine } | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === "inline") this.#open = { alt: "", width: null, pixels: "", drawing: "" };
    if (this.#open === null) return;
    if (name === "docPr") this.#open.alt = attributeOf(attributes, "descr") ?? "";
    else if (name === "extent") {
      const wide = Number(attributeOf(attributes, "cx") ?? 0);
      this.#open.width = wide > 0 ? Math.round(wide / EMU_PER_MM) : null;
    } else if (name === "blip") this.#open.pixels = attributeOf(attributes, "embed") ?? "";
    else if (name === "svgBlip") this.#open.drawing = attributeOf(attributes, "embed") ?? "";
  }

  close(name: string): void {
    if (name !== "inline" || this.#open === null) return;
    this.#inside.push(this.#open);
    this.#open = null;
  }

  /** A paragraph is over. @param last the file's last line so far @param made its own lines */
  paragraph(paragraph: OpenParagraph, last: PaperLine | null, made: readonly PaperLine[]): void {
    const [line] = made;
    if (this.#inside.length > 0) this.#place(paragraph, last);
    else if (line !== undefined) {
      if (this.#awaiting !== null && paragraph.centred && made.length === 1)
        this.#awaiting.caption = { line, side: "below" };
      this.#awaiting = null;
      this.#before = paragraph.centred && paragraph.keepsNext && !line.heading ? { paragraph, line } : null;
    }
    this.#inside = [];
  }

  #place(paragraph: OpenParagraph, last: PaperLine | null): void {
    const before = this.#before;
    const isAbove = before !== null && before.line === last;
    for (const open of this.#inside) {
      const caption = isAbove ? ({ line: before.line, side: "above" } as const) : null;
      this.#placed.push({ ...open, after: last, caption });
    }
    this.#awaiting = !isAbove && paragraph.keepsNext ? (this.#placed.at(-1) ?? null) : null;
    this.#before = null;
  }

  /** With their bytes: the drawing where the file has it, else its pixels. @throws FileFault when a part is damaged */
  read(parts: DocxParts): readonly TypedPicture[] {
    return this.#placed.flatMap(
      ({ alt, width, pixels, drawing, after, caption }): readonly TypedPicture[] => {
        const part = (drawing === "" ? null : parts.bytesOf(drawing)) ?? parts.bytesOf(pixels);
        const type = part === null ? null : typeOf(part.name);
        if (part === null || type === null) return [];
        return [{ after, bytes: part.bytes, type, alt, width, caption }];
      },
    );
  }
}

function typeOf(name: string): TypedPicture["type"] | null {
  const ending = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase();
  if (ending === "jpg" || ending === "jpeg") return "jpg";
  return ending === "png" || ending === "svg" ? ending : null;
}
