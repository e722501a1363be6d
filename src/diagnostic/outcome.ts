import type { Diagnostic } from "./diagnostic.ts";

/** What a stage of the line gives back: a value with warnings, or every error at once. Never throws for bad input. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly errors: readonly Diagnostic[] };

export function succeed<T>(value: T, warnings: readonly Diagnostic[] = []): Outcome<T> {
  return { ok: true, value, warnings };
}

/** @param found at least one finding; warnings among them are kept, so that the user sees all at once */
export function fail(found: readonly Diagnostic[]): { ok: false; errors: readonly Diagnostic[] } {
  return { ok: false, errors: found };
}

/** The value if no finding is an error, else all findings. */
export function outcomeOf<T>(value: T, found: readonly Diagnostic[]): Outcome<T> {
  return found.some((one) => one.severity === "error") ? fail(found) : succeed(value, found);
}

/** All findings of an outcome, errors or warnings. */
export function findingsOf(outcome: Outcome<unknown>): readonly Diagnostic[] {
  return outcome.ok ? outcome.warnings : outcome.errors;
}
