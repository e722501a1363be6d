import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Diagnostic, findingsOf } from "../../src/diagnostic/index.ts";
import { check, Office, papersOf, recordOf, render } from "../../src/index.ts";
import { gather } from "../../src/paper/gather.ts";
import { RecordReader } from "../../src/paper/record-reader.ts";
import { line, reference, references } from "../../src/records/fields/index.ts";
import { type RecordFile, readRecordFile } from "../../src/records/read.ts";
import { recordModel } from "../../src/records/record-kind.ts";
import { fixture } from "../forms/fixtures.ts";
import { codesOf, got } from "../outcome.ts";
import { OfficeFolder } from "./office-folder.ts";

const fixtures = fixture("report-index");

/** Code, file inside the folder, line and column of the first two places. */
function told({ code, places }: Diagnostic, folder: string) {
  const [first, second] = places.map(({ file = "", line, column }) => {
    return `${relative(folder, resolve(file))}:${line ?? ""}:${column ?? ""}`;
  });
  return second === undefined ? { code, at: first } : { code, at: first, and: second };
}

describe("fixtures/report-index", () => {
  const wrong = readdirSync(join(fixtures, "wrong")).filter((name) => name.endsWith(".yaml"));

  it.each(wrong)("wrong/%s is told as expected beside it", (name) => {
    const file = join(fixtures, "wrong", name);
    const { findings } = check([file], { forms: ["report-index"] });
    const expected: unknown = JSON.parse(readFileSync(file.replace(".yaml", ".expected.json"), "utf8"));
    expect(findings.map((one) => told(one, fixtures))).toEqual(expected);
    expect(findings.every(({ hint }) => hint !== null && hint.ja !== "")).toBe(true);
  });

  it.each(["minimal", "full", "longest"])("%s.yaml has no finding", (name) => {
    const { findings, papers } = check([join(fixtures, `${name}.yaml`)], { forms: ["report-index"] });
    expect([findings, papers]).toEqual([[], 1]);
  });
});

describe("a referred record", () => {
  const INDEX = "indexes/meeting-106.yaml";
  let office: OfficeFolder;
  beforeEach(() => {
    office = new OfficeFolder();
  });
  afterEach(() => office.remove());

  const findingsAt = (...names: string[]) => {
    const { findings } = check(names.map((name) => office.path(name)));
    return findings.map((one) => told(one, office.root));
  };

  it("with a fault is told of at its own line, once, also when it is an input too", () => {
    office.change("cases/call-recording.yaml", "件名:", "件銘:");
    const fault = { code: "record/unknown-key", at: "cases/call-recording.yaml:5:1" };
    expect(findingsAt(INDEX)).toEqual([fault]);
    expect(findingsAt("cases", INDEX)).toEqual([fault]);
    expect(findingsAt(INDEX, "cases")).toEqual([fault]);
  });

  it("with a fault stops the index, and none of the papers beside it", async () => {
    office.change("cases/call-recording.yaml", "件名:", "件銘:");
    const report = await render([office.path(INDEX), office.path("cases/insurance-check.yaml")], {
      to: ["txt"],
      continueOnError: true,
      now: new Date(0),
    });
    expect([report.failure, report.files.map(({ form }) => form)]).toEqual([
      "partial",
      ["report-form4", "report-form3"],
    ]);
  });

  it("with a character no font has is told of at its own line, then at the template's", () => {
    office.change(
      "cases/insurance-check.yaml",
      "オンライン資格確認システムの",
      "オンライン\u{1F600}システムの",
    );
    const { findings } = check([office.path(INDEX)]);
    expect(findings.map(({ code }) => code)).toEqual(["font/missing-glyph"]);
    const [first, second] = findings[0]?.places ?? [];
    expect(relative(office.root, resolve(first?.file ?? ""))).toBe(join("cases", "insurance-check.yaml"));
    expect(first).toMatchObject({ line: 5, path: "件名" });
    expect(second?.file).toMatch(/templates.report-index\.hbs$/);
  });

  it("in an enumeration is told of at the item's line", () => {
    office.change("cases/partnership-portal.yaml", "まとめて管理し", "まとめて\u{1F600}管理し");
    const { findings } = check([office.path(INDEX)]);
    expect(findings[0]?.places[0]).toMatchObject({ line: 8, path: "概要の項目/2" });
  });

  it("is explained line by line with its own places", () => {
    const record = got(recordOf(office.read(INDEX), "index.yaml"));
    const [paper] = got(papersOf(got(Office.open(office.root)), record));
    const places = paper?.places({ site: null, path: ["rows", 1, "implementer"] }) ?? [];
    expect(places.map(({ file = "", path }) => [relative(office.root, resolve(file)), path])).toEqual([
      [join("cases", "call-recording.yaml"), "実施機関"],
    ]);
  });

  it("is read once a run", () => {
    const reader = new RecordReader();
    const before = got(reader.read(office.path("cases/call-recording.yaml")));
    office.change("cases/call-recording.yaml", "本庁舎内電話", "別の電話");
    const index = got(reader.read(office.path(INDEX)));
    expect(got(reader.referredBy(index, office.root))[1]?.record).toBe(before);
    expect(gather([office.path(INDEX), office.path("cases")]).papers).toHaveLength(1 + 6);
  });

  it("is looked for from the office's folder, from the record's own where there is no office", () => {
    const outside = mkdtempSync(join(tmpdir(), "no-office-"));
    try {
      mkdirSync(join(outside, "cases"));
      writeFileSync(join(outside, "cases/a.yaml"), office.read("cases/partnership-portal.yaml"));
      const text = "種類: 報告一覧\n版: 1\n根拠:\n  - 条例第11条第1項\n案件:\n  - cases\n";
      writeFileSync(join(outside, "index.yaml"), text);
      const { papers, findings } = gather([join(outside, "index.yaml")]);
      expect([papers.length, findings.map(({ code }) => code)]).toEqual([1, ["record/no-root"]]);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
});

describe("references", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "references-"));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const leaf = recordModel({
    kind: "leaf",
    ja: "葉",
    version: 1,
    shape: { name: line().optional().meta({ ja: "名" }) },
  });
  const twig = recordModel({
    kind: "twig",
    ja: "枝",
    version: 1,
    shape: {
      one: reference("leaf").optional().meta({ ja: "一" }),
      any: references().optional().meta({ ja: "先" }),
      leaves: references("leaf", "twig").optional().meta({ ja: "葉" }),
    },
  });
  const kinds = [leaf, twig];

  function write(name: string, text = "種類: 葉\n版: 1\n"): string {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }
  const twigOf = (...lines: string[]): string =>
    `種類: 枝\n版: 1\n${lines.map((one) => `${one}\n`).join("")}`;
  const listOf = (...items: string[]): string => twigOf("葉:", ...items.map((one) => `  - '${one}'`));
  const readAt = (file: string): RecordFile => got(readRecordFile(file, { kinds }));
  const follow = (text: string, name = "twig.yaml") =>
    new RecordReader(kinds).referredBy(readAt(write(name, text)), root);
  const names = (text: string): string[] =>
    got(follow(text)).map(({ record }) => relative(root, resolve(record.file)));
  const codes = (text: string): string[] => codesOf(follow(text));
  /** What the field says before any file is looked at. */
  const refused = (item: string, key = "葉"): string[] => {
    const text = key === "一" ? twigOf(`一: '${item}'`) : listOf(item);
    return codesOf(readRecordFile(write("twig.yaml", text), { kinds }));
  };

  it.each([
    ["/a/b.yaml", "record/reference-absolute"],
    ["C:/a.yaml", "record/reference-absolute"],
    ["c:a.yaml", "record/reference-absolute"],
    ["https://mihon.example/a.yaml", "record/reference-absolute"],
    ["~/a.yaml", "record/reference-absolute"],
    ["a\\b.yaml", "record/reference-separator"],
    ["a¥b.yaml", "record/reference-separator"],
    ["../a.yaml", "record/reference-parent"],
    ["a/../../b.yaml", "record/reference-parent"],
    ["a/..", "record/reference-parent"],
    ["a/.. /b.yaml", "record/reference-parent"],
    ["./", "record/reference-ending"],
    ["*", "record/reference-pattern"],
    ["a/*", "record/reference-pattern"],
    ["*/a.yaml", "record/reference-pattern"],
    ["a/**.yaml", "record/reference-pattern"],
  ])("%s is refused as it stands", (item, code) => expect(refused(item)).toEqual([code]));

  it("of one file take neither a folder nor a pattern", () => {
    expect(refused("a", "一")).toEqual(["record/reference-ending"]);
    expect(refused("a/*.yaml", "一")).toEqual(["record/reference-pattern-here"]);
    expect(refused("a/b.yaml", "一")).toEqual([]);
  });

  it("mend a backslash in what they say", () => {
    const found = readRecordFile(write("twig.yaml", listOf("a\\b\\c.yaml")), { kinds });
    expect(findingsOf(found)[0]?.hint?.ja).toContain("「a/b/c.yaml」");
  });

  it("keep their order; a folder and a pattern stand for theirs by name", () => {
    for (const name of ["z.yaml", "f/b.yml", "f/a.yaml", "f/in/c.yaml", "g/2.yaml", "g/1.YAML", "g/3.yml"])
      write(name);
    expect(names(listOf("z.yaml", "g/*.yaml", "f"))).toEqual([
      "z.yaml",
      join("g", "1.YAML"),
      join("g", "2.yaml"),
      join("f", "a.yaml"),
      join("f", "b.yml"),
      join("f", "in", "c.yaml"),
    ]);
  });

  it("leave out of a folder and a pattern what is hidden, and the profile", () => {
    for (const name of ["f/.a.yaml", "f/b.yaml", "yoshiki.yaml", "x.yaml"]) write(name);
    expect(names(listOf("f", "x*.yaml"))).toEqual([join("f", "b.yaml"), "x.yaml"]);
    expect(names(listOf("f/*.yaml", "?.yaml".replace("?", "x")))).toEqual([join("f", "b.yaml"), "x.yaml"]);
    expect(codes(listOf("y*.yaml"))).toEqual(["record/reference-empty"]);
  });

  it("match a pattern's two sides without overlap", () => {
    for (const name of ["ab.yaml", "aab.yaml"]) write(name);
    expect(names(listOf("a*ab.yaml"))).toEqual(["aab.yaml"]);
  });

  it("find names that a Mac has decomposed", () => {
    write("か\u3099/き\u3099.yaml");
    expect(names(listOf("が/ぎ.yaml"))).toEqual([join("か\u3099", "き\u3099.yaml")]);
    expect(names(listOf("か\u3099/き\u3099.yaml"))).toHaveLength(1);
    expect(names(listOf("が/ぎ*.yaml"))).toHaveLength(1);
  });

  it("say what is most likely meant", () => {
    write("cases/booking.yaml");
    const hint = (item: string): string => findingsOf(follow(listOf(item)))[0]?.hint?.ja ?? "";
    expect(hint("cases/boking.yaml")).toContain("もしかして「cases/booking.yaml」");
    expect(hint("case/booking.yaml")).toContain("もしかして「cases/booking.yaml」");
    expect(hint("cases/booking")).toContain("もしかして「cases/booking.yaml」");
    expect(hint("何もない.yaml")).not.toContain("もしかして");
  });

  it("are told of where nothing is there, or no record file", () => {
    mkdirSync(join(root, "folder.yaml"));
    mkdirSync(join(root, "empty"));
    write("note.txt");
    expect(codes(listOf("none.yaml"))).toEqual(["record/reference-missing"]);
    expect(codes(listOf("note.txt/a.yaml"))).toEqual(["record/reference-missing"]);
    expect(codes(listOf("folder.yaml"))).toEqual(["record/reference-not-a-file"]);
    expect(codes(listOf("note.txt"))).toEqual(["record/reference-not-a-file"]);
    expect(codes(listOf("note.txt/*.yaml"))).toEqual(["record/reference-not-a-file"]);
    expect(codes(listOf("empty"))).toEqual(["record/reference-empty"]);
    expect(codes(listOf("empty/*.yaml"))).toEqual(["record/reference-empty"]);
  });

  it("never leave the office by a link; links inside it are followed", () => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    try {
      writeFileSync(join(outside, "secret.yaml"), "種類: 葉\n版: 1\n");
      symlinkSync(outside, join(root, "out"));
      symlinkSync(join(outside, "secret.yaml"), join(root, "a.yaml"));
      write("in/b.yaml");
      mkdirSync(join(root, "f"));
      symlinkSync(join(outside, "secret.yaml"), join(root, "f/c.yaml"));
      symlinkSync(join(root, "in"), join(root, "link"));
      for (const item of ["a.yaml", "out/secret.yaml", "out", "out/*.yaml", "f", "f/*.yaml"])
        expect(codes(listOf(item)), item).toEqual(["record/reference-outside"]);
      const missing = follow(listOf("out/secrets.yaml"));
      expect(findingsOf(missing)[0]?.hint?.ja).not.toContain("secret.yaml」ですか");
      expect(names(listOf("link/b.yaml"))).toEqual([join("link", "b.yaml")]);
      symlinkSync(join(root, "gone.yaml"), join(root, "dead.yaml"));
      expect(codes(listOf("dead.yaml"))).toEqual(["record/reference-missing"]);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it("want the kinds their field names, or any", () => {
    write("a.yaml");
    write("b.yaml", twigOf());
    const other = findingsOf(follow(twigOf("一: b.yaml")));
    expect(other.map((one) => told(one, root))).toEqual([
      { code: "record/reference-kind", at: "twig.yaml:3:4", and: "b.yaml::" },
    ]);
    expect(other[0]?.message.ja).toMatch(/「葉」の記録が必要ですが、「枝」です: /);
    expect(names(listOf("a.yaml", "b.yaml"))).toEqual(["a.yaml", "b.yaml"]);
    expect(names(twigOf("先:", "  - a.yaml", "  - b.yaml"))).toEqual(["a.yaml", "b.yaml"]);
  });

  it("name each file once in a list, by whatever way; another list may name it again", () => {
    write("a.yaml");
    symlinkSync(join(root, "a.yaml"), join(root, "same.yaml"));
    expect(codes(listOf("a.yaml", "a*.yaml"))).toEqual(["record/reference-twice"]);
    const [fault] = findingsOf(follow(listOf("a.yaml", "same.yaml")));
    expect(fault && told(fault, root)).toEqual({
      code: "record/reference-twice",
      at: "twig.yaml:5:5",
      and: "twig.yaml:4:5",
    });
    expect(names(twigOf("一: a.yaml", "先:", "  - a.yaml", "葉:", "  - a.yaml"))).toHaveLength(3);
  });

  it("do not run in a circle, by whatever way round", () => {
    expect(codes(listOf("twig.yaml"))).toEqual(["record/reference-circle"]);
    write("b.yaml", listOf("c.yaml"));
    write("c.yaml", listOf("twig.yaml"));
    const [fault, ...others] = findingsOf(follow(listOf("b.yaml")));
    expect(others).toEqual([]);
    expect(fault && told(fault, root)).toEqual({ code: "record/reference-circle", at: "c.yaml:4:5" });
  });

  it("are followed to the end, each record behind them told of once", () => {
    write("bad.yaml", "種類: 葉\n版: 1\n名前: x\n");
    write("b.yaml", listOf("bad.yaml"));
    const { length, 0: fault } = findingsOf(follow(listOf("b.yaml", "bad.yaml")));
    expect(length).toBe(1);
    expect(fault && told(fault, root)).toEqual({ code: "record/unknown-key", at: "bad.yaml:3:1" });
    const reader = new RecordReader(kinds);
    const twice = [1, 2].map(() =>
      codesOf(reader.referredBy(readAt(write("t.yaml", listOf("b.yaml"))), root)),
    );
    expect(twice).toEqual([["record/unknown-key"], ["record/unknown-key"]]);
  });

  it("stand for 1,000 records at most", () => {
    for (let i = 0; i <= 1000; i++) write(`many/${i}.yaml`);
    expect(codes(listOf("many/*.yaml"))).toEqual(["record/references-too-many"]);
    rmSync(join(root, "many/1000.yaml"));
    expect(existsSync(join(root, "many/999.yaml"))).toBe(true);
    expect(names(listOf("many/*.yaml"))).toHaveLength(1000);
  });
});
