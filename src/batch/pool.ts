import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Piscina } from "piscina";
import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import { nameOf } from "../paper/paper-name.ts";
import type { MadeChunk, Piece } from "./chunk.ts";
import { jobOf, type Task } from "./job.ts";
import { POOL_CHUNK, type Runner } from "./runner.ts";
import type { WarmUp } from "./warm-up.ts";

/** Memory of one thread in MB: many times what a paper takes, so that only a fault or a giant meets it. */
const HEAP_MB = 1024;
/** Kept small, so that a thread that makes thousands of papers does not grow. */
const YOUNG_MB = 16;

/** What all tasks of a run have in common. */
export interface RunOfTasks extends Omit<Task, "jobs"> {
  /** Told of every paper, when its chunk has come back. */
  readonly onPaper: (name: string) => void;
}

/**
 * The built worker beside the program. Null when the program runs from its sources, which threads cannot load.
 */
export function workerFile(): string | null {
  const file = fileURLToPath(new URL("./worker.js", import.meta.url));
  return existsSync(file) ? file : null;
}

/** Threads that are there, but have not been told yet of their run. */
export interface Threads {
  runnerFor(run: RunOfTasks): Runner;
  close(): Promise<void>;
}

/**
 * Starts threads that make papers side by side. The package is loaded only here: a run with few papers never needs it.
 *
 * @param file the built worker
 * @param warmUp what they do until their first task comes; null = nothing
 */
export async function startThreads(file: string, threads: number, warmUp: WarmUp | null): Promise<Threads> {
  const { Piscina } = await import("piscina");
  const pool = new Piscina({
    filename: file,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    recordTiming: false,
    // Else a thread that waits for work stands still, and gives no memory back.
    atomics: "disabled",
    workerData: warmUp,
  });
  return { runnerFor: (run) => runnerIn(pool, threads, run), close: () => pool.destroy() };
}

/** Threads for one run. @param file the built worker */
export async function poolOf(file: string, threads: number, run: RunOfTasks): Promise<Runner> {
  return (await startThreads(file, threads, null)).runnerFor(run);
}

function runnerIn(pool: Piscina, threads: number, { onPaper, ...common }: RunOfTasks): Runner {
  return {
    // One waits for each thread, so that none is idle while its next task is made.
    width: threads * 2,
    size: POOL_CHUNK,
    async run(pieces: readonly Piece[], isWriting: boolean): Promise<MadeChunk> {
      const staging = isWriting ? common.staging : null;
      const task: Task = { ...common, staging, jobs: pieces.map(jobOf) };
      try {
        const made = (await pool.run(task)) as MadeChunk;
        made.pieces.forEach(({ files }, i) => {
          const draft = pieces[i]?.draft;
          if (files !== null && draft !== undefined) onPaper(nameOf(draft));
        });
        return made;
      } catch (fault) {
        const told = outOfMemory(fault);
        if (told === null) throw fault;
        return { pieces: [], fault: told };
      }
    },
    close: () => pool.destroy(),
  };
}

/** A paper too large for one thread is no fault of the program's. */
function outOfMemory(fault: unknown): Diagnostic | null {
  const code = fault instanceof Error && "code" in fault ? fault.code : null;
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? diagnose("batch/out-of-memory", {}) : null;
}
