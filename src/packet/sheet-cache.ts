import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** What was not used for so long is thrown away. */
const KEPT_MS = 60 * 24 * 60 * 60 * 1000;
const ENDING = ".sheets";

/**
 * Painted sheets of documents that have not changed since an earlier run, in `<root>/.yoshiki/cache`. One file a
 * document, named by everything its sheets depend on but its pictures. Losing it costs time and nothing else: what
 * cannot be read or written is as if it were not there.
 */
export class SheetCache {
  readonly #folder: string;

  constructor(root: string) {
    this.#folder = join(root, ".yoshiki", "cache");
  }

  /** Null = not there. */
  read(key: string): Uint8Array | null {
    const file = this.#file(key);
    return this.#trying(() => {
      if (!existsSync(file)) return null;
      const now = new Date();
      utimesSync(file, now, now);
      return readFileSync(file);
    });
  }

  write(key: string, bytes: Uint8Array): void {
    this.#trying(() => {
      mkdirSync(this.#folder, { recursive: true });
      const beside = `${this.#file(key)}.${process.pid}`;
      writeFileSync(beside, bytes);
      renameSync(beside, this.#file(key));
      return null;
    });
  }

  /** Throws away what no run has used for two months, and what a killed run has left half-written. */
  tidy(now: Date): void {
    this.#trying(() => {
      if (!existsSync(this.#folder)) return null;
      for (const name of readdirSync(this.#folder)) {
        const file = join(this.#folder, name);
        const age = now.getTime() - statSync(file).mtimeMs;
        if (age > KEPT_MS || (!name.endsWith(ENDING) && age > 60_000)) rmSync(file, { force: true });
      }
      return null;
    });
  }

  #file(key: string): string {
    return join(this.#folder, `${key}${ENDING}`);
  }

  /** The disk's faults only: a cache that cannot be used is none. */
  #trying<T>(work: () => T | null): T | null {
    try {
      return work();
    } catch (fault) {
      if (fault instanceof Error && "code" in fault) return null;
      throw fault;
    }
  }
}
