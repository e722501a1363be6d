import type { MadeChunk } from "./batch/chunk.ts";
import type { Task } from "./batch/job.ts";

/**
 * The whole program as one CommonJS file (`dist/program.cjs`), because only such a file's compiled code can be kept.
 * `cli.ts`, `worker.ts` and `start/keep-code.ts` start it.
 */

/** The command line. @param args what was typed after the program's name */
export async function commandLine(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { main } = await import("./cli/main.ts");
  return main(args, environment);
}

/** What a thread of the pool runs; it begins to grow warm at once. */
export async function threadWork(): Promise<(task: Task) => Promise<MadeChunk>> {
  return (await import("./batch/worker.ts")).default;
}
