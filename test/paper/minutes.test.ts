import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { render } from "../../src/batch/render.ts";
import { run } from "../../src/cli/program.ts";
import { check } from "../../src/packet/check.ts";
import { captured, captureOutput } from "../cli/captured.ts";
import { fixture } from "../forms/fixtures.ts";

let root: string;
captureOutput();
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "yoshiki-minutes-"));
  cpSync(fixture("minutes"), root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const path = (name: string): string => join(root, name);

function write(name: string, text: string | Uint8Array): string {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
  return path(name);
}

function change(name: string, from: string, to: string): void {
  const text = readFileSync(path(name), "utf8");
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
  writeFileSync(path(name), text.replaceAll(from, to));
}

/** Code and the two places of everything that is told of minutes. */
function toldOf(...names: string[]): readonly string[] {
  const { findings } = check(names.map(path), { forms: ["minutes"] });
  return findings.map(({ code, places }) =>
    [code, ...places.map(({ file = "", line }) => `${relative(root, resolve(file))}:${line ?? ""}`)].join(
      " ",
    ),
  );
}

describe("a transcript in a file", () => {
  it.each(["minimal", "full", "full-above", "full-table", "longest"])("%s.yaml: nothing is told", (name) => {
    expect(toldOf(`${name}.yaml`)).toEqual([]);
  });

  it("is told of at its own line first, then where it is named", () => {
    change("transcripts/第3回.txt", "（垂水主査）", "（垂氷主査）");
    change("transcripts/第3回.txt", "議事（2）　その他", "議事（3）　その他");
    expect(toldOf("full.yaml")).toEqual([
      "minutes/speaker-unknown transcripts/第3回.txt:35 full.yaml:54",
      "minutes/speaker-unknown transcripts/第3回.txt:37 full.yaml:54",
      "minutes/agenda-unknown transcripts/第3回.txt:71 full.yaml:54",
    ]);
  });

  it("tells a bracket that is not closed once, whoever names the file", () => {
    change("transcripts/第3回.txt", "【事務局説明】", "【事務局説明");
    expect(toldOf("full.yaml", "full-above.yaml")).toEqual([
      "minutes/bracket-unclosed transcripts/第3回.txt:11",
    ]);
  });

  it("is read in Shift_JIS, with the line ends of Windows", () => {
    const before = toldOf("full.yaml");
    // 「（見本委員）はい。」 and 「（なし）」
    const lines = [
      0x81, 0x69, 0x8e, 0x4f, 0x8b, 0x7b, 0x88, 0xcf, 0x88, 0xf5, 0x81, 0x6a, 0x82, 0xcd, 0x82, 0xa2,
    ];
    write("transcripts/第3回.txt", Uint8Array.from([...lines, 0x81, 0x42, 0x0d, 0x0a]));
    expect([before, toldOf("full.yaml")]).toEqual([
      [],
      ["minutes/agenda-not-spoken full.yaml:48", "minutes/agenda-not-spoken full.yaml:52"],
    ]);
  });

  it.each([
    ["is not there", () => rmSync(path("transcripts/第3回.txt")), "record/reference-missing full.yaml:54"],
    ["is empty", () => write("transcripts/第3回.txt", " \n"), "minutes/file-empty transcripts/第3回.txt:"],
    [
      "is of no known encoding",
      () => write("transcripts/第3回.txt", Uint8Array.from([0xff, 0xfe, 0x41, 0x00])),
      "minutes/file-encoding transcripts/第3回.txt:",
    ],
    [
      "is too large",
      () => write("transcripts/第3回.txt", "あ".repeat(1_500_000)),
      "record/too-large transcripts/第3回.txt:",
    ],
    [
      "is too long",
      () => write("transcripts/第3回.txt", "あ".repeat(400_001)),
      "record/too-long transcripts/第3回.txt:1",
    ],
    [
      "lies outside",
      () => change("full.yaml", "transcripts/第3回.txt", "../第3回.txt"),
      "record/reference-parent full.yaml:54",
    ],
  ])("that %s is told", (_, spoil, expected) => {
    spoil();
    expect(toldOf("full.yaml")).toEqual([expected]);
  });
});

describe("the public edition of minutes", () => {
  const publish = () =>
    render([path("full.yaml")], {
      edition: "public",
      now: new Date("2021-05-01T00:00:00Z"),
      jobs: 1,
      to: ["pdf", "docx", "txt"],
      out: path("out"),
    });
  /** Lines joined: where they end is not asked here. */
  /** Its lines joined: where they end is not asked here. */
  const published = (): string =>
    readFileSync(path("out/公開版_full_第3回 特定個人情報保護評価部会議事録.txt"), "utf8").replaceAll(
      "\n",
      "",
    );

  it("names a withheld member neither in the list nor as a speaker nor in what is said", async () => {
    change("full.yaml", "会議経過ファイル:", "非公開:\n  - 出席者/1/出席/2/氏名\n会議経過ファイル:");
    change(
      "transcripts/第3回.txt",
      "（三宮委員）　分かりました。",
      "（三 宮 委 員）　三宮さんではなく三宮　花子です。",
    );
    const { findings } = await publish();
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const text = published();
    expect(text).not.toContain("三宮");
    expect(text).not.toContain("花子");
    expect(text).toContain("（■■■■委員）");
    expect(text).toContain("見本太郎委員、■■■■委員");
    expect(text).toContain("（見本部会長）");
  });

  it("withholds all members, each by the same words", async () => {
    change(
      "full.yaml",
      "会議経過ファイル:",
      "非公開:\n  - 出席者/1/出席\n  - 出席者/1/欠席\n会議経過ファイル:",
    );
    const { findings } = await publish();
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(published()).not.toMatch(/三宮|元町|見本部会長|見本太郎/u);
    expect(published()).toContain("（長田市政情報室長）");
  });

  it("withholds words of a transcript, or tells that they are not there", async () => {
    change(
      "full.yaml",
      "会議経過ファイル:",
      "非公開:\n  - 会議経過「生体認証」\n  - 会議経過「存在しない語」\n会議経過ファイル:",
    );
    const { findings } = await publish();
    expect(findings.map(({ code }) => code)).toEqual(["edition/words-not-there"]);
    change("full.yaml", "  - 会議経過「存在しない語」\n", "");
    expect((await publish()).findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(published()).not.toContain("生体認証");
    expect(published()).toContain("職員ごとの番号と■■■■で入ります");
  });

  it("withholds a whole transcript", async () => {
    change("full.yaml", "会議経過ファイル:", "非公開:\n  - 会議経過\n会議経過ファイル:");
    expect((await publish()).findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(published()).not.toContain("職員ごとの番号");
  });
});

describe("yoshiki init --transcript", () => {
  it("begins a record that names its transcript, agenda, times and speakers", async () => {
    expect(await run(["init", "--transcript", path("transcripts/第3回.txt"), path("new")], {})).toBe(0);
    const text = readFileSync(path("new/第3回_議事録.yaml"), "utf8");
    expect(text).toContain("会議経過ファイル: transcripts/第3回.txt");
    expect(text).toContain("- { 氏名: 見本, 役: 部会長 } # 14回発言");
    expect(text).toContain("- { 氏名: 三宮 } # 5回発言");
    expect(text).toContain("- { 氏名: 長田, 職: 市政情報室長 } # 8回発言");
    expect(text).toContain("- 題名: 全項目評価書の第三者点検について\n  - 題名: その他");
    expect(text).toContain("終了: 午後7時20分");
    const codes = new Set(toldOf("new/第3回_議事録.yaml").map((one) => one.split(" ")[0]));
    expect([...codes].sort()).toEqual([
      "minutes/count-differs",
      "minutes/speaker-unknown",
      "record/empty-value",
    ]);
  });

  it("takes the text itself from elsewhere, and never overwrites", async () => {
    const outside = mkdtempSync(join(tmpdir(), "yoshiki-outside-"));
    const file = join(outside, "記録.txt");
    writeFileSync(file, "（見本会長）開きます。\n\n  （異議なし）\n");
    expect(await run(["init", "--transcript", file, path("new/記録.yaml")], {})).toBe(0);
    const text = readFileSync(path("new/記録.yaml"), "utf8");
    expect(text).toContain("会議経過: |2\n  （見本会長）開きます。\n\n    （異議なし）\n");
    expect([...new Set(toldOf("new/記録.yaml").map((one) => one.split(" ")[0]))]).toEqual([
      "record/empty-value",
    ]);
    expect(await run(["init", "--transcript", file, path("new/記録.yaml")], {})).toBe(3);
    expect(captured.told).toContain("file/exists");
    rmSync(outside, { recursive: true });
  });
});
