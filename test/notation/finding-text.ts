import { type Diagnostic, diagnose } from "../../src/diagnostic/index.ts";
import type { Finding, Reading } from "../../src/notation/index.ts";

function wordsOf(found: Finding): Diagnostic {
  return diagnose(found.code, found.params);
}

/** What a clerk reads of a refusal: code, message and mend in Japanese, one line each; empty for a value. */
export function refusal(reading: Reading<unknown>): string {
  if (reading.ok) return "";
  return reading.findings
    .map((found) => {
      const { code, message, hint } = wordsOf(found);
      return `${code}\n${message.ja}\n${hint?.ja ?? ""}`;
    })
    .join("\n");
}

/** Codes of a refusal or of the notes beside a value. */
export function codes(reading: Reading<unknown>): string[] {
  return (reading.ok ? reading.notes : reading.findings).map((found) => found.code);
}

/** The value, or an exception that shows the refusal. */
export function valued<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new Error(refusal(reading));
  return reading.value;
}
