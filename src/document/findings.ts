import {
  type Code,
  type DiagnoseParams,
  type Diagnostic,
  diagnose,
  type Place,
} from "../diagnostic/index.ts";
import type { At } from "./tree.ts";

/** Where a piece of the tree was written, as a diagnostic shows it. */
export function placeOf(at: At): Place {
  return { ...at.site, ...(at.path === null ? {} : { path: at.path.join("/") }) };
}

/** Findings of one reading, in the order of the text, each said once although a loop may repeat its line. */
export class Findings {
  readonly #found: { readonly offset: number; readonly key: string; readonly diagnostic: Diagnostic }[] = [];

  get count(): number {
    return this.#found.length;
  }

  /** @param offset in the markup, for the order */
  add<C extends Code>(code: C, params: DiagnoseParams<C>, offset: number, ...places: readonly At[]): void {
    const diagnostic = diagnose(code, params, ...places.map(placeOf));
    this.#found.push({ offset, key: JSON.stringify([code, diagnostic.places]), diagnostic });
  }

  sorted(): Diagnostic[] {
    const seen = new Set<string>();
    const first = (key: string): boolean => !seen.has(key) && seen.add(key) !== undefined;
    return this.#found
      .toSorted((one, other) => one.offset - other.offset)
      .filter(({ key }) => first(key))
      .map(({ diagnostic }) => diagnostic);
  }
}
