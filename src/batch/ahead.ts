import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, resolve } from "node:path";
import { recordFilesIn } from "../paper/inputs.ts";
import type { OfficeOptions } from "../paper/office.ts";
import type { Threads } from "./pool.ts";
import { defaultFormats, type RenderOptions } from "./report.ts";
import type { WarmUp } from "./warm-up.ts";

/** Bytes of a list from which on it is likely to have some hundred rows. A workbook is packed. */
const LONG_WORKBOOK = 16 * 1024;
const LONG_CSV = 128 * 1024;
/** Record files from which on threads are started before they are read. */
const MANY_FILES = 100;

/**
 * The threads of a run beside the present one. Where much is to be read they are started before that, and grow warm
 * meanwhile; else when they turn out to be needed.
 */
export class ThreadsAhead {
  readonly #options: RenderOptions;
  #started: Promise<Threads | null> | null = null;

  constructor(options: RenderOptions) {
    this.#options = options;
  }

  /**
   * Starts them if so much is named that they will be needed. Waits only until they have begun: reading leaves the thread
   * no time, and what had not begun before would begin after.
   */
  async startFor(paths: readonly string[]): Promise<void> {
    const [first] = paths;
    if (first === undefined || !(paths.some(isLong) || recordFilesIn(paths).files.length >= MANY_FILES))
      return;
    const { forms, to = defaultFormats } = this.#options;
    const office = officeOptions(this.#options);
    const folder = dirname(resolve(first));
    this.#started = this.#start({ office, folder, forms: forms ?? null, formats: to });
    await this.#started;
  }

  /** Null where there can be none: one core, or the program runs from its sources. */
  threads(): Promise<Threads | null> {
    this.#started ??= this.#start(null);
    return this.#started;
  }

  async close(): Promise<void> {
    await (await this.#started)?.close();
  }

  async #start(warmUp: WarmUp | null): Promise<Threads | null> {
    const { jobs = availableParallelism() } = this.#options;
    if (jobs < 2) return null;
    const { startThreads, workerFile } = await import("./pool.ts");
    const file = workerFile();
    return file === null ? null : startThreads(file, jobs - 1, warmUp);
  }
}

/** How the office of a run is opened, in whatever thread. */
export function officeOptions({ profile, firstFont, edition, pdf }: RenderOptions): OfficeOptions {
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(firstFont === undefined ? {} : { firstFont }),
    ...(edition === undefined ? {} : { edition }),
    ...(pdf === undefined ? {} : { pdf }),
  };
}

function isLong(path: string): boolean {
  const { size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return (/\.xlsx$/i.test(path) && size >= LONG_WORKBOOK) || (/\.[ct]sv$/i.test(path) && size >= LONG_CSV);
}
