import type { Staging } from "../output/staging.ts";
import type { Draft } from "../paper/draft.ts";
import type { MadeSheets, SheetReader } from "./document-sheets.ts";
import { type SheetCache, sheetId, sheetKey } from "./sheet-cache.ts";

export interface KnownSheetsDeps {
  readonly reader: SheetReader;
  readonly cache: SheetCache;
  readonly staging: Staging;
  /** Painted papers that an interrupted run has finished, by their names in the staging folder. */
  readonly finished: ReadonlySet<string>;
  /** Everything is to be made anew. */
  readonly rerender: boolean;
}

/** Painted sheets of drafts that need not be made: of an earlier run, of an interrupted one, of another thread of this one. */
export class KnownSheets {
  readonly #deps: KnownSheetsDeps;

  constructor(deps: KnownSheetsDeps) {
    this.#deps = deps;
  }

  /** The sheets an earlier run has painted, or one that was interrupted. */
  of(draft: Draft): MadeSheets | null {
    const { finished, rerender } = this.#deps;
    return rerender || !finished.has(sheetId(draft)) ? this.cached(draft) : this.staged(draft);
  }

  /** The sheets an earlier run has painted. */
  cached(draft: Draft): MadeSheets | null {
    const { cache, reader, rerender } = this.#deps;
    const bytes = rerender ? null : cache.read(sheetKey(draft));
    return bytes === null ? null : reader.painted(bytes, draft);
  }

  /** Sheets that lie in the staging folder. Null: a picture of theirs has changed meanwhile. @throws the disk's faults */
  staged(draft: Draft): MadeSheets | null {
    const { cache, reader, staging } = this.#deps;
    const bytes = staging.read(sheetId(draft));
    const made = reader.painted(bytes, draft);
    if (made !== null) cache.write(sheetKey(draft), bytes);
    return made;
  }

  /** Sheets that have been painted just now: kept for the next run. */
  fresh(bytes: Uint8Array, draft: Draft): MadeSheets | null {
    this.#deps.cache.write(sheetKey(draft), bytes);
    return this.#deps.reader.painted(bytes, draft);
  }
}
