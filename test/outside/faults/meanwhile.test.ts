import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { contentsOf, type Desk, newFolder, remove } from "./desk.ts";
import { expectRefused } from "./refusal.ts";
import { Running, yoshiki } from "./running.ts";
import { begun, expectFinished, made, scenesOf } from "./scenes.ts";

/** What happens to a run from outside: other runs, Ctrl-C, a folder that is taken away. */
const folder = newFolder();
afterAll(() => remove(folder));

const BUSY = /別のyoshikiがこのフォルダーへ書き出しています/;
const STOPPED = "途中で止めました。書き出し先のファイルには手を付けていません";
const STAGING = ".yoshiki-staging";

/** A run that stands still before one of its operations: counted from the first on its mark in the staging folder. */
async function standing({ command }: Desk, call: number): Promise<Running> {
  const run = new Running(command, { fault: { signal: "SIGSTOP", after: "owner.json", call } });
  await run.untilStill();
  return run;
}

/** The mark of a run that was killed. */
function leaveDeadMark({ out }: Desk): void {
  mkdirSync(join(out, STAGING), { recursive: true });
  const dead = JSON.stringify({ pid: 2 ** 30, host: hostname() });
  writeFileSync(join(out, STAGING, "owner.json"), dead);
}

describe.concurrent.each(scenesOf(12))("$name", (scene) => {
  it("a second run on its folder is told, touches nothing, and harms the first in nothing", async () => {
    const { root, desk } = begun(scene, folder);
    const first = await standing(desk, 1);
    const before = contentsOf(desk.out);
    expectRefused(await yoshiki(desk.command), BUSY);
    expect(contentsOf(desk.out)).toEqual(before);
    expect(await first.resumed()).toMatchObject({ code: 0 });
    await expectFinished(scene, desk, root);
  });

  it("several at the same moment, after one that was killed: whoever is late is told", async () => {
    const { root, desk } = begun(scene, folder);
    leaveDeadMark(desk);
    const ended = await Promise.all([1, 2, 3].map(() => yoshiki(desk.command)));
    expect(ended.map(({ code }) => code)).toContain(0);
    for (const one of ended) if (one.code !== 0) expectRefused(one, BUSY);
    await expectFinished(scene, desk, root);
  });

  it("one that would take a killed run's folder sees that another was quicker", async () => {
    const { root, desk } = begun(scene, folder);
    leaveDeadMark(desk);
    // It has found the dead mark, and is just going to put it aside.
    const late = await standing(desk, 1);
    // This one has put it aside, thrown it away and made its own.
    const quick = await standing(desk, 4);
    expectRefused(await late.resumed(), BUSY);
    expect(await quick.resumed()).toMatchObject({ code: 0 });
    await expectFinished(scene, desk, root);
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "%s stops it in order, and the next run finishes",
    async (signal) => {
      const { root, desk } = begun(scene, folder);
      const before = await made(scene, desk);
      // As soon as it has its folder: it cannot have ended before.
      const fault = { signal, after: "owner.json", call: 1 };
      const { code, told } = await yoshiki(desk.command, { fault });
      expect([code, told]).toEqual([130, expect.stringContaining(STOPPED)]);
      expect(told).not.toMatch(/プログラムの誤り|\n {4}at /);
      const shown = Object.entries(contentsOf(desk.out)).filter(([path]) => !path.startsWith(STAGING));
      expect(Object.fromEntries(shown)).toEqual(before);
      await expectFinished(scene, desk, root);
    },
  );

  it("the second Ctrl-C ends one that hangs", async () => {
    const { root, desk } = begun(scene, folder);
    const run = new Running([...desk.command, "--jobs", "1"], { isHanging: true });
    await run.until("it hangs", () => run.told.includes("hangs"));
    run.signal("SIGINT");
    // Two signals at once would count as one.
    await run.until("it has met the first", () => run.told.includes("SIGINT"));
    run.signal("SIGINT");
    const { code, told } = await run.ended;
    expect([code, told]).toEqual([130, expect.not.stringContaining(STOPPED)]);
    expect(readdirSync(desk.out)).toEqual([STAGING]);
    await expectFinished(scene, desk, root);
  });

  it("a folder that is taken away under its hands is told, and the next run makes everything", async () => {
    const { root, desk } = begun(scene, folder);
    const run = await standing(desk, 1);
    rmSync(desk.out, { recursive: true });
    expectRefused(await run.resumed(), /書き出せません: .*（途中のフォルダーがなくなりました）/);
    expect(existsSync(desk.out)).toBe(false);
    await expectFinished(scene, desk, root);
  });
});
