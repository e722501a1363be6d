import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as library from "../../src/index.ts";
import { Office, papersOf, recordOf, render, schema, typeset } from "../../src/index.ts";
import { builtPng } from "../asset/built-png.ts";
import { codesOf, got } from "../outcome.ts";
import { OfficeFolder } from "./office-folder.ts";

const now = new Date("2021-04-05T00:00:00Z");
const CASE = "cases/call-recording.yaml";
let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => {
  vi.unstubAllEnvs();
  office.remove();
});

const codes = (report: { findings: readonly { code: string }[] }): string[] =>
  report.findings.map(({ code }) => code);

describe("records as text", () => {
  const record = () => got(recordOf(office.read(CASE), "tsuwa.yaml"));

  it("become papers with pages, PDF and Word", async () => {
    const papers = got(papersOf(got(Office.open(office.root)), record()));
    expect(papers.map(({ form }) => form.id)).toEqual(["report-form4", "report-form3"]);
    const [paper] = papers;
    expect(paper?.pages().pages).toHaveLength(1);
    expect(
      Buffer.from((await paper?.pdf(now)) ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect(
      Buffer.from((await paper?.docx(now)) ?? [])
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  it("are made into the forms asked for", () => {
    const papers = papersOf(got(Office.open(office.root)), record(), { forms: ["report-form3"] });
    expect(got(papers).map(({ form }) => form.id)).toEqual(["report-form3"]);
  });

  it("fail with all their findings, each in its place", () => {
    const wrong = recordOf(
      office.read(CASE).replace("件名:", "件名：").replace("令和3年4月27日", "R3.13.1"),
      "x.yaml",
    );
    expect(codesOf(wrong)).toEqual(["record/fullwidth-colon", "notation/no-such-month"]);
  });

  it("have the same meaning with CRLF and a BOM", () => {
    const windows = `\ufeff${office.read(CASE).replaceAll("\n", "\r\n")}`;
    office.write("cases/windows.yaml", windows);
    expect(got(recordOf(windows.slice(1), "a.yaml")).value).toEqual(record().value);
    expect(library.check([office.path("cases/windows.yaml")]).findings).toEqual([]);
  });
});

describe("render", () => {
  const dated = async (options: library.RenderOptions): Promise<string | undefined> => {
    const { files } = await render([office.path(CASE)], { to: ["pdf"], forms: ["report-form4"], ...options });
    const text = readFileSync(files[0]?.file ?? "").toString("latin1");
    return /<xmp:CreateDate>([^<]*)</.exec(text)?.[1] ?? /\/CreationDate \(D:(\d{8})/.exec(text)?.[1];
  };

  it("dates files by now, else by SOURCE_DATE_EPOCH", async () => {
    expect(await dated({ now })).toMatch(/2021-?04-?05/);
    vi.stubEnv("SOURCE_DATE_EPOCH", "86400");
    expect(await dated({ overwrite: true })).toMatch(/1970-?01-?02/);
  });

  it("makes byte-identical files of the same input and time", async () => {
    const bytes = async (out: string): Promise<Buffer[]> => {
      const { files } = await render([office.path(CASE)], { now, out: office.path(out) });
      return files.map(({ file }) => readFileSync(file));
    };
    const [first, second] = [await bytes("a"), await bytes("b")];
    expect(first).toHaveLength(4);
    expect(first.every((one, i) => one.equals(second[i] as Buffer))).toBe(true);
  });

  it("says when nothing asked for can be made", async () => {
    const report = await render([office.path(CASE)], { forms: ["consultation-letter"], now });
    expect([report.ok, report.failure, codes(report)]).toEqual([false, "input", ["cli/nothing-to-make"]]);
    expect(report.findings[0]?.message.ja).toContain("「諮問」");
    expect(existsSync(office.path("out"))).toBe(false);
  });

  it("writes nothing beside another run into the same folder", async () => {
    const reports = await Promise.all([
      render([office.path(CASE)], { to: ["txt"], now }),
      render([office.path(CASE)], { to: ["txt"], now }),
    ]);
    expect(reports.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(reports.flatMap(codes)).toEqual(["file/busy"]);
    expect(office.list("out")).toHaveLength(2);
  });

  it("leaves a damaged profile's records alone, and says so once", async () => {
    office.change("yoshiki.yaml", "種類: 団体設定", "種類: 団体せってい");
    const report = await render([office.root], { now });
    expect([report.failure, codes(report)]).toEqual(["input", ["record/unknown-kind", "cli/packet-record"]]);
  });

  it("tells how far it is", async () => {
    const steps: [number, number, string][] = [];
    await render([office.path(CASE)], { to: ["txt"], now, onProgress: (...step) => steps.push(step) });
    expect(steps.map(([done, total, name]) => [done, total, name.split("_")[1]])).toEqual([
      [0, 2, "様式4"],
      [1, 2, "様式3"],
      [2, 2, undefined],
    ]);
  });
});

describe("check", () => {
  it("finds what is wrong in templates that no record needs now", () => {
    const file = office.write("templates/partials/wording/consultation-title.hbs", "{{nothing}}");
    const { findings } = library.check([office.path(CASE)]);
    expect(findings.map(({ code, places }) => [code, places[0]?.file, places[0]?.line])).toEqual([
      ["template/unknown-field", file, 1],
    ]);
  });

  it("takes yoshiki.yaml by itself", () => {
    expect(library.check([office.path("yoshiki.yaml")]).findings).toEqual([]);
  });
});

describe("typeset", () => {
  const set = (markup: string) => typeset(markup, { title: "題", office: got(Office.open(office.root)) });

  it("sets markup without a record", async () => {
    const made = got(
      set('<page style="letter" number="n/m"><heading level="1">見出し</heading><p>本文</p></page>'),
    );
    expect(made.pages[0]?.lines.map(({ text }) => text)).toEqual(["見出し", "本文", "1/1"]);
    expect(made.pages[0]?.outline[0]?.text).toBe("見出し");
    expect((await made.pdf(now)).length).toBeGreaterThan(1000);
    expect((await made.docx(now)).length).toBeGreaterThan(1000);
  });

  it.each([
    ["<page", "markup/malformed"],
    ['<page style="letter"><q>x</q></page>', "markup/unknown-tag"],
    ['<page style="lettr"><p>x</p></page>', "markup/unknown-page-style"],
    ['<page style="letter"><p>\u{1F600}</p></page>', "font/missing-glyph"],
  ])("refuses %j", (markup, code) => {
    expect(codesOf(set(markup))[0]).toBe(code);
  });
});

describe("figures", () => {
  const png = builtPng({ width: 4, height: 2, depth: 8, type: 0, at: () => [0] });
  const at = (src: string) =>
    `<page style="letter"><p>前</p><figure src="${src}" alt="絵">図１</figure></page>`;
  const set = (src: string) => typeset(at(src), { title: "題", office: got(Office.open(office.root)) });

  it("are read in the office's folder", async () => {
    mkdirSync(office.path("assets"), { recursive: true });
    writeFileSync(office.path("assets/箱.png"), png);
    const made = got(set("assets/箱.png"));
    expect(made.pages[0]?.images.map(({ caption, asset }) => [caption, asset.kind])).toEqual([
      ["図１", "png"],
    ]);
    expect(Buffer.from(await made.pdf(now)).includes("/Subtype /Image")).toBe(true);
    expect(Object.keys(unzipSync(await made.docx(now)))).toContain("word/media/image1.png");
  });

  it("that are wrong are told where they are named, with what else is wrong", () => {
    const markup = at("assets/no.png").replace("前", "\u{1F600}");
    const outcome = typeset(markup, { title: "題", office: got(Office.open(office.root)) });
    expect(codesOf(outcome).sort()).toEqual(["asset/not-found", "font/missing-glyph"]);
    expect(
      outcome.ok ? [] : outcome.errors.find(({ code }) => code === "asset/not-found")?.places,
    ).toMatchObject([{ file: "markup", line: 1 }]);
  });

  it.each(["../outside.png", "/etc/hostname"])("never leave the folder: %s", (src) => {
    expect(codesOf(set(src))).toEqual(["asset/outside"]);
  });
});

describe("schema", () => {
  it("is there for every kind of record, and null for none", () => {
    for (const kind of ["report-case", "consultation", "change-table", "profile"])
      expect(schema(kind)).toHaveProperty("properties");
    expect(schema("報告")).toBeNull();
  });
});
