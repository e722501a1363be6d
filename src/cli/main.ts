import { exitCode } from "./exit.ts";
import { failureText } from "./failure.ts";
import { run } from "./program.ts";
import { languageOf, sayIn } from "./words.ts";

/** Runs the command line in this process: its streams, its exit code. @param args what was typed after the program's name */
export async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  // A reader that has seen enough (`yoshiki forms | head`) is no fault.
  process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
    if (fault.code === "EPIPE") process.exit();
    throw fault;
  });
  try {
    process.exitCode = await run(args, environment);
  } catch (fault) {
    process.stderr.write(`${failureText(fault, sayIn(languageOf(args, environment)))}\n`);
    process.exitCode = exitCode.failed;
  }
}
