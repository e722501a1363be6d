import { availableParallelism } from "node:os";
import { poolOf, workerFile } from "../batch/pool.ts";
import { inThisThread, type Runner, together } from "../batch/runner.ts";
import type { Staging } from "../output/staging.ts";
import type { PacketOptions } from "./report.ts";

/**
 * Documents from which on a second thread pays: it takes as long to start as ten of them. Once this thread is warm, as
 * in a server, a cold one beside it pays only for many.
 */
const THREAD_FROM = { cold: 12, warm: 200 };
const WARM = 24;
/** Documents this process has made in packets so far. */
let made = 0;

/**
 * Where a packet's documents are made: in this thread and in one for each further core, where the program is built and
 * there are enough of them.
 */
export async function runnerFor(
  documents: number,
  staging: Staging,
  now: Date,
  options: PacketOptions,
): Promise<Runner> {
  const { jobs = availableParallelism(), signal } = options;
  const isStopped = (): boolean => signal?.aborted === true;
  const here = {
    ...inThisThread({ now, staged: staging.writer(), continueOnError: false, isStopped }),
    // One at a time: between them this thread binds what has come back.
    size: 1,
  };
  const from = made < WARM ? THREAD_FROM.cold : THREAD_FROM.warm;
  made += documents;
  const file = jobs > 1 && documents >= from ? workerFile() : null;
  if (file === null) return here;
  const { profile, firstFont, missingGlyph = null } = options;
  const office = {
    ...(profile === undefined ? {} : { profile }),
    ...(firstFont === undefined ? {} : { firstFont }),
  };
  const task = { office, missingGlyph, now: now.toISOString(), continueOnError: false };
  const onPaper = (): void => undefined;
  return together(await poolOf(file, jobs - 1, { ...task, staging: staging.folder, onPaper }), here);
}
