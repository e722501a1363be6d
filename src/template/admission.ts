import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import type { DataPath } from "../document/index.ts";
import { forbidden, hexOf } from "./forbidden-character.ts";

/**
 * What admitted objects inherit: nothing a template could name. Handlebars compares contexts with `!=`, which asks an
 * object for a primitive when the other one is a text, and throws where there is none.
 */
const bare = Object.freeze(Object.create(null, { [Symbol.toPrimitive]: { value: () => null } }));

/**
 * A copy of the values as templates may see it: without prototypes, absent values as null, no object in two places
 * (Handlebars tells levels of ../ apart by the objects). Texts and keys with characters that no template output may
 * hold are told: marks of the expansion (U+FDD0 … U+FDEF) and what XML forbids.
 */
export function admit(values: unknown): { readonly values: unknown; readonly found: readonly Diagnostic[] } {
  let isClean = true;
  const copy = (value: unknown): unknown => {
    if (typeof value === "string") isClean &&= !forbidden.test(value);
    if (typeof value !== "object" || value === null) return value ?? null;
    if (Array.isArray(value)) return value.map(copy);
    const plain: Record<string, unknown> = Object.create(bare);
    for (const key of Object.keys(value)) {
      isClean &&= !forbidden.test(key);
      plain[key] = copy((value as Readonly<Record<string, unknown>>)[key]);
    }
    return plain;
  };
  const copied = copy(values);
  // Where in the values something stands is worked out only where something is wrong.
  return { values: copied, found: isClean ? [] : refusalsIn(values, []) };
}

/** What no template output may hold, in the order of the values. */
function refusalsIn(value: unknown, path: DataPath): readonly Diagnostic[] {
  if (typeof value === "string") return refused(value, path);
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, index) => refusalsIn(one, [...path, index]));
  return Object.entries(value).flatMap(([key, one]) => [
    ...refused(key, path),
    ...refusalsIn(one, [...path, key]),
  ]);
}

function refused(text: string, path: DataPath): readonly Diagnostic[] {
  const index = text.search(forbidden);
  if (index < 0) return [];
  const code = hexOf(text.codePointAt(index) ?? 0);
  const context = text
    .slice(Math.max(0, index - 8), index + 9)
    .replace(new RegExp(forbidden, "gu"), "\u3013");
  return [diagnose("template/forbidden-in-data", { code, context }, { path: path.join("/") })];
}
