import { type Code, type DiagnoseParams, diagnose, type Place } from "../../diagnostic/index.ts";
import { type CheckFinding, placeOf } from "../paper.ts";
import type { Said } from "./agree.ts";

/** A finding that only a person can mend: which of two papers is right, no rule knows. */
export function found<C extends Code>(
  code: C,
  params: DiagnoseParams<C>,
  ...places: readonly Place[]
): CheckFinding {
  return { diagnostic: diagnose(code, params, ...places), fix: null };
}

const most = 5;

/** The first places of many. */
export function firstPlaces(said: readonly Said[]): readonly Place[] {
  return said.slice(0, most).map(({ paper, span }) => placeOf(paper, span));
}

/** Places on both sides: where to mend first, then what it is held against. */
export function bothPlaces(odd: readonly Said[], usual: readonly Said[]): readonly Place[] {
  return [...firstPlaces(odd), ...firstPlaces(usual).slice(0, 2)];
}
