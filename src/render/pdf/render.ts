import type { Page } from "../../layout/page.ts";
import { openDocument, type PaintedPage, type PdfDocument } from "./document.ts";
import type { PdfInfo } from "./info.ts";
import type { PdfSink } from "./sink.ts";

/** Bytes that are collected before the sink is called. */
const CHUNK = 64 * 1024;
/** Pages painted while earlier ones are still being compressed on other threads. */
const AHEAD = 4;

/**
 * Paints finished pages as a PDF 1.7 file. Pages are taken one by one and written a few pages later, and the next is
 * not asked for before the sink has taken what was given: memory does not grow with the pages.
 * The same pages and info give the same bytes.
 *
 * @param pages at least one
 * @throws RangeError for a page that layout must not make (glyph 0, a place that is no number, no page at all), and
 *   whatever the sink or the pages throw. What the sink has been given by then is no whole file.
 */
export async function renderPdf(pages: Iterable<Page>, sink: PdfSink, info: PdfInfo): Promise<void> {
  const document = openDocument(info);
  const writer = new Writer(document, sink);
  const waiting: PaintedPage[] = [];
  let painted = 0;
  for (const page of pages) {
    if (page.images.length > 0) await document.prepare(page.images);
    waiting.push(document.paint(page));
    painted++;
    if (waiting.length > AHEAD) await writer.add(waiting.shift() as PaintedPage);
  }
  if (painted === 0) throw new RangeError("a PDF file has at least one page");
  for (const one of waiting) await writer.add(one);
  document.end();
  await writer.flush();
}

/** Hands the document's bytes to the sink in pieces of some size. */
class Writer {
  readonly #document: PdfDocument;
  readonly #sink: PdfSink;
  #pending: Uint8Array[] = [];
  #size = 0;

  constructor(document: PdfDocument, sink: PdfSink) {
    this.#document = document;
    this.#sink = sink;
  }

  async add(painted: PaintedPage): Promise<void> {
    const { content } = painted;
    this.#document.add(painted, content instanceof Promise ? await content : content);
    this.#size += take(this.#document, this.#pending);
    if (this.#size >= CHUNK) await this.flush();
  }

  async flush(): Promise<void> {
    take(this.#document, this.#pending);
    await this.#sink.write(Buffer.concat(this.#pending));
    this.#pending = [];
    this.#size = 0;
  }
}

/** Moves what was written to `pending`; gives its size. */
function take(document: PdfDocument, pending: Uint8Array[]): number {
  const chunk = document.read();
  if (chunk === null) return 0;
  pending.push(chunk);
  return chunk.length;
}

/** `renderPdf` into memory. */
export async function renderPdfToBuffer(pages: Iterable<Page>, info: PdfInfo): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await renderPdf(pages, { write: (chunk) => void chunks.push(chunk) }, info);
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}
