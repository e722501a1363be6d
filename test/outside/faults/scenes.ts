import { mkdtempSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
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
} from "./desk.ts";
import { yoshiki } from "./running.ts";

/** One of the two commands that write many files, with what it works on. */
export interface Scene {
  readonly name: "render" | "packet";
  /** Makes an office in a folder. */
  readonly make: (root: string) => Desk;
  /** The same office with another folder for its papers, or in a copy. */
  readonly at: (root: string, out?: string) => Desk;
  /** Changes records, so that papers and the whole have to be made again. */
  readonly change: (root: string) => void;
}

/** @param papers of the render command */
export function scenesOf(papers: number): readonly Scene[] {
  return [
    {
      name: "render",
      make: (root) => manyCases(root, papers),
      at: casesIn,
      change: (root) => changeAll(join(root, "cases"), "持ち運べる", "持ち歩ける"),
    },
    {
      name: "packet",
      make: meeting,
      at: meetingIn,
      change: (root) => {
        changeAll(join(root, "cases"), "条例第11条", "条例第12条");
        changeAll(join(root, "explanations"), "申し込む", "予約する");
      },
    },
  ];
}

/** An office of a test's own in a folder of its own: `root` holds the office and whatever else the test needs. */
export function begun({ make }: Scene, folder: string): { readonly root: string; readonly desk: Desk } {
  const root = mkdtempSync(join(folder, "test-"));
  return { root, desk: make(join(root, "office")) };
}

/** Makes an office's papers, then changes its records. @returns the papers */
export async function made({ change }: Scene, { root, out, command }: Desk): Promise<Contents> {
  expect(await yoshiki(command)).toMatchObject({ code: 0 });
  change(root);
  return contentsOf(out);
}

/** When nothing is in the way any more, the same command gives what an undisturbed run gives elsewhere. */
export async function expectFinished(scene: Scene, desk: Desk, beside: string): Promise<void> {
  expect(await yoshiki(desk.command)).toMatchObject({ code: 0 });
  expectTidyMemory(desk);
  expect(contentsOf(desk.out)).toEqual(await undisturbed(scene, desk, beside));
}

/** Papers by the records they are made from: undisturbed runs differ in nothing else. */
const known = new Map<string, Promise<Contents>>();

function undisturbed({ name, at }: Scene, { root }: Desk, beside: string): Promise<Contents> {
  const records = Object.entries(contentsOf(root)).filter(([path]) => !/^(out|\.yoshiki)(\/|$)/.test(path));
  const key = JSON.stringify([name, records]);
  const papers = known.get(key) ?? papersOf(at(root, join(beside, "calm")));
  known.set(key, papers);
  return papers;
}

async function papersOf({ command, out }: Desk): Promise<Contents> {
  expect(await yoshiki(command)).toMatchObject({ code: 0 });
  return contentsOf(out);
}

/** The first of an office's papers whose name ends so. */
export function paperOf({ out }: Desk, ending: string): string {
  const name = readdirSync(out).find((one) => one.endsWith(ending));
  if (name === undefined) throw new Error(`no ${ending} in ${out}`);
  return join(out, name);
}
