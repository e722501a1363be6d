import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, resolve } from "node:path";
import type { MadeChunk, Piece } from "../batch/chunk.ts";
import { startThreads, type Threads, workerFile } from "../batch/pool.ts";
import { type Ending, feed, inThisThread, type Runner, together } from "../batch/runner.ts";
import type { Staging } from "../output/staging.ts";
import type { OfficeOptions } from "../paper/office.ts";
import type { PacketOptions } from "./report.ts";

/**
 * Documents from which on a second thread pays. The example meeting's 31 documents took 2.7 s in one thread and 2.9 s in
 * two (two cores): nearly all of a short run is code that every thread has to load and compile for itself.
 */
const THREADS_FROM = 150;

/** Fewer are not worth handing over. */
const FEW = 8;

/** Bytes of a meeting's record from which on it is likely to name that many. */
const LONG_MEETING = 6_000;

/**
 * Where a packet's documents are made: in this thread, and in one for each further core, where the program is built and
 * there are enough of them. Threads are started before the records are read, and grow warm meanwhile.
 */
export class PacketThreads {
  readonly #options: PacketOptions;
  readonly #office: OfficeOptions;
  #started: Promise<Threads | null> | null = null;

  constructor(options: PacketOptions) {
    this.#options = options;
    const { profile, firstFont, edition, pdf } = options;
    this.#office = {
      ...(profile === undefined ? {} : { profile }),
      ...(firstFont === undefined ? {} : { firstFont }),
      ...(edition === undefined ? {} : { edition }),
      ...(pdf === undefined ? {} : { pdf }),
    };
  }

  /** Starts them if the meeting is one that will need them. Does not wait. */
  startFor(meeting: string): void {
    const { size = 0 } = statSync(meeting, { throwIfNoEntry: false }) ?? {};
    if (size < LONG_MEETING) return;
    this.#started = this.#start(resolve(dirname(meeting)));
    // A fault is told of where the threads are asked for.
    this.#started.catch(() => null);
  }

  /**
   * Makes all pieces, and gives the threads back.
   *
   * @param onChunk told of every chunk that has come back, in whatever order
   */
  async makeAll(
    pieces: readonly Piece[],
    { staging, now }: { readonly staging: Staging; readonly now: Date },
    onChunk: (pieces: readonly Piece[], made: MadeChunk) => void,
  ): Promise<Ending> {
    if (pieces.length === 0) return "done";
    const { signal = null } = this.#options;
    const runner = await this.#runnerFor(pieces.length, staging, now);
    const stop = (): void => void runner.close();
    signal?.addEventListener("abort", stop, { once: true });
    try {
      const feeding = { heavyFirst: true, continueOnError: false, signal, onChunk };
      return await feed(runner, byWeight(pieces), feeding);
    } finally {
      signal?.removeEventListener("abort", stop);
      await runner.close();
    }
  }

  async #runnerFor(documents: number, staging: Staging, now: Date): Promise<Runner> {
    const { signal, missingGlyph = null } = this.#options;
    const isStopped = (): boolean => signal?.aborted === true;
    const here = {
      ...inThisThread({ now, staged: staging.writer(), continueOnError: false, isStopped }),
      // One at a time: between them this thread binds what has come back.
      size: 1,
    };
    // Who names a number of threads gets them for less.
    const from = this.#options.jobs === undefined ? THREADS_FROM : FEW;
    const threads = documents < from ? null : await (this.#started ?? this.#start(null));
    if (threads === null) return here;
    const task = { office: this.#office, missingGlyph, now: now.toISOString(), continueOnError: false };
    const onPaper = (): void => undefined;
    return together(threads.runnerFor({ ...task, staging: staging.folder, onPaper }), here);
  }

  async close(): Promise<void> {
    await (await this.#started)?.close();
  }

  /** @param folder of the office, for warming up; null = there is work already */
  async #start(folder: string | null): Promise<Threads | null> {
    const { jobs = availableParallelism(), to = ["pdf", "docx"] } = this.#options;
    const file = jobs > 1 ? workerFile() : null;
    if (file === null) return null;
    const formats = to.filter((format) => format !== "zip");
    const warmUp = folder === null ? null : { office: this.#office, folder, forms: null, formats };
    this.#started = startThreads(file, jobs - 1, warmUp);
    return this.#started;
  }
}

/** Heaviest first: what takes long is begun early, and does not keep all waiting at the end. */
function byWeight(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.toSorted((a, b) => b.draft.weight - a.draft.weight);
}
