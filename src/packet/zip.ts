import { type Zippable, zipSync } from "fflate";

/** One fixed time for every file: DOS time has no zone, and the library reads the local clock face. */
const mtime = new Date(1980, 0, 1, 12);

/** Already compressed by themselves: PDF and Word. */
const STORED = { level: 0, mtime } as const;

/**
 * A ZIP archive of a packet's files. Names are NFC in UTF-8 with the flag that says so, which Windows' own Explorer
 * honours; their characters are such as Windows allows (`safe`). The same files give the same bytes.
 *
 * @param files name inside the archive → bytes, in the order they are listed
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of files) entries[name.normalize("NFC")] = [bytes, STORED];
  return zipSync(entries);
}
