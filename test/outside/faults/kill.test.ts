import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Contents,
  contentsOf,
  type Desk,
  editDraft,
  expectTidyMemory,
  newFolder,
  remove,
} from "./desk.ts";
import { type Ended, Running, yoshiki } from "./running.ts";
import { scenesOf } from "./scenes.ts";

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

/** Moments of a run's duration, and of its commit. */
const counts = { render: { run: 10, commit: 3 }, packet: { run: 10, commit: 2 } } as const;
/** Points of a commit, which is the same for both commands: what is in its way, and the operation from there on. */
const points: Readonly<Record<"render" | "packet", readonly (readonly [string, string, number])[]>> = {
  render: [],
  packet: [
    ["while it writes the list of moves", "commit.json", 0],
    ["while it notes what it has written", "written.json.", 0],
    ["before the note is in its place", "written.json.", 1],
    ["when all is done but tidying up", "written.json.", 2],
    ["while it tidies up", "written.json.", 3],
  ],
};
/** What somebody has changed in a Word file since it was written. */
const edits = { render: ["持ち運べる", "持運びのできる"], packet: ["庶務課", "管財課"] } as const;

describe.each(scenesOf(60))("$name, killed", ({ name, make, at, change }) => {
  const start = join(folder, name, "start");
  let draft: string;
  /** Before the run, and after one that nobody has disturbed. */
  let before: Contents;
  let whole: Contents;
  let duration: number;

  beforeAll(async () => {
    const desk = make(start);
    expect(await yoshiki(desk.command)).toMatchObject({ code: 0 });
    const [word, other] = edits[name];
    draft = editDraft(desk, word, other);
    change(start);
    before = contentsOf(desk.out);
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
    return at(join(folder, name, to));
  }

  /** Every target is the old file or the new one, to the byte; the draft is nobody's but its writer's. */
  function expectWholeFiles(desk: Desk): void {
    const shown = Object.entries(contentsOf(desk.out)).filter(
      ([path]) => !path.startsWith(".yoshiki-staging"),
    );
    for (const [path, hash] of shown) expect([before[path], whole[path]], path).toContain(hash);
    expect(Object.fromEntries(shown)[draft]).toBe(before[draft]);
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

  it.each(moments(counts[name].run).map(named))("after %s of its time", async (_, share) => {
    const desk = copied(`at ${share}`);
    const killed = await new Running(desk.command).killedAfter(share * duration);
    await expectFinished(desk, killed);
  });

  // From the writing of the commit's list on: some operations a file, some before and after.
  it.each(moments(counts[name].commit).map(named))("after %s of its commit", async (_, share) => {
    const operations = Object.keys(before).length * 2 + 5;
    await expectSurvived(`commit ${share}`, "commit.json", Math.floor(share * operations));
  });

  it.each(points[name])("%s", (what, after, call) => expectSurvived(what, after, call));

  async function expectSurvived(at: string, after: string, call: number): Promise<void> {
    const desk = copied(at);
    const killed = await yoshiki(desk.command, { fault: { signal: "SIGKILL", after, call } });
    expect(killed.code).toBeNull();
    expect(existsSync(join(desk.out, ".yoshiki-staging"))).toBe(true);
    await expectFinished(desk, killed);
  }
});
