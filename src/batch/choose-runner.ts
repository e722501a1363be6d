import type { Staging } from "../output/staging.ts";
import { officeOptions, type ThreadsAhead } from "./ahead.ts";
import { defaultFormats, type RenderOptions } from "./report.ts";
import { inThisThread, POOL_CHUNK, type Runner, together } from "./runner.ts";

/**
 * Files from which on a further thread pays: it has to start, read the fonts and grow warm, while this one is at work
 * already.
 */
const THREADS_FROM = 48;
/** Papers this thread takes at once when there are others: between them it sees what comes back. */
const HERE_CHUNK = 2;

export interface RunnerDeps {
  readonly options: RenderOptions;
  readonly now: Date;
  /** Null = the papers are only checked. */
  readonly staging: Staging | null;
  /** Told of every paper that is begun. */
  readonly onPaper: (name: string) => void;
  readonly ahead: ThreadsAhead;
}

/** This thread, and for many papers one more for each further core, where the program is built. */
export async function runnerFor(
  papers: number,
  { options, now, staging, onPaper, ahead }: RunnerDeps,
): Promise<Runner> {
  const { continueOnError = false, signal } = options;
  const isStopped = (): boolean => signal?.aborted === true;
  const here = inThisThread({ now, staged: staging?.writer() ?? null, continueOnError, isStopped, onPaper });
  const files = papers * (options.to ?? defaultFormats).length;
  // Who names a number of threads gets them for less.
  const isMany = options.jobs === undefined ? files >= THREADS_FROM : papers > POOL_CHUNK;
  const threads = isMany ? await ahead.threads() : null;
  if (threads === null) return here;
  const { missingGlyph = null } = options;
  const common = { office: officeOptions(options), missingGlyph, now: now.toISOString(), continueOnError };
  const pool = threads.runnerFor({ ...common, staging: staging?.folder ?? null, onPaper });
  return together(pool, { ...here, size: HERE_CHUNK }, POOL_CHUNK);
}
