import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.ts";
import { forms } from "../../src/forms/index.ts";
import { OfficeFolder } from "../paper/office-folder.ts";
import { captured, captureOutput } from "./captured.ts";

const CASE = "cases/call-recording.yaml";
let office: OfficeFolder;
captureOutput();
beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => {
  office.remove();
});

const yoshiki = (...args: string[]): Promise<number> => run(args, {});

describe("exit codes", () => {
  it("0: rendered, with a line for every file and one that counts them", async () => {
    expect(await yoshiki("render", office.path(CASE), "--to", "txt", "--now", "2021-04-05")).toBe(0);
    expect(captured.out).toMatch(/call-recording_様式4_.*\.txt {2}1ページ\n/);
    expect(captured.out).toMatch(/2件を書き出しました（\d+\.\d秒）。\n$/);
    expect(captured.told).toBe("");
  });

  it("1: usage, in Japanese, with what may be meant", async () => {
    expect(await yoshiki("rendr")).toBe(1);
    expect(captured.told).toContain("「rendr」というコマンドはありません。\nもしかして: render");
  });

  it.each([
    [["render"], "指定してください"],
    [["render", "x", "--fom", "y"], "「--fom」というオプションはありません。"],
    [["render", "x", "--form", "様式9"], "「様式9」という様式はありません。"],
    [["render", "x", "--to", "html"], "「html」は書き出せません。"],
    [["render", "x", "--now", "令和3年"], "日付は 2021-04-05"],
    [["schema", "report"], "「report」という記録の種類はありません。"],
  ])("1: %j", async (args, words) => {
    expect(await yoshiki(...args)).toBe(1);
    expect(captured.told).toContain(words);
    expect(captured.told).not.toMatch(/error:|argument/);
  });

  it("2: wrong input; nothing is written", async () => {
    office.change(CASE, "令和3年4月27日", "令和7年2月30日");
    expect(await yoshiki("render", office.path("cases"), "--to", "txt")).toBe(2);
    expect(captured.told).toMatch(/誤り notation\/no-such-day {2}/);
    expect(captured.told).toMatch(/場所 {2}.*call-recording\.yaml:\d+:\d+ {2}様式4\/日付/);
    expect(captured.told).toMatch(/直し方 {2}.*28日/);
    expect(captured.told).toContain("誤り 1件、注意 0件。一つも書き出していません。");
  });

  it("4: partly, with --continue-on-error", async () => {
    office.change(CASE, "令和3年4月27日", "令和7年2月30日");
    expect(await yoshiki("render", office.path("cases"), "--to", "txt", "--continue-on-error")).toBe(4);
  });

  it("check: 0 when right, 2 when wrong, 2 on warnings only with --strict", async () => {
    expect(await yoshiki("check", office.root)).toBe(0);
    expect(captured.out).toContain("誤り 0件、注意 0件");
    office.write("templates/x.hbs", "x");
    expect(await yoshiki("check", office.path(CASE))).toBe(0);
    expect(await yoshiki("check", office.path(CASE), "--strict")).toBe(2);
    office.change(CASE, "件名:", "件名：");
    expect(await yoshiki("check", office.path(CASE))).toBe(2);
  });
});

describe("languages", () => {
  it("speaks English with --lang en", async () => {
    expect(await yoshiki("check", office.path("none.yaml"), "--lang", "en")).toBe(2);
    expect(captured.out).toContain("error file/not-found  File not found");
  });

  it("takes the language from YOSHIKI_LANG", async () => {
    await run(["forms"], { YOSHIKI_LANG: "en" });
    expect(captured.out).toContain("Fields of one: yoshiki forms <form>");
  });

  it("helps in Japanese, with examples and exit codes", async () => {
    expect(await yoshiki("--help")).toBe(0);
    expect(captured.out).toContain("使い方:");
    expect(captured.out).toContain("終了コード: 0 できた");
    for (const command of ["render", "check", "forms", "schema", "init"])
      expect(captured.out).toContain(`  ${command}`);
  });
});

describe("--json", () => {
  it("render: files, findings and time", async () => {
    await yoshiki("render", office.path(CASE), "--to", "txt", "--json");
    const report = JSON.parse(captured.out) as {
      ok: boolean;
      files: { form: string }[];
      findings: unknown[];
      ms: number;
    };
    expect(report).toMatchObject({ ok: true, findings: [], failure: null });
    expect(report.files.map(({ form }) => form)).toEqual(["report-form4", "report-form3"]);
    expect(report.ms).toBeGreaterThan(0);
  });

  it("check: every finding with code, both languages and places", async () => {
    office.change(CASE, "件名:", "件明:");
    await yoshiki("check", office.path(CASE), "--json");
    const report = JSON.parse(captured.out) as {
      findings: { code: string; message: { ja: string; en: string } }[];
    };
    expect(report.findings[0]).toMatchObject({ code: "record/unknown-key", severity: "error" });
    expect(report.findings[0]?.message.en).not.toBe("");
  });
});

describe("forms and schema", () => {
  it("lists the forms", async () => {
    await yoshiki("forms");
    for (const { id } of forms) expect(captured.out).toContain(id);
  });

  it("explains every field of one: label, English name, meaning, way of writing, example", async () => {
    expect(await yoshiki("forms", "様式４")).toBe(0);
    expect(captured.out).toMatch(/\* 件名 {2}\[subject\]\n.*システムの名称。.*\n.*書き方: .*\n.*例: /);
  });

  it("prints a schema with Japanese keys", async () => {
    expect(await yoshiki("schema", "報告案件")).toBe(0);
    const schema = JSON.parse(captured.out) as {
      properties: Record<string, unknown>;
      additionalProperties: boolean;
    };
    expect(Object.keys(schema.properties)).toContain("件名");
    expect(schema.additionalProperties).toBe(false);
  });
});

describe("init", () => {
  it("makes a folder that checks and renders without a change", async () => {
    const folder = office.path("会議室");
    expect(await yoshiki("init", folder)).toBe(0);
    expect(await yoshiki("check", folder, "--strict")).toBe(0);
    expect(await yoshiki("render", folder, "--to", "txt")).toBe(0);
    expect(office.list("会議室/out")).toHaveLength(15);
  });

  it("never touches a folder that holds something", async () => {
    expect(await yoshiki("init", office.root)).toBe(3);
    expect(captured.told).toContain("file/exists");
  });
});
