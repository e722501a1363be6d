import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
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
      { from: "0.pdf", to: "a.pdf", hash: "" },
      { from: "1.pdf", to: "b.pdf", hash: hashOf(bytes("残り")) },
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

  it("finishes it although the folder has been renamed meanwhile", () => {
    const staging = got(Staging.open(out, new Written(root)));
    staging.put("a.pdf", bytes("1"));
    const folder = join(out, ".yoshiki-staging");
    writeFileSync(join(folder, "commit.json"), JSON.stringify([{ from: "0.pdf", to: "a.pdf", hash: "x" }]));
    // As if the run had died here: its folder is not given back.
    writeFileSync(join(folder, "owner.json"), JSON.stringify({ pid: 2 ** 30, host: hostname() }));
    const moved = join(root, "提出");
    renameSync(out, moved);
    const opened = Staging.open(moved, new Written(root));
    expect(codesOf(opened)).toEqual(["file/recovered"]);
    expect(readFileSync(join(moved, "a.pdf"), "utf8")).toBe("1");
    got(opened).release();
    staging.release();
  });

  it("keeps what somebody has edited since the interruption", () => {
    const folder = join(out, ".yoshiki-staging");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "0.docx"), "新");
    writeFileSync(join(out, "a.docx"), "手直し");
    const moves = [{ from: "0.docx", to: "a.docx", hash: hashOf(bytes("新")) }];
    writeFileSync(join(folder, "commit.json"), JSON.stringify(moves));
    const opened = Staging.open(out, new Written(root));
    expect(codesOf(opened)).toEqual(["file/recovered", "file/kept-edited"]);
    got(opened).release();
    expect([text("a.docx"), text("a_2.docx")]).toEqual(["手直し", "新"]);
  });

  it.each(["", "{", "{}", "null", '[{"from":1}]'])("takes a damaged list %j for none", (damaged) => {
    const folder = join(out, ".yoshiki-staging");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "commit.json"), damaged);
    writeFileSync(join(folder, "0.pdf"), "半分");
    expect(codesOf(run({ "a.pdf": "1" }))).toEqual([]);
    expect(shown()).toEqual(["a.pdf"]);
  });

  it("undoes every move when one fails after the test for writing", () => {
    run({ "a.pdf": "1", "c.pdf": "1" });
    const staging = got(Staging.open(out, new Written(root)));
    for (const name of ["a.pdf", "b.pdf", "c.pdf"]) staging.put(name, bytes("2"));
    // What a target locked at the last moment does on Windows: here the third file is gone.
    rmSync(join(out, ".yoshiki-staging", "2.pdf"));
    expect(codesOf(staging.commit(false))).toEqual(["file/no-room"]);
    staging.release();
    expect([shown(), text("a.pdf"), text("c.pdf")]).toEqual([["a.pdf", "c.pdf"], "1", "1"]);
    expect(codesOf(run({ "a.pdf": "3" }))).toEqual([]);
  });

  it("undoes all when it cannot remember what it wrote", () => {
    writeFileSync(join(root, ".yoshiki"), "a file where the folder should be");
    expect(codesOf(run({ "a.pdf": "1" }))).toEqual(["file/no-room"]);
    expect(shown()).toEqual([]);
  });

  it("never takes for beside what another paper of the run is to be called", () => {
    mkdirSync(out);
    writeFileSync(join(out, "a.pdf"), "誰かの");
    run({ "a.pdf": "1", "a_2.pdf": "2" });
    expect([text("a.pdf"), text("a_2.pdf"), text("a_3.pdf")]).toEqual(["誰かの", "2", "1"]);
  });

  it("says what stands in the way: a file where the folder should be", () => {
    writeFileSync(out, "");
    const opened = Staging.open(out, new Written(root));
    expect(codesOf(opened)).toEqual(["file/no-room"]);
    expect(opened.ok || opened.errors[0]?.message.ja).toContain("同じ名前のファイルがあります");
  });
});

describe("two runs at once", () => {
  const owner = (text: string, secondsAgo = 0): void => {
    const folder = join(out, ".yoshiki-staging");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "owner.json"), text);
    const then = new Date(Date.now() - secondsAgo * 1000);
    utimesSync(join(folder, "owner.json"), then, then);
  };
  const opening = (): string[] => {
    const opened = Staging.open(out, new Written(root));
    if (opened.ok) opened.value.release();
    return codesOf(opened);
  };

  it("in one process: the second is told, the first goes on", () => {
    const first = got(Staging.open(out, new Written(root)));
    first.put("a.pdf", bytes("1"));
    expect(opening()).toEqual(["file/busy"]);
    got(first.commit(false));
    first.release();
    expect([opening(), text("a.pdf")]).toEqual([[], "1"]);
  });

  it.each([
    ["a live run beside", { pid: process.ppid, host: hostname() }, 0, ["file/busy"]],
    ["a dead run", { pid: 2 ** 30, host: hostname() }, 0, []],
    ["an earlier run that had our number", { pid: process.pid, host: hostname() }, 0, []],
    ["a run elsewhere, heard of lately", { pid: 1, host: "別の端末" }, 60, ["file/busy"]],
    ["a run elsewhere, silent for long", { pid: 1, host: "別の端末" }, 3600, []],
  ] as const)("%s", (_, one, ago, codes) => {
    owner(JSON.stringify(one), ago);
    expect(opening()).toEqual(codes);
  });

  it("an owner that cannot be read counts while it may be just being written", () => {
    owner("", 1);
    expect(opening()).toEqual(["file/busy"]);
    owner("", 60);
    expect(opening()).toEqual([]);
  });

  it("two folders of one office do not forget each other's files", () => {
    const other = join(root, "提出");
    const [here, there] = [out, other].map((folder) => got(Staging.open(folder, new Written(root))));
    here?.put("a.docx", bytes("1"));
    there?.put("b.docx", bytes("1"));
    for (const one of [here, there]) {
      got(one?.commit(false) as never);
      one?.release();
    }
    const again = new Written(root);
    expect([again.isOurs(join(out, "a.docx")), again.isOurs(join(other, "b.docx"))]).toEqual([true, true]);
  });
});
