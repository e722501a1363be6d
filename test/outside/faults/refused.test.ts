import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { needing } from "../programs.ts";
import { contentsOf, newFolder, remove } from "./desk.ts";
import { expectRefused, IN_USE, READ_ONLY, refusedFiles } from "./refusal.ts";
import { yoshiki } from "./running.ts";
import { begun, expectFinished, made, paperOf, scenesOf } from "./scenes.ts";
import { cannotMount, mount, SmallDisk } from "./small-disk.ts";

/** Targets the system does not let us write. */
const folder = newFolder();
afterAll(() => remove(folder));

/** Nothing stops root from writing, unless it gives up that right. */
const asClerk = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] as const;
const isRoot = process.getuid?.() === 0;
const around = isRoot ? { under: asClerk } : {};
const [program, ...options] = asClerk;
const cannotBeRefused =
  isRoot && spawnSync(program, [...options, "true"]).status !== 0 ? ["setpriv, for root,"] : [];

describe.concurrent.each(scenesOf(3))("$name", (scene) => {
  describe.skipIf(cannotBeRefused.length > 0)(needing("without the right to write", cannotBeRefused), () => {
    it("into the folder", async () => {
      const { root, desk } = begun(scene, folder);
      const before = await made(scene, desk);
      chmodSync(desk.out, 0o555);
      const ended = await yoshiki(desk.command, around);
      expectRefused(ended, IN_USE);
      expect(refusedFiles(ended)).toEqual([desk.out]);
      expect(contentsOf(desk.out)).toEqual(before);
      chmodSync(desk.out, 0o755);
      await expectFinished(scene, desk, root);
    });

    it.each([
      ["to one of the files", 0o444],
      ["to one of the files, nor to read it", 0o000],
    ])("%s: that one is named, and no other is changed", async (_, mode) => {
      const { root, desk } = begun(scene, folder);
      const before = await made(scene, desk);
      const target = paperOf(desk, ".docx");
      chmodSync(target, mode);
      const ended = await yoshiki(desk.command, around);
      expectRefused(ended, IN_USE);
      expect(refusedFiles(ended)).toEqual([target]);
      expect(contentsOf(desk.out)).toEqual(before);
      chmodSync(target, 0o644);
      await expectFinished(scene, desk, root);
    });

    it("where the memory of what was written lies: no target is left", async () => {
      const { root, desk } = begun(scene, folder);
      const hidden = join(desk.root, ".yoshiki");
      mkdirSync(hidden, { mode: 0o555 });
      const ended = await yoshiki(desk.command, around);
      expectRefused(ended, IN_USE);
      expect(refusedFiles(ended)).toEqual([join(hidden, "written.json")]);
      expect(readdirSync(desk.root)).not.toContain("out");
      chmodSync(hidden, 0o755);
      await expectFinished(scene, desk, root);
    });

    it("nor to read the memory of what was written", async () => {
      const { root, desk } = begun(scene, folder);
      const before = await made(scene, desk);
      const memory = join(desk.root, ".yoshiki/written.json");
      chmodSync(memory, 0o000);
      expectRefused(
        await yoshiki(desk.command, around),
        /ファイルを読めません: .*written\.json（権限がありません）/,
      );
      expect(contentsOf(desk.out)).toEqual(before);
      chmodSync(memory, 0o644);
      await expectFinished(scene, desk, root);
    });
  });

  describe.skipIf(cannotMount.length > 0)(needing("a medium", cannotMount), () => {
    it("that is read-only", async ({ onTestFinished }) => {
      const { root, desk } = begun(scene, folder);
      const disk = new SmallDisk(join(root, "disk"), 16 * 1024 * 1024);
      onTestFinished(() => disk.unmount());
      const there = scene.at(desk.root, join(disk.folder, "out"));
      await made(scene, there);
      const before = contentsOf(disk.folder);
      disk.setWritable(false);
      expectRefused(await yoshiki(there.command), READ_ONLY);
      const elsewhere = scene.at(desk.root, join(disk.folder, "別の/場所"));
      expectRefused(await yoshiki(elsewhere.command), READ_ONLY);
      expect(contentsOf(disk.folder)).toEqual(before);
      disk.setWritable(true);
      await expectFinished(scene, there, root);
    });

    // A file that something is mounted on can be opened for writing and cannot be replaced (EBUSY): what Word does on
    // Windows to a file somebody opens between our test for writing and the move.
    it("that holds on to one of the files: all other moves are undone", async ({ onTestFinished }) => {
      const { root, desk } = begun(scene, folder);
      const before = await made(scene, desk);
      const target = paperOf(desk, ".docx");
      const held = join(root, "held");
      cpSync(target, held);
      mount("mount", "--bind", held, target);
      const letGo = once(() => mount("umount", target));
      onTestFinished(letGo);
      const ended = await yoshiki(desk.command);
      letGo();
      expectRefused(ended, IN_USE);
      expect(refusedFiles(ended)).toEqual([target]);
      expect(contentsOf(desk.out)).toEqual(before);
      await expectFinished(scene, desk, root);
    });
  });
});

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
