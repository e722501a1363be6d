import { promisify } from "node:util";
import { deflate, deflateSync } from "node:zlib";
import type { Face } from "../../font/face.ts";
import type { Page, PlacedImage } from "../../layout/page.ts";
import { Bookmarks } from "./bookmarks.ts";
import { EmbeddedFace } from "./embedded-face.ts";
import { type Picture, Pictures } from "./figure/pictures.ts";
import { Fingerprint } from "./fingerprint.ts";
import { type PdfInfo, PROGRAM, pdfDate } from "./info.ts";
import { decimal } from "./number.ts";
import { type FontOf, type PictureOf, pageContent } from "./page-content.ts";
import { checkDocument, loadPdfmake, type PdfkitOptions } from "./pdfmake-internals.ts";
import { xmpPacket } from "./xmp.ts";

/** zlib level of pages. Of a page of 450 cell lines: 0.23 ms and 8.4 KB; level 6 takes 0.58 ms for 6.9 KB. */
const CONTENT_LEVEL = 3;

/** Contents longer than this are compressed on another thread while the next page is painted. Characters. */
const LONG = 16 * 1024;
const deflateAside = promisify(deflate) as (bytes: Uint8Array, options: { level: number }) => Promise<Buffer>;

/** A page whose operators are written, perhaps still being compressed. */
export interface PaintedPage {
  readonly page: Page;
  readonly fonts: ReadonlySet<EmbeddedFace>;
  readonly pictures: ReadonlySet<Picture>;
  readonly content: Uint8Array | Promise<Uint8Array>;
}

/** A document that takes finished pages one by one and gives its bytes as they come. */
export interface PdfDocument {
  /** Makes ready what `paint` cannot wait for. Needed for a page with images only. */
  prepare(images: readonly PlacedImage[]): Promise<void>;
  /** @throws RangeError for a page layout must not make: glyph 0, a place that is no number */
  paint(page: Page): PaintedPage;
  /** Writes a painted page. Pages are added in the order in which they were painted. */
  add(painted: PaintedPage, content: Uint8Array): void;
  /** Bytes written since the last call; null = none. */
  read(): Uint8Array | null;
  /** Writes what a file ends with; `read` gives it. */
  end(): void;
}

let makeDocument: ((info: PdfInfo) => PdfDocument) | null = null;

/** The first call loads pdfmake and pdfkit. */
export function openDocument(info: PdfInfo): PdfDocument {
  makeDocument ??= documentMaker();
  return makeDocument(info);
}

/** Makes the two subclasses. Inside a function, because their parents are loaded when first wanted. */
function documentMaker(): (info: PdfInfo) => PdfDocument {
  const { PDFDocument, Renderer } = loadPdfmake();

  /** pdfmake's document with our fonts, metadata and page compression. */
  class FinishedDocument extends PDFDocument {
    readonly bookmarks = new Bookmarks(this.outline);
    readonly pictures = new Pictures({
      reference: (data) => this.ref(data),
      tell: (bytes) => this.#fingerprint.add(bytes),
    });
    readonly #info: PdfInfo;
    readonly #fingerprint = new Fingerprint();
    readonly #faces = new Map<Face, EmbeddedFace>();
    /** What the page that is being added says. */
    #content: Uint8Array | null = null;
    #pages = 0;

    constructor(info: PdfInfo) {
      super({}, {}, {}, {}, pdfkitOptions(info));
      checkDocument(this);
      this.#info = info;
      // pdfkit hashes a Date in its constructor and would write it in UTC.
      this.info.CreationDate = pdfDate(info.created);
      this.info.ModDate = pdfDate(info.created);
    }

    /** The document's font for a face. */
    fontOf(face: Face): EmbeddedFace {
      return this.#faces.get(face) ?? this.#embed(face);
    }

    #embed(face: Face): EmbeddedFace {
      const font = new EmbeddedFace(face, `F${this.#faces.size + 1}`, (data) => this.ref(data));
      this.#faces.set(face, font);
      this._fontFamilies[font.id] = font;
      return font;
    }

    /** Fills the page pdfmake has just opened. */
    fill({ page, fonts, pictures }: PaintedPage, content: Uint8Array): void {
      if (this.page === null) throw new Error("pdfmake has opened no page");
      // The sheet as cut is the sheet: PDF/X and print shops ask for the box by name.
      this.page.dictionary.data.TrimBox = [0, 0, page.width, page.height];
      for (const font of fonts) this.page.fonts[font.id] = font.reference;
      for (const { name, reference } of pictures) this.page.xobjects[name] = reference;
      for (const entry of page.outline) this.bookmarks.add(entry, page.width);
      this.#content = content;
    }

    /** Of pdfkit's own operators only its turn of the axes is expected, and our contents begin with that. */
    override addContent(operators: string): this {
      if (!operators.endsWith(" cm")) throw new Error(`pdfkit would paint by itself: ${operators}`);
      return this;
    }

    /** Writes the page that was filled. */
    override flushPages(): void {
      if (this.page !== null && this.#content !== null) {
        const { content } = this.page;
        this.#pages++;
        // The last four bytes are a check sum of the whole content.
        this.#fingerprint.add(this.#content.subarray(-32));
        content.compress = false;
        content.data.Filter = "FlateDecode";
        content.write(this.#content);
        this.#content = null;
      }
      super.flushPages();
    }

    override endOutline(): void {
      this.bookmarks.close();
      // A single sheet does not need its bookmarks shown.
      if (this.#pages < 2) this._root.data.PageMode = "UseNone";
      super.endOutline();
    }

    override endMetadata(): void {
      const metadata = this.ref({ Type: "Metadata", Subtype: "XML" });
      metadata.compress = false;
      metadata.end(Buffer.from(xmpPacket(this.#info), "utf8"));
      this._root.data.Metadata = metadata;
    }

    /** Layers of foreign pages that are off there stay off. ISO 32000-1 8.11.4 */
    #addLayers(): void {
      const { layers } = this.pictures;
      if (layers.length === 0) return;
      const off = layers.filter(({ isHidden }) => isHidden).map(({ reference }) => reference);
      this._root.data.OCProperties = { OCGs: layers.map(({ reference }) => reference), D: { OFF: off } };
    }

    override end(): void {
      this.flushPages();
      this.#addLayers();
      this.#fingerprint.addText(xmpPacket(this.#info));
      this._id = this.#fingerprint.digest();
      super.end();
    }
  }

  /** pdfmake's page loop, with a whole finished page as the only item of each page. */
  interface Filled {
    readonly painted: PaintedPage;
    readonly content: Uint8Array;
  }

  class PagePainter extends Renderer {
    readonly #document: FinishedDocument;

    constructor(document: FinishedDocument) {
      super(document);
      this.#document = document;
    }

    override renderLine({ painted, content }: Filled): void {
      this.#document.fill(painted, content);
    }
  }

  return (info) => {
    const document = new FinishedDocument(info);
    const painter = new PagePainter(document);
    return {
      prepare: (images) => document.pictures.prepare(images),
      paint: (page) =>
        paintedPage(
          page,
          (face) => document.fontOf(face),
          ({ asset }) => document.pictures.of(asset),
        ),
      add(painted, content) {
        const { width, height } = painted.page;
        const item: Filled = { painted, content };
        painter.renderPages([{ pageSize: { width, height }, items: [{ type: "line", item }] }]);
        document.flushPages();
      },
      read: () => document.read(),
      end: () => document.end(),
    };
  };
}

function paintedPage(page: Page, fontOf: FontOf, pictureOf: PictureOf): PaintedPage {
  const fonts = new Set<EmbeddedFace>();
  const pictures = new Set<Picture>();
  const noted = <K, T>(set: Set<T>, of: (key: K) => T) => {
    return (key: K): T => {
      const found = of(key);
      set.add(found);
      return found;
    };
  };
  const operators = pageContent(page, noted(fonts, fontOf), noted(pictures, pictureOf));
  // Our y runs downwards from the sheet's top.
  const bytes = Buffer.from(`1 0 0 -1 0 ${decimal(page.height)} cm\n${operators}`, "latin1");
  const options = { level: CONTENT_LEVEL };
  return {
    page,
    fonts,
    pictures,
    content: bytes.length > LONG ? deflateAside(bytes, options) : deflateSync(bytes, options),
  };
}

function pdfkitOptions(info: PdfInfo): PdfkitOptions {
  return {
    pdfVersion: "1.7",
    lang: info.language,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: false,
    font: null,
    info: {
      Title: info.title,
      Author: info.author,
      ...(info.subject === undefined ? {} : { Subject: info.subject }),
      ...(info.keywords === undefined ? {} : { Keywords: info.keywords }),
      Creator: PROGRAM,
      Producer: PROGRAM,
      CreationDate: info.created,
    },
  };
}
