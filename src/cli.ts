#!/usr/bin/env node
import { exitCode } from "./cli/exit.ts";
import { failureText } from "./cli/failure.ts";
import { run } from "./cli/program.ts";
import { languageOf, sayIn } from "./cli/words.ts";

const args = process.argv.slice(2);

// A reader that has seen enough (`yoshiki forms | head`) is no fault.
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code === "EPIPE") process.exit();
  throw fault;
});

try {
  process.exitCode = await run(args, process.env);
} catch (fault) {
  process.stderr.write(`${failureText(fault, sayIn(languageOf(args, process.env)))}\n`);
  process.exitCode = exitCode.failed;
}
