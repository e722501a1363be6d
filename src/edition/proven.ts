import { readFileSync } from "node:fs";
import { type Bilingual, type Diagnostic, diagnose } from "../diagnostic/index.ts";
import { proofOf } from "./proof.ts";
import type { Ledger } from "./secret.ts";

/** A file to be proven, as it is called, and what it was made from. */
interface ProvenFile {
  readonly name: string;
  readonly records: ReadonlySet<string>;
  /** Files of the pictures it shows, absolute: what a drawing says is lines in a PDF, and text only in its own file. */
  readonly pictures: readonly string[];
}

/** A file of a run, in staging or at its place. */
export interface FileToProve extends ProvenFile {
  /** Where it lies now. */
  readonly path: string;
}

/** A file in memory: one that is taken away from the preview, or that something was added to after the proof. */
export interface BytesToProve extends ProvenFile {
  readonly bytes: Uint8Array;
}

export interface ProvenFiles {
  readonly leaks: readonly Diagnostic[];
  /** What only a person can look through. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Proves the files of a run: nothing that any of its records withholds is in any of them. Each is read when its turn
 * comes. A file that is changed afterwards, by a signature say, is proven again by the same call: what is added to a PDF
 * lies behind it and is read with it, and so are the earlier revisions.
 *
 * @param ledgers of the run's offices; null = 庁内版, which withholds nothing
 * @throws the disk's faults
 */
export function proven(
  files: readonly (FileToProve | BytesToProve)[],
  ledgers: readonly (Ledger | null)[],
): ProvenFiles {
  const leaks: Diagnostic[] = [];
  const looks = new Map<string, { what: Bilingual; files: Set<string> }>();
  const asked = ledgers.filter((one) => one !== null);
  if (asked.length === 0) return { leaks, warnings: [] };
  for (const file of files) {
    const { name, records, pictures } = file;
    const bytes = "bytes" in file ? file.bytes : readFileSync(file.path);
    const drawings = pictures
      .filter((picture) => /\.svgz?$/i.test(picture))
      .map((picture) => readFileSync(picture));
    for (const ledger of asked) {
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
