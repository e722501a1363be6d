import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { contentsOf, newFolder, remove } from "./desk.ts";
import { expectRefused, IN_USE, refusedFiles } from "./refusal.ts";
import { yoshiki } from "./running.ts";
import { begun, made, paperOf, scenesOf } from "./scenes.ts";

/** Something else stands where a file or a folder is to be. */
const folder = newFolder();
afterAll(() => remove(folder));

describe.concurrent.each(scenesOf(3))("$name", (scene) => {
  it("a target that is a folder stays, and the new file goes beside it", async () => {
    const { desk } = begun(scene, folder);
    await made(scene, desk);
    const target = paperOf(desk, ".pdf");
    rmSync(target);
    mkdirSync(target);
    writeFileSync(join(target, "誰かのメモ.txt"), "メモ");
    const { code, told } = await yoshiki(desk.command);
    expect([code, told]).toEqual([0, expect.stringContaining("file/kept-edited")]);
    expect(readdirSync(target)).toEqual(["誰かのメモ.txt"]);
    expect(readdirSync(desk.out)).toContain(basename(target).replace(".pdf", "_2.pdf"));
  });

  it("--overwrite replaces no folder: it is named, and nothing is changed", async () => {
    const { desk } = begun(scene, folder);
    await made(scene, desk);
    const target = paperOf(desk, ".pdf");
    rmSync(target);
    mkdirSync(target);
    const before = contentsOf(desk.out);
    const ended = await yoshiki([...desk.command, "--overwrite"]);
    expectRefused(ended, IN_USE);
    expect(refusedFiles(ended)).toEqual([target]);
    expect(contentsOf(desk.out)).toEqual(before);
  });

  it.each([
    ["is a file", "書類", /書き出せません: .*書類（同じ名前のファイルがあります）/],
    ["lies below a file", "書類/第1回/資料", /書き出せません: .*（道筋の途中がフォルダーではありません）/],
  ])("an --out that %s", async (_, out, sentence) => {
    const { root, desk } = begun(scene, folder);
    writeFileSync(join(root, "書類"), "すでにあるもの");
    const before = contentsOf(root);
    expectRefused(await yoshiki(scene.at(desk.root, join(root, out)).command), sentence);
    expect(contentsOf(root)).toEqual(before);
  });
});
