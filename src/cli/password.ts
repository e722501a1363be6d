import { readFileSync } from "node:fs";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { isDiskFault } from "../output/cannot-write.ts";
import { openP12, type Signer } from "../sign/index.ts";
import type { CommandContext } from "./context.ts";

const VARIABLE = "YOSHIKI_P12_PASSWORD";

/** How often a password may be typed. */
const TRIES = 3;

/**
 * Opens a key file. The password is the first line of a file, else the environment's, else asked for without showing it,
 * and asked for again when it is wrong. Never an argument, which every process of the machine can read.
 *
 * @returns null: the person has ended it with Ctrl-C
 */
export async function openedKey(
  p12: string,
  passwordFile: string | undefined,
  context: CommandContext,
): Promise<Outcome<Signer> | null> {
  const key = readBytes(p12);
  if (!key.ok) return key;
  const open = async (password: string): Promise<Outcome<Signer>> =>
    placedIn(await openP12(key.value, password), p12);
  const told = passwordFile === undefined ? context.environment[VARIABLE] : fromFile(passwordFile);
  if (typeof told === "string") return open(told);
  if (told !== undefined) return told.ok ? open(told.value) : told;
  if (!process.stdin.isTTY) return fail([diagnose("sign/no-password", {})]);
  for (let tries = 1; ; tries++) {
    const typed = await asked(context);
    if (typed === null) return null;
    const opened = await open(typed);
    const isWrong = !opened.ok && opened.errors.some(({ code }) => code === "sign/wrong-password");
    if (!isWrong || tries === TRIES) return opened;
    context.tell(
      context.say("パスワードが違います。もう一度入力してください。", "Wrong password. Try again."),
    );
  }
}

/** Findings of a file, with its name where they have no place yet. */
export function placedIn<T>(outcome: Outcome<T>, file: string): Outcome<T> {
  if (outcome.ok) return outcome;
  return fail(outcome.errors.map((one) => (one.places.length === 0 ? { ...one, places: [{ file }] } : one)));
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
