import type { Code, DiagnoseParams } from "../diagnostic/index.ts";
import type { Location } from "./ast.ts";
import type { Where } from "./scope.ts";
import { offsetOf } from "./template-file.ts";

/** Tells what is wrong at a node. Gives null, for the one who then has no result. */
export function refuse<C extends Code>(
  { findings, source, caller }: Where,
  loc: Location,
  code: C,
  params: DiagnoseParams<C>,
): null {
  findings.add(code, params, source, offsetOf(source, loc), caller);
  return null;
}
