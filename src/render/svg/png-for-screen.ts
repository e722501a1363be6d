import { chunksOf, withChunks } from "../../asset/png/chunks.ts";

/** What a browser would change colours by, and a PDF is not told of: there only the ICC profile counts. */
const OTHER_COLOURS = new Set(["gAMA", "cHRM"]);

/** A PNG file that a browser shows in the colours it has in the PDF. */
export function pngForScreen(file: Uint8Array): Uint8Array {
  const chunks = chunksOf(file);
  const kept = chunks.filter(({ name }) => !OTHER_COLOURS.has(name));
  return kept.length === chunks.length ? file : withChunks(file, kept);
}
