import { type Diagnostic, findingsOf, type Outcome } from "../src/diagnostic/index.ts";

/** The value of an outcome that must be right. */
export function got<T>(outcome: Outcome<T>): T {
  if (!outcome.ok)
    throw new Error(outcome.errors.map(({ code, message }) => `${code} ${message.ja}`).join("\n"));
  return outcome.value;
}

export const codesOf = (outcome: Outcome<unknown>): string[] => findingsOf(outcome).map(({ code }) => code);

/** code file:line:column path, as far as known. */
export function foundAt({ code, places }: Diagnostic): string {
  const { file = "", line, column, path } = places[0] ?? {};
  const where = [file.split("/").pop(), line, column].filter((part) => part !== undefined).join(":");
  return [code, where, path].filter((part) => part !== undefined && part !== "").join(" ");
}
