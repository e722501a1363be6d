import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check, packet, render } from "../../src/index.ts";
import { IssuedLock } from "../../src/output/issued-lock.ts";
import { got } from "../outcome.ts";
import { OfficeFolder } from "./office-folder.ts";

const now = new Date("2021-04-05T00:00:00Z");
const LETTER = "letters/training-notice.yaml";
const KEY = "letters/training-notice.yaml letter 見企情第310号";
let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => office.remove());

const make = (more: { readonly reissue?: boolean; readonly profile?: string } = {}) =>
  render([office.path(LETTER)], { to: ["txt"], now, jobs: 1, ...more });
const codes = (report: { findings: readonly { code: string }[] }): string[] =>
  report.findings.map(({ code }) => code);
const hash = (): string | undefined => got(IssuedLock.of(office.root)).paper(KEY)?.hash;
const change = (): string => office.change(LETTER, "件名: ", "件名: 改めての");

describe("yoshiki.lock", () => {
  it("has the issued papers of a run, one a line, and stays while nothing changes", async () => {
    expect((await render([office.path("letters"), office.path("cases")], { to: ["txt"], now })).ok).toBe(
      true,
    );
    const text = office.read("yoshiki.lock");
    const keys = [...text.matchAll(/^ {4}"([^"]+)"/gm)].map(([, key]) => key ?? "");
    expect(keys).toHaveLength(10);
    expect(keys).toEqual([...keys].sort());
    expect(keys).toContain(KEY);
    expect(keys).toContain("cases/partnership-portal.yaml report-form3 見企情第4751号の2");
    expect(codes(await make())).toEqual([]);
    expect(office.read("yoshiki.lock")).toBe(text);
  });

  it("has no draft, and nothing of a run that fails", async () => {
    office.change(LETTER, "状態: 施行", "状態: 案");
    expect((await make()).ok).toBe(true);
    expect(existsSync(office.path("yoshiki.lock"))).toBe(false);
    office.change(LETTER, "状態: 案", "状態: 施行");
    office.write("letters/wrong.yaml", "種類: 往復文書\n版: 1\n");
    expect((await render([office.path("letters")], { to: ["txt"], now })).ok).toBe(false);
    expect(existsSync(office.path("yoshiki.lock"))).toBe(false);
  });

  it("tells of a paper that was changed after it was issued, each time, and keeps what was issued", async () => {
    await make();
    const before = hash();
    change();
    const told = await make();
    expect([told.ok, codes(told)]).toEqual([true, ["record/changed-after-issue"]]);
    expect(told.findings[0]?.places[0]).toMatchObject({ line: 4, path: "状態" });
    expect(codes(await make())).toEqual(["record/changed-after-issue"]);
    expect(codes(check([office.path(LETTER)]))).toEqual(["record/changed-after-issue"]);
    expect(hash()).toBe(before);
  });

  it("takes it anew with --reissue", async () => {
    await make();
    const before = hash();
    change();
    expect(codes(await make({ reissue: true }))).toEqual([]);
    expect(hash()).not.toBe(before);
    expect(codes(await make())).toEqual([]);
  });

  it("counts a new number as another paper, and keeps the old one", async () => {
    await make();
    change();
    office.change(LETTER, "見企情第310号", "見企情第410号");
    expect(codes(await make())).toEqual([]);
    const lock = got(IssuedLock.of(office.root));
    expect([lock.paper(KEY), lock.paper(KEY.replace("310", "410"))]).not.toContain(null);
  });

  it("minds templates and settings that are printed, and neither comments nor other fields", async () => {
    await make();
    office.write(
      LETTER,
      `# 控え\n${office.read(LETTER)}決裁:\n  起案日: 令和3年4月1日\n  決裁日: 令和3年4月2日\n  決裁者:\n    - 部長\n`,
    );
    expect(codes(check([office.path(LETTER)]))).toEqual([]);
    office.write("templates/partials/wording/seal-omitted.hbs", "（印省略）\n");
    expect(codes(check([office.path(LETTER)]))).toEqual(["record/changed-after-issue"]);
    rmSync(office.path("templates"), { recursive: true });
    office.change("yoshiki.yaml", "  諮問: 押印", "  諮問: 押印\n  往復文書: 押印");
    expect(codes(check([office.path(LETTER)]))).toEqual(["record/changed-after-issue"]);
  });

  it("is for the office's own settings: another profile is a trial", async () => {
    await make();
    change();
    const other = office.write("other.yaml", office.read("yoshiki.yaml"));
    expect(codes(await make({ profile: other }))).toEqual([]);
  });

  it("that is damaged is never taken for none", async () => {
    office.write("yoshiki.lock", '{ "version": 1, "papers": {');
    const told = await make();
    expect([told.ok, codes(told)]).toEqual([false, ["file/lock-damaged"]]);
    expect(office.read("yoshiki.lock")).toBe('{ "version": 1, "papers": {');
    expect(codes(check([office.path(LETTER)]))).toEqual(["file/lock-damaged"]);
  });

  it("has the papers of a packet", async () => {
    const meeting = office.path(join("meetings", office.list("meetings")[0] ?? ""));
    const made = await packet(meeting, { to: ["pdf"], now, jobs: 1 });
    expect(made.ok).toBe(true);
    const issued = office.read("yoshiki.lock");
    expect(issued).toContain('"consultations/groupware.yaml consultation-letter 見企情第391号"');
    office.change("consultations/groupware.yaml", "電子計算機処理について", "電子計算機処理の件について");
    expect(codes(await packet(meeting, { to: ["pdf"], now, jobs: 1 }))).toContain(
      "record/changed-after-issue",
    );
    expect(office.read("yoshiki.lock")).toBe(issued);
  });
});
