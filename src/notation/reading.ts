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
