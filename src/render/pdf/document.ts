import type { Face } from "../../font/face.ts";
import { Bookmarks } from "./bookmarks.ts";
import { archivalEntries } from "./claims.ts";
import { EmbeddedFace } from "./embedded-face.ts";
import { FaceUse } from "./face-use.ts";
import { layerEntries } from "./figure/layers.ts";
import { Pictures } from "./figure/pictures.ts";
import { token } from "./figure/token.ts";
import { fillPage } from "./filled-page.ts";
import { Fingerprint } from "./fingerprint.ts";
import type { FinishedPage, PdfDocument } from "./finished-page.ts";
import { type PdfInfo, pdfDate, pdfkitOptions } from "./info.ts";
import { isTagged } from "./kind.ts";
import { crossReferenceStream, PackedObjects } from "./packed-objects.ts";
import { PageTree } from "./page-tree.ts";
import { checkDocument, loadPdfmake, type PdfReference } from "./pdfmake-internals.ts";
import { StructureTree } from "./tags/tree.ts";
import { xmpPacket } from "./xmp.ts";

type MakeDocument = (info: PdfInfo, shown: number) => PdfDocument;
let makeDocument: MakeDocument | null = null;

/**
 * The first call loads pdfmake and pdfkit.
 * @param shown levels of bookmarks that are seen when the file is opened
 */
export function openDocument(info: PdfInfo, shown = Number.POSITIVE_INFINITY): PdfDocument {
  makeDocument ??= documentMaker();
  return makeDocument(info, shown);
}

/** Makes the two subclasses. Inside a function, because their parents are loaded when first wanted. */
function documentMaker(): MakeDocument {
  const { PDFDocument, Renderer } = loadPdfmake();

  /** pdfmake's document with our fonts, metadata and page compression. */
  class FinishedDocument extends PDFDocument {
    readonly bookmarks: Bookmarks;
    readonly fingerprint = new Fingerprint();
    readonly #writer = {
      reference: (data = {}) => this.ref(data),
      tell: (bytes: Uint8Array) => this.fingerprint.add(bytes),
    };
    readonly pictures = new Pictures(this.#writer);
    readonly packed = new PackedObjects({
      reserve: () => this._offsets.push(0),
      stream: (entries, bytes) => this.#packedStream(entries, bytes),
    });
    readonly structure: StructureTree | null;
    readonly tree = new PageTree(this._root.data.Pages, (data) => this.ref(data));
    readonly #info: PdfInfo;
    readonly #faces = new Map<Face, EmbeddedFace>();
    #structureRoot = 0;
    /** The page that is being added. */
    #filling: FinishedPage | null = null;

    constructor(info: PdfInfo, shown: number) {
      super({}, {}, {}, {}, pdfkitOptions(info));
      checkDocument(this);
      this.#info = info;
      this.structure = isTagged(info.kind ?? "plain") ? new StructureTree(this.packed) : null;
      this.bookmarks = new Bookmarks(this.outline, shown);
      // pdfkit hashes a Date in its constructor and would write it in UTC.
      this.info.CreationDate = pdfDate(info.created);
      this.info.ModDate = pdfDate(info.created);
    }

    /** The document's font for a face. */
    embedded(face: Face): EmbeddedFace {
      return this.#faces.get(face) ?? this.#embed(face);
    }

    #embed(face: Face): EmbeddedFace {
      const font = new EmbeddedFace(new FaceUse(face), (data) => this.ref(data));
      this._fontFamilies[`F${this.#faces.size}`] = font;
      this.#faces.set(face, font);
      return font;
    }

    /** Fills the page pdfmake has just opened. */
    fill(finished: FinishedPage): void {
      const { page } = this;
      if (page === null) throw new Error("pdfmake has opened no page");
      this.tree.take(page.dictionary);
      fillPage(page, finished, (face) => this.embedded(face), this.structure !== null);
      for (const entry of finished.outline) this.bookmarks.add(entry, finished.width);
      this.#filling = finished;
    }

    /** Of pdfkit's own operators only its turn of the axes is expected, and our contents begin with that. */
    override addContent(operators: string): this {
      if (!operators.endsWith(" cm")) throw new Error(`pdfkit would paint by itself: ${operators}`);
      return this;
    }

    /** Writes operators as a stream. */
    show(stream: PdfReference, content: Uint8Array, isDeflated: boolean): void {
      // The last four deflated bytes are a check sum of the whole content.
      this.fingerprint.add(isDeflated ? content.subarray(-32) : content);
      stream.compress = false;
      if (isDeflated) stream.data.Filter = "FlateDecode";
      stream.write(content);
    }

    /** Writes the page that was filled. */
    override flushPages(): void {
      if (this.page !== null && this.#filling !== null) {
        this.show(this.page.content, this.#filling.content, this.#filling.isDeflated);
        this.#filling = null;
      }
      super.flushPages();
    }

    override endOutline(): void {
      this.bookmarks.close();
      // A single sheet does not need its bookmarks shown.
      if (this.tree.pages < 2) this._root.data.PageMode = "UseNone";
      super.endOutline();
    }

    override endMetadata(): void {
      const metadata = this.ref({ Type: "Metadata", Subtype: "XML" });
      metadata.compress = false;
      metadata.end(Buffer.from(xmpPacket(this.#info), "utf8"));
      const { data } = this._root;
      data.Metadata = metadata;
      Object.assign(data, archivalEntries(this.#info.kind ?? "plain", this.#writer));
      if (this.#structureRoot === 0) return;
      data.MarkInfo = { Marked: true };
      data.StructTreeRoot = token(`${this.#structureRoot} 0 R`);
    }

    #packedStream(entries: string, bytes: Buffer): number {
      this.fingerprint.add(bytes.subarray(-32));
      const id = this._offsets.push(this._offset);
      this._write(`${id} 0 obj\n<<${entries} /Length ${bytes.length}>>\nstream`);
      this._write(bytes);
      this._write("\nendstream\nendobj");
      return id;
    }

    /** A file with packed objects has its table as a stream: the older kind of table cannot name them. */
    override _finalize(): void {
      if (this.packed.isEmpty) {
        super._finalize();
        return;
      }
      const at = this._offset;
      const id = `<${this._id.toString("hex")}>`;
      const more = `/Root ${this._root} /Info ${this._info} /ID [${id} ${id}]`;
      this._write(crossReferenceStream(this._offsets, this.packed, at, more).bytes);
      this._write(`startxref\n${at}\n%%EOF`);
      this.push(null);
    }

    override end(): void {
      this.flushPages();
      this.tree.end();
      this.#structureRoot = this.structure?.end() ?? 0;
      this.packed.flush();
      Object.assign(this._root.data, layerEntries(this.pictures.layers));
      this.fingerprint.addText(xmpPacket(this.#info));
      this._id = this.fingerprint.digest();
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

    override renderLine(page: FinishedPage): void {
      this.#document.fill(page);
    }
  }

  return (info, shown) => {
    const document = new FinishedDocument(info, shown);
    const painter = new PagePainter(document);
    return {
      structure: document.structure,
      use: (face) => document.embedded(face).use,
      prepare: (pictures) => document.pictures.prepare(pictures),
      picture: (picture) => document.pictures.of(picture),
      object: (data) => ended(document.ref(data)),
      stream(content, isDeflated) {
        const stream = document.ref();
        document.show(stream, content, isDeflated);
        return ended(stream);
      },
      addPage(item) {
        const { width, height } = item;
        painter.renderPages([{ pageSize: { width, height }, items: [{ type: "line", item }] }]);
        const { page } = document;
        document.flushPages();
        if (page === null) throw new Error("pdfmake has opened no page");
        return page.dictionary;
      },
      enter({ labels, destinations }) {
        const { data } = document._root;
        if (labels !== null) data.PageLabels = labels;
        if (destinations !== null) data.Names.data.Dests = destinations;
      },
      tell: (text) => document.fingerprint.addText(text),
      read: () => document.read(),
      end: () => document.end(),
    };
  };
}

function ended(reference: PdfReference): PdfReference {
  reference.end();
  return reference;
}
