import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "../output/folder-lock.ts";
import { replaceFile } from "../output/replace-file.ts";
import { digest } from "../paper/digest.ts";
import type { Draft } from "../paper/draft.ts";

/** Changes when painted papers are written otherwise. */
const VERSION = "5";

/** What a draft's painted sheets are kept under. */
export function sheetKey({ key }: Pick<Draft, "key">, tagged: boolean): string {
  return digest([key, tagged ? "tagged sheets" : "sheets", VERSION]);
}

/** Name of a draft's painted sheets in the staging folder. */
export function sheetId(draft: Pick<Draft, "key">, tagged: boolean): string {
  return `${sheetKey(draft, tagged).slice(0, 32)}.sheets`;
}

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
      replaceFile(this.#file(key), bytes, String(process.pid));
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
        if (age > KEPT_MS || isLeftOver(name)) rmSync(file, { force: true });
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

/**
 * Whether a run that is no more has left it half-written. One that is alive on another machine may be meant: it then
 * fails to keep one document, which costs time and nothing else.
 */
function isLeftOver(name: string): boolean {
  const [, writer] = /\.sheets\.(\d+)$/.exec(name) ?? [];
  return writer !== undefined && Number(writer) !== process.pid && !isAlive(Number(writer));
}
