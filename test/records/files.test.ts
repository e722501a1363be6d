import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { SIZE_LIMIT, textOf } from "../../src/records/file-text.ts";
import {
  commentedExample,
  findRoot,
  loadProfile,
  profileFor,
  recordKinds,
  shippedProfile,
} from "../../src/records/index.ts";
import { readRecordFile } from "../../src/records/read.ts";
import { faultsOf, HEAD, sample } from "./sample-kind.ts";

const folder = mkdtempSync(join(tmpdir(), "yoshiki-records-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** 件名: 見本 in other encodings. */
const SHIFT_JIS = Uint8Array.of(0x8c, 0x8f, 0x96, 0xbc, 0x3a, 0x20, 0x8c, 0xa9, 0x96, 0x7b, 0x0a);
const EUC_JP = Uint8Array.of(0xb7, 0xef, 0xcc, 0xbe, 0x3a, 0x20, 0xb8, 0xab, 0xcb, 0xdc, 0x0a);

describe("readRecordFile", () => {
  const read = (path: string) => readRecordFile(path, { kinds: [sample] });

  test("the format goes by the name of the file", () => {
    expect(read(file("a.yaml", `\uFEFF${HEAD}件名: 見本\n`)).ok).toBe(true);
    expect(read(file("a.json", '{"kind":"sample","version":2,"title":"見本"}')).ok).toBe(true);
  });

  test("no such file, a folder", () => {
    expect(faultsOf(read(join(folder, "none.yaml")))[0]).toMatch(/^file\/not-found/);
    expect(faultsOf(read(folder))[0]).toMatch(/^file\/unreadable/);
  });

  test("too large", () => {
    expect(faultsOf(read(file("large.yaml", " ".repeat(SIZE_LIMIT + 1))))[0]).toMatch(/^record\/too-large/);
  });

  test.each([
    ["Shift_JIS", SHIFT_JIS],
    ["EUC-JP", EUC_JP],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0xf6, 0x4e, 0x0d, 0x54)],
  ])("%s is told with how to save as UTF-8", (encoding, bytes) => {
    const ascii = encoding === "UTF-16" ? new Uint8Array() : new TextEncoder().encode("a: b\n#");
    const result = textOf(Uint8Array.of(...ascii, ...bytes), "a.yaml");
    if (result.ok) throw new Error("must be refused");
    expect(result.errors[0]).toMatchObject({ code: "record/not-utf8" });
    expect(result.errors[0]?.message.ja).toContain(encoding);
    expect(result.errors[0]?.hint?.ja).toContain("UTF-8");
    if (encoding !== "UTF-16")
      expect(result.errors[0]?.places[0]).toEqual({ file: "a.yaml", line: 2, column: 2 });
  });
});

describe("the office's folder", () => {
  const profile = recordKinds.find((kind) => kind.kind === "profile");
  if (profile === undefined) throw new Error("no profile kind");
  const text = commentedExample(profile);

  test("is the nearest one above with yoshiki.yaml", () => {
    file("office/yoshiki.yaml", text);
    const path = file("office/cases/a.yaml", HEAD);
    expect(findRoot(path)).toBe(join(folder, "office"));
    expect(findRoot(join(folder, "office"))).toBe(join(folder, "office"));
    expect(findRoot(join(folder, "office/cases/not-yet.yaml"))).toBe(join(folder, "office"));
    const found = profileFor(path);
    expect(found.ok && found.value.root).toBe(join(folder, "office"));
    expect(found.ok && found.value.source?.place(["mayor", "name", "family"])).toMatchObject({
      path: "首長/氏名",
    });
  });

  test("without one the shipped profile is used, and that is told", () => {
    const found = profileFor(file("nowhere/a.yaml", HEAD));
    expect(found).toMatchObject({ ok: true, value: { root: null, source: null, value: shippedProfile() } });
    expect(faultsOf(found as never)[0]).toMatch(/^record\/no-root/);
  });

  test("names have no defaults: nobody's paper comes out with the sample's", () => {
    file("bare/yoshiki.yaml", "種類: 団体設定\n版: 1\n");
    const loaded = loadProfile(join(folder, "bare"));
    expect(faultsOf(loaded as never)).toContain("record/missing-key 1:1");
  });

  test("another kind of record there is refused", () => {
    file("odd/yoshiki.yaml", "種類: 諮問案件\n版: 1\n");
    expect(faultsOf(loadProfile(join(folder, "odd")) as never)).toEqual(["record/other-kind 1:5"]);
  });
});
