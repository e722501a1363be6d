import { describe, expect, it } from "vitest";
import type { PaperLine } from "../../../src/check/index.ts";
import { Office, type Paper, papersOf, recordOf } from "../../../src/index.ts";
import { readExisting, type TypedFile } from "../../../src/intake/index.ts";
import { carryOnto } from "../../../src/packet/onto.ts";
import { checkedPaper } from "../../../src/paper/checked.ts";
import { got } from "../../outcome.ts";
import { type Fixture, fixture } from "./fixtures.ts";

/** A paper's lines as if they had been read from a Word file, some of them otherwise. */
function typed(
  paper: Paper | undefined,
  change: (text: string, line: PaperLine) => string | readonly string[],
): TypedFile {
  const own = paper === undefined ? [] : checkedPaper(paper).lines;
  const lines = own.flatMap((line) => {
    const { text, cell, heading } = line;
    const made = change(text, line);
    return (typeof made === "string" ? [made] : made).map((one, at) => ({
      ...{ text: one, cell, heading },
      place: { file: "直した.docx", path: `段落${at + 1}`, excerpt: one },
    }));
  });
  return { file: "直した.docx", lines, breaks: new Set(), margins: [] };
}

function carried({ office, text, file }: Fixture, ...papers: readonly TypedFile[]) {
  return got(carryOnto(office, text, file, papers));
}

const report = fixture("office/cases/call-recording.yaml");
const assessment = fixture("assessment/full.yaml");

describe("what is changed in Word and carried back", () => {
  it("keeps comments, order and unprinted values, and tells what it has changed", () => {
    const [form4] = report.papers;
    const { changes, text, findings } = carried(
      report,
      typed(form4, (line) => line.replace("令和3年4月27日", "令和3年5月6日").replace("サーバを", "機器を")),
    );
    expect(changes).toMatchObject([
      { path: "概要" },
      { path: "様式4/日付", was: "令和3年4月27日", now: "令和3年5月6日" },
    ]);
    expect(findings).toEqual([]);
    expect(text).toBe(report.text.replace("令和3年4月27日", "令和3年5月6日").replace("サーバを", "機器を"));
  });

  it("takes several papers of one record", () => {
    const [form4, form3] = report.papers;
    const { changes, papers } = carried(
      report,
      typed(form4, (line) => line.replace("令和3年4月27日", "令和3年5月6日")),
      typed(form3, (line) => line.replace("令和3年3月26日", "令和3年3月25日")),
    );
    expect(changes.map(({ path }) => path)).toEqual(["様式4/日付", "様式3/日付"]);
    expect(papers).toEqual(["様式4", "様式3"]);
  });

  it("carries a clause of a list, which the paper prints in another way", () => {
    const letter = fixture("office/consultations/groupware.yaml");
    const { changes, findings } = carried(
      letter,
      typed(letter.papers[0], (line) => line.replace("第11条第1項の規定", "第11条第2項の規定")),
    );
    expect(changes).toEqual([
      { path: "根拠/1", was: expect.stringContaining("第1項"), now: "条例第11条第2項" },
    ]);
    expect(findings).toEqual([]);
  });

  it("carries a choice of the 評価書, one of many that say the same", () => {
    let met = 0;
    const { changes, findings } = carried(
      assessment,
      typed(assessment.papers[0], (line) =>
        line.startsWith("[　十分である　]") && met++ === 1
          ? line.replace("十分である", "特に力を入れている")
          : line,
      ),
    );
    expect(changes).toMatchObject([{ was: "十分である", now: "特に力を入れている" }]);
    expect(findings).toEqual([]);
  }, 30_000);

  it("tells why the record takes a choice not", () => {
    const { changes, findings } = carried(
      assessment,
      typed(assessment.papers[0], (line) => line.replace("[　30万人以上　]", "[　1万人以上10万人未満　]")),
    );
    expect(changes).toEqual([]);
    expect(findings.map(({ severity }) => severity)).toEqual(["error", "warning"]);
    expect(findings[0]?.message.ja).toContain("しきい値判断結果");
  }, 30_000);

  it("carries a new paragraph, and takes out one that is gone", () => {
    const note = fixture("office/explanations/video-call.yaml");
    const { changes, text, findings } = carried(
      note,
      typed(note.papers[0], (line) => {
        if (line.includes("年間1,000件程度")) return [];
        return line.startsWith("なお、") ? [line, "また、録音もしない。"] : line;
      }),
    );
    expect(findings).toEqual([]);
    expect(changes).toHaveLength(1);
    expect(text.split("\n").filter((line) => !note.text.split("\n").includes(line))).toEqual([
      "  また、録音もしない。",
    ]);
    expect(text).not.toContain("年間1,000件程度");
  });

  it("carries new items of a list, without the sign the form puts before them", () => {
    const list = fixture("office/item-lists/inquiry-service.yaml");
    const { text, findings } = carried(
      list,
      typed(list.papers[0], (line) => (line.includes("職員の性別") ? [line, "・\t職員の年齢"] : line)),
    );
    expect(findings).toEqual([]);
    expect(text).toMatch(/- 職員の性別\n +- 職員の年齢\n/);
  });
});

describe("what cannot be carried is told", () => {
  it("a word of the profile, with where it is written", () => {
    const { changes, findings } = carried(
      report,
      typed(report.papers[0], (line) => line.replace("三宮", "六甲")),
    );
    expect(changes).toEqual([]);
    expect(findings).toMatchObject([{ code: "intake/not-carried", severity: "warning" }]);
    expect(findings[0]?.hint?.ja).toContain("審議会/会長の氏名");
  });

  it("a word of the form, which no record has", () => {
    const { findings } = carried(
      report,
      typed(report.papers[0], (line) => line.replace("ご報告いたします", "報告する")),
    );
    expect(findings).toMatchObject([
      { code: "intake/not-carried", hint: { ja: expect.stringContaining("様式の決まった語") } },
    ]);
  });

  it("a date that is none: the record keeps the one it has, and all else is carried", () => {
    const { changes, findings } = carried(
      report,
      typed(report.papers[0], (line) => line.replace("4月27日", "4月31日").replace("サーバを", "機器を")),
    );
    expect(changes.map(({ path }) => path)).toEqual(["概要"]);
    expect(findings.map(({ code }) => code)).toEqual([
      expect.stringMatching(/^notation\//),
      "intake/not-carried",
    ]);
  });

  it("a line nobody has changed that follows a changed value", () => {
    const letter = fixture("letter/minimal.yaml");
    const subject = /件名: (.+)/.exec(letter.text)?.[1] ?? "";
    let met = 0;
    const { changes, findings } = carried(
      letter,
      typed(letter.papers[0], (line) =>
        line.includes(subject) && met++ === 0 ? line.replace(subject, `新${subject}`) : line,
      ),
    );
    expect(changes.map(({ path }) => path)).toEqual(["件名"]);
    expect(findings).toMatchObject([{ code: "intake/line-follows", severity: "info" }]);
  });

  it("a paper of the public edition, whose withheld words would be lost", async () => {
    const { file, text, office } = report;
    const shown = got(Office.open(file, { edition: "public" }));
    const [paper] = got(papersOf(shown, got(recordOf(text, file))));
    const read = got(await readExisting("公開版.docx", (await paper?.docx(new Date(0))) ?? new Uint8Array()));
    const outcome = carryOnto(office, text, file, [read]);
    expect(outcome.ok ? [] : outcome.errors.map(({ code }) => code)).toEqual(["intake/public-paper"]);
  });

  it("another record's paper", () => {
    const other = fixture("office/cases/insurance-check.yaml");
    const { office, text, file } = other;
    const outcome = carryOnto(office, text, file, [typed(report.papers[0], (line) => line)]);
    expect(outcome.ok ? [] : outcome.errors.map(({ code }) => code)).toEqual(["intake/other-paper"]);
    const letter = carryOnto(office, text, file, [typed(assessment.papers[0], (line) => line)]);
    expect(letter.ok ? [] : letter.errors.map(({ code }) => code)).toEqual(["intake/other-paper"]);
  });
});
