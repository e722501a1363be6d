import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import type { Script } from "node:vm";
import { codeCache, loadProgram } from "./load.ts";

/**
 * The last step of the build: runs the program on the example office and keeps what V8 has made of it by then, beside
 * the program. A start that finds it compiles next to nothing; one that does not is slower, and else the same.
 */

const example = fileURLToPath(new URL("../fixtures/office", import.meta.url));

/** What people do most, cold: a whole packet with its Word files, and one paper. */
const runs: readonly (readonly string[])[] = [
  ["packet", join("office", "meetings", "第106回.yaml"), "--out", "packet"],
  ["render", join("office", "cases", "call-recording.yaml"), "--form", "report-form4", "--out", "paper"],
];

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "yoshiki-"));
try {
  cpSync(example, join(folder, "office"), {
    recursive: true,
    filter: (path) => basename(path) !== ".yoshiki",
  });
  process.chdir(folder);
  await keep();
} finally {
  process.chdir(before);
  rmSync(folder, { recursive: true });
}

async function keep(): Promise<void> {
  // V8 throws code away that has not run for a while: here all of it is wanted.
  setFlagsFromString("--no-flush-bytecode");
  const scripts = new Map<string, Script>();
  const program = loadProgram((source, script) => scripts.set(source, script));
  for (const args of runs) await quietly(() => program.commandLine(args, process.env));
  // The flags are part of what V8 compares.
  setFlagsFromString("--flush-bytecode");
  const cache = codeCache();
  for (const [source, script] of scripts) cache.write(source, script);
}

/** What is said of the example is shown only when it fails. */
async function quietly(run: () => Promise<void>): Promise<void> {
  const { stdout, stderr } = process;
  const write = { stdout: stdout.write, stderr: stderr.write };
  const said: string[] = [];
  const listen = (text: string | Uint8Array): boolean => said.push(Buffer.from(text).toString("utf8")) > 0;
  [stdout.write, stderr.write] = [listen, listen];
  try {
    await run();
  } finally {
    [stdout.write, stderr.write] = [write.stdout, write.stderr];
  }
  if (process.exitCode !== 0 && process.exitCode !== undefined)
    throw new Error(`the example could not be made:\n${said.join("")}`);
}
