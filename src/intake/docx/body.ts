import type { PaperLine } from "../../check/index.ts";
import type { Attributes, XmlReader } from "../../records/sheet/xlsx/xml.ts";
import type { Numbering } from "./numbering.ts";
import { type BoxedLine, linesOf, type OpenParagraph, openParagraph } from "./paragraph.ts";
import { Pictures } from "./pictures.ts";
import { paragraphProperty } from "./properties.ts";
import { RunReader } from "./run.ts";
import type { Styles } from "./styles.ts";
import { Tables } from "./tables.ts";
import type { Unread } from "./unread.ts";

/** What a reader of one part needs to know. */
export interface BodyOptions {
  readonly file: string;
  /** Before the count of a paragraph: 段落, ヘッダーの段落, 脚注. */
  readonly called: string;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly unread: Unread;
  /** Lines of a footnote, to stand after the paragraph that refers to it. */
  notes?(id: string): readonly PaperLine[];
}

/** Elements whose content is no text of the paper: deleted, moved away, ruby, what older programs show instead. */
const skipped = new Set([
  ...[
    "del",
    "moveFrom",
    "rt",
    "delText",
    "pPrChange",
    "rPrChange",
    "tblPrChange",
    "tcPrChange",
    "trPrChange",
  ],
  ...["sectPrChange", "numberingChange", "sdtPr", "sdtEndPr", "tblGrid", "fldData", "blip", "docPr"],
]);
/** Elements at whose end no paragraph follows. */
const endings = new Set(["tc", "txbxContent", "body", "hdr", "ftr", "footnote", "endnote"]);
/** Objects whose words cannot be read. */
const objects: Readonly<Record<string, "chart" | "smartArt" | "object" | "altChunk" | "picture">> = {
  chart: "chart",
  relIds: "smartArt",
  OLEObject: "object",
  altChunk: "altChunk",
  pic: "picture",
  imagedata: "picture",
};

/** Reads the text of document.xml, a header or a note, event by event, in its order. */
export class BodyReader implements XmlReader {
  readonly lines: PaperLine[] = [];
  readonly breaks = new Set<number>();
  readonly #options: BodyOptions;
  readonly #tables = new Tables();
  readonly #run: RunReader;
  readonly pictures = new Pictures();
  /** Paragraphs around the one being read: those that hold its text box. */
  readonly #around: OpenParagraph[] = [];
  #paragraph: OpenParagraph | null = null;
  #joined: OpenParagraph | null = null;
  #skips = 0;
  #properties = 0;
  #choice = 0;
  #breaksNext = false;
  #count = 0;

  constructor(options: BodyOptions) {
    this.#options = options;
    this.#run = new RunReader(options.unread);
  }

  open(name: string, attributes: Attributes): void {
    this.pictures.open(name, attributes);
    if (this.#properties > 0 && this.#skips === 0) this.#property(name, attributes);
    if (this.#skips > 0 || skipped.has(name) || (name === "Fallback" && this.#choice > 0)) {
      this.#skips++;
      return;
    }
    if (name === "pPr") this.#properties++;
    else if (this.#properties > 0) return;
    else if (name === "p") this.#openParagraph();
    else this.#inside(name, attributes);
  }

  close(name: string): void {
    this.pictures.close(name);
    if (this.#skips > 0) {
      this.#skips--;
      return;
    }
    if (endings.has(name)) this.finish();
    if (name === "pPr") this.#properties--;
    else if (this.#properties > 0) return;
    else if (name === "p") this.#closeParagraph();
    else if (name === "Choice") this.#choice++;
    else if (name === "AlternateContent") this.#choice = Math.max(0, this.#choice - 1);
    else if (name === "txbxContent") this.#paragraph = this.#around.pop() ?? null;
    else {
      this.#tables.close(name);
      this.#run.close(name);
    }
  }

  /** A paragraph whose mark was deleted, with none left to join, ends all the same. */
  finish(): void {
    if (this.#joined === null) return;
    this.#paragraph = this.#joined;
    this.#joined = null;
    this.#closeParagraph();
  }

  text(text: string): void {
    if (this.#skips === 0 && this.#paragraph !== null) this.#run.text(text, this.#paragraph);
  }

  #property(name: string, attributes: Attributes): void {
    if (this.#paragraph !== null) paragraphProperty(this.#paragraph, name, attributes);
  }

  #openParagraph(): void {
    this.#paragraph = this.#joined ?? openParagraph();
    this.#joined = null;
    this.#run.begin();
  }

  #inside(name: string, attributes: Attributes): void {
    const object = objects[name];
    if (object !== undefined) this.#options.unread.add(object);
    if (name === "txbxContent" && this.#paragraph !== null) {
      this.#around.push(this.#paragraph);
      this.#paragraph = null;
      return;
    }
    this.#tables.open(name, attributes);
    if (this.#paragraph !== null) this.#run.open(name, attributes, this.#paragraph);
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph;
    const around = this.#around.at(-1);
    this.#paragraph = null;
    if (paragraph === null) return;
    if (paragraph.joins) {
      this.#joined = { ...paragraph, joins: false };
      return;
    }
    const made = this.#linesOf(paragraph);
    if (around !== undefined) around.boxes.push(...made);
    else {
      const own = made.map(({ line }) => line);
      this.pictures.paragraph(paragraph, this.lines.at(-1) ?? null, own);
      for (const one of made) this.#add(one);
    }
    if (paragraph.endsSection) this.#breaksNext = true;
    if (paragraph.pages.includes(paragraph.text.length)) this.#breaksNext = true;
  }

  #linesOf(paragraph: OpenParagraph): readonly BoxedLine[] {
    const { styles, numbering, file, called, notes } = this.#options;
    const list = listOf(paragraph, styles, numbering);
    const label = list === null ? "" : numbering.label(list.num, list.level);
    const cell = this.#around.length > 0 ? null : this.#tables.cell;
    const heading = paragraph.outline === null ? styles.isHeading(paragraph.style) : paragraph.outline < 9;
    if ((label + paragraph.text).trim() !== "") this.#count++;
    const path = cell === null ? `${called}${this.#count}` : this.#tables.path(cell);
    const own = linesOf(paragraph, label, { place: { file, path }, cell, heading: heading && cell === null });
    if (paragraph.breaksBefore || styles.breaksPage(paragraph.style)) this.#breaksNext = true;
    const noted = paragraph.notes.flatMap((id) => notes?.(id) ?? []);
    return [...own, ...noted.map((line) => ({ line, begins: false })), ...paragraph.boxes];
  }

  #add({ line, begins }: BoxedLine): void {
    if (begins || (this.#breaksNext && line.cell === null)) this.breaks.add(this.lines.length);
    this.#breaksNext = false;
    this.lines.push(line);
  }
}

/** The list that numbers a paragraph: its own, or its style's. Number 0 takes the style's away. */
function listOf({ num, level, style }: OpenParagraph, styles: Styles, numbering: Numbering) {
  if (num === "0") return null;
  const ofStyle = styles.numbering(style) ?? (style === null ? null : numbering.ofStyle(style));
  if (num !== null) return { num, level: level ?? 0 };
  return ofStyle === null || ofStyle.num === "0" ? null : { num: ofStyle.num, level: level ?? ofStyle.level };
}
