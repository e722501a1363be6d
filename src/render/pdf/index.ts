export { openBinder } from "./binder.ts";
export type { Binding, BoundSheet, PdfBinder, SheetResources } from "./binding.ts";
export { type PackedDrawing, type PackedObject, packedDrawing } from "./figure/packed.ts";
export type { PdfInfo } from "./info.ts";
export type { SheetLink } from "./link.ts";
export { type PaintedSheet, paintSheet, type SheetGlyphs } from "./painted-sheet.ts";
export { renderPdf, renderPdfToBuffer } from "./render.ts";
export { packSheets, unpackSheets } from "./sheet-file.ts";
export type { PdfSink } from "./sink.ts";
