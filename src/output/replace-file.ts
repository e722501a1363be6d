import { renameSync, rmSync, writeFileSync } from "node:fs";
import { isDiskFault } from "./cannot-write.ts";

/**
 * Gives a file new bytes: whoever reads it meanwhile, and whoever comes after a kill, finds it old or new as a whole.
 *
 * @param ending told apart from those of others who may replace the same file at the same time
 * @throws the disk's faults; the file is then as it was, and nothing lies beside it
 */
export function replaceFile(file: string, bytes: string | Uint8Array, ending: string): void {
  const beside = `${file}.${ending}`;
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, file);
  } catch (fault) {
    // A full disk leaves the beginning of a file, which would keep yet more of its room.
    rmSync(beside, { force: true });
    // The fault of writing itself does not say which file it has met.
    throw isDiskFault(fault) ? Object.assign(fault, { path: file }) : fault;
  }
}
