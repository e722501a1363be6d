import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findingsOf } from "../../src/diagnostic/index.ts";
import { History } from "../../src/preview/desk/history.ts";
import { OpenText } from "../../src/preview/desk/open-text.ts";

let folder: string;
let path: string;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yoshiki-text-"));
  path = join(folder, "a.yaml");
  now = Date.parse("2026-04-01T09:00:00Z");
  writeFileSync(path, "件名: 一\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function opened(history = new History(folder)): OpenText {
  const text = OpenText.open({ path, name: "a.yaml", history, clock: () => new Date(now) });
  if (!text.ok) throw new Error(JSON.stringify(findingsOf(text)));
  return text.value;
}

const onDisk = (): string => readFileSync(path, "utf8");
const kept = (): string[] => {
  const place = join(folder, ".yoshiki", "history", "a.yaml");
  return readdirSync(place)
    .sort()
    .map((name) => readFileSync(join(place, name), "utf8"));
};

describe("saving", () => {
  test("what was there before goes to the history, also what stands there invalid", () => {
    const text = opened();
    text.change("件名：二\n", "件名");
    expect(text.saving).toBe("waiting");
    text.save();
    expect(text.saving).toBe("saved");
    expect(onDisk()).toBe("件名：二\n");
    expect(kept()).toEqual(["件名: 一\n"]);
  });

  test("one version a minute while somebody types, none lost of what others wrote", () => {
    const text = opened();
    for (const word of ["二", "三", "四"]) {
      text.change(`件名: ${word}\n`, "件名");
      text.save();
      now += 10_000;
    }
    expect(kept()).toEqual(["件名: 一\n"]);
    now += 60_000;
    text.change("件名: 五\n", "件名");
    text.save();
    expect(kept()).toEqual(["件名: 一\n", "件名: 四\n"]);
  });

  test("two versions of one moment do not take each other's place", () => {
    const history = new History(folder);
    for (const word of ["一", "二", "三"]) history.keep("a.yaml", `件名: ${word}\n`, new Date(now), true);
    expect(kept()).toEqual(["件名: 一\n", "件名: 二\n", "件名: 三\n"]);
  });

  test("a byte order mark stays where it was", () => {
    writeFileSync(path, "\uFEFF件名: 一\r\n");
    const text = opened();
    expect(text.text).toBe("件名: 一\r\n");
    text.change("件名: 二\r\n", "件名");
    text.save();
    expect(onDisk()).toBe("\uFEFF件名: 二\r\n");
  });

  test("a disk that refuses is told, and tried again", () => {
    rmSync(path);
    const text = (() => {
      writeFileSync(path, "件名: 一\n");
      return opened();
    })();
    text.change("件名: 二\n", "件名");
    const history = join(folder, ".yoshiki");
    writeFileSync(history, "a file where a folder should be");
    text.save();
    expect(text.saving).toBe("failed");
    expect(text.fault?.code).toMatch(/^file\//);
    expect(onDisk()).toBe("件名: 一\n");
    rmSync(history);
    text.save();
    expect(text.saving).toBe("saved");
    expect(text.fault).toBeNull();
    expect(onDisk()).toBe("件名: 二\n");
  });
});

describe("another program", () => {
  test("its text is taken where nothing waits here, and can be undone", () => {
    const text = opened();
    writeFileSync(path, "件名: 他\n");
    expect(text.look()).toBe(true);
    expect(text.text).toBe("件名: 他\n");
    expect(text.conflict).toBe(false);
    text.undo();
    expect(text.text).toBe("件名: 一\n");
  });

  test("is never overwritten: nothing is saved until one is taken", () => {
    const text = opened();
    text.change("件名: 私\n", "件名");
    writeFileSync(path, "件名: 他\n");
    text.save();
    expect(text.conflict).toBe(true);
    expect(onDisk()).toBe("件名: 他\n");
    text.resolve("mine");
    text.save();
    expect(onDisk()).toBe("件名: 私\n");
    expect(kept()).toContain("件名: 他\n");
  });

  test("where its text is taken, ours is in the history and one step back", () => {
    const text = opened();
    text.change("件名: 私\n", "件名");
    writeFileSync(path, "件名: 他\n");
    text.look();
    text.resolve("disk");
    expect(text.text).toBe("件名: 他\n");
    expect(text.saving).toBe("saved");
    expect(kept()).toContain("件名: 私\n");
    text.undo();
    expect(text.text).toBe("件名: 私\n");
  });

  test("which has written the same is no conflict", () => {
    const text = opened();
    text.change("件名: 同\n", "件名");
    writeFileSync(path, "件名: 同\n");
    text.save();
    expect(text.saving).toBe("saved");
    expect(text.conflict).toBe(false);
  });
});

describe("steps", () => {
  test("typing on in one field is one step; another field or a pause is another", () => {
    const text = opened();
    for (const word of ["い", "いち", "いちに"]) {
      text.change(`件名: ${word}\n`, "件名");
      now += 300;
    }
    text.change("件名: いちに\n概要: あ\n", "概要");
    now += 5000;
    text.change("件名: いちに\n概要: ああ\n", "概要");
    const seen: string[] = [];
    while (text.canUndo) {
      text.undo();
      seen.push(text.text);
    }
    expect(seen).toEqual(["件名: いちに\n概要: あ\n", "件名: いちに\n", "件名: 一\n"]);
    while (text.canRedo) text.redo();
    expect(text.text).toBe("件名: いちに\n概要: ああ\n");
  });

  test("every step is a new revision", () => {
    const text = opened();
    const before = text.revision;
    text.change("件名: 二\n", "件名");
    text.undo();
    text.redo();
    expect(text.revision).toBe(before + 3);
  });
});
