import { expect, it } from "vitest";
import * as yoshiki from "../src/index.ts";

it("the library exports these names and no others", () => {
  expect(Object.keys(yoshiki).sort()).toEqual([
    "Office",
    "check",
    "explain",
    "findForm",
    "forms",
    "init",
    "openP12",
    "packet",
    "papersOf",
    "recordOf",
    "render",
    "schema",
    "signPdf",
    "typeset",
    "verifyPdf",
  ]);
});
