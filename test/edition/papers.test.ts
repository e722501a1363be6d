import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { render } from "../../src/batch/render.ts";
import { Ledger, proofOf, proven } from "../../src/edition/index.ts";
import { ofText } from "../../src/edition/needle.ts";
import { gather } from "../../src/paper/gather.ts";
import type { OfficeFolder } from "../paper/office-folder.ts";
import { MAIL, NAME, PHONE, withOffice, writeLetter } from "./letter.ts";

const now = new Date("2021-05-01T12:34:56Z");
const run = (paths: readonly string[], edition: "public" | "internal" = "public") =>
  render(paths, { edition, now, jobs: 1, to: ["pdf", "docx", "txt"] });

/** Says the withheld value once more, somewhere. @returns the records to render */
type Attempt = (office: OfficeFolder) => readonly string[];

const inBody =
  (body: string): Attempt =>
  (office) => [writeLetter(office, { body })];
const inTemplate =
  (markup: string): Attempt =>
  (office) => {
    office.write(
      "templates/letters/通知.hbs",
      readFileSync("templates/letters/通知.hbs", "utf8").replace(
        "{{> letter-items}}",
        `${markup}\n  {{> letter-items}}`,
      ),
    );
    return [writeLetter(office)];
  };
const inFigure =
  (entry: string, file?: readonly [string, string]): Attempt =>
  (office) => {
    if (file !== undefined) office.write(...file);
    const paper = `種類: 説明資料\n版: 1\n題名:\n  - 窓口の図\n本文: |\n  1 趣旨\n  ［図：流れ］\n図:\n  - 名: 流れ\n${entry}`;
    return [writeLetter(office), office.write("explanations/attempt.yaml", paper)];
  };
const svg = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60mm" height="20mm" viewBox="0 0 60 20"><rect width="60" height="20" fill="none" stroke="#000"/>${text}</svg>`;

/** Each must be told: by records, by templates, by pictures. */
const attempts: readonly (readonly [string, Attempt, string])[] = [
  [
    "the subject: title, bookmark, file name",
    (office) => [writeLetter(office, { subject: "ヤマカワハナコ様の利用" })],
    "宛先/氏名",
  ],
  ["the text", inBody("ヤマカワ　ハナコさんに知らせます。"), "宛先/氏名"],
  ["an item", (office) => [writeLetter(office, { item: `連絡は${PHONE}へ` })], "担当/連絡先"],
  ["half-width kana", inBody("ﾔﾏｶﾜ ﾊﾅｺさんに知らせます。"), "宛先/氏名"],
  ["hiragana", inBody("やまかわはなこさんに知らせます。"), "宛先/氏名"],
  ["blanks between the letters", inBody("ヤ マ カ ワ ハ ナ コさんに知らせます。"), "宛先/氏名"],
  ["marks between the letters", inBody("ヤマカワ・（ハナコ）さんに知らせます。"), "宛先/氏名"],
  ["the given name first", inBody("ハナコ・ヤマカワさんに知らせます。"), "宛先/氏名"],
  ["a phone in full-width digits", inBody("電話は０００（２４６）１３５７です。"), "担当/連絡先"],
  ["a phone without hyphens", inBody("電話は0002461357です。"), "担当/連絡先"],
  ["a phone with の between its parts", inBody("電話は０００の２４６の１３５７です。"), "担当/連絡先"],
  ["a phone with the long sign for hyphens", inBody("電話は000ー246ー1357です。"), "担当/連絡先"],
  ["a phone in brackets", inBody("電話は(000)246-1357です。"), "担当/連絡先"],
  ["a phone with blanks", inBody("電話は000 246 1357です。"), "担当/連絡先"],
  ["a phone in kanji", inBody("電話は〇〇〇ー二四六ー一三五七です。"), "担当/連絡先"],
  ["a phone in circled digits", inBody("電話は⓪⓪⓪②④⑥①③⑤⑦です。"), "担当/連絡先"],
  ["a phone as from abroad", inBody("電話は+81-00-246-1357です。"), "担当/連絡先"],
  ["an extension", inBody("内線は8642です。"), "担当/連絡先"],
  [
    "a mail address in capitals and full width",
    inBody("宛先はＨＡＮＡＫＯ＠ｍｉｈｏｎ．ｅｘａｍｐｌｅです。"),
    "担当/電子メール",
  ],
  [
    "a mail address with its sign written out",
    inBody("宛先はhanako(at)mihon.exampleです。"),
    "担当/電子メール",
  ],
  [
    "a mail address in Japanese words",
    inBody("宛先はhanakoアットマークmihon.exampleです。"),
    "担当/電子メール",
  ],
  ["a date as computers write it", inBody("受付は2021-04-12です。"), "日付"],
  ["a date in short", inBody("受付はR3.4.12です。"), "日付"],
  ["a date with one letter of its era", inBody("受付は令3・4・12です。"), "日付"],
  ["a date in kanji", inBody("受付は令和三年四月十二日です。"), "日付"],
  ["a date of the western calendar", inBody("受付は２０２１年４月１２日です。"), "日付"],
  ["a date of the western calendar in kanji", inBody("受付は二〇二一年四月十二日です。"), "日付"],
  ["a date with noughts before its numbers", inBody("受付は令和03年04月12日です。"), "日付"],
  ["a date of the western calendar with noughts", inBody("受付は2021年04月12日です。"), "日付"],
  ["a date with slashes", inBody("受付は2021/4/12です。"), "日付"],
  ["a date in a row of digits", inBody("受付は20210412です。"), "日付"],
  ["a date over a line end", inBody("受付は令和3年\n4月12日です。"), "日付"],
  ["a document number in kanji", inBody("先の見企情第四三二一号で知らせました。"), "文書番号"],
  [
    "a document number in kanji with units",
    inBody("先の見企情第四千三百二十一号で知らせました。"),
    "文書番号",
  ],
  ["a document number without its words", inBody("先の見企情4321で知らせました。"), "文書番号"],
  ["letters with soft hyphens between", inBody("ヤマ\u00adカワ\u00adハナコさんに知らせます。"), "宛先/氏名"],
  ["letters of the name with dots over them", inTemplate("<p><dots>ヤマカワハナコ</dots></p>"), "宛先/氏名"],
  ["superscript and subscript", inTemplate("<p>ヤマ<sup>カワ</sup><sub>ハナコ</sub></p>"), "宛先/氏名"],
  [
    "a list",
    inTemplate('<list><item label="1"><p>ヤマカワ</p></item><item label="2"><p>ハナコ</p></item></list>'),
    "宛先/氏名",
  ],
  ["a document number in full width", inBody("先の見企情第４３２１号で知らせました。"), "文書番号"],
  ["a name over a paragraph's end", inBody("担当はヤマカワ\nハナコです。"), "宛先/氏名"],
  ["a template's own words", inTemplate("<p>ヤマカワハナコ</p>"), "宛先/氏名"],
  ["a letter-spaced name", inTemplate('<p><kinto gap="1em">ヤマカワハナコ</kinto></p>'), "宛先/氏名"],
  ["two runs", inTemplate("<p>ヤマカ<b>ワハナ</b>コ</p>"), "宛先/氏名"],
  ["a line end", inTemplate("<p>ヤマカワ<br/>ハナコ</p>"), "宛先/氏名"],
  ["spread over a width", inTemplate('<p><jidori width="14em">ヤマカワハナコ</jidori></p>'), "宛先/氏名"],
  [
    "two cells",
    inTemplate(
      '<table columns="9em 9em"><row><cell><p>ヤマカワ</p></cell><cell><p>ハナコ</p></cell></row></table>',
    ),
    "宛先/氏名",
  ],
  [
    "a table's summary",
    inTemplate('<table columns="9em" summary="ヤマカワハナコの表"><row><cell><p>表</p></cell></row></table>'),
    "宛先/氏名",
  ],
  [
    "a box of a diagram",
    inFigure(
      "    図式:\n      箱:\n        - 名: ヤマカワハナコ\n        - 名: 窓口\n      矢印:\n        - から: ヤマカワハナコ\n          へ: 窓口\n          説明: 申請\n          線: 紙\n",
    ),
    "宛先/氏名",
  ],
  [
    "an alternative text",
    inFigure("    ファイル: assets/流れ.svg\n    代替: ヤマカワハナコが窓口に行く図\n", [
      "assets/流れ.svg",
      svg(""),
    ]),
    "宛先/氏名",
  ],
  [
    "a caption",
    inFigure("    ファイル: assets/流れ.svg\n    代替: 流れの図\n    説明: 図1　ヤマカワハナコ\n", [
      "assets/流れ.svg",
      svg(""),
    ]),
    "宛先/氏名",
  ],
  [
    "a drawing's text",
    inFigure("    ファイル: assets/流れ.svg\n    代替: 流れの図\n", [
      "assets/流れ.svg",
      svg('<text x="5" y="10" font-size="4">ヤマカワハナコ</text>'),
    ]),
    "宛先/氏名",
  ],
  [
    "a drawing's text in pieces",
    inFigure("    ファイル: assets/流れ.svg\n    代替: 流れの図\n", [
      "assets/流れ.svg",
      svg('<text x="5" y="10" font-size="4">ヤマ<tspan dx="1">カワ</tspan>ハナコ</text>'),
    ]),
    "宛先/氏名",
  ],
  [
    "the record's file name",
    (office) => [writeLetter(office, { file: "letters/ヤマカワハナコ.yaml" })],
    "宛先/氏名",
  ],
  [
    "another record",
    (office) => [
      writeLetter(office),
      office.change("letters/outsourcing-reply.yaml", "12件", "12件（ヤマカワハナコほか）"),
    ],
    "宛先/氏名",
  ],
  [
    "the office's name",
    (office) => {
      office.change("yoshiki.yaml", "自治体名: 見本市", "自治体名: ヤマカワハナコ市");
      return [writeLetter(office)];
    },
    "宛先/氏名",
  ],
  [
    "a case that an index refers to",
    (office) => {
      office.write(
        "cases/call-recording.yaml",
        `${office.read("cases/call-recording.yaml")}\n非公開:\n  - 実施機関\n`,
      );
      const other = office.read("cases/call-recording.yaml").match(/^実施機関: (.*)$/m)?.[1] ?? "";
      office.change("cases/insurance-check.yaml", "概要: |\n  ", `概要: |\n  ${other}と行う。`);
      return [office.path("indexes")];
    },
    "実施機関",
  ],
];

describe("a public paper that says a withheld value again", () => {
  it.each(attempts)("in %s is told, and nothing is written", (_, attempt, field) =>
    withOffice(async (office) => {
      const report = await run(attempt(office));
      const told = report.findings.filter(({ code }) => code === "edition/leak");
      expect(told.map(({ message }) => message.ja).join("\n")).toContain(`「${field}」`);
      expect(report.files).toEqual([]);
      expect(report.ok).toBe(false);
    }),
  );

  it("is told where the end of a page parts the value, and only PDF is made", () =>
    withOffice(async (office) => {
      const value = "ヲヱヰヌヘソチ";
      const filled = (before: number, text: string): string => {
        const path = writeLetter(office, {
          item: value,
          body: `${"あ".repeat(before)}${text}${"あ".repeat(400)}`,
        });
        office.change("letters/attempt.yaml", "  - 日付", "  - 記/1/内容\n  - 日付");
        return path;
      };
      const onFirstPage = (path: string, letters: string): number => {
        const [page] = gather([path], { edition: "public" }).papers[0]?.pages().pages ?? [];
        const clusters = page?.lines.flatMap(({ runs }) => runs.flatMap((run) => run.clusters)) ?? [];
        return clusters.filter((one) => letters.includes(one)).length;
      };
      const room = onFirstPage(filled(1600, ""), "あ");
      const path = filled(room - 3, value);
      // Three of its letters stand on the first page, four on the next.
      expect(onFirstPage(path, value)).toBe(3);
      const report = await render([path], { edition: "public", now, jobs: 1, to: ["pdf"] });
      expect(report.findings.map(({ code }) => code)).toContain("edition/leak");
      expect(report.files).toEqual([]);
    }));

  it("is told of each field and file once, with the line it is withheld at", () =>
    withOffice(async (office) => {
      const { findings } = await run(inBody("ヤマカワハナコ")(office));
      const told = findings.filter(({ code }) => code === "edition/leak");
      expect(
        told.map(({ message }) => message.ja.replace(/^.*の値が、公開版「(.*)」の(.*)に.*$/, "$1 $2")),
      ).toEqual([
        expect.stringMatching(/\.pdf 本文$/),
        expect.stringMatching(/\.docx 本文$/),
        expect.stringMatching(/\.txt 本文$/),
      ]);
      expect(told[0]?.places[0]).toMatchObject({ path: "宛先/氏名", line: 8 });
    }));
});

describe("a public paper", () => {
  it("is written where nothing says a withheld value again, and holds none of them", () =>
    withOffice(async (office) => {
      const { ok, files, findings } = await run([writeLetter(office)]);
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(ok).toBe(true);
      expect(files.map(({ file }) => basename(file))).toEqual(
        ["pdf", "docx", "txt"].map((format) => `公開版_attempt_窓口の利用について（通知）.${format}`),
      );
    }));

  it("prints marks of one length, and says on its head what it is", () =>
    withOffice(async (office) => {
      const { files } = await run([writeLetter(office)]);
      const text = readFileSync(files.find(({ format }) => format === "txt")?.file ?? "", "utf8");
      expect(text).toMatch(/^〔公開用〕\n/);
      expect(text.match(/■+/g)).toEqual(
        ["■■■■", "■■■■", "■■■■", "■■■■", "■■■■"].slice(0, text.match(/■+/g)?.length),
      );
      expect(text.match(/■+/g)?.length).toBeGreaterThanOrEqual(5);
      expect(text).toContain("電話：■■■■");
      expect(text).not.toMatch(/明治|1873|第0号/);
    }));

  it("prints other words where the profile says so", () =>
    withOffice(async (office) => {
      office.write(
        "yoshiki.yaml",
        `${office.read("yoshiki.yaml")}\n公開版:\n  伏せるもの:\n    - 電話\n  伏せ字: 〔非公開〕\n`,
      );
      const { files, ok } = await run([writeLetter(office)]);
      expect(ok).toBe(true);
      const text = readFileSync(files.find(({ format }) => format === "txt")?.file ?? "", "utf8");
      expect(text).toContain("電話：〔非公開〕");
      expect(text).toContain(MAIL);
      expect(text).toContain(NAME.replace(" ", "　"));
    }));

  it("withholds some words of a text, and tells where they stand once more", () =>
    withOffice(async (office) => {
      const path = writeLetter(office, { body: "相談は佐 藤様と山本様が来庁した。\n山本様は再度来庁した。" });
      office.change("letters/attempt.yaml", "  - 日付", "  - 本文「佐 藤」\n  - 本文「山本様」\n  - 日付");
      const report = await run([path]);
      expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      const text = readFileSync(report.files.find(({ format }) => format === "txt")?.file ?? "", "utf8");
      expect(text).toContain("相談は■■■■様と■■■■が来庁した。");
      expect(text).toContain("■■■■は再度来庁した。");
      office.change("letters/attempt.yaml", "見本市役所1号館", "山本様の自宅");
      const again = await run([path]);
      expect(again.findings.map(({ code }) => code)).toContain("edition/leak");
      office.change("letters/attempt.yaml", "本文「山本様」", "本文「山元様」");
      const slip = await run([path]);
      expect(slip.findings.map(({ code, places }) => [code, places[0]?.path])).toContainEqual([
        "edition/words-not-there",
        "非公開/2",
      ]);
    }));

  it("is not found out by the length of what it withholds", () =>
    withOffice(async (office) => {
      const textOf = async (path: string) => {
        const { files } = await run([path]);
        return readFileSync(files.find(({ format }) => format === "txt")?.file ?? "", "utf8");
      };
      const short = await textOf(writeLetter(office));
      office.change("letters/attempt.yaml", NAME, "ヤ ハ");
      office.change("letters/attempt.yaml", `${PHONE}（内線 8642）`, "000-111-2222");
      office.change("letters/attempt.yaml", "令和3年4月12日", "令和13年12月31日");
      office.change("letters/attempt.yaml", "見企情第4321号", "見情第1号の2");
      expect(await textOf(office.path("letters/attempt.yaml"))).toBe(short);
    }));

  it("is another file than the internal one, which is as ever", () =>
    withOffice(async (office) => {
      const path = writeLetter(office);
      const before = await run([path], "internal");
      const internal = before.files.map(({ file }) => readFileSync(file));
      const made = await run([path]);
      const again = await run([path], "internal");
      expect(again.files.every(({ unchanged }) => unchanged)).toBe(true);
      expect(again.files.map(({ file }) => readFileSync(file))).toEqual(internal);
      expect(made.files.map(({ file }) => file)).not.toEqual(before.files.map(({ file }) => file));
    }));

  it("would be told if it were the internal one: the proof reads what both formats say", () =>
    withOffice(async (office) => {
      const { files } = await run([writeLetter(office)], "internal");
      const ledger = new Ledger();
      const about = { record: "x", place: () => ({ file: "x" }) };
      ledger.addText("name", NAME, { ...about, field: "氏名" });
      ledger.addText("mail", MAIL, { ...about, field: "メール" });
      for (const { file } of files) {
        const proof = proofOf({ name: "x", bytes: readFileSync(file), records: new Set() }, ledger);
        expect([file, proof.leaks.length]).toEqual([file, expect.any(Number)]);
        expect(new Set(proof.leaks.map(({ message }) => /「(.*?)」/.exec(message.ja)?.[1]))).toEqual(
          new Set(["氏名", "メール"]),
        );
      }
      expect(ofText(NAME)).toEqual([{ kind: "text", text: "やまかわはなこ" }]);
    }));

  it("is none of the office's own: 起案用紙 is refused by name, once, and never made unasked", () =>
    withOffice(async (office) => {
      const paths = ["cases/partnership-portal.yaml", "letters/outsourcing-request.yaml"].map((one) =>
        office.path(one),
      );
      const options = { edition: "public", now, jobs: 1, to: ["txt"] } as const;
      const refused = await render(paths, { ...options, forms: ["draft-sheet"] });
      expect(refused.findings.map(({ code }) => code)).toEqual(["edition/internal-paper"]);
      expect(refused.files).toEqual([]);
      const unasked = await render(paths, options);
      expect(unasked.ok).toBe(true);
      expect(unasked.files.map(({ form }) => form)).not.toContain("draft-sheet");
    }));

  it("that something was added to is proven again by its bytes", () =>
    withOffice(async (office) => {
      const { files } = await run([writeLetter(office)]);
      const bytes = readFileSync(files.find(({ format }) => format === "pdf")?.file ?? "");
      const ledger = new Ledger();
      ledger.addText("name", NAME, { field: "氏名", record: "x", place: () => ({ file: "x" }) });
      const file = { name: "公開版.pdf", records: new Set<string>(), pictures: [] };
      expect(proven([{ ...file, bytes }], [ledger, null]).leaks).toEqual([]);
      const name = Buffer.from(`\ufeff${NAME}`, "utf16le").swap16().toString("hex");
      const signed = Buffer.concat([
        bytes,
        Buffer.from(`99 0 obj\n<< /Type /Sig /Name <${name}> >>\nendobj\n`),
      ]);
      expect(proven([{ ...file, bytes: signed }], [ledger, null]).leaks).toHaveLength(1);
      expect(proven([{ ...file, bytes: signed }], [null]).leaks).toEqual([]);
    }));
});
