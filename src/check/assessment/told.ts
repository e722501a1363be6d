import { type Code, type DiagnoseParams, diagnose, type Place } from "../../diagnostic/index.ts";
import type { CheckFinding } from "../paper.ts";

/** Most places of one finding. */
const MOST = 5;

/** A finding without a mend, at its first places, each line once. */
export function told<C extends Code>(
  code: C,
  params: DiagnoseParams<C>,
  ...places: readonly Place[]
): CheckFinding {
  const seen = new Set<string>();
  const distinct = places.filter(({ file = "", line = "", path = "" }) => {
    const key = `${file}:${line}:${path}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
  return { diagnostic: diagnose(code, params, ...distinct.slice(0, MOST)), fix: null };
}
