import { readFileSync } from "node:fs";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { isDiskFault } from "../output/cannot-write.ts";
import type { CommandContext } from "./context.ts";

const VARIABLE = "YOSHIKI_P12_PASSWORD";

/**
 * The key file's password: the first line of a file, else the environment's, else asked for without showing it. Never
 * an argument, which every process of the machine can read.
 */
export async function keyPassword(
  file: string | undefined,
  context: CommandContext,
): Promise<Outcome<string>> {
  if (file !== undefined) return fromFile(file);
  const given = context.environment[VARIABLE];
  if (given !== undefined) return succeed(given);
  const typed = process.stdin.isTTY ? await asked(context) : null;
  return typed === null ? fail([diagnose("sign/no-password", {})]) : succeed(typed);
}

function fromFile(file: string): Outcome<string> {
  const read = readBytes(file);
  if (!read.ok) return read;
  const text = Buffer.from(read.value)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  return succeed(text.split(/\r?\n/)[0] ?? "");
}

/** A file's bytes, or the finding that says why they cannot be had. */
export function readBytes(file: string): Outcome<Uint8Array> {
  try {
    return succeed(readFileSync(file));
  } catch (fault) {
    return fail([unreadable(file, fault)]);
  }
}

function unreadable(file: string, fault: unknown): Diagnostic {
  if (!isDiskFault(fault)) throw fault;
  return fault.code === "ENOENT" || fault.code === "ENOTDIR"
    ? diagnose("file/not-found", { file }, { file })
    : diagnose("file/unreadable", { file, reason: fault.code }, { file });
}

/** Return; Ctrl-C and Ctrl-D. */
const ENDS: readonly string[] = ["\r", "\n", "\u0003", "\u0004"];
const isBack = (sign: string): boolean => sign === "\u007f" || sign === "\b";

/** Typed at the terminal; null = ended with Ctrl-C. */
function asked({ say }: CommandContext): Promise<string | null> {
  const { stdin, stderr } = process;
  stderr.write(say("鍵のファイルのパスワード（表示されません）: ", "Password of the key file (not shown): "));
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  stdin.resume();
  return new Promise((done) => {
    let typed = "";
    const finish = (result: string | null): void => {
      stdin.off("data", onData);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write("\n");
      done(result);
    };
    const onData = (text: string): void => {
      const end = [...text].findIndex((sign) => ENDS.includes(sign));
      const signs = [...text].slice(0, end < 0 ? undefined : end);
      for (const sign of signs) typed = isBack(sign) ? [...typed].slice(0, -1).join("") : typed + sign;
      if (end >= 0) finish(/[\r\n]/.test([...text][end] ?? "") ? typed : null);
    };
    stdin.on("data", onData);
  });
}
