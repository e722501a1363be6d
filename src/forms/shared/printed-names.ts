import { formatPersonName } from "../../notation/index.ts";
import type { PersonName } from "../../notation/values.ts";

/** Shorter ones are no name to be kept whole. */
const SHORTEST = 2;

/**
 * The names of persons anywhere in a form's values, as they can stand in print: 見本太郎 and 見本　太郎. The spacing is the
 * template's choice, and one letter may print a name both ways (letter-spaced ones hold no blank).
 */
export function printedNames(values: unknown): readonly string[] {
  const names = new Set<string>();
  for (const name of personsIn(values)) {
    if ([...formatPersonName(name, "none")].length < SHORTEST) continue;
    for (const spacing of ["none", "one"] as const) names.add(formatPersonName(name, spacing));
  }
  return [...names];
}

function personsIn(value: unknown): readonly PersonName[] {
  if (typeof value !== "object" || value === null) return [];
  if (isPersonName(value)) return [value];
  return Object.values(value).flatMap(personsIn);
}

function isPersonName(value: object): value is PersonName {
  return "family" in value && "given" in value;
}
