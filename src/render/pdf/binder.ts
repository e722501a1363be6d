import type { Face } from "../../font/face.ts";
import type { OutlineEntry, Page } from "../../layout/page.ts";
import {
  type Binding,
  type Body,
  BoundSheet,
  type PdfBinder,
  type SheetResources,
  type TaggedPart,
} from "./binding.ts";
import { Destinations } from "./destinations.ts";
import { openDocument } from "./document.ts";
import { token } from "./figure/token.ts";
import type { PdfDocument } from "./finished-page.ts";
import type { PdfInfo } from "./info.ts";
import { linkAnnotation, type SheetLink } from "./link.ts";
import { decimal } from "./number.ts";
import { PageLabels } from "./page-labels.ts";
import { deflated, paint } from "./paint.ts";
import type { PaintedSheet, SheetGlyphs } from "./painted-sheet.ts";
import type { PdfToken } from "./pdfmake-internals.ts";
import { type PdfSink, SinkWriter } from "./sink.ts";
import { TaggedParts } from "./tagged-parts.ts";
import { placeOn, type TaggedLink } from "./tags/content.ts";

/** Levels of bookmarks that are seen when the file is opened: the agenda and its documents, not their headings. */
const SHOWN = 2;
/** Operators shorter than this are not compressed: it would save a few bytes. */
const SHORT = 512;

/**
 * Opens a file for painted sheets. Bodies go to the sink as they are added, pages as they are bound; some hundred bytes
 * of each are kept. The same sheets in the same order give the same bytes.
 */
export function openBinder(sink: PdfSink, info: PdfInfo): PdfBinder {
  return new Binder(sink, info);
}

class Binder implements PdfBinder {
  readonly #document: PdfDocument;
  readonly #writer: SinkWriter;
  readonly #labels = new PageLabels();
  readonly #destinations = new Destinations();
  readonly #parts: TaggedParts | null;
  readonly #linked = new Set<string>();
  /** Streams that open a page whose body is moved, by their operators. */
  readonly #openings = new Map<string, PdfToken>();
  /** Level of the bookmark that headings nest below. */
  #level = 0;
  unresolved: readonly string[] = [];

  constructor(sink: PdfSink, info: PdfInfo) {
    this.#document = openDocument(info, SHOWN);
    this.#writer = new SinkWriter(this.#document, sink);
    const { structure } = this.#document;
    this.#parts = structure === null ? null : new TaggedParts(structure);
  }

  async add(
    sheet: PaintedSheet,
    resources: SheetResources,
    part: TaggedPart | null = null,
  ): Promise<BoundSheet> {
    const document = this.#document;
    const faces = sheet.glyphs.map((glyphs) => this.#include(glyphs, resources));
    const pictures = sheet.pictures.map((src, i) => ({
      picture: resources.pictureOf(src),
      width: sheet.widths[i] ?? sheet.width,
    }));
    if (pictures.length > 0) await document.prepare(pictures);
    const body: Body = {
      owner: document,
      stream: token(`${document.stream(sheet.content, true)}`),
      faces,
      pictures: pictures.map(({ picture }) => document.picture(picture)),
      outline: sheet.outline,
      links: sheet.links,
      tags: this.#tagsOf(sheet, part),
    };
    await this.#writer.pass();
    return new BoundSheet(sheet, body);
  }

  #tagsOf({ marks }: PaintedSheet, part: TaggedPart | null): Body["tags"] {
    if ((this.#parts === null) !== (marks === null) || (marks !== null && part === null))
      throw new RangeError("tagged sheets and plain ones do not go into one file");
    return marks === null || part === null ? null : { part, marks };
  }

  #include({ face: name, size, ids, clusters }: SheetGlyphs, resources: SheetResources): Face {
    const face = resources.faceOf(name, size);
    if (face.data.length !== size || face.name !== name)
      throw new RangeError(`the sheet was painted with another ${name} than ${face.file}`);
    const use = this.#document.use(face);
    for (let i = 0; i < ids.length; i++) use.show(ids[i] ?? 0, clusters[i] ?? "");
    return face;
  }

  async bind(order: Iterable<Binding>): Promise<void> {
    let pages = 0;
    for (const binding of order) {
      await this.#page(binding);
      pages++;
      await this.#writer.pass();
    }
    if (pages === 0) throw new RangeError("a PDF file has at least one page");
    this.#parts?.end();
    this.unresolved = [...this.#linked].filter((name) => !this.#destinations.has(name));
    const object = this.#document.object;
    this.#document.enter({
      labels: this.#labels.write(object),
      destinations: this.#destinations.write(object),
    });
    this.#document.end();
    await this.#writer.flush();
  }

  async #page({ sheet, shift, over, bookmarks, names, label }: Binding): Promise<void> {
    const { width, height } = sheet;
    const body = sheet instanceof BoundSheet ? this.#bodyOf(sheet) : null;
    const { operators, faces } = this.#over(over, sheet, body !== null);
    const isLong = operators.length >= SHORT;
    const links = (body?.links ?? []).map((link) => this.#link(link, shift, height));
    const key = body?.tags == null ? null : (this.#parts?.nextKey() ?? null);
    const page = this.#document.addPage({
      width,
      height,
      faces: new Set([...(body?.faces ?? []), ...faces]),
      pictures: body?.pictures ?? [],
      before: body === null ? [] : [this.#opening(shift), body.stream],
      content: isLong ? await deflated(operators) : operators,
      isDeflated: isLong,
      outline: this.#outline(bookmarks, body?.outline ?? [], shift.y),
      annotations: links.map(({ annotation }) => annotation),
      key,
    });
    const reference = token(`${page}`);
    if (body?.tags != null && key !== null)
      this.#parts?.add(body.tags, { reference, key, links, place: placeOn(sheet, shift) });
    for (const name of names) this.#destinations.add(name, reference, height);
    this.#labels.add(label);
    // What the file's identifier does not know from the streams.
    this.#document.tell(
      JSON.stringify([body?.stream.toString(), width, height, shift, bookmarks, names, label]),
    );
  }

  #bodyOf({ body }: BoundSheet): Body {
    if (body.owner !== this.#document) throw new RangeError("the sheet was added to another file");
    return body;
  }

  /** The stream before a body: what it changes is undone by the one after it. */
  #opening({ x, y }: Binding["shift"]): PdfToken {
    const operators = x === 0 && y === 0 ? "q\n" : `q 1 0 0 1 ${decimal(x)} ${decimal(-y)} cm\n`;
    const known = this.#openings.get(operators);
    if (known !== undefined) return known;
    const opening = token(`${this.#document.stream(Buffer.from(operators, "latin1"), false)}`);
    this.#openings.set(operators, opening);
    return opening;
  }

  /** The stream after a body, with what lies over it. */
  #over(
    over: Binding["over"],
    { width, height }: Pick<Page, "width" | "height">,
    closes: boolean,
  ): { operators: Uint8Array; faces: readonly Face[] } {
    const closing = Buffer.from(closes ? "Q\n" : "\n", "latin1");
    if (over === null) return { operators: closing, faces: [] };
    const lines = over.lines.map((line) => ({
      ...line,
      artifact: line.artifact ?? ("page-number" as const),
    }));
    const nothing = { number: 0, images: [], outline: [], style: null, watermark: null };
    const page: Page = { ...nothing, width, height, lines, rules: over.rules };
    const { operators, uses } = paint(page, (face) => this.#document.use(face));
    return { operators: Buffer.concat([closing, operators]), faces: [...uses].map(({ face }) => face) };
  }

  #outline(
    bookmarks: Binding["bookmarks"],
    headings: readonly OutlineEntry[],
    shift: number,
  ): readonly OutlineEntry[] {
    this.#level = bookmarks.at(-1)?.level ?? this.#level;
    const below = headings.map(({ level, text, y }) => ({ level: this.#level + level, text, y: y + shift }));
    return [...bookmarks.map(({ level, text }) => ({ level, text, y: 0 })), ...below];
  }

  #link(link: SheetLink, shift: Binding["shift"], height: number): TaggedLink {
    this.#linked.add(link.to);
    const key = this.#parts?.nextKey() ?? null;
    const annotation = this.#document.object(linkAnnotation(link, shift, height, key));
    return { annotation, key: key ?? -1, to: link.to };
  }
}
