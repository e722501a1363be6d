import type { Command } from "commander";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import type { RunSigning } from "../sign/index.ts";
import type { CommandContext } from "./context.ts";
import { openedKey } from "./password.ts";
import { addSignature, type SignatureArguments, statementOf } from "./signature.ts";

const KEYS = [
  ...(["p12", "passwordFile", "tsa", "visible", "post", "sealImage"] as const),
  ...(["name", "reason", "place", "contact", "certify"] as const),
] as const satisfies readonly (keyof SignatureArguments)[];

/** The options by which a run signs what it makes. */
export function addRunSigning(command: Command, context: CommandContext): Command {
  return addSignature(command, context, "sign-");
}

/** What a command was given, parted into what is said of a signature and all the rest. */
export function parted<A extends SignatureArguments>(
  given: A,
): { readonly signature: SignatureArguments; readonly rest: Omit<A, keyof SignatureArguments> } {
  const isOfSignature = (key: string): boolean => KEYS.some((one) => one === key);
  const entries = Object.entries(given);
  return {
    signature: Object.fromEntries(entries.filter(([key]) => isOfSignature(key))),
    rest: Object.fromEntries(entries.filter(([key]) => !isOfSignature(key))) as Omit<
      A,
      keyof SignatureArguments
    >,
  };
}

/**
 * What a run signs with: the key is opened, and its password asked for, before anything is made.
 *
 * @returns undefined: nothing is signed; null: the person has ended it at the password
 */
export async function runSigning(
  given: SignatureArguments,
  context: CommandContext,
): Promise<Outcome<RunSigning | undefined> | null> {
  const { p12, passwordFile } = given;
  if (p12 === undefined) return Object.keys(given).length === 0 ? succeed(undefined) : fail([noKey(given)]);
  const statement = statementOf(given);
  if (!statement.ok) return statement;
  const signer = await openedKey(p12, passwordFile, context);
  if (signer === null || !signer.ok) return signer;
  return succeed({ ...statement.value, signer: signer.value });
}

/** How a signature shall be, but not by whom: whoever wrote that meant to sign. */
function noKey(given: SignatureArguments): Diagnostic {
  const [first = ""] = Object.keys(given);
  const name = first.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return diagnose("sign/no-key-file", { option: first === "tsa" ? "--tsa" : `--sign-${name}` });
}
