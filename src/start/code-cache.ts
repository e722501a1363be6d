import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Script } from "node:vm";

/**
 * What V8 has made of programs before, a file for each: named by the program's text, the version of Node and the
 * processor, so that none is ever taken for another's. A folder that is not there is a cache without anything in it.
 */
export class CodeCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Undefined = nothing is known of this text. Whether it is of use is for V8 to say: `Script.cachedDataRejected`. */
  read(source: string): Buffer | undefined {
    const file = this.#file(source);
    return statSync(file, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(file);
  }

  /** Keeps the code of all functions that have been called so far. @throws the disk's faults */
  write(source: string, script: Script): void {
    mkdirSync(this.#folder, { recursive: true });
    const file = this.#file(source);
    // In one step: somebody may start the program meanwhile.
    writeFileSync(`${file}.new`, script.createCachedData());
    renameSync(`${file}.new`, file);
  }

  #file(source: string): string {
    const hash = createHash("sha256").update(`${process.version} ${process.arch}\n`).update(source);
    return join(this.#folder, `${hash.digest("hex").slice(0, 32)}.bin`);
  }
}
