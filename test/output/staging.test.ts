import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Staging } from "../../src/output/staging.ts";
import { hashOf, Written } from "../../src/output/written.ts";
import { codesOf, got } from "../outcome.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let root: string;
let out: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "staging-"));
  out = join(root, "out");
});
afterEach(() => rmSync(root, { recursive: true }));

/** One whole run that writes the given files. */
function run(files: Readonly<Record<string, string>>, overwrite = false) {
  const staging = got(Staging.open(out, new Written(root)));
  for (const [name, text] of Object.entries(files)) expect(staging.put(name, bytes(text))).toBeNull();
  const done = staging.commit(overwrite);
  staging.release();
  return done;
}
const shown = (): string[] => readdirSync(out).sort();
const text = (name: string): string => readFileSync(join(out, name), "utf8");

describe("Staging", () => {
  it("shows nothing at the targets before the commit, everything after it, and leaves no folder behind", () => {
    const staging = got(Staging.open(out, new Written(root)));
    staging.put("様式4.pdf", bytes("a"));
    staging.put("様式4.docx", bytes("b"));
    expect(shown()).toEqual([".yoshiki-staging"]);
    expect(got(staging.commit(false))).toHaveLength(2);
    staging.release();
    expect(shown()).toEqual(["様式4.docx", "様式4.pdf"]);
  });

  it("leaves nothing behind when the run is given up", () => {
    const staging = got(Staging.open(out, new Written(root)));
    staging.put("a.pdf", bytes("a"));
    staging.release();
    expect(shown()).toEqual([]);
  });

  it("replaces its own earlier files without a word", () => {
    run({ "a.docx": "1" });
    const again = run({ "a.docx": "2" });
    expect(codesOf(again)).toEqual([]);
    expect([shown(), text("a.docx")]).toEqual([["a.docx"], "2"]);
  });

  it("keeps a file somebody has edited and puts the new one beside it, again and again", () => {
    run({ "a.docx": "1" });
    writeFileSync(join(out, "a.docx"), "手直し");
    expect(codesOf(run({ "a.docx": "2" }))).toEqual(["file/kept-edited"]);
    expect([text("a.docx"), text("a_2.docx")]).toEqual(["手直し", "2"]);
    // a_2 is still ours and may be replaced; edited, it stays as well.
    run({ "a.docx": "3" });
    expect([text("a_2.docx"), shown()]).toEqual(["3", ["a.docx", "a_2.docx"]]);
    writeFileSync(join(out, "a_2.docx"), "これも");
    run({ "a.docx": "4" });
    expect(shown()).toEqual(["a.docx", "a_2.docx", "a_3.docx"]);
  });

  it("counts a target nobody remembers as edited, unless it is the same to the byte", () => {
    mkdirSync(out);
    writeFileSync(join(out, "a.pdf"), "誰かの");
    writeFileSync(join(out, "b.pdf"), "同じ");
    expect(codesOf(run({ "a.pdf": "1", "b.pdf": "同じ" }))).toEqual(["file/kept-edited"]);
    expect(shown()).toEqual(["a.pdf", "a_2.pdf", "b.pdf"]);
  });

  it("replaces edited files when told to", () => {
    run({ "a.docx": "1" });
    writeFileSync(join(out, "a.docx"), "手直し");
    expect(codesOf(run({ "a.docx": "2" }, true))).toEqual([]);
    expect(text("a.docx")).toBe("2");
  });

  it("writes none when one target cannot be written", () => {
    mkdirSync(join(out, "b.pdf"), { recursive: true });
    writeFileSync(join(out, "b.pdf", "inside"), "x");
    expect(codesOf(run({ "a.pdf": "1", "b.pdf": "2" }, true))).toEqual(["file/in-use"]);
    expect(shown()).toEqual(["b.pdf"]);
  });

  it("finishes a commit that was interrupted, first thing in the next run", () => {
    const folder = join(out, ".yoshiki-staging");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "1.pdf"), "残り");
    const moves = [
      { from: join(folder, "0.pdf"), to: join(out, "a.pdf"), hash: "" },
      { from: join(folder, "1.pdf"), to: join(out, "b.pdf"), hash: hashOf(bytes("残り")) },
    ];
    writeFileSync(join(folder, "commit.json"), JSON.stringify(moves));
    const opened = Staging.open(out, new Written(root));
    expect(codesOf(opened)).toEqual(["file/recovered"]);
    expect(text("b.pdf")).toBe("残り");
    got(opened).release();
    // What was finished is remembered: it is ours and may be replaced.
    expect(codesOf(run({ "b.pdf": "次" }))).toEqual([]);
  });

  it("throws away what an interrupted rendering left", () => {
    const folder = join(out, ".yoshiki-staging");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "0.pdf"), "半分");
    writeFileSync(join(folder, "owner.json"), JSON.stringify({ pid: 2 ** 30, host: hostname() }));
    const opened = Staging.open(out, new Written(root));
    expect(codesOf(opened)).toEqual([]);
    expect(existsSync(join(folder, "0.pdf"))).toBe(false);
    got(opened).release();
  });

  it("does not touch the folder of another live run", () => {
    const folder = join(out, ".yoshiki-staging");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "owner.json"), JSON.stringify({ pid: process.ppid, host: hostname() }));
    expect(codesOf(Staging.open(out, new Written(root)))).toEqual(["file/busy"]);
    expect(existsSync(folder)).toBe(true);
  });

  it("takes a damaged memory for none: then nothing is overwritten", () => {
    run({ "a.docx": "1" });
    writeFileSync(join(root, ".yoshiki", "written.json"), "{ これは");
    expect(codesOf(run({ "a.docx": "2" }))).toEqual(["file/kept-edited"]);
    expect(text("a.docx")).toBe("1");
  });
});
