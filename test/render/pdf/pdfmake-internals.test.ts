import { expect, test } from "vitest";
import {
  checkDocument,
  loadPdfmake,
  type PdfmakeDocument,
} from "../../../src/render/pdf/pdfmake-internals.ts";

test("the installed pdfmake and pdfkit are the ones render/pdf is built on", () => {
  expect(() => loadPdfmake()).not.toThrow();
});

test("a document without what we use is refused by name", () => {
  const other = { outline: {}, info: {}, _id: {} } as unknown as PdfmakeDocument;
  expect(() => checkDocument(other)).toThrow("lacks _root, _fontFamilies");
});
