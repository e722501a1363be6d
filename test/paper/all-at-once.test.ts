import { relative, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic/index.ts";
import { check, packet } from "../../src/index.ts";
import { OfficeFolder } from "./office-folder.ts";

const MEETING = "meetings/第106回.yaml";
const LETTER = "letters/training-notice.yaml";
const PAPER = "explanations/groupware.yaml";

describe("faults of different sorts are told in one run", () => {
  let office: OfficeFolder;
  beforeEach(() => {
    office = new OfficeFolder();
  });
  afterEach(() => office.remove());

  const told = ({ code, places: [place] }: Diagnostic) =>
    `${code} ${relative(office.root, resolve(place?.file ?? "")).replaceAll("\\", "/")}:${place?.line ?? ""}`;
  const errorsOf = (findings: readonly Diagnostic[]) =>
    findings.filter(({ severity }) => severity === "error").map(told);
  const checked = (...names: string[]) => errorsOf(check(names.map((name) => office.path(name))).findings);

  const spoilLetter = () => {
    office.change(LETTER, "型: 通知", "型: 通達");
    office.change(LETTER, "日付: 令和3年4月12日", "日付: 令和3年2月30日");
  };
  const spoilPaper = () => {
    office.change(PAPER, "幅: 112", "幅: 広め");
    office.change(PAPER, "assets/groupware-chat.svg", "assets/chat.svg");
    office.change(PAPER, "［図：アンケートの画面］", "［図：アンケート］");
  };
  const lines = { letter: ["record/unknown-letter-type", "notation/no-such-day"] };

  it("of a letter: an unknown 型 beside a wrong date", () => {
    spoilLetter();
    expect(checked(LETTER)).toEqual([`${lines.letter[0]} ${LETTER}:5`, `${lines.letter[1]} ${LETTER}:7`]);
  });

  it("of a letter whose parts contradict one another", () => {
    office.change(LETTER, "型: 通知", "型: 通達");
    office.change(LETTER, "担当:\n", "回答期限: 令和3年4月1日\n担当:\n");
    expect(checked(LETTER).map((one) => one.split(" ")[0])).toEqual([
      "record/unknown-letter-type",
      "record/deadline-passed",
    ]);
  });

  it("of an explanation: a picture that is not there, a wrong width, the text", () => {
    spoilPaper();
    expect(checked(PAPER).map((one) => one.split(" ")[0])).toEqual([
      "record/figure-unknown",
      "record/integer",
      "asset/not-found",
    ]);
  });

  it("of a record beside wrong settings: what it refers to", () => {
    office.change("yoshiki.yaml", "氏名: ", "氏 名前: ");
    office.change("indexes/meeting-106.yaml", "cases/call-recording.yaml", "cases/calls.yaml");
    const found = checked("indexes/meeting-106.yaml");
    expect(found).toContainEqual(expect.stringMatching(/^record\/reference-missing indexes/));
    expect(found).toContainEqual(expect.stringMatching(/ yoshiki\.yaml:/));
  });

  describe("of a meeting", () => {
    beforeEach(() => {
      office.change(MEETING, "日付: 令和3年5月10日", "日付: 令和3年6月31日");
      office.change(MEETING, "記録: cases/call-recording.yaml", "記録: cases/calls.yaml");
      office.change(MEETING, "様式: [様式4, 様式3]", "様式: [様式4, 様式9]");
      office.change(
        MEETING,
        "ファイル: assets/執務室配置図.png",
        "ファイル: assets/配置図.png\n        ページ: 1",
      );
      spoilLetter();
      spoilPaper();
      // A document that has nothing to do with any of these.
      office.change("letters/outsourcing-reply.yaml", "件名: ", "件名: \u{2A6D6}");
      office.write("templates/cover.hbs", '<page style="letter"><p>{{nothing}}</p></page>');
    });

    const expected = () => [
      expect.stringMatching(/^notation\/no-such-day meetings/),
      expect.stringMatching(/^record\/reference-missing meetings/),
      expect.stringMatching(/^meeting\/unknown-form meetings/),
      expect.stringMatching(/^meeting\/pages-of-picture meetings/),
      expect.stringMatching(/^asset\/not-found meetings/),
      expect.stringMatching(/^record\/unknown-letter-type letters/),
      expect.stringMatching(/^notation\/no-such-day letters/),
      expect.stringMatching(/^record\/figure-unknown explanations/),
      expect.stringMatching(/^asset\/not-found explanations/),
      expect.stringMatching(/^template\/[a-z-]+ templates\/cover\.hbs/),
      expect.stringMatching(/^font\/[a-z-]+ letters\/outsourcing-reply/),
    ];

    it("check tells all of them, none twice, file by file", () => {
      const found = checked(MEETING);
      expect(found).toEqual(expect.arrayContaining(expected()));
      expect(new Set(found).size).toBe(found.length);
      const files = found.map((one) => one.replace(/^\S+ |:\d*$/g, ""));
      expect(files.filter((file, at) => file !== files[at - 1])).toEqual([...new Set(files)]);
    });

    it("packet tells the same of its records, and writes nothing", async () => {
      const report = await packet(office.path(MEETING), { out: office.path("out") });
      expect([report.ok, report.files]).toEqual([false, []]);
      expect(errorsOf(report.findings)).toEqual(expect.arrayContaining(expected()));
    });
  });
});
