import { decoded } from "./filter.ts";
import { isStream, itemsOf, type PdfStream } from "./object.ts";
import type { PdfPage } from "./page.ts";

/** A page's operators: the one stream of the file as it is, or several, which must be read to be joined. */
export type PageContent =
  | { readonly kind: "stream"; readonly stream: PdfStream }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

/** @throws AssetFault when parts cannot be joined because of an old compression */
export function contentOf({ dict, file }: PdfPage): PageContent {
  const contents = file.get(dict, "Contents");
  const parts = isStream(contents) ? [contents] : itemsOf(contents).map((one) => file.resolve(one));
  const streams = parts.filter(isStream);
  if (streams.length === 1 && streams[0] !== undefined) return { kind: "stream", stream: streams[0] };
  // Parts may end anywhere between two operators: ISO 32000-1 7.8.2 wants white space between them.
  const bytes = streams.flatMap((stream) => [decoded(stream, file), Buffer.from("\n")]);
  return { kind: "bytes", bytes: Buffer.concat(bytes) };
}
