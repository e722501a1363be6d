import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Contents,
  casesIn,
  changeAll,
  contentsOf,
  type Desk,
  editDraft,
  expectTidyMemory,
  manyCases,
  meeting,
  meetingIn,
  newFolder,
  remove,
} from "./desk.ts";
import { type Ended, Running, yoshiki } from "./running.ts";

const folder = newFolder();
afterAll(() => remove(folder));

/** Numbers in [0, 1) that are the same every time (mulberry32): a moment that has failed can be tried again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const chance = seeded(Number(process.env.FC_SEED ?? 20_210_405));

/** One moment in each of so many equal parts of [0, 1). */
const moments = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => (i + chance()) / count);

const named = (share: number): readonly [string, number] => [`${(share * 100).toFixed(1)} %`, share];

interface Scene {
  readonly name: string;
  /** Moments of a run's duration, and of its commit. */
  readonly moments: { readonly run: number; readonly commit: number };
  /** An office that has been made once; then a draft was edited, and every record has changed. */
  readonly begin: (root: string) => Promise<{ readonly desk: Desk; readonly draft: string }>;
  /** The same office in a copy of its folder. */
  readonly again: (root: string) => Desk;
}

const scenes: readonly Scene[] = [
  {
    name: "render, 60 papers in two threads",
    moments: { run: 12, commit: 6 },
    begin: async (root) => {
      const desk = manyCases(root, 60);
      expect(await yoshiki(desk.command)).toMatchObject({ code: 0 });
      const draft = editDraft(desk, "持ち運べる", "持運びのできる");
      changeAll(join(root, "cases"), "持ち運べる", "持ち歩ける");
      return { desk, draft };
    },
    again: (root) => casesIn(root),
  },
  {
    name: "packet",
    moments: { run: 8, commit: 6 },
    begin: async (root) => {
      const desk = meeting(root);
      expect(await yoshiki(desk.command)).toMatchObject({ code: 0 });
      const draft = editDraft(desk, "庶務課", "管財課");
      changeAll(join(root, "cases"), "条例第11条", "条例第12条");
      changeAll(join(root, "explanations"), "申し込む", "予約する");
      return { desk, draft };
    },
    again: (root) => meetingIn(root),
  },
];

describe.each(scenes)("$name: killed at any moment", ({ name, moments: count, begin, again }) => {
  const start = join(folder, name, "start");
  let draft: string;
  /** Before the run, and after one that nobody has disturbed. */
  let before: Contents;
  let whole: Contents;
  let duration: number;

  beforeAll(async () => {
    const begun = await begin(start);
    draft = begun.draft;
    before = contentsOf(begun.desk.out);
    const calm = copied("calm");
    const began = performance.now();
    expect(await yoshiki(calm.command)).toMatchObject({ code: 0 });
    duration = performance.now() - began;
    whole = contentsOf(calm.out);
    expect(Object.keys(whole)).toHaveLength(Object.keys(before).length + 1);
    expect(whole[draft]).toBe(before[draft]);
  });

  function copied(to: string): Desk {
    cpSync(start, join(folder, name, to), { recursive: true, preserveTimestamps: true });
    return again(join(folder, name, to));
  }

  /** Every target is the old file or the new one, to the byte; the draft is nobody's but its writer's. */
  function expectWholeFiles(desk: Desk): void {
    const { ".yoshiki-staging": _, ...shown } = contentsOf(desk.out);
    const targets = Object.entries(shown).filter(([path]) => !path.startsWith(".yoshiki-staging"));
    for (const [path, hash] of targets) expect([before[path], whole[path]], path).toContain(hash);
    expect(shown[draft]).toBe(before[draft]);
  }

  async function expectFinished(desk: Desk, killed: Ended): Promise<void> {
    expectWholeFiles(desk);
    const { code, told } = await yoshiki(desk.command);
    expect([code, told]).toEqual([0, expect.stringContaining("file/kept-edited")]);
    expect(told).toContain(draft);
    expect(contentsOf(desk.out), killed.told).toEqual(whole);
    expectTidyMemory(desk, [draft]);
    remove(desk.root);
  }

  it.each(moments(count.run).map(named))("after %s of its time", async (_, share) => {
    const desk = copied(`at ${share}`);
    const killed = await new Running(desk.command).killedAfter(share * duration);
    await expectFinished(desk, killed);
  });

  // From the writing of the commit's list on: some operations a file, some before and after.
  it.each(moments(count.commit).map(named))("after %s of its commit", async (_, share) => {
    const operations = Object.keys(before).length * 2 + 5;
    await expectSurvived(`commit ${share}`, "commit.json", Math.floor(share * operations));
  });

  it.each([
    ["while it writes the list of moves", "commit.json", 0],
    ["while it notes what it has written", "written.json.", 0],
    ["before the note is in its place", "written.json.", 1],
    ["when all is done but tidying up", "written.json.", 2],
    ["while it tidies up", "written.json.", 3],
  ] as const)("%s", (what, after, call) => expectSurvived(what, after, call));

  async function expectSurvived(at: string, after: string, call: number): Promise<void> {
    const desk = copied(at);
    const killed = await yoshiki(desk.command, { fault: { signal: "SIGKILL", after, call } });
    expect(killed.code).toBeNull();
    expect(existsSync(join(desk.out, ".yoshiki-staging"))).toBe(true);
    await expectFinished(desk, killed);
  }
});
