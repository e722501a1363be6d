import { existsSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { needing } from "../programs.ts";
import { type Contents, contentsOf, expectTidyMemory, meeting, newFolder, remove } from "./desk.ts";
import { expectRefused, NO_ROOM } from "./refusal.ts";
import { yoshiki } from "./running.ts";
import { expectFinished, made, scenesOf } from "./scenes.ts";
import { blocksOf, cannotMount, SmallDisk } from "./small-disk.ts";

const folder = newFolder();
afterAll(() => remove(folder));

const MB = 1024 * 1024;
/** Room that is left, as shares of what the new set takes: none for the lock, for some papers, for all but the last. */
const ROOMS = [0, 0.02, 0.4, 0.95] as const;

/** Finished sheets in the cache are no harm, where there was room for them. */
function withoutSheets(contents: Contents): Contents {
  return Object.fromEntries(Object.entries(contents).filter(([path]) => !path.endsWith(".sheets")));
}

describe.skipIf(cannotMount.length > 0)(needing("a full disk", cannotMount), () => {
  /** A disk of a test's own in a folder of its own, and where an office may lie beside it. */
  function begun(letGo: (work: () => void) => void): { root: string; disk: SmallDisk } {
    const root = mkdtempSync(join(folder, "test-"));
    const disk = new SmallDisk(join(root, "disk"), 16 * MB);
    letGo(() => disk.unmount());
    return { root, disk };
  }

  describe.concurrent.each(scenesOf(12))("$name", (scene) => {
    it("under the targets: the earlier set stays whole", async ({ onTestFinished }) => {
      const { root, disk } = begun(onTestFinished);
      const { root: office } = scene.make(join(root, "office"));
      const desk = scene.at(office, join(disk.folder, "out"));
      const before = await made(scene, desk);
      for (const room of ROOMS) {
        disk.leave(room * blocksOf(desk.out));
        expectRefused(await yoshiki(desk.command), NO_ROOM);
        expect(contentsOf(desk.out), `${room}`).toEqual(before);
      }
      disk.makeRoom();
      await expectFinished(scene, desk, root);
    });

    it("under targets that were not there: no folder is left", async ({ onTestFinished }) => {
      const { root, disk } = begun(onTestFinished);
      const { root: office } = scene.make(join(root, "office"));
      const desk = scene.at(office, join(disk.folder, "令和3年度/第1回"));
      for (const room of [0, 40 * 1024]) {
        disk.leave(room);
        expectRefused(await yoshiki(desk.command), NO_ROOM);
        expect(Object.keys(contentsOf(disk.folder))).toEqual(["filler"]);
      }
    });

    it("under the whole office", async ({ onTestFinished }) => {
      const { root, disk } = begun(onTestFinished);
      const desk = scene.make(join(disk.folder, "office"));
      await made(scene, desk);
      const before = withoutSheets(contentsOf(desk.root));
      for (const room of [0, 0.95]) {
        disk.leave(room * blocksOf(desk.out));
        expectRefused(await yoshiki(desk.command), NO_ROOM);
        expect(withoutSheets(contentsOf(desk.root)), `${room}`).toEqual(before);
      }
      disk.makeRoom();
      await expectFinished(scene, desk, root);
    });

    it("under the memory of what was written: nothing is left at the targets", async ({ onTestFinished }) => {
      const { root, disk } = begun(onTestFinished);
      const { root: office } = scene.make(join(disk.folder, "office"));
      disk.leave(0);
      const ended = await yoshiki(scene.at(office, join(root, "out")).command);
      expectRefused(ended, NO_ROOM);
      // The lock of issued papers lies beside the memory, and comes before it.
      expect(ended.told).toMatch(/office\/(\.yoshiki|yoshiki\.lock)/);
      expect(readdirSync(root)).toEqual(["disk"]);
      expect(existsSync(join(office, ".yoshiki/written.json"))).toBe(false);
    });
  });

  it("under the cache alone costs time and nothing else", async ({ onTestFinished }) => {
    const desk = meeting(join(mkdtempSync(join(folder, "test-")), "office"));
    const cache = join(desk.root, ".yoshiki/cache");
    mkdirSync(cache, { recursive: true });
    const small = new SmallDisk(cache, 16 * 1024);
    onTestFinished(() => small.unmount());
    expect(await yoshiki(desk.command)).toMatchObject({ code: 0 });
    expectTidyMemory(desk);
  });
});
