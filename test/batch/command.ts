import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../../src/paper/office.ts";

/** The built command: threads cannot load the sources. */
const build = join(packageFolder, process.env.YOSHIKI_BUILD ?? "dist");
export const isBuilt = existsSync(join(build, "worker.js"));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

/** A run of the built command in a process of its own. */
export class Command {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;

  constructor(...args: string[]) {
    const environment = { ...process.env, YOSHIKI_LANG: "ja" };
    this.child = spawn(process.execPath, [join(build, "cli.js"), ...args], { env: environment });
    let out = "";
    let told = "";
    this.child.stdout?.on("data", (text) => {
      out += String(text);
    });
    this.child.stderr?.on("data", (text) => {
      told += String(text);
    });
    this.ended = new Promise((resolve) => {
      this.child.on("close", (code) => resolve({ code, out, told }));
    });
  }

  /** Ends it once `isTime` says so, asked every few ms. */
  async kill(signal: NodeJS.Signals, isTime: () => boolean): Promise<Ended> {
    while (!isTime() && this.child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 2));
    this.child.kill(signal);
    return this.ended;
  }
}

/** Name and hash of every file in a folder, hidden ones left out. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );
}
