import { existsSync, renameSync, rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check, render } from "../../src/index.ts";
import { IssuedLock } from "../../src/output/issued-lock.ts";
import { got } from "../outcome.ts";
import { OfficeFolder } from "./office-folder.ts";
import { sampleSeal } from "./sample-seal.ts";

const now = new Date("2021-04-05T00:00:00Z");
const LETTER = "letters/training-notice.yaml";
const KEY = `${LETTER} letter 見企情第310号`;
let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => office.remove());

const make = (path = LETTER, more: { readonly reissue?: boolean } = {}) =>
  render([office.path(path)], { to: ["txt"], now, jobs: 1, ...more });
const codes = (report: { findings: readonly { code: string }[] }): string[] =>
  report.findings.map(({ code }) => code);
const checked = (path = LETTER): string[] => codes(check([office.path(path)]));
const keys = (): string[] => Object.keys(got(IssuedLock.of(office.root)).papers);
const rename = (to: string): void => renameSync(office.path(LETTER), office.path(to));

describe("a paper that was issued and is taken back", () => {
  it.each(["案", "決裁済"])("is told of as %s, at its 状態, and stays recorded", async (state) => {
    await make();
    office.change(LETTER, "状態: 施行", `状態: ${state}`);
    const approval = "決裁:\n  起案日: 令和3年4月1日\n  決裁日: 令和3年4月2日\n  決裁者:\n    - 部長\n";
    office.write(LETTER, office.read(LETTER) + approval);
    const told = check([office.path(LETTER)]);
    expect(codes(told)).toEqual(["record/issued-taken-back"]);
    expect(told.findings[0]?.places[0]).toMatchObject({ line: 4, path: "状態" });
    expect(told.findings[0]?.message.ja).toContain(`見企情第310号として施行した文書が「${state}」に戻って`);
    expect(codes(await make())).toEqual(["record/issued-taken-back"]);
    expect(keys()).toEqual([KEY]);
  });

  it("is told of without its number too, and with a new one it is another paper", async () => {
    await make();
    office.change(LETTER, "状態: 施行", "状態: 案");
    office.change(LETTER, "文書番号: 見企情第310号\n", "");
    expect(checked()).toEqual(["record/issued-taken-back"]);
    office.change(LETTER, "日付: ", "文書番号: 見企情第410号\n日付: ");
    expect(checked()).toEqual([]);
  });

  it("counts as never issued after --reissue", async () => {
    await make();
    office.change(LETTER, "状態: 施行", "状態: 案");
    expect(codes(await make(LETTER, { reissue: true }))).toEqual([]);
    expect(keys()).toEqual([]);
    expect(existsSync(office.path("yoshiki.lock"))).toBe(false);
    expect(checked()).toEqual([]);
  });
});

describe("a record whose file is renamed", () => {
  it("takes its papers along", async () => {
    await make();
    rename("letters/研修.yaml");
    expect(checked("letters/研修.yaml")).toEqual([]);
    expect(codes(await make("letters/研修.yaml"))).toEqual([]);
    expect(keys()).toEqual(["letters/研修.yaml letter 見企情第310号"]);
  });

  it("and changed is told of", async () => {
    await make();
    rename("letters/研修 2.yaml");
    office.change("letters/研修 2.yaml", "件名: ", "件名: 改めての");
    expect(checked("letters/研修 2.yaml")).toEqual(["record/changed-after-issue"]);
    expect(codes(await make("letters/研修 2.yaml"))).toEqual(["record/changed-after-issue"]);
    expect(keys()).toEqual([KEY]);
    expect(codes(await make("letters/研修 2.yaml", { reissue: true }))).toEqual([]);
    expect(keys()).toEqual(["letters/研修 2.yaml letter 見企情第310号"]);
  });

  it("is not the letter that had its number a year before", async () => {
    await make();
    rename("letters/今年.yaml");
    office.change("letters/今年.yaml", "日付: 令和3年", "日付: 令和4年");
    expect(codes(await make("letters/今年.yaml"))).toEqual([]);
    expect(keys()).toHaveLength(2);
  });

  it("or deleted: a check tells of it at its line, and a run does not", async () => {
    await make("letters");
    rmSync(office.path(LETTER));
    const told = check([office.path("letters")]);
    expect(codes(told)).toEqual(["file/issued-gone"]);
    const line = told.findings[0]?.places[0]?.line ?? 0;
    expect(office.read("yoshiki.lock").split("\n")[line - 1]).toContain(KEY);
    expect(codes(await make("letters"))).toEqual([]);
  });
});

describe("one number of two letters", () => {
  const OTHER = "letters/other.yaml";
  const number = "record/number-issued-twice";

  it("is told of at both, in one run", () => {
    office.write(OTHER, office.read(LETTER).replace("件名: 個人情報保護研修の実施", "件名: 端末の更新"));
    const told = check([office.path(LETTER), office.path(OTHER)]);
    expect(codes(told)).toEqual([number]);
    expect(told.findings[0]?.places.map(({ path }) => path)).toEqual(["文書番号", "文書番号"]);
    expect(told.findings[0]?.message.ja).toContain(
      "「個人情報保護研修の実施について（通知）」、「端末の更新について（通知）」",
    );
  });

  it("is told of when the other one was issued before", async () => {
    await make();
    office.write(OTHER, office.read(LETTER).replace("件名: 個人情報保護研修の実施", "件名: 端末の更新"));
    expect(checked(OTHER)).toEqual([number]);
  });

  it("is right for one letter to several addressees, and in another year", async () => {
    await make();
    office.write(OTHER, office.read(LETTER).replace("消防局総務部", "交通局総務課"));
    expect(checked(OTHER)).toEqual([]);
    office.change(OTHER, "件名: 個人情報保護研修の実施", "件名: 端末の更新");
    office.change(OTHER, "日付: 令和3年4月12日", "日付: 令和4年4月12日");
    expect(codes(check([office.path(OTHER), office.path(LETTER)]))).toEqual([]);
  });
});

describe("the picture of a seal", () => {
  beforeEach(() => {
    office.write("assets/見本印.svg", sampleSeal);
    office.write(LETTER, `${office.read(LETTER)}公印: 印影印刷\n印影: assets/見本印.svg\n`);
  });

  it("that becomes another one is told of, and taken anew with --reissue", async () => {
    await make();
    expect(checked()).toEqual([]);
    office.write("assets/見本印.svg", sampleSeal.replace("見本<", "見\u3000本<"));
    expect(checked()).toEqual(["record/seal-changed-after-issue"]);
    expect(codes(await make(LETTER, { reissue: true }))).toEqual([]);
    expect(checked()).toEqual([]);
  });

  it("is not compared with an entry that has none", async () => {
    await make();
    const lock = office.read("yoshiki.lock");
    office.write("yoshiki.lock", lock.replace(/,"seal":"[0-9a-f]+"/, ""));
    expect(office.read("yoshiki.lock")).not.toBe(lock);
    office.write("assets/見本印.svg", sampleSeal.replace("見本<", "見\u3000本<"));
    expect(checked()).toEqual([]);
  });
});

it("a row written twice is recorded twice, once for all", async () => {
  const head = "種類,版,状態,型,文書番号,日付,宛先/名称,件名,本文,担当/担当者,担当/連絡先\n";
  const row =
    "往復文書,1,施行,通知,見企情第500号,令和3年4月12日,消防局,研修の実施,研修を行います。,総務課,000-000-0101\n";
  office.write("list.csv", head + row);
  await make("list.csv");
  office.write("list.csv", head + row + row);
  expect(codes(await make("list.csv"))).toEqual([]);
  const recorded = office.read("yoshiki.lock");
  expect(keys()).toHaveLength(2);
  await make("list.csv");
  expect(office.read("yoshiki.lock")).toBe(recorded);
});

it("rows of a list may move", async () => {
  const head = "種類,版,状態,型,文書番号,日付,宛先/名称,件名,本文,担当/担当者,担当/連絡先\n";
  const row = (to: string): string =>
    `往復文書,1,施行,通知,見企情第500号,令和3年4月12日,${to},研修の実施,研修を行います。,総務課,000-000-0101\n`;
  office.write("list.csv", head + row("消防局") + row("交通局"));
  expect(codes(await make("list.csv"))).toEqual([]);
  expect(keys()).toHaveLength(2);
  office.write("list.csv", head + row("水道局") + row("消防局") + row("交通局"));
  expect(codes(await make("list.csv"))).toEqual([]);
  expect(keys()).toHaveLength(3);
  const recorded = office.read("yoshiki.lock");
  expect(codes(await make("list.csv"))).toEqual([]);
  expect(office.read("yoshiki.lock")).toBe(recorded);
  office.write("list.csv", head + row("水道局") + row("消防局本部") + row("交通局"));
  expect(codes(await make("list.csv"))).toEqual(["record/changed-after-issue"]);
});
