import { expect, it } from "vitest";
import * as yoshiki from "../src/index.ts";

it("the library exports these names and no others", () => {
  expect(Object.keys(yoshiki).sort()).toEqual([
    "Office",
    "changesBetween",
    "check",
    "comparisonPaper",
    "explain",
    "findForm",
    "forms",
    "importPapers",
    "init",
    "openP12",
    "packet",
    "papersOf",
    "readExistingPapers",
    "recordOf",
    "render",
    "schema",
    "signPdf",
    "typeset",
    "verifyPdf",
    "writtenTable",
  ]);
});
