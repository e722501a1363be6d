import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { withDeferred } from "../../../src/render/pdf/deferred.ts";

const folder = mkdtempSync(join(tmpdir(), "yoshiki-deferred-"));
const file = (name: string): string => join(folder, name);
const require = createRequire(file("main.cjs"));
const loads: string[] = [];
Reflect.set(globalThis, "yoshikiLoads", loads);

writeFileSync(file("object.cjs"), "yoshikiLoads.push('object'); exports.answer = 42;");
writeFileSync(
  file("class.cjs"),
  "yoshikiLoads.push('class'); module.exports = class { constructor(a) { this.a = a } };",
);
writeFileSync(
  file("main.cjs"),
  "const o = require('./object.cjs'); const C = require('./class.cjs'); exports.answer = () => o.answer; exports.make = (a) => new C(a);",
);
afterAll(() => {
  rmSync(folder, { recursive: true });
  Reflect.deleteProperty(globalThis, "yoshikiLoads");
});

test("a package that is put off is loaded when it is used, once, and nobody else sees the stand-in", () => {
  const main = withDeferred(
    file("main.cjs"),
    ["./object.cjs", "./class.cjs"],
    () => require("./main.cjs") as { answer(): number; make(a: number): { a: number } },
  );
  expect(loads).toEqual([]);
  expect(main.answer()).toBe(42);
  expect(main.answer()).toBe(42);
  expect(loads).toEqual(["object"]);
  expect(main.make(7).a).toBe(7);
  expect(loads).toEqual(["object", "class"]);
  expect(require("./object.cjs")).toEqual({ answer: 42 });
  expect(loads).toEqual(["object", "class"]);
});

test("loading pdfmake leaves fontkit unloaded", async () => {
  const { loadPdfmake } = await import("../../../src/render/pdf/pdfmake-internals.ts");
  expect(loadPdfmake().PDFDocument.name).toBe("PDFDocument");
  const ours = createRequire(import.meta.url);
  expect(Object.keys(ours.cache).filter((path) => path.includes("fontkit"))).toEqual([]);
});
