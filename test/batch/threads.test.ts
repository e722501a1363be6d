import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Staging } from "../../src/output/staging.ts";
import { Written } from "../../src/output/written.ts";
import { got } from "../outcome.ts";
import { OfficeFolder } from "../paper/office-folder.ts";
import { Command, type Ended, filesIn, isBuilt } from "./command.ts";

const CASE = "cases/call-recording.yaml";
const COUNT = 24;
let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
  const text = office.read(CASE);
  for (let i = 1; i <= COUNT; i++)
    office.write(
      `many/case-${String(i).padStart(2, "0")}.yaml`,
      text.replace("本庁舎内電話", `第${i}庁舎内電話`),
    );
});
afterEach(() => office.remove());

const argumentsFor = (out: string, ...more: string[]): string[] => [
  ...["render", office.path("many"), "--form", "様式4", "--to", "pdf,docx", "--now", "2021-04-05"],
  ...["--out", office.path(out), ...more],
];
const yoshiki = (out: string, ...more: string[]) => new Command(...argumentsFor(out, ...more));
const staged = (out: string): number => {
  const folder = join(office.path(out), ".yoshiki-staging");
  return existsSync(folder) ? readdirSync(folder).filter((name) => /\.(pdf|docx)$/.test(name)).length : 0;
};

/** Without the lines that say how far a slow run is. */
const findingsTold = ({ told }: Ended): string => told.replace(/^\d+件中.*\n/gm, "");

// Run after `npm run build`, as `npm test` does.
describe.skipIf(!isBuilt)("the built command", () => {
  it("makes the same bytes in one thread and in several", async () => {
    const [one, three] = await Promise.all([
      yoshiki("one", "--jobs", "1").ended,
      yoshiki("three", "--jobs", "3").ended,
    ]);
    expect([one.code, three.code]).toEqual([0, 0]);
    expect(Object.keys(filesIn(office.path("one")))).toHaveLength(COUNT * 2);
    expect(filesIn(office.path("three"))).toEqual(filesIn(office.path("one")));
    expect(readdirSync(office.path("three"))).not.toContain(".yoshiki-staging");
  });

  it("makes every kind of paper in threads as without them", async () => {
    rmSync(office.path("many"), { recursive: true });
    const all = (jobs: string) =>
      new Command(
        ...["render", office.root, "--to", "pdf,docx", "--now", "2021-04-05", "--jobs", jobs],
        ...["--out", office.path(`out/${jobs}`)],
      ).ended;
    const [one, two] = [await all("1"), await all("2")];
    expect([one.code, two.code, findingsTold(two)]).toEqual([0, 0, findingsTold(one)]);
    expect(filesIn(office.path("out/2"))).toEqual(filesIn(office.path("out/1")));
  });

  it("names what is wrong in its own file and line, from whatever thread, and writes nothing", async () => {
    for (const i of ["07", "21"]) office.change(`many/case-${i}.yaml`, "持ち運べる", "持ち運べる\u{1F600}");
    const texts = await Promise.all(["1", "3"].map((jobs) => yoshiki(`out${jobs}`, "--jobs", jobs).ended));
    for (const { code, told } of texts) {
      expect(code).toBe(2);
      expect(told.match(/誤り font\/missing-glyph/g)).toHaveLength(2);
      expect(told).toMatch(/case-07\.yaml:6:5 {2}概要/);
      expect(told).toMatch(/case-21\.yaml:6:5 {2}概要/);
    }
    const [one, three] = texts.map(findingsTold);
    expect(three).toBe(one);
    expect(existsSync(office.path("out1")) || existsSync(office.path("out3"))).toBe(false);
  });

  it("goes on past what is wrong when told to: exit 4, the rest is written", async () => {
    office.change("many/case-07.yaml", "持ち運べる", "持ち運べる\u{1F600}");
    office.change("many/case-08.yaml", "令和3年4月27日", "令和7年2月30日");
    const { code, told } = await yoshiki("out", "--jobs", "2", "--continue-on-error").ended;
    expect(code).toBe(4);
    expect(told).toContain("case-07.yaml");
    expect(told).toContain("case-08.yaml");
    expect(told).toContain("誤りのある記録は書き出していません。");
    expect(Object.keys(filesIn(office.path("out")))).toHaveLength((COUNT - 2) * 2);
  });

  it.each(["1", "2"])("finishes what a killed run began: %s thread(s)", async (jobs) => {
    await yoshiki("calm", "--jobs", "1").ended;
    const whole = filesIn(office.path("calm"));
    for (const share of [0.2, 0.8]) {
      const out = `out${share}`;
      await yoshiki(out, "--jobs", jobs).kill("SIGKILL", () => staged(out) > COUNT * 2 * share);
      const left = staged(out);
      const again = await yoshiki(out, "--jobs", jobs, "--json").ended;
      expect(again.code).toBe(0);
      const { resumed } = JSON.parse(again.out) as { resumed: number };
      // One file of each thread may have been cut short.
      if (left > 0) expect(resumed).toBeGreaterThanOrEqual(left - Number(jobs));
      expect(filesIn(office.path(out))).toEqual(whole);
      expect(readdirSync(office.path(out))).not.toContain(".yoshiki-staging");
    }
  });

  it("leaves an edited draft alone, whenever it is killed", async () => {
    await yoshiki("out").ended;
    const [draft = ""] = Object.keys(filesIn(office.path("out"))).filter((name) => name.endsWith(".docx"));
    writeFileSync(office.path(`out/${draft}`), "手直し");
    for (let i = 1; i <= COUNT; i++)
      office.change(`many/case-${String(i).padStart(2, "0")}.yaml`, "持ち運べる", "持ち歩ける");
    await yoshiki("out").kill("SIGKILL", () => staged("out") > COUNT);
    expect(office.read(`out/${draft}`)).toBe("手直し");
    const { code, told } = await yoshiki("out").ended;
    expect([code, told]).toEqual([0, expect.stringContaining("file/kept-edited")]);
    expect(office.read(`out/${draft}`)).toBe("手直し");
    expect(filesIn(office.path("out"))).toHaveProperty([draft.replace(".docx", "_2.docx")]);
  });

  it("throws away what a killed run has left for records that have changed since", async () => {
    await yoshiki("out").kill("SIGKILL", () => staged("out") > 10);
    office.change("many/case-01.yaml", "持ち運べる", "持ち歩ける");
    expect((await yoshiki("out").ended).code).toBe(0);
    await yoshiki("calm").ended;
    expect(filesIn(office.path("out"))).toEqual(filesIn(office.path("calm")));
  });

  it.each(["1", "2"])("Ctrl-C stops it in order, and the next run goes on: %s thread(s)", async (jobs) => {
    const { code, told } = await yoshiki("out", "--jobs", jobs).kill("SIGINT", () => staged("out") > 9);
    expect(code).toBe(130);
    expect(told).toContain("途中で止めました。書き出し先のファイルには手を付けていません");
    expect(readdirSync(office.path("out"))).toEqual([".yoshiki-staging"]);
    const again = JSON.parse((await yoshiki("out", "--jobs", jobs, "--json").ended).out) as {
      readonly ok: boolean;
      readonly resumed: number;
    };
    expect([again.ok, again.resumed >= 9]).toEqual([true, true]);
    expect(Object.keys(filesIn(office.path("out")))).toHaveLength(COUNT * 2);
  });

  it("is told plainly when another run has the folder, and touches nothing", async () => {
    const first = got(Staging.open(office.path("out"), new Written(office.root)));
    const { code, told } = await yoshiki("out").ended;
    expect([code, told]).toEqual([
      3,
      expect.stringContaining("別のyoshikiがこのフォルダーへ書き出しています"),
    ]);
    expect(readdirSync(office.path("out"))).toEqual([".yoshiki-staging"]);
    first.release();
    expect((await yoshiki("out").ended).code).toBe(0);
  });

  it("tells how far it is as events, beside one report", async () => {
    const { out, told } = await yoshiki("out", "--jobs", "2", "--json").ended;
    expect((JSON.parse(out) as { files: unknown[] }).files).toHaveLength(COUNT * 2);
    const events = told
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { event: string; done: number; total: number });
    expect(events.at(-1)).toMatchObject({ event: "progress", done: COUNT, total: COUNT });
  });
});
