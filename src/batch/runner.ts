import { type ChunkOptions, type MadeChunk, type Piece, renderChunk } from "./chunk.ts";

/** Where papers are made: in this thread, or in several. */
export interface Runner {
  /** Chunks it takes at once. */
  readonly width: number;
  /** Pieces in a chunk, at most. */
  readonly size: number;
  /** One more place, in the thread that feeds the others. */
  readonly here?: Runner;
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
 * Threads and this one together: this thread takes papers whenever it has nothing else to do, and sees what comes back in
 * between.
 *
 * @param size papers a thread is given at once
 */
export function together(pool: Runner, here: Runner, size = 1): Runner {
  return { ...pool, size, here };
}

export interface Feeding {
  /** Make what is right although other papers are wrong. */
  readonly continueOnError: boolean;
  readonly signal: AbortSignal | null;
  /** Told of every chunk that has come back. */
  readonly onChunk: (pieces: readonly Piece[], made: MadeChunk) => void;
  /** The heaviest pieces come first: other threads begin with them, this one, which has more to do, with the last. */
  readonly heavyFirst?: boolean;
}

/** How feeding a runner has ended. */
export type Ending = "done" | "fault" | "stopped";

/**
 * Gives all pieces to a runner, as many at once as it takes, and the answers to `onChunk` as they come. From the first wrong
 * paper on the rest is only checked, so that everything wrong is told at once; a disk's fault ends it.
 */
export async function feed(runner: Runner, pieces: readonly Piece[], feeding: Feeding): Promise<Ending> {
  const places = placesOf(runner);
  let next = 0;
  let end = pieces.length;
  const take = (count: number, isLast: boolean): readonly Piece[] => {
    if (isLast) end -= count;
    else next += count;
    return isLast ? pieces.slice(end, end + count) : pieces.slice(next - count, next);
  };
  let isWriting = true;
  let ending: Ending = "done";
  const worker = async (place: Runner): Promise<void> => {
    const isLast = feeding.heavyFirst === true && place === runner.here;
    while (next < end && ending === "done") {
      // Towards the end smaller ones, or all would wait for the last to finish its chunk.
      const share = Math.ceil((end - next) / (2 * places.length));
      const chunk = take(Math.min(place.size, share), isLast);
      const made = await runUnlessStopped(place, chunk, isWriting, feeding.signal);
      if (made === null) {
        ending = "stopped";
        return;
      }
      if (made.fault !== null) ending = "fault";
      else if (!feeding.continueOnError && made.pieces.some(({ files }) => files === null)) isWriting = false;
      feeding.onChunk(chunk, made);
    }
  };
  await Promise.all(places.map(worker));
  return ending;
}

/** Each place once for every chunk it takes; the present thread last, so that the others are at work before it is. */
function placesOf(runner: Runner): readonly Runner[] {
  const places = Array.from({ length: runner.width }, () => runner);
  return runner.here === undefined ? places : [...places, ...placesOf(runner.here)];
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
