import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordFilesIn } from "../../src/paper/inputs.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "inputs-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text = "種類: 報告案件"): string {
  const file = join(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
const found = (...paths: string[]): string[] =>
  recordFilesIn(paths.map((path) => join(root, path))).files.map((file) => relative(root, file));
const codes = (...paths: string[]): string[] =>
  recordFilesIn(paths.map((path) => join(root, path))).faults.map(({ code }) => code);

describe("recordFilesIn", () => {
  it("takes every record below a folder, in a fixed order, whatever the case of its ending", () => {
    for (const name of ["b.yaml", "a.YML", "中/c.Yaml", "d.txt", "e.docx"]) write(name);
    expect(found(".")).toEqual(["a.YML", "b.yaml", join("中", "c.Yaml")]);
  });

  it("leaves out the profile, templates, fonts, what was made, and hidden things", () => {
    const names = [
      "yoshiki.yaml",
      "templates/a.yaml",
      "fonts/a.yaml",
      "out/a.yaml",
      ".yoshiki/a.yaml",
      ".a.yaml",
    ];
    for (const name of names) write(name);
    expect([found("."), codes(".")]).toEqual([[], ["file/no-records"]]);
  });

  it("takes JSON of a folder only where it says its kind", () => {
    write("record.json", '{ "kind" : "report-case", "version": 1 }');
    write("wrong-names.json", '{"種類": "報告案件"}');
    write("broken.json", '{"kind": "report-case", ');
    write("other.expected.json", '[{"code":"record/unknown-key","line":6,"column":1}]');
    write("package.json", "{}");
    write("empty.json", "");
    expect(found(".")).toEqual(["broken.json", "record.json", "wrong-names.json"]);
  });

  it("takes a file that is named as it is, once", () => {
    write("other.json", "[]");
    write("a.yaml");
    expect(found("other.json", "a.yaml", ".", "a.yaml")).toEqual(["other.json", "a.yaml"]);
  });

  it("says what is not there, and goes on", () => {
    write("a.yaml");
    expect([found("none", "a.yaml"), codes("none", "a.yaml")]).toEqual([["a.yaml"], ["file/not-found"]]);
  });

  it("finds the fixtures of a kind, and not what is expected of them", () => {
    const { files } = recordFilesIn(["fixtures/report-case"]);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => file.endsWith(".json"))).toEqual([]);
  });
});
