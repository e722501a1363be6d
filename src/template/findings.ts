import {
  type Code,
  type DiagnoseParams,
  type Diagnostic,
  diagnose,
  type Place,
} from "../diagnostic/index.ts";
import type { SourceText } from "../document/index.ts";

/** What is wrong in the templates, each said once although a partial is checked for every caller. */
export class TemplateFindings {
  readonly #found = new Map<string, Diagnostic>();
  readonly #files: string[] = [];

  /** Files are told in the order in which they were opened. */
  open(source: SourceText): void {
    this.#files.push(source.file);
  }

  /** @param offset in the source's text @param caller where the partial was called that holds the fault */
  add<C extends Code>(
    code: C,
    params: DiagnoseParams<C>,
    source: SourceText,
    offset: number,
    caller: Place | null = null,
  ): void {
    const first = placeIn(source, offset);
    const key = JSON.stringify([code, first, params]);
    if (this.#found.has(key)) return;
    this.#found.set(key, diagnose(code, params, first, ...(caller === null ? [] : [caller])));
  }

  /** By file, then line. */
  sorted(): Diagnostic[] {
    const all = [...this.#found.values()];
    const rank = ({ places: [place] }: Diagnostic) => [
      this.#files.indexOf(place?.file ?? ""),
      place?.line ?? 0,
      place?.column ?? 0,
    ];
    return all.toSorted((one, other) => compare(rank(one), rank(other)));
  }
}

export function placeIn(source: SourceText, offset: number): Place {
  return { ...source.siteAt(offset), excerpt: source.excerptAt(offset) };
}

function compare(left: readonly number[], right: readonly number[]): number {
  return left.map((value, index) => value - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
