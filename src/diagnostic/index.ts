import type { DiagnoseParams, Diagnostic, Place } from "./diagnostic.ts";
import type { Entry } from "./wording/entry.ts";
import { type Code, catalogue } from "./wording/index.ts";

export type { Bilingual, DiagnoseParams, Diagnostic, Language, Place, Severity } from "./diagnostic.ts";
export { editDistance } from "./edit-distance.ts";
export { fail, findingsOf, type Outcome, outcomeOf, succeed } from "./outcome.ts";
export { type Code, catalogue } from "./wording/index.ts";

/**
 * Makes a diagnostic from its code.
 * @param params what the code's wording needs
 * @param places where to look; the first is the main one
 */
export function diagnose<C extends Code>(
  code: C,
  params: DiagnoseParams<C>,
  ...places: readonly Place[]
): Diagnostic {
  // The catalogue's union of entries has no common parameter type; DiagnoseParams has tied code and params already.
  const { severity, message, hint } = catalogue[code] as unknown as Entry<DiagnoseParams<C>>;
  return { code, severity, message: message(params), hint: hint(params), places };
}
