import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IssuedLock, LOCK_FILE } from "../../src/output/issued-lock.ts";
import { got } from "../outcome.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "issued-lock-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const file = (): string => join(root, LOCK_FILE);
const text = (): string => readFileSync(file(), "utf8");
const out = (): string => join(root, "out");
const paper = (hash: string) => ({ title: "通知 研修", hash, date: null, seal: null });
const opened = (): IssuedLock => got(IssuedLock.of(root));
const left = (): string[] => readdirSync(join(root, ".yoshiki"));
const hashes = (): Record<string, string> =>
  Object.fromEntries(Object.entries(opened().papers).map(([key, { hash }]) => [key, hash]));

/** Saves `count` papers one by one, as so many runs. */
const program = `
  import { IssuedLock } from ${JSON.stringify(join(import.meta.dirname, "../../src/output/issued-lock.ts"))};
  const [root, name, count] = process.argv.slice(2);
  for (let i = 0; i < Number(count); i++) {
    const lock = IssuedLock.of(root);
    if (!lock.ok) throw new Error(lock.errors[0].message.en);
    lock.value.record(name + "/" + i + ".yaml letter 第1号", { title: "通知", hash: "0", date: null, seal: null });
    lock.value.save(root + "/" + name);
  }
`;

function built(): string {
  const outfile = join(root, "save.mjs");
  const stdin = { contents: program, resolveDir: root, loader: "ts" } as const;
  buildSync({ stdin, bundle: true, platform: "node", format: "esm", outfile, logLevel: "error" });
  return outfile;
}

async function codeOf(args: readonly string[]): Promise<number> {
  const [code] = (await once(spawn(process.execPath, args, { stdio: "inherit" }), "close")) as [number];
  return code;
}

describe("clerks on one folder", () => {
  it("lose nothing of each other", async () => {
    const [script, count] = [built(), 60];
    const clerks = ["甲", "乙", "丙"]; // With a third, one comes while another goes.
    const codes = await Promise.all(clerks.map((name) => codeOf([script, root, name, String(count)])));
    expect(codes).toEqual([0, 0, 0]);
    expect(Object.keys(opened().papers)).toHaveLength(clerks.length * count);
    expect(left()).toEqual([]);
  });

  it("who issue one paper at once: the first one's stays, unless it is issued anew", () => {
    const [first, second, third] = [opened(), opened(), opened()];
    first.record("a", paper("1"));
    second.record("a", paper("2"));
    third.record("a", paper("3"), true);
    first.save(out());
    second.save(out());
    expect(hashes()).toEqual({ a: "1" });
    third.save(out());
    expect(hashes()).toEqual({ a: "3" });
  });

  it("one whose run fails takes back its own only", () => {
    const [first, second] = [opened(), opened()];
    first.record("a", paper("1"));
    second.record("b", paper("2"));
    const back = first.save(out());
    second.save(out());
    back();
    expect(hashes()).toEqual({ b: "2" });
  });

  it("one waits for the other, and says so rather than lose an entry", () => {
    const held = join(root, ".yoshiki", "issued.lock");
    mkdirSync(held, { recursive: true });
    writeFileSync(join(held, "owner.json"), JSON.stringify({ pid: process.ppid, host: hostname() }));
    const lock = opened();
    lock.record("a", paper("1"));
    expect(() => lock.save(out())).toThrow(expect.objectContaining({ code: "EBUSY", path: file() }));
    expect(opened().paper("a")).toBeNull();
  });
});

describe("a lock that cannot be read", () => {
  it.each([
    ["file/lock-newer", '{ "version": 2, "papers": [] }'],
    ["file/lock-damaged", '{ "version": 1, "papers": { "a": { "title": "通知" } } }'],
    ["file/lock-damaged", '{ "version": 1,\n<<<<<<< HEAD\n"papers": {} }'],
    ["file/lock-damaged", '{ "version": 1, "papers": { "a": { "title": "", "hash": "", "date": 3 } } }'],
    ["file/lock-damaged", ""],
  ])("is told as %s", (code, written) => {
    writeFileSync(file(), written);
    const read = IssuedLock.of(root);
    expect(read.ok ? [] : read.errors.map((one) => one.code)).toEqual([code]);
  });

  it("that comes to harm while a run is at work is not written over", () => {
    const lock = opened();
    lock.record("a", paper("1"));
    writeFileSync(file(), "{");
    expect(() => lock.save(out())).toThrow(expect.objectContaining({ code: "EIO", path: file() }));
    expect(text()).toBe("{");
    expect(left()).toEqual([]);
  });
});

it("an entry is one line, where it is said to be", () => {
  const lock = opened();
  for (const key of ["b", "a", "c"]) lock.record(key, { ...paper("1"), date: "2021-04-05", seal: "2" });
  lock.save(out());
  const again = opened();
  for (const key of ["a", "b", "c"])
    expect(text().split("\n")[again.lineOf(key) - 1]).toContain(`"${key}": {"title":"通知 研修","hash":"1"`);
  expect(again.paper("b")).toEqual({ ...paper("1"), date: "2021-04-05", seal: "2" });
});

it("what is forgotten goes, and comes back when the run fails", () => {
  const lock = opened();
  lock.record("a", paper("1"));
  lock.save(out());
  const again = opened();
  again.forget("a");
  const back = again.save(out());
  expect(opened().papers).toEqual({});
  back();
  expect(hashes()).toEqual({ a: "1" });
});
