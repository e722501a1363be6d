import { type Diagnostic, diagnose, type Place } from "../diagnostic/index.ts";

interface Finding {
  count: number;
  readonly make: (count: string) => Diagnostic;
}

/** What `cover` has to tell: each character once per place, with how often, in the order of the text. */
export class CoverFindings {
  readonly #found = new Map<string, Finding>();

  /** @param replacement what is printed instead; null = nothing can be */
  missing(cluster: string, replacement: string | null, places: readonly Place[]): void {
    const params = characterOf(cluster);
    this.#add(`missing ${replacement}`, cluster, places, (count) =>
      replacement === null
        ? diagnose("font/missing-glyph", { ...params, count }, ...places)
        : diagnose("font/glyph-replaced", { ...params, count, replacement }, ...places),
    );
  }

  unknownVariation(cluster: string, places: readonly Place[]): void {
    const base = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
    this.#add("variation", cluster, places, (count) =>
      diagnose("font/unknown-variation", { ...characterOf(cluster), base, count }, ...places),
    );
  }

  /** Told once a character, at its first place. */
  boldMissing(cluster: string, places: readonly Place[]): void {
    this.#add("bold", cluster, [], () => diagnose("font/bold-missing", characterOf(cluster), ...places));
  }

  diagnostics(): readonly Diagnostic[] {
    return [...this.#found.values()].map(({ count, make }) => make(String(count)));
  }

  #add(kind: string, cluster: string, places: readonly Place[], make: (count: string) => Diagnostic): void {
    const key = JSON.stringify([kind, cluster, places]);
    const before = this.#found.get(key);
    if (before === undefined) this.#found.set(key, { count: 1, make });
    else before.count++;
  }
}

/** How a cluster is called in a message. Controls, blanks and lone marks cannot be shown. */
function characterOf(cluster: string): { readonly character: string; readonly codePoint: string } {
  const codePoints = Array.from(cluster, (one) => codePointName(one.codePointAt(0) ?? 0));
  return { character: /^[\p{C}\p{Z}\p{M}]/u.test(cluster) ? "" : cluster, codePoint: codePoints.join(" ") };
}

function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}
