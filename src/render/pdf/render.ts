import type { Page } from "../../layout/page.ts";
import { openDocument, type PdfDocument } from "./document.ts";
import type { PdfInfo } from "./info.ts";
import type { PdfSink } from "./sink.ts";

/** Bytes that are collected before the sink is called. */
const CHUNK = 64 * 1024;

/**
 * Paints finished pages as a PDF 1.7 file. Pages are taken one by one, each is written as soon as it is painted, and
 * the next is not asked for before the sink has taken what was given: memory does not grow with the pages.
 * The same pages and info give the same bytes.
 *
 * @param pages at least one
 * @throws RangeError for a page that layout must not make (glyph 0, a place that is no number, no page at all), and
 *   whatever the sink or the pages throw. What the sink has been given by then is no whole file.
 */
export async function renderPdf(pages: Iterable<Page>, sink: PdfSink, info: PdfInfo): Promise<void> {
  const document = openDocument(info);
  let painted = 0;
  let pending: Uint8Array[] = [];
  let size = 0;
  for (const page of pages) {
    document.paint(page);
    painted++;
    size += take(document, pending);
    if (size < CHUNK) continue;
    await sink.write(Buffer.concat(pending));
    pending = [];
    size = 0;
  }
  if (painted === 0) throw new RangeError("a PDF file has at least one page");
  document.end();
  take(document, pending);
  await sink.write(Buffer.concat(pending));
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
