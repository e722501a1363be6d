import { exitCode } from "./exit.ts";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Ctrl-C during a run: the first ends it in order, the second at once.
 *
 * @returns what ends the run, and how to let go of the keys again
 */
export function untilInterrupted(): { readonly signal: AbortSignal; listen(): void; release(): void } {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitCode.interrupted);
    controller.abort();
  };
  return {
    signal: controller.signal,
    listen: () => {
      for (const name of SIGNALS) process.on(name, stop);
    },
    release: () => {
      for (const name of SIGNALS) process.off(name, stop);
    },
  };
}
