import { readFileSync } from "node:fs";
import { type Bilingual, type Diagnostic, diagnose } from "../diagnostic/index.ts";
import { proofOf } from "./proof.ts";
import type { Ledger } from "./secret.ts";

/** A file of a run, in staging or at its place. */
export interface FileToProve {
  /** As it will be called. */
  readonly name: string;
  /** Where it lies now. */
  readonly path: string;
  readonly records: ReadonlySet<string>;
  /** Files of the pictures it shows, absolute: what a drawing says is lines in a PDF, and text only in its own file. */
  readonly pictures: readonly string[];
}

/**
 * Proves the files of a run: nothing that any of its records withholds is in any of them.
 *
 * @param ledgers of the run's offices; null = 庁内版, which withholds nothing
 * @throws the disk's faults
 */
export function proven(
  files: readonly FileToProve[],
  ledgers: readonly (Ledger | null)[],
): { readonly leaks: readonly Diagnostic[]; readonly warnings: readonly Diagnostic[] } {
  const leaks: Diagnostic[] = [];
  const looks = new Map<string, { what: Bilingual; files: Set<string> }>();
  for (const { name, path, records, pictures } of files) {
    const bytes = readFileSync(path);
    const drawings = pictures
      .filter((picture) => /\.svgz?$/i.test(picture))
      .map((picture) => readFileSync(picture));
    for (const ledger of ledgers) {
      if (ledger === null) continue;
      const proof = proofOf({ name, bytes, records, drawings }, ledger);
      leaks.push(...proof.leaks);
      for (const what of proof.unread) {
        const known = looks.get(what.ja) ?? { what, files: new Set() };
        known.files.add(name);
        looks.set(what.ja, known);
      }
    }
  }
  const warnings = [...looks.values()].map(({ what, files: all }) => {
    const [first = "", ...more] = all;
    const params = {
      files: more.length === 0 ? first : `${first}ほか${more.length}件`,
      whatJa: what.ja,
      whatEn: what.en,
    };
    return diagnose("edition/look", params);
  });
  return { leaks, warnings };
}
