import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failureText } from "../../src/cli/failure.ts";
import { run } from "../../src/cli/program.ts";
import { progressOn } from "../../src/cli/progress.ts";
import { placeText, reportText } from "../../src/cli/report.ts";
import { sayIn } from "../../src/cli/words.ts";
import { diagnose } from "../../src/diagnostic/index.ts";
import { packageFolder } from "../../src/paper/office.ts";
import { captured, captureOutput } from "./captured.ts";

captureOutput();
const yoshiki = (...args: string[]): Promise<number> => run(args, {});

/** English words of the argument parser, where help speaks Japanese. Names of options and their values stay. */
const english = /\b(Usage|Options|Arguments|Commands|default|choices|display|options|command)\b/;

describe("help", () => {
  it("of the program", async () => {
    expect(await yoshiki("--help")).toBe(0);
    expect(captured.out).toMatchInlineSnapshot(`
      "使い方: yoshiki [オプション] [コマンド]

      様式: 一度書いた記録から、審議会などに出す文書と会議資料一式をPDFとWordで作ります。

      オプション:
        -V, --version        版を表示する
        --lang <ja|en>       表示の言語（省略時は日本語）
        -h, --help           この説明を表示する

      コマンド:
        render <paths...>    記録から様式を作る（PDFとWord）
        packet <meeting>     会議資料一式を作る（1冊のPDFとWord一式）
        preview [folder]     画面で入力しながら紙面を見る
        check <paths...>     記録を検査し、資料どうしの食い違いを調べる（何も書き換えない）
        changes <old> <new>  新旧の記録から変更箇所（別添3）の行や新旧対照表を作る
        explain <file>       一行ごとに、なぜそこで切れ、空きがそうなったかを示す
        forms [form]         作れる様式と、その記録の項目を説明する
        schema <kind>        記録のJSON Schemaを出す（エディターの入力補助用）
        init [folder]        作業フォルダーを作る（団体設定と記入例）
        import <files...>    既存の文書（Word・テキスト）から記録を作る
        sign <pdf>           PDFに電子署名をする
        verify <pdf>         PDFの電子署名を確かめる
        help [command]       使い方を表示する

      はじめに:
        yoshiki init 会議室            作業フォルダーを作る
        yoshiki forms                  作れる様式を見る
        yoshiki preview 会議室         画面で入力しながら紙面を見る
        yoshiki check 会議室           記録を検査する
        yoshiki render 会議室          PDFとWordを作る
        yoshiki packet 会議室/meetings/第106回.yaml   会議資料一式を作る
        yoshiki check 既存/*.docx      よそで作った文書どうしの食い違いを調べる

      終了コード: 0 できた ・ 1 使い方の誤り ・ 2 記録などの誤り ・ 3 書き出せない ・ 4 一部だけできた ・ 130 途中で止めた
      "
    `);
  });

  it("of the program, in English", async () => {
    expect(await yoshiki("--help", "--lang", "en")).toBe(0);
    expect(captured.out).toMatchInlineSnapshot(`
      "Usage: yoshiki [options] [command]

      Yoshiki: official papers from records written once, as PDF and as Word.

      Options:
        -V, --version        print the version
        --lang <ja|en>       language of messages
        -h, --help           print this help

      Commands:
        render <paths...>    make the papers of records (PDF and Word)
        packet <meeting>     make a meeting's packet (one PDF, Word files)
        preview [folder]     fill in records beside their pages
        check <paths...>     check records, and papers against each other
        changes <old> <new>  make the rows of 別添3, or a 新旧対照表, from two versions
        explain <file>       say why every line is as it is
        forms [form]         list the forms and explain their fields
        schema <kind>        print the JSON Schema of a record kind
        init [folder]        make a working folder with examples
        import <files...>    make records from existing papers (.docx, .txt)
        sign <pdf>           sign a PDF
        verify <pdf>         verify a PDF's signatures
        help [command]       print help for a command

      Start with:
        yoshiki init office            make a working folder
        yoshiki forms                  list the forms
        yoshiki preview office         fill in records beside their pages
        yoshiki check office           check records
        yoshiki render office          make PDF and Word
        yoshiki packet office/meetings/第106回.yaml   make a meeting's packet
        yoshiki check old/*.docx       find where papers typed elsewhere contradict each other

      Exit codes: 0 ok · 1 usage · 2 invalid input · 3 failed · 4 partial · 130 interrupted
      "
    `);
  });

  it.each(["render", "packet", "check", "explain", "forms", "schema", "init"])(
    "of %s is Japanese throughout",
    async (name) => {
      expect(await yoshiki(name, "--help")).toBe(0);
      expect(captured.out).toContain(`使い方: yoshiki ${name}`);
      expect(captured.out).not.toMatch(english);
    },
  );

  it.each(["render", "check", "explain", "forms", "schema", "init"])(
    "of %s is English throughout",
    async (name) => {
      expect(await yoshiki(name, "--help", "--lang=en")).toBe(0);
      expect(captured.out.replaceAll(/様式\d|〓/g, "")).not.toMatch(/[\u3041-\u30ff\u4e00-\u9fff]/);
    },
  );

  it("is what is shown when nothing is asked for, as a wrong usage", async () => {
    expect(await yoshiki()).toBe(1);
    expect(captured.told).toContain("使い方: yoshiki [オプション] [コマンド]");
  });
});

describe("usage", () => {
  it.each([
    [["--lang", "fr", "forms"], "選べるのは ja・en です。"],
    [["forms", "--lang"], "値がありません"],
    [["render", "x", "--font", "gothic"], "選べるのは biz・noto です。"],
    [["render", "x", "--missing-glyph", ""], "一文字"],
    [["render", "x", "--missing-glyph", "〓〓"], "一文字"],
    [
      ["render", "x", "--form", "様式"],
      "「様式」は一つに決まりません: report-form4（様式4）、report-form3（様式3）",
    ],
    [["forms", "諮問の書"], "もしかして: 諮問。"],
    [["render", "x", "--now", "2021-02-30"], "日付は"],
    [["forms", "様式4", "様式3"], "引数が多すぎます。"],
    [["explain", "x", "--page", "零"], "1以上の整数"],
    [["init"], "フォルダーを指定してください。"],
  ])("%j", async (args, words) => {
    expect(await yoshiki(...args)).toBe(1);
    expect(captured.told).toContain(words);
    expect(captured.told).toContain("使い方は「yoshiki --help」で見られます。");
    expect(captured.out).toBe("");
  });

  it("speaks English when asked", async () => {
    expect(await yoshiki("rendr", "--lang", "en")).toBe(1);
    expect(captured.told).toMatch(/^error {2}unknown command 'rendr'/);
  });

  it("takes lists with commas of either width", async () => {
    expect(await yoshiki("check", "x", "--form", "様式4、様式３，諮問")).toBe(2);
    expect(captured.out).toContain("file/not-found");
  });
});

describe("reports", () => {
  it("say where, in paths that are shorter than the whole", () => {
    const place = {
      file: "/office/cases/a.yaml",
      line: 3,
      column: 5,
      path: "様式4/日付",
      excerpt: " 日付: x ",
    };
    expect(placeText(place, "/office", "ja")).toBe("cases/a.yaml:3:5  様式4/日付  「日付: x」");
    expect(placeText({ sheet: "案件", cell: "B7" }, "/office", "ja")).toBe("案件!B7");
    expect(placeText({ file: "/elsewhere/a.yaml" }, "/office/deep/down", "ja")).toBe("/elsewhere/a.yaml");
  });

  it("call a shipped template by its name", () => {
    const place = { file: join(packageFolder, "templates", "report-form4.hbs"), line: 2 };
    expect(placeText(place, "/office", "ja")).toBe("（付属）templates/report-form4.hbs:2");
    expect(placeText(place, "/office", "en")).toBe("(shipped) templates/report-form4.hbs:2");
  });

  it("show a finding as severity, code and sentence, then places, then the mend", () => {
    const found = diagnose("file/not-found", { file: "a.yaml" }, { file: "a.yaml" });
    expect(reportText([found], "ja", "/")).toMatchInlineSnapshot(`
      "誤り file/not-found  ファイルが見つかりません: a.yaml
        場所  a.yaml
        直し方  名前の綴りと、いまのフォルダーからの道筋を確かめてください。"
    `);
    expect(reportText([found], "en", "/")).toMatchInlineSnapshot(`
      "error file/not-found  File not found: a.yaml
        at  a.yaml
        hint  Check the spelling and the path from the current folder."
    `);
  });

  it("tell a fault of the program from a fault of the record", () => {
    const text = failureText(new RangeError("measure must be positive"), sayIn("ja"));
    expect(text).toMatch(/^プログラムの誤りで止まりました（記録の誤りではありません）。/);
    expect(text).toContain("measure must be positive");
  });
});

describe("progress", () => {
  const stream = (isTTY: boolean) => {
    const written: string[] = [];
    const made = { isTTY, columns: 60, write: (text: string) => written.push(text) };
    return { written, progress: progressOn(made as unknown as NodeJS.WriteStream) };
  };

  it("is a bar on a terminal, cut to its width, and leaves no trace", () => {
    const { written, progress } = stream(true);
    progress.step(1, 4, "様式".repeat(40));
    progress.end();
    expect(written[0]).toContain("[######------------------] 1/4 様式");
    // Japanese characters take two columns.
    expect((written[0]?.split("1/4 ")[1]?.length ?? 99) * 2).toBeLessThanOrEqual(20);
    expect(written.at(-1)).toBe("\r\x1b[K");
  });

  it("is silent in files and pipes", () => {
    const { written, progress } = stream(false);
    progress.step(1, 4, "a");
    progress.end();
    expect(written).toEqual([]);
  });
});
