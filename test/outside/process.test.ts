import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { edited, filesIn, wordParagraphs, yoshiki } from "./office.ts";
import { missing, run } from "./programs.ts";
import { fixtures } from "./rendered.ts";

const folder = mkdtempSync(join(tmpdir(), "yoshiki-process-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The example office somewhere else, as a clerk's own folder. */
function office(name: string): string {
  const root = join(folder, name);
  cpSync(join(fixtures, "office"), root, {
    recursive: true,
    filter: (path) => !/\.yoshiki|yoshiki\.lock$/.test(path),
  });
  return root;
}

const clock = ["--now", "2021-04-05"];

/** What was told beyond the notice of the meeting in the folder, and how far a slow run was. */
function beyondNotices(told: string): string {
  return told
    .replace(/^お知らせ cli\/packet-record.*\n(?: {2}.*\n)*/gm, "")
    .replace(/^\d+件中\d+件.*\n/gm, "");
}

test("two processes write the same bytes, wherever and in whatever language they run", async () => {
  const [here, there] = [office("here"), office("there")];
  const ran = await Promise.all([
    yoshiki(["render", here, ...clock], { TZ: "Asia/Tokyo", LC_ALL: "ja_JP.UTF-8" }),
    yoshiki(["render", there, ...clock], { TZ: "America/New_York", LC_ALL: "C", LANG: "C" }),
  ]);
  expect(ran.map(({ code, err }) => [code, beyondNotices(err)])).toEqual([
    [0, ""],
    [0, ""],
  ]);
  const [first, second] = await Promise.all([filesIn(join(here, "out")), filesIn(join(there, "out"))]);
  expect(Object.keys(first)).toHaveLength(56);
  expect(Object.keys(second)).toEqual(Object.keys(first));
  for (const [name, bytes] of Object.entries(first))
    expect([name, second[name]?.equals(bytes)]).toEqual([name, true]);
});

interface Report {
  readonly files: readonly { readonly file: string; readonly format: string }[];
  readonly findings: readonly { readonly code: string; readonly message: { readonly ja: string } }[];
}

test("a DOCX edited in Word stays; the new one goes beside it, until --overwrite", async () => {
  const root = office("edited");
  const render = async (...more: string[]): Promise<Report> => {
    const record = join(root, "consultations", "groupware.yaml");
    const { code, out } = await yoshiki(["render", record, "--to", "docx", "--json", ...clock, ...more]);
    expect(code).toBe(0);
    return JSON.parse(out) as Report;
  };
  const file = (await render()).files[0]?.file ?? "";
  const original = readFileSync(file);
  const changed = edited(file, "グループウェア", "グループウエア");
  writeFileSync(file, changed);

  const second = await render();
  expect(second.findings.map(({ code }) => code)).toEqual(["file/kept-edited"]);
  expect(second.findings[0]?.message.ja).toContain(basename(file));
  const beside = second.files[0]?.file ?? "";
  expect(basename(beside)).toBe(basename(file).replace(/\.docx$/, "_2.docx"));
  expect(readFileSync(file).equals(changed)).toBe(true);
  expect(wordParagraphs(readFileSync(file)).join("")).toContain("グループウエア");
  expect(readFileSync(beside).equals(original)).toBe(true);

  // The one beside is still ours: it is replaced, and no _3 appears.
  expect((await render()).files[0]?.file).toBe(beside);
  expect(Object.keys(await filesIn(join(root, "out")))).toHaveLength(2);

  const overwritten = await render("--overwrite");
  expect(overwritten.findings).toEqual([]);
  expect(overwritten.files[0]?.file).toBe(file);
  expect(readFileSync(file).equals(original)).toBe(true);
  expect((await render()).findings).toEqual([]);
});

const noNetwork = missing("unshare").length === 0 && spawnSync("unshare", ["-rn", "true"]).status === 0;

describe.skipIf(!noNetwork)(
  noNetwork ? "without a network" : "without a network: skipped, `unshare -rn` is not allowed here",
  () => {
    test("everything is rendered in a network namespace that has no route, not even to itself", async () => {
      const root = office("alone");
      const inside = (command: readonly string[]): ReturnType<typeof run> =>
        run("unshare", ["-rn", ...command]);
      const connects =
        "require('net').connect(9, '127.0.0.1').on('error', (fault) => console.log(fault.code))";
      expect((await inside([process.execPath, "-e", connects])).out.trim()).toBe("ENETUNREACH");

      const { code, err } = await inside([process.execPath, inject("commandLine"), "render", root, ...clock]);
      expect([code, beyondNotices(err)]).toEqual([0, ""]);
      expect(Object.keys(await filesIn(join(root, "out")))).toHaveLength(56);

      const meeting = join(root, "meetings", "第106回.yaml");
      const packet = await inside([process.execPath, inject("commandLine"), "packet", meeting, ...clock]);
      expect(packet.code).toBe(0);
    });
  },
);
