import { type ChunkOptions, type MadeChunk, type Piece, renderChunk } from "./chunk.ts";

/** Where papers are made: in this thread, or in several. */
export interface Runner {
  /** Chunks it takes at once. */
  readonly width: number;
  /** Pieces in a chunk. */
  readonly size: number;
  /** @param isWriting false = the papers are only checked */
  run(pieces: readonly Piece[], isWriting: boolean): Promise<MadeChunk>;
  close(): Promise<void>;
}

/** Papers a thread is given at once: enough that handing over costs nothing, few enough that all end together. */
export const POOL_CHUNK = 8;
/** Papers set at once in this thread: their trees are in memory together. */
const SIZE = 32;

/** Makes papers in this thread. */
export function inThisThread(options: ChunkOptions): Runner {
  return {
    width: 1,
    size: SIZE,
    run: (pieces, isWriting) => renderChunk(pieces, isWriting ? options : { ...options, staged: null }),
    close: () => Promise.resolve(),
  };
}

/**
 * Threads and this one together, one paper at a time: this thread takes one whenever it has nothing else to do, and sees
 * what comes back in between.
 */
export function together(pool: Runner, here: Runner): Runner {
  let inPool = 0;
  return {
    width: pool.width + here.width,
    size: 1,
    async run(pieces, isWriting) {
      // One chunk a place: where the threads have theirs, this one is this thread's.
      if (inPool >= pool.width) return here.run(pieces, isWriting);
      inPool++;
      try {
        return await pool.run(pieces, isWriting);
      } finally {
        inPool--;
      }
    },
    close: () => pool.close(),
  };
}

export interface Feeding {
  /** Make what is right although other papers are wrong. */
  readonly continueOnError: boolean;
  readonly signal: AbortSignal | null;
  /** Told of every chunk that has come back. */
  readonly onChunk: (pieces: readonly Piece[], made: MadeChunk) => void;
}

/** How feeding a runner has ended. */
export type Ending = "done" | "fault" | "stopped";

/**
 * Gives all pieces to a runner, as many at once as it takes, and the answers to `onChunk` as they come. From the first wrong
 * paper on the rest is only checked, so that everything wrong is told at once; a disk's fault ends it.
 */
export async function feed(runner: Runner, pieces: readonly Piece[], feeding: Feeding): Promise<Ending> {
  let next = 0;
  let isWriting = true;
  let ending: Ending = "done";
  const worker = async (): Promise<void> => {
    while (next < pieces.length && ending === "done") {
      const chunk = pieces.slice(next, next + runner.size);
      next += chunk.length;
      const made = await runUnlessStopped(runner, chunk, isWriting, feeding.signal);
      if (made === null) {
        ending = "stopped";
        return;
      }
      if (made.fault !== null) ending = "fault";
      else if (!feeding.continueOnError && made.pieces.some(({ files }) => files === null)) isWriting = false;
      feeding.onChunk(chunk, made);
    }
  };
  await Promise.all(Array.from({ length: runner.width }, worker));
  return ending;
}

/** Null: the run was stopped. Threads that are ended meanwhile throw, which is no fault then. */
async function runUnlessStopped(
  runner: Runner,
  chunk: readonly Piece[],
  isWriting: boolean,
  signal: AbortSignal | null,
): Promise<MadeChunk | null> {
  const isStopped = (): boolean => signal?.aborted === true;
  try {
    const made = await runner.run(chunk, isWriting);
    return isStopped() ? null : made;
  } catch (fault) {
    if (isStopped()) return null;
    throw fault;
  }
}
