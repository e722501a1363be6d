import type { Code, DiagnoseParams } from "../diagnostic/index.ts";

/** A fault or a note found while reading one value, before anybody knows in which file it stands. */
export interface Finding<C extends Code = Code> {
  readonly code: C;
  readonly params: DiagnoseParams<C>;
}

/** What reading one written value gives: the value with notes (kept as written but worth telling), or faults. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A refused value. */
export interface Refusal {
  readonly ok: false;
  readonly findings: readonly Finding[];
}

const noNotes: readonly Finding[] = [];

/** The value as read, with notes where something is worth telling. */
export function readAs<T>(value: T, notes: readonly Finding[] = noNotes): Reading<T> {
  return { ok: true, value, notes };
}

/** One finding, its code and params tied by type. */
export function finding<C extends Code>(code: C, params: DiagnoseParams<C>): Finding {
  return { code, params };
}

/** A refusal with one finding. */
export function refuse<C extends Code>(code: C, params: DiagnoseParams<C>): Refusal {
  return { ok: false, findings: [finding(code, params)] };
}

/** The written text as messages show it: trimmed, and cut where somebody pasted a page into a small field. */
export function excerptOf(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 80 ? `${trimmed.slice(0, 79)}…` : trimmed;
}
