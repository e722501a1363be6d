import type { Page, StructElement } from "../../layout/page.ts";
import { openDocument } from "./document.ts";
import { token } from "./figure/token.ts";
import type { PdfInfo } from "./info.ts";
import { deflated, type Painting, paint } from "./paint.ts";
import { type PdfSink, SinkWriter } from "./sink.ts";
import { placeOn, type TaggedPage } from "./tags/content.ts";
import { Marks } from "./tags/marks.ts";
import { structureOf } from "./tags/structure.ts";

/** Pages painted while earlier ones are still being compressed on other threads. */
const AHEAD = 4;

/** A painted page, perhaps still being compressed. */
interface Waiting extends Painting {
  readonly page: Page;
  readonly marks: Marks | null;
  readonly content: Uint8Array | Promise<Uint8Array>;
}

/**
 * Paints finished pages as a PDF 1.7 file. Pages are taken one by one and written a few pages later, and the next is
 * not asked for before the sink has taken what was given: memory does not grow with the pages.
 * The same pages and info give the same bytes.
 *
 * @param pages at least one
 * @param root  of the pages' structure: a tagged file has to have one
 * @throws RangeError for a page that layout must not make (glyph 0, a place that is no number, no page at all), and
 *   whatever the sink or the pages throw. What the sink has been given by then is no whole file.
 */
export async function renderPdf(
  pages: Iterable<Page>,
  sink: PdfSink,
  info: PdfInfo,
  root: StructElement | null = null,
): Promise<void> {
  const document = openDocument(info);
  const { structure: tree } = document;
  if (tree !== null && root === null) throw new RangeError("a tagged file has a structure");
  const tags = tree === null || root === null ? null : structureOf(root);
  const tagged: TaggedPage[] = [];
  const writer = new SinkWriter(document, sink);
  const add = async ({ page, uses, pictures, content, marks }: Waiting): Promise<void> => {
    if (pictures.length > 0) await document.prepare(pictures);
    const key = tree?.nextKey() ?? null;
    const reference = document.addPage({
      width: page.width,
      height: page.height,
      faces: [...uses].map(({ face }) => face),
      pictures: pictures.map(({ picture }) => document.picture(picture)),
      before: [],
      content: content instanceof Promise ? await content : content,
      isDeflated: true,
      outline: page.outline,
      annotations: [],
      key,
    });
    if (key !== null && marks !== null)
      tagged.push({
        reference: token(`${reference}`),
        key,
        marks: marks.marks,
        links: [],
        place: placeOn(page),
      });
    await writer.pass();
  };
  const waiting: Waiting[] = [];
  let painted = 0;
  for (const page of pages) {
    const marks = tags === null ? null : new Marks(tags.placeOf);
    const painting = paint(page, (face) => document.use(face), marks);
    waiting.push({ ...painting, page, marks, content: deflated(painting.operators) });
    painted++;
    if (waiting.length > AHEAD) await add(waiting.shift() as Waiting);
  }
  if (painted === 0) throw new RangeError("a PDF file has at least one page");
  for (const one of waiting) await add(one);
  if (tags !== null) tree?.add(tags.structure, tagged, null);
  document.end();
  await writer.flush();
}

/** `renderPdf` into memory. */
export async function renderPdfToBuffer(
  pages: Iterable<Page>,
  info: PdfInfo,
  root: StructElement | null = null,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await renderPdf(pages, { write: (chunk) => void chunks.push(chunk) }, info, root);
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}
