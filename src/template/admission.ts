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
  const found: Diagnostic[] = [];
  const copy = (value: unknown, path: DataPath): unknown => {
    if (typeof value === "string") refuse(value, path);
    if (typeof value !== "object" || value === null) return value ?? null;
    if (Array.isArray(value)) return value.map((one, index) => copy(one, [...path, index]));
    const plain: Record<string, unknown> = Object.create(bare);
    for (const [key, one] of Object.entries(value)) {
      refuse(key, path);
      plain[key] = copy(one, [...path, key]);
    }
    return plain;
  };
  const refuse = (text: string, path: DataPath): void => {
    const index = text.search(forbidden);
    if (index < 0) return;
    const code = hexOf(text.codePointAt(index) ?? 0);
    const context = text
      .slice(Math.max(0, index - 8), index + 9)
      .replace(new RegExp(forbidden, "gu"), "\u3013");
    found.push(diagnose("template/forbidden-in-data", { code, context }, { path: path.join("/") }));
  };
  return { values: copy(values, []), found };
}
