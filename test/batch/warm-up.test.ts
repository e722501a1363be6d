import { readdirSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type WarmUp, warmUp } from "../../src/batch/warm-up.ts";
import { forms } from "../../src/forms/index.ts";
import { Offices } from "../../src/paper/offices.ts";
import { OfficeFolder } from "../paper/office-folder.ts";
import { Command, filesIn, isBuilt } from "./command.ts";

let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => office.remove());

/** How often it asks whether the run has begun; it begins before the paper of that number. */
async function asked(begins: number, given: Partial<WarmUp> = {}): Promise<number> {
  const ahead: WarmUp = { office: {}, folder: office.root, forms: null, formats: ["pdf"], ...given };
  let times = 0;
  await warmUp(ahead, new Offices(ahead.office), () => ++times > begins);
  return times;
}

describe("warming up", () => {
  it("makes examples until the run begins, and writes nothing", async () => {
    const before = readdirSync(office.root, { recursive: true });
    expect(await asked(3)).toBe(4);
    expect(readdirSync(office.root, { recursive: true })).toEqual(before);
  });

  it.each(forms.map(({ id }) => id))("takes any form that is asked for: %s", async (form) => {
    expect(await asked(2, { forms: [form] })).toBeGreaterThan(0);
  });

  it("ends at once where the office is wrong: the run tells of that", async () => {
    writeFileSync(office.path("yoshiki.yaml"), "種類: なし\n");
    expect(await asked(3)).toBe(1);
  });
});

// Run after `npm run build`, as `npm test` does.
describe.skipIf(!isBuilt)("a long list", () => {
  const HEAD = "件名,概要,稼働時期,類型事項/適用,実施機関,様式4/文書番号,様式4/日付";
  const ROWS = 160;
  /** Long enough that threads are started before it is read. */
  const longList = (bad: string): string => {
    const row = (_: unknown, at: number): string => rowOf(at + 1);
    const rowOf = (n: number): string =>
      [
        `第${n}システム,${"窓口の記録を残す。".repeat(32)},令和3年3月29日から,条例第11条第1項 類型10`,
        `企画調整局,見企テ第${n}号,${n === 140 ? bad : "令和3年4月27日"}`,
      ].join(",");
    return office.write("名簿.csv", `${[HEAD, ...Array.from({ length: ROWS }, row)].join("\n")}\n`);
  };
  const yoshiki = (list: string, jobs: string) =>
    new Command(
      ...["render", list, "--form", "様式4", "--to", "pdf", "--now", "2021-04-05"],
      ...["--out", office.path(`out/${jobs}`), "--jobs", jobs],
    ).ended;

  it("gives the same bytes in threads that were started before it was read", async () => {
    const list = longList("令和3年4月27日");
    expect([(await yoshiki(list, "1")).code, (await yoshiki(list, "2")).code]).toEqual([0, 0]);
    expect(Object.keys(filesIn(office.path("out/1")))).toHaveLength(ROWS);
    expect(filesIn(office.path("out/2"))).toEqual(filesIn(office.path("out/1")));
  });

  it("that is wrong is told of in the same words", async () => {
    const list = longList("令和3年4月31日");
    const [one, two] = [await yoshiki(list, "1"), await yoshiki(list, "2")];
    expect([one.code, two.code, two.told]).toEqual([2, 2, one.told]);
    expect(one.told).toContain("notation/no-such-day");
  });
});
