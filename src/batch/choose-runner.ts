import { availableParallelism } from "node:os";
import type { Staging } from "../output/staging.ts";
import { defaultFormats, type RenderOptions } from "./report.ts";
import { inThisThread, POOL_CHUNK, type Runner } from "./runner.ts";

/**
 * Files from which on threads pay by themselves. On two cores 192 one-page PDFs took 1.4 s in this thread and 1.7 s in two,
 * 1,000 of them 5.1 s and 3.3 s: each thread has to start, read the fonts and grow warm.
 */
const POOL_FROM = 320;

export interface RunnerDeps {
  readonly options: RenderOptions;
  readonly now: Date;
  /** Null = the papers are only checked. */
  readonly staging: Staging | null;
  /** Told of every paper that is begun. */
  readonly onPaper: (name: string) => void;
}

/** Threads for many papers, where the program is built and the machine has cores; else the present thread. */
export async function runnerFor(
  papers: number,
  { options, now, staging, onPaper }: RunnerDeps,
): Promise<Runner> {
  const { continueOnError = false, jobs = availableParallelism(), signal } = options;
  const files = papers * (options.to ?? defaultFormats).length;
  // Who names a number of threads gets them for less.
  const isMany = options.jobs === undefined ? files >= POOL_FROM : papers > POOL_CHUNK;
  if (jobs > 1 && isMany) {
    const { poolOf, workerFile } = await import("./pool.ts");
    const file = workerFile();
    if (file !== null) {
      const { profile, firstFont, missingGlyph = null } = options;
      const office = {
        ...(profile === undefined ? {} : { profile }),
        ...(firstFont === undefined ? {} : { firstFont }),
      };
      const common = { office, missingGlyph, now: now.toISOString(), continueOnError };
      return poolOf(file, jobs, { ...common, staging: staging?.folder ?? null, onPaper });
    }
  }
  const isStopped = (): boolean => signal?.aborted === true;
  return inThisThread({ now, staged: staging?.writer() ?? null, continueOnError, isStopped, onPaper });
}
