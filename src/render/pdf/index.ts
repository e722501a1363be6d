export type { PdfInfo } from "./info.ts";
export { renderPdf, renderPdfToBuffer } from "./render.ts";
export type { PdfSink } from "./sink.ts";
