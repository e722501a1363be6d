import { availableParallelism } from "node:os";
import type { MadeChunk, Piece } from "../batch/chunk.ts";
import { poolOf, workerFile } from "../batch/pool.ts";
import { feed, inThisThread, type Runner } from "../batch/runner.ts";
import type { Diagnostic } from "../diagnostic/index.ts";
import type { StagedFile } from "../output/staged-file.ts";
import type { Staging } from "../output/staging.ts";
import type { PacketOptions } from "./report.ts";

/** Documents from which on a thread of its own pays for the Word files, while this one makes the PDF. */
const THREAD_FROM = 4;

export interface MadeWordSet {
  readonly ending: "done" | "fault" | "stopped";
  readonly files: readonly StagedFile[];
  readonly findings: readonly Diagnostic[];
}

/** Makes the Word files of the pieces into the staging folder, beside whatever this thread does meanwhile. */
export async function makeWordSet(
  pieces: readonly Piece[],
  staging: Staging,
  now: Date,
  options: PacketOptions,
): Promise<MadeWordSet> {
  if (pieces.length === 0) return { ending: "done", files: [], findings: [] };
  const files: StagedFile[] = [];
  const answers = new Map<Piece, readonly Diagnostic[]>();
  const faults: Diagnostic[] = [];
  const take = (chunk: readonly Piece[], made: MadeChunk): void => {
    for (const [i, piece] of made.pieces.entries()) {
      answers.set(chunk[i] as Piece, piece.findings);
      files.push(...(piece.files ?? []));
    }
    if (made.fault !== null) faults.push(made.fault);
    staging.refresh();
  };
  const { signal = null } = options;
  const runner = await runnerFor(pieces.length, staging, now, options);
  const stop = (): void => void runner.close();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const ending = await feed(runner, pieces, { continueOnError: false, signal, onChunk: take });
    const findings = [...pieces.flatMap((piece) => answers.get(piece) ?? []), ...faults];
    return { ending, files, findings };
  } finally {
    signal?.removeEventListener("abort", stop);
    await runner.close();
  }
}

async function runnerFor(
  pieces: number,
  staging: Staging,
  now: Date,
  options: PacketOptions,
): Promise<Runner> {
  const { jobs = availableParallelism(), signal } = options;
  const file = jobs > 1 && pieces >= THREAD_FROM ? workerFile() : null;
  const isStopped = (): boolean => signal?.aborted === true;
  if (file === null)
    return inThisThread({ now, staged: staging.writer(), continueOnError: false, isStopped });
  const { profile, firstFont, missingGlyph = null } = options;
  const office = {
    ...(profile === undefined ? {} : { profile }),
    ...(firstFont === undefined ? {} : { firstFont }),
  };
  const common = { office, missingGlyph, now: now.toISOString(), continueOnError: false };
  return poolOf(file, Math.max(1, jobs - 1), {
    ...common,
    staging: staging.folder,
    onPaper: () => undefined,
  });
}
