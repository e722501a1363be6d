import { deflateSync } from "node:zlib";
import type { Face } from "../../font/face.ts";
import type { Page } from "../../layout/page.ts";
import { Bookmarks } from "./bookmarks.ts";
import { EmbeddedFace } from "./embedded-face.ts";
import { Fingerprint } from "./fingerprint.ts";
import { type PdfInfo, PROGRAM, pdfDate } from "./info.ts";
import { pageContent } from "./page-content.ts";
import { checkDocument, loadPdfmake, type PdfkitOptions } from "./pdfmake-internals.ts";
import { xmpPacket } from "./xmp.ts";

/** zlib level of pages. Of a page of 450 cell lines: 0.23 ms and 8.4 KB; level 6 takes 0.58 ms for 6.9 KB. */
const CONTENT_LEVEL = 3;

/** A document that takes finished pages one by one and gives its bytes as they come. */
export interface PdfDocument {
  /** @throws RangeError for a page layout must not make: glyph 0, a place that is no number */
  paint(page: Page): void;
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
    readonly #info: PdfInfo;
    readonly #fingerprint = new Fingerprint();
    readonly #faces = new Map<Face, EmbeddedFace>();
    #operators: string[] = [];
    #pages = 0;

    constructor(info: PdfInfo) {
      super({}, {}, {}, {}, pdfkitOptions(info));
      checkDocument(this);
      this.#info = info;
      // pdfkit hashes a Date in its constructor and would write it in UTC.
      this.info.CreationDate = pdfDate(info.created);
      this.info.ModDate = pdfDate(info.created);
    }

    /** The document's font for a face, entered in the current page's resources. */
    fontOf(face: Face): EmbeddedFace {
      const font = this.#faces.get(face) ?? this.#embed(face);
      if (this.page !== null) this.page.fonts[font.id] = font.reference;
      return font;
    }

    #embed(face: Face): EmbeddedFace {
      const font = new EmbeddedFace(face, `F${this.#faces.size + 1}`, (data) => this.ref(data));
      this.#faces.set(face, font);
      this._fontFamilies[font.id] = font;
      return font;
    }

    /** Collects: pdfkit would make a Buffer of each operator. */
    override addContent(operators: string): this {
      this.#operators.push(operators);
      return this;
    }

    /** Writes the page that was painted. */
    override flushPages(): void {
      if (this.page !== null && this.#operators.length > 0) {
        const { content } = this.page;
        const bytes = deflateSync(Buffer.from(this.#operators.join("\n"), "latin1"), {
          level: CONTENT_LEVEL,
        });
        this.#operators = [];
        this.#pages++;
        // The last four bytes are a check sum of the whole content.
        this.#fingerprint.add(bytes.subarray(-32));
        content.compress = false;
        content.data.Filter = "FlateDecode";
        content.write(bytes);
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

    override end(): void {
      this.flushPages();
      this.#fingerprint.addText(xmpPacket(this.#info));
      this._id = this.#fingerprint.digest();
      super.end();
    }
  }

  /** pdfmake's page loop, with a whole finished page as the only item of each page. */
  class PagePainter extends Renderer {
    readonly #document: FinishedDocument;

    constructor(document: FinishedDocument) {
      super(document);
      this.#document = document;
    }

    override renderLine(page: Page): void {
      const document = this.#document;
      // The sheet as cut is the sheet: PDF/X and print shops ask for the box by name.
      if (document.page !== null) document.page.dictionary.data.TrimBox = [0, 0, page.width, page.height];
      for (const entry of page.outline) document.bookmarks.add(entry, page.width);
      document.addContent(pageContent(page, (face) => document.fontOf(face)));
    }
  }

  return (info) => {
    const document = new FinishedDocument(info);
    const painter = new PagePainter(document);
    return {
      paint(page) {
        const { width, height } = page;
        painter.renderPages([{ pageSize: { width, height }, items: [{ type: "line", item: page }] }]);
        document.flushPages();
      },
      read: () => document.read(),
      end: () => document.end(),
    };
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
