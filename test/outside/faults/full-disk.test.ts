import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { needing } from "../programs.ts";
import {
  type Contents,
  casesIn,
  changeAll,
  contentsOf,
  type Desk,
  expectTidyMemory,
  manyCases,
  meeting,
  meetingIn,
  newFolder,
  remove,
} from "./desk.ts";
import { yoshiki } from "./running.ts";
import { blocksOf, cannotMount, SmallDisk } from "./small-disk.ts";

const folder = newFolder();
afterAll(() => remove(folder));

const MB = 1024 * 1024;
/** Room that is left, as shares of what the new set takes: none for the lock, for some papers, for all but the last. */
const ROOMS = [0, 0.02, 0.4, 0.95] as const;

interface Scene {
  readonly name: string;
  readonly make: (root: string) => Desk;
  readonly at: (root: string, out?: string) => Desk;
  readonly change: (root: string) => void;
}

const scenes: readonly Scene[] = [
  {
    name: "render",
    make: (root) => manyCases(root, 20),
    at: casesIn,
    change: (root) => changeAll(join(root, "cases"), "持ち運べる", "持ち歩ける"),
  },
  {
    name: "packet",
    make: meeting,
    at: meetingIn,
    change: (root) => changeAll(join(root, "cases"), "条例第11条", "条例第12条"),
  },
];

/** A plain sentence, no stack. */
function expectToldOfRoom({ code, told }: { readonly code: number | null; readonly told: string }): void {
  expect([code, told]).toEqual([3, expect.stringMatching(/書き出せません: .*（空き容量がありません）/)]);
  expect(told).toContain("一つも書き出していません");
  expect(told).not.toMatch(/プログラムの誤り|ENOSPC|\n {4}at /);
}

/** Finished sheets in the cache are no harm, where there was room for them. */
function withoutSheets(contents: Contents): Contents {
  return Object.fromEntries(Object.entries(contents).filter(([path]) => !path.endsWith(".sheets")));
}

describe.skipIf(cannotMount.length > 0)(needing("a full disk", cannotMount), () => {
  let disk: SmallDisk;
  let root: string;
  beforeEach(({ task }) => {
    root = join(folder, task.id);
    disk = new SmallDisk(join(root, "disk"), 16 * MB);
  });
  afterEach(() => {
    disk.unmount();
    remove(root);
  });

  describe.each(scenes)("$name", ({ make, at, change }) => {
    it("under the targets: the earlier set stays whole, and with room the same command finishes", async () => {
      const calm = make(join(root, "office"));
      const desk = at(calm.root, join(disk.folder, "out"));
      expect(await yoshiki(desk.command)).toMatchObject({ code: 0 });
      const before = contentsOf(desk.out);
      change(desk.root);
      for (const room of ROOMS) {
        disk.leave(room * blocksOf(desk.out));
        expectToldOfRoom(await yoshiki(desk.command));
        expect(contentsOf(desk.out), `${room}`).toEqual(before);
      }
      disk.makeRoom();
      expect(await yoshiki(desk.command)).toMatchObject({ code: 0 });
      expectTidyMemory(desk);
      expect(await yoshiki(calm.command)).toMatchObject({ code: 0 });
      expect(contentsOf(desk.out)).toEqual(contentsOf(calm.out));
    });

    it("under targets that were not there: no folder is left", async () => {
      const { root: office } = make(join(root, "office"));
      const desk = at(office, join(disk.folder, "令和3年度/第1回"));
      for (const room of [0, 40 * 1024]) {
        disk.leave(room);
        expectToldOfRoom(await yoshiki(desk.command));
        expect(Object.keys(contentsOf(disk.folder))).toEqual(["filler"]);
      }
    });

    it("under the whole office", async () => {
      const desk = make(join(disk.folder, "office"));
      expect(await yoshiki(desk.command)).toMatchObject({ code: 0 });
      change(desk.root);
      const before = withoutSheets(contentsOf(desk.root));
      for (const room of ROOMS) {
        disk.leave(room * blocksOf(desk.out));
        expectToldOfRoom(await yoshiki(desk.command));
        expect(withoutSheets(contentsOf(desk.root)), `${room}`).toEqual(before);
      }
      disk.makeRoom();
      expect(await yoshiki(desk.command)).toMatchObject({ code: 0 });
      expectTidyMemory(desk);
    });

    it("under the memory of what was written: nothing is left at the targets", async () => {
      const { root: office } = make(join(disk.folder, "office"));
      const desk = at(office, join(root, "out"));
      disk.leave(0);
      expectToldOfRoom(await yoshiki(desk.command));
      expect(Object.keys(contentsOf(root)).filter((path) => !path.startsWith("disk"))).toEqual([]);
    });
  });

  it("under the cache alone costs time and nothing else", async () => {
    const desk = meeting(join(root, "office"));
    const cache = join(desk.root, ".yoshiki/cache");
    mkdirSync(cache, { recursive: true });
    const small = new SmallDisk(cache, 16 * 1024);
    try {
      expect(await yoshiki(desk.command)).toMatchObject({ code: 0 });
      expectTidyMemory(desk);
    } finally {
      small.unmount();
    }
  });
});
