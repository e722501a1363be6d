import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inject } from "vitest";
import { repository } from "../rendered.ts";

/** Every run here dates its files alike. */
export const clock = ["--now", "2021-04-05"] as const;

/** A signal at one of the program's own file operations: see fault-at.mjs. */
export interface Fault {
  readonly signal: NodeJS.Signals;
  /** Counting begins with the first operation on a path that holds this. */
  readonly after: string;
  /** Number of the operation, from 0. */
  readonly call: number;
}

export interface Surroundings {
  readonly fault?: Fault;
  /** It waits for ever where it would go on to its first paper: see hang.mjs. */
  readonly isHanging?: boolean;
  /** A command the program is run by: setpriv with its options … */
  readonly under?: readonly string[];
}

export interface Ended {
  /** Null: a signal has ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

const POLL_MS = 2;
/** Options of Node that load a file of this folder before the program. */
const loading = (name: string): readonly string[] => [
  "--import",
  pathToFileURL(join(repository, "test/outside/faults", name)).href,
];

/** The built command in a process of its own. */
export class Running {
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcess;
  readonly #told: Buffer[] = [];

  constructor(args: readonly string[], { fault, isHanging = false, under = [] }: Surroundings = {}) {
    const loaded = [
      ...(fault === undefined ? [] : loading("fault-at.mjs")),
      ...(isHanging ? loading("hang.mjs") : []),
    ];
    const [program = "", ...rest] = [...under, process.execPath, ...loaded, inject("commandLine"), ...args];
    const env = { ...process.env, YOSHIKI_LANG: "ja", YOSHIKI_FAULT: JSON.stringify(fault ?? {}) };
    this.#child = spawn(program, rest, { env });
    const out: Buffer[] = [];
    this.#child.stdout?.on("data", (piece: Buffer) => out.push(piece));
    this.#child.stderr?.on("data", (piece: Buffer) => this.#told.push(piece));
    this.ended = new Promise((resolve, reject) => {
      this.#child.on("error", reject);
      this.#child.on("close", (code) => resolve({ code, out: String(Buffer.concat(out)), told: this.told }));
    });
  }

  /** What it has said by now. */
  get told(): string {
    return String(Buffer.concat(this.#told));
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Lets one go on that stands still. */
  resumed(): Promise<Ended> {
    this.signal("SIGCONT");
    return this.ended;
  }

  /** Until a SIGSTOP has reached it. @throws when the run ends before */
  async untilStill(): Promise<void> {
    const stat = `/proc/${this.#child.pid}/stat`;
    // Number, (name), state: T is stopped.
    await this.until("it stands still", () => existsSync(stat) && /\) T /.test(readFileSync(stat, "latin1")));
  }

  /** Waits for something on disk. @throws when the run ends before */
  async until(what: string, isTime: () => boolean): Promise<void> {
    while (!isTime()) {
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
        if (isTime()) return;
        throw new Error(`ended before ${what}: ${(await this.ended).told}`);
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  async killedAfter(ms: number): Promise<Ended> {
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), ms);
    const ended = await this.ended;
    clearTimeout(timer);
    return ended;
  }
}

/** A run from its beginning to its end. */
export function yoshiki(args: readonly string[], around: Surroundings = {}): Promise<Ended> {
  return new Running(args, around).ended;
}
