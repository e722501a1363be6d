import type { Mark } from "./stack.ts";

/** How many open levels are looked at: more than a paper has kinds of marks. */
const depth = 32;

/** Which kinds of marks a text has used inside of which. */
export class Used {
  readonly #inside = new Map<string, Set<string>>();

  /** @param open the levels `mark` is opened in */
  note(mark: Mark, open: readonly Mark[]): void {
    for (let at = Math.max(0, open.length - depth); at < open.length; at++) {
      const outer = open[at];
      if (outer === undefined) continue;
      const known = this.#inside.get(nameOf(outer));
      if (known === undefined) this.#inside.set(nameOf(outer), new Set([nameOf(mark)]));
      else known.add(nameOf(mark));
    }
  }

  /** Whether `inner` was used inside of `outer`, and never the other way round. */
  inside(inner: Mark, outer: Mark): boolean {
    const has = (one: Mark, other: Mark) => this.#inside.get(nameOf(one))?.has(nameOf(other)) ?? false;
    return has(outer, inner) && !has(inner, outer);
  }
}

function nameOf({ family, kind }: Mark): string {
  return `${family} ${kind}`;
}
