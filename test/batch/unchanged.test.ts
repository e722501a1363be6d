import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { render } from "../../src/batch/render.ts";
import type { RenderOptions, RenderReport } from "../../src/batch/report.ts";
import { OfficeFolder } from "../paper/office-folder.ts";

const CASE = "cases/call-recording.yaml";
const now = new Date("2021-04-05T00:00:00Z");
let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => office.remove());

const run = (options: RenderOptions = {}, path = "cases"): Promise<RenderReport> =>
  render([office.path(path)], { to: ["txt"], ...options });
/** Which files were written anew, by the beginnings of their names. */
const made = ({ files }: RenderReport): string[] =>
  files.filter(({ unchanged }) => !unchanged).map(({ file }) => file.split("/").pop()?.slice(0, 18) ?? "");
const times = (): number[] => office.list("out").map((name) => statSync(office.path(`out/${name}`)).mtimeMs);
const memory = (): Record<string, Record<string, unknown>> =>
  JSON.parse(office.read(".yoshiki/written.json")) as Record<string, Record<string, unknown>>;

/** Pictures as the memory has them, once for every file that shows one. */
const picturesShown = (): string[] =>
  Object.values(memory()).flatMap(({ memo }) => Object.keys((memo as { pictures: object }).pictures));

describe("a second run", () => {
  it("writes nothing when nothing has changed, and says so of every file", async () => {
    const first = await run();
    expect(first.files.map(({ unchanged }) => unchanged)).toEqual(first.files.map(() => false));
    const before = times();
    const second = await run();
    expect([made(second), second.ok, second.failure, second.findings]).toEqual([[], true, null, []]);
    expect(second.files.map((file) => ({ ...file, unchanged: false }))).toEqual(first.files);
    expect(times()).toEqual(before);
    expect(existsSync(office.path("out/.yoshiki-staging"))).toBe(false);
  });

  it("makes only what has changed", async () => {
    await run();
    office.change(CASE, "持ち運べる", "持ち歩ける");
    const second = await run();
    expect(made(second)).toHaveLength(2);
    expect(made(second).every((name) => name.startsWith("call-recording"))).toBe(true);
    expect(
      office.read(`out/${office.list("out").find((name) => name.startsWith("call-recording_様式4"))}`),
    ).toContain("持ち歩ける");
  });

  it("makes a file that is gone, and one that somebody has edited: beside it", async () => {
    await run({}, CASE);
    const [first = "", second = ""] = office.list("out");
    rmSync(office.path(`out/${first}`));
    writeFileSync(office.path(`out/${second}`), "手直し");
    const report = await run({}, CASE);
    expect(report.findings.map(({ code }) => code)).toEqual(["file/kept-edited"]);
    expect(made(report)).toHaveLength(2);
    expect(office.read(`out/${second}`)).toBe("手直し");
    // The third time the one beside is the one that stands.
    const third = await run({}, CASE);
    expect([made(third), third.findings.map(({ code }) => code)]).toEqual([[], ["file/kept-edited"]]);
    expect(third.files.map(({ file }) => file).sort()).toEqual(report.files.map(({ file }) => file).sort());
    const fourth = await run({ overwrite: true }, CASE);
    expect([made(fourth).length, fourth.findings]).toEqual([1, []]);
    expect(office.read(`out/${second}`)).not.toBe("手直し");
  });

  it("never takes for the one beside what another paper is called", async () => {
    await run({ forms: ["report-form4"] }, CASE);
    const [name = ""] = office.list("out");
    writeFileSync(office.path(`out/${name}`), "手直し");
    await run({ forms: ["report-form4"] }, CASE);
    expect(office.list("out")).toEqual([name, name.replace(".txt", "_2.txt")].sort());
  });

  it("makes all again when told to", async () => {
    await run({}, CASE);
    expect(made(await run({ rerender: true }, CASE))).toHaveLength(2);
  });

  it("makes a format again that was not asked for before, and only that", async () => {
    await run({}, CASE);
    const report = await run({ to: ["txt", "docx"] }, CASE);
    expect(report.files.filter(({ unchanged }) => !unchanged).map(({ format }) => format)).toEqual([
      "docx",
      "docx",
    ]);
  });

  it("counts the clock only where it is set", async () => {
    await run({ now }, CASE);
    expect(made(await run({}, CASE))).toEqual([]);
    expect(made(await run({ now }, CASE))).toEqual([]);
    expect(made(await run({ now: new Date("2022-04-05T00:00:00Z") }, CASE))).toHaveLength(2);
  });

  it("makes a paper again whose picture has changed", async () => {
    await run({}, "explanations");
    expect(made(await run({}, "explanations"))).toEqual([]);
    const [picture = ""] = picturesShown();
    writeFileSync(office.path(picture), `${office.read(picture)}\n`);
    expect(made(await run({}, "explanations"))).toHaveLength(
      picturesShown().filter((one) => one === picture).length,
    );
  });

  it("tells again what was found in what it leaves", async () => {
    office.change(CASE, "本庁舎内電話", "本庁舎\u{1F600}電話");
    const first = await run({ missingGlyph: "〓" }, CASE);
    expect(first.findings.map(({ code }) => code)).toContain("font/glyph-replaced");
    const second = await run({ missingGlyph: "〓" }, CASE);
    expect([made(second), second.findings]).toEqual([[], first.findings]);
  });

  it("reads the memory of earlier versions, which knew hashes only", async () => {
    await run({}, CASE);
    const hashes = Object.fromEntries(Object.entries(memory()).map(([name, { hash }]) => [name, hash]));
    office.write(".yoshiki/written.json", JSON.stringify(hashes));
    const report = await run({}, CASE);
    // Its own files, so that they are replaced; but nobody knows from what they were made.
    expect([made(report).length, report.findings]).toEqual([2, []]);
    expect(made(await run({}, CASE))).toEqual([]);
  });

  it("takes a damaged memo for none", async () => {
    await run({}, CASE);
    const broken = Object.entries(memory()).map(([name, { hash }]) => [name, { hash, memo: { key: 1 } }]);
    office.write(".yoshiki/written.json", JSON.stringify(Object.fromEntries(broken)));
    expect(made(await run({}, CASE))).toHaveLength(2);
  });
});
