import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SpotView } from "../../src/preview/contract.ts";
import { marksOf, spotOf } from "../../src/preview/desk/spot.ts";
import { type Running, running } from "./running.ts";

const fixtures = fileURLToPath(new URL("../../fixtures", import.meta.url));
const FILE = "assessments/full.yaml";

let server: Running;
beforeAll(async () => {
  server = await running();
  cpSync(join(fixtures, "assessment", "full.yaml"), join(server.folder, FILE));
  for (const name of ["full.yaml", "transcripts"])
    cpSync(join(fixtures, "minutes", name), join(server.folder, name), { recursive: true });
});
afterAll(() => server.close());

function paper(file: string, form: string) {
  const opened = server.desk.record(file);
  const made = opened.ok ? opened.value.paper(form) : null;
  if (made === null) throw new Error(`no ${form} of ${file}`);
  return made;
}

/** The runs of a paper, in reading order. */
function runsOf(file: string, form: string) {
  const { pages } = paper(file, form).pages();
  return pages.flatMap(({ lines }, page) =>
    lines.flatMap(({ runs }, line) => {
      const texts = runs.map(({ clusters }) => clusters.join(""));
      const whole = texts.join("");
      return texts.map((text, run) => ({ text, whole, place: { page: page + 1, line, run } }));
    }),
  );
}

/** Where a click leads on the first run that says a text, on a line that says another. */
function clicked(file: string, form: string, text: string, onLine = text): SpotView["written"] {
  const found = runsOf(file, form).find((one) => one.text.includes(text) && one.whole.includes(onLine));
  if (found === undefined) throw new Error(`nothing says ${text}`);
  return spotOf(paper(file, form), found.place, server.desk.folder).written;
}

describe("a click on the sheets of an assessment", () => {
  const field = (text: string, onLine?: string) => clicked(FILE, "assessment-full", text, onLine)?.field;

  it("on the answer of a choice, its options or their head leads to its field", () => {
    expect(field("万人以上", "[　")).toBe("基本情報/事務/対象人数");
    expect(field("万人未満", "1) ")).toBe("基本情報/事務/対象人数");
    expect(field("＜選択肢＞")).toBe("基本情報/事務/対象人数");
    expect(field("[　", "システム用ファイル")).toBe("ファイル/1/概要/基本情報/ファイルの種類");
  });
  it("on a mark leads to the mark, and where it is not set to its list", () => {
    expect(field("宛名システム等")).toBe("基本情報/システム/一覧/1/接続/2");
    expect(field("税務システム", "[　")).toBe("基本情報/システム/一覧/1/接続");
    expect(field("[", "[　]その他（　　　　）")).toBe("基本情報/システム/一覧/1/接続");
  });
  it("on a label or a head leads to what it is the label of, also when nothing is written there", () => {
    expect(field("システムの機能")).toBe("基本情報/システム/一覧/1/機能");
    expect(field("特定個人情報ファイルを取り扱う理由")).toBe("基本情報/理由");
    expect(field("再委託の許諾方法")).toBe("ファイル/1/概要/委託/委託事項/1/再委託の許諾方法");
  });
  it("on words leads to where they were written, as before", () => {
    expect(field("みほん健康管理システム", "みほん健康管理システム")).toMatch(/^基本情報\//u);
    expect(clicked(FILE, "assessment-full", "見本市長")).toMatchObject({ file: FILE, within: null });
  });
  it("is answered by marks where the field is empty or a choice", () => {
    const marks = (name: string) =>
      marksOf(paper(FILE, "assessment-full"), FILE, name, server.desk.folder).marks;
    expect(marks("基本情報/事務/対象人数").flatMap(({ boxes }) => boxes).length).toBeGreaterThan(1);
    expect(marks("ファイル/1/概要/委託/委託事項/1/再委託の許諾方法")).toHaveLength(1);
    expect(marks("非公開")).toEqual([]);
  });
});

describe("a click on the sheets of minutes", () => {
  const text = readFileSync(join(fixtures, "minutes", "transcripts", "第3回.txt"), "utf8");
  const lineOf = (words: string): number => text.split("\n").findIndex((line) => line.includes(words)) + 1;

  it("on a speech leads to the field that names the transcript, and tells its line", () => {
    const written = clicked("full.yaml", "minutes", "お集まりいただき");
    expect(written).toMatchObject({ file: "full.yaml", field: "会議経過ファイル" });
    expect(written?.within?.file).toBe("transcripts/第3回.txt");
    expect(written?.within?.line).toBe(1);
    expect(clicked("full.yaml", "minutes", "国からは、接続に")?.within?.line).toBe(
      lineOf("国からは、接続に"),
    );
  });
});
