import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { run } from "../../src/cli/program.ts";
import { captured, captureOutput } from "../cli/captured.ts";
import { assessmentIn, fullText } from "./full.ts";

captureOutput();
const yoshiki = (...args: string[]): Promise<number> => run(args, {});

let folder = "";
const at = (name: string): string => join(folder, name);

/** The great fixture with some words changed. */
function revised(...pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, fullText());
}

const revision = () =>
  revised(
    ["公表日: 令和6年12月9日", "公表日: 令和7年3月3日"],
    ["    部署: こども未来局母子保健課", "    部署: こども家庭局母子保健課"],
    ["    対象人数: 30万人以上", "    対象人数: 10万人以上30万人未満"],
    [
      "      7. 母子保健のほか、予防接種と成人健診の事務を処理する。",
      "          7. 母子保健のほか、予防接種の事務を処理する。".slice(4),
    ],
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "changes-"));
  vi.spyOn(process, "cwd").mockReturnValue(folder);
  writeFileSync(
    at("yoshiki.yaml"),
    readFileSync(new URL("../../fixtures/office/yoshiki.yaml", import.meta.url)),
  );
  writeFileSync(at("old.yaml"), fullText());
  writeFileSync(at("new.yaml"), revision());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const changesIn = (name: string) => assessmentIn(readFileSync(at(name), "utf8")).changes ?? [];

describe("yoshiki changes", () => {
  it("prints the rows in the form's words", async () => {
    expect(await yoshiki("changes", "old.yaml", "new.yaml")).toBe(0);
    expect(captured.out).toMatchInlineSnapshot(`
      "［新しい行］ 事後  Ⅰ 基本情報 1. 特定個人情報ファイルを取り扱う事務 ③対象人数
        変更前  [　30万人以上　]
        変更後  [　10万人以上30万人未満　]

      ［新しい行］ 事後  Ⅰ 基本情報 2. 特定個人情報ファイルを取り扱う事務において使用するシステム システム1 ②システムの機能
        変更前  （略）
        　　　  7. 母子保健のほか、予防接種と成人健診の事務を処理する。
        　　　  （略）
        変更後  （略）
        　　　  7. 母子保健のほか、予防接種の事務を処理する。
        　　　  （略）

      ［新しい行］ 事後  Ⅰ 基本情報 7. 評価実施機関における担当部署 ①部署
        変更前  こども未来局母子保健課
        変更後  こども家庭局母子保健課

      変更箇所: 新しい行 3件
      "
    `);
    expect(captured.told).toContain("changes/to-explain");
  });

  it("writes them behind the former rows, and a second run adds none", async () => {
    expect(await yoshiki("changes", "old.yaml", "new.yaml", "--write")).toBe(0);
    const rows = changesIn("new.yaml");
    expect(rows.length).toBe(84);
    expect(rows.slice(0, 81)).toEqual(changesIn("old.yaml"));
    expect(rows.slice(81).map(({ date, timing }) => `${date.iso} ${timing}`)).toEqual([
      "2025-03-03 after",
      "2025-03-03 after",
      "2025-03-03 after",
    ]);
    const text = readFileSync(at("new.yaml"), "utf8");
    expect(text.startsWith(revision().slice(0, revision().length - 10))).toBe(true);
    expect(await yoshiki("changes", "old.yaml", "new.yaml", "--write")).toBe(0);
    expect(readFileSync(at("new.yaml"), "utf8")).toBe(text);
    expect(captured.out).toContain("記載済 3件");
  });

  it("keeps a clerk's words, renews rows nobody has touched, and tells what is true no more", async () => {
    await yoshiki("changes", "old.yaml", "new.yaml", "--write");
    const mine = readFileSync(at("new.yaml"), "utf8")
      .replace("変更後: '[　10万人以上30万人未満　]'", "変更後: 十万人以上三十万人未満")
      .replace("こども家庭局母子保健課", "こども家庭局健康課")
      .replace(
        "          7. 母子保健のほか、予防接種の事務",
        "          7. 母子保健のほか、予防接種と成人健診の事務",
      );
    writeFileSync(at("new.yaml"), mine);
    captured.out = "";
    expect(await yoshiki("changes", "old.yaml", "new.yaml", "--write", "--json")).toBe(0);
    const { rows, findings } = JSON.parse(captured.out) as {
      rows: { state: string; at: number }[];
      findings: { code: string }[];
    };
    expect(rows.map(({ state }) => state)).toEqual(["kept", "renewed", "gone"]);
    expect(findings.map(({ code }) => code)).toContain("changes/gone");
    const after = changesIn("new.yaml").slice(81);
    expect(after.map((row) => row.after.at(-1))).toEqual([
      "十万人以上三十万人未満",
      "（略）",
      "こども家庭局健康課",
    ]);
  });

  it("shows a clerk's row as it stands, and what is proposed now where the record has changed since", async () => {
    await yoshiki("changes", "old.yaml", "new.yaml", "--write");
    const mine = readFileSync(at("new.yaml"), "utf8")
      .replace("変更後: こども家庭局母子保健課", "変更後: こども家庭局（母子保健課）")
      .replace("    部署: こども家庭局母子保健課", "    部署: こども家庭局健康課");
    writeFileSync(at("new.yaml"), mine);
    captured.out = "";
    captured.told = "";
    expect(await yoshiki("changes", "old.yaml", "new.yaml")).toBe(0);
    expect(captured.out).toContain(
      [
        "［見直しが要る行］ 事後  Ⅰ 基本情報 7. 評価実施機関における担当部署 ①部署",
        "  変更前  こども未来局母子保健課",
        "  変更後  こども家庭局（母子保健課）",
        "  変更前（今の案）  こども未来局母子保健課",
        "  変更後（今の案）  こども家庭局健康課",
      ].join("\n"),
    );
    expect(captured.told).toMatch(/changes\/to-explain[^\n]*3件[^\n]*\n[^\n]*new\.yaml:\d+:\d+ {2}変更\/82/);
  });

  it("tells of a 公表日 that was forgotten, unless the day is given", async () => {
    writeFileSync(at("new.yaml"), revision().replace("公表日: 令和7年3月3日", "公表日: 令和6年12月9日"));
    expect(await yoshiki("changes", "old.yaml", "new.yaml")).toBe(0);
    expect(captured.told).toMatch(
      /changes\/same-published[^\n]*令和6年12月9日[^\n]*\n[^\n]*new\.yaml:\d+:\d+ {2}公表日/,
    );
    captured.told = "";
    expect(await yoshiki("changes", "old.yaml", "new.yaml", "--date", "令和7年3月3日")).toBe(0);
    expect(captured.told).not.toContain("same-published");
  });

  it("compares with a revision of git", async () => {
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=見本", "-c", "user.email=a@example.jp", ...args], {
        cwd: folder,
        stdio: "ignore",
      });
    git("init", "-q");
    mkdirSync(at("assessments"));
    writeFileSync(at("assessments/母子保健.yaml"), fullText());
    git("add", ".");
    git("commit", "-qm", "old");
    writeFileSync(at("assessments/母子保健.yaml"), revision());
    expect(await yoshiki("changes", "HEAD:assessments/母子保健.yaml", "assessments/母子保健.yaml")).toBe(0);
    expect(captured.out).toContain("新しい行 3件");
    for (const [name, code] of [
      ["HEAD~9:assessments/母子保健.yaml", "changes/no-such-revision"],
      ["HEAD:no.yaml", "changes/no-such-revision"],
      ["HEAD:../old.yaml", "changes/outside-repository"],
      ["HEAD:/etc/passwd", "changes/outside-repository"],
      ["--help:old.yaml", "changes/outside-repository"],
    ] as const) {
      captured.told = "";
      expect(await yoshiki("changes", ...(name.startsWith("-") ? ["--"] : []), name, "new.yaml")).toBe(2);
      expect(captured.told).toContain(code);
    }
    expect(
      await yoshiki(
        "changes",
        "old.yaml",
        "HEAD:assessments/母子保健.yaml",
        "--write",
        "--date",
        "令和7年1月6日",
      ),
    ).toBe(2);
    expect(captured.told).toContain("changes/write-revision");
  });

  it("says what is wrong with both versions at once", async () => {
    writeFileSync(at("old.yaml"), "種類: 評価書\n版: 1\n");
    expect(await yoshiki("changes", "old.yaml", "missing.yaml")).toBe(2);
    expect(captured.told).toContain("file/not-found");
    expect(captured.told).toContain("評価書名");
    expect(await yoshiki("changes", "HEAD:old.yaml", "new.yaml")).toBe(2);
    expect(captured.told).toContain("changes/no-repository");
    expect(await yoshiki("changes", "new.yaml", "yoshiki.yaml")).toBe(2);
    expect(captured.told).toContain("changes/not-an-assessment");
    writeFileSync(at("undated.yaml"), revision().replace("公表日: 令和7年3月3日\n", ""));
    expect(await yoshiki("changes", "new.yaml", "undated.yaml")).toBe(2);
    expect(captured.told).toContain("changes/needs-date");
    expect(await yoshiki("changes", "new.yaml", "undated.yaml", "--date", "令和7年4月")).toBe(2);
    expect(captured.told).toContain("changes/not-a-day");
  });
});

describe("its help", () => {
  it("teaches in Japanese, every option and the rule behind 提出時期", async () => {
    expect(await yoshiki("changes", "--help")).toBe(0);
    expect(captured.out).toMatchInlineSnapshot(`
      "使い方: yoshiki changes [オプション] <old> <new>

      評価書の古い版と新しい版を項目ごとに比べ、（別添3）変更箇所の行を示します。--write を付けると、新しい版の
      「変更」に書き込みます。前からある行と、職員が手直しした行は、そのまま残します。

      引数:
        old               古い版。記録のファイルか、gitの版（HEAD~1:道筋）、Wordの文書
        new               新しい版。記録のファイルか、gitの版、Wordの文書

      オプション:
        --date <date>     変更日（省略時は新しい版の公表日）
        --write           新しい版の「変更」に行を書き込む
        --table           行の代わりに新旧対照表を作る（同じ種類の記録なら何でもよい）
        -o, --out <name>  新旧対照表のファイルの名前（.pdf か .docx。省略時は両方を今のフォルダーに作る）
        --now <date>      作成日時として記録する日付
        --json            結果をJSONで出す
        --lang <ja|en>    表示の言語（省略時は日本語）
        -h, --help        この説明を表示する

      例:
        yoshiki changes 旧/母子保健.yaml assessments/母子保健.yaml
        yoshiki changes HEAD~1:assessments/母子保健.yaml assessments/母子保健.yaml --date 令和6年12月9日 --write
        yoshiki changes 旧/母子保健.yaml assessments/母子保健.yaml --table -o 新旧対照表.pdf
        yoshiki changes 既存/様式4_旧.docx 既存/様式4_新.docx --table

      提出時期は、※の付いた項目（重要な変更）を「事前」、ほかを「事後」として案を出します。「事後」の説明は職員が
      書きます。並べ替えただけの委託事項などは変更に数えません。公表日、承認日、様式の版の違いは行にしません。
      "
    `);
  });

  it("speaks English", async () => {
    expect(await yoshiki("changes", "--help", "--lang", "en")).toBe(0);
    expect(captured.out).toContain("Compares two versions of an assessment");
    expect(captured.out).not.toMatch(/使い方|オプション/);
  });
});

describe("yoshiki changes --table", () => {
  it("writes PDF and Word into this folder, or the one that is named, and never over another file", async () => {
    expect(await yoshiki("changes", "old.yaml", "new.yaml", "--table", "--now", "2025-03-03")).toBe(0);
    expect(captured.out).toContain("新旧対照表.pdf");
    expect(readFileSync(at("新旧対照表.docx")).subarray(0, 2).toString()).toBe("PK");
    expect(
      await yoshiki("changes", "old.yaml", "new.yaml", "--table", "-o", "表.pdf", "--now", "2025-03-03"),
    ).toBe(0);
    expect(readFileSync(at("表.pdf")).equals(readFileSync(at("新旧対照表.pdf")))).toBe(true);
    expect(await yoshiki("changes", "old.yaml", "new.yaml", "--table", "-o", "表.pdf")).toBe(3);
    expect(await yoshiki("changes", "old.yaml", "new.yaml", "--table", "-o", "表.txt")).toBe(1);
    expect(await yoshiki("changes", "old.yaml", "new.yaml", "-o", "表.pdf")).toBe(1);
  });
});
