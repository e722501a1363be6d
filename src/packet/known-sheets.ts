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
  /** For a tagged file. */
  readonly tagged: boolean;
  /** Everything is to be made anew. */
  readonly rerender: boolean;
}

/** Painted sheets of drafts that need not be made: of an earlier run, of an interrupted one, of another thread of this one. */
export class KnownSheets {
  readonly #deps: KnownSheetsDeps;

  constructor(deps: KnownSheetsDeps) {
    this.#deps = deps;
  }

  /** What was found when the sheets that `of` gives were painted; null = there are none. */
  findings(draft: Draft): MadeSheets["findings"] | null {
    return this.of(draft)?.findings ?? null;
  }

  /** The sheets an earlier run has painted, or one that was interrupted. */
  of(draft: Draft): MadeSheets | null {
    const { finished, rerender, tagged } = this.#deps;
    return rerender || !finished.has(sheetId(draft, tagged)) ? this.cached(draft) : this.staged(draft);
  }

  /** The sheets an earlier run has painted. */
  cached(draft: Draft): MadeSheets | null {
    const { cache, reader, rerender, tagged } = this.#deps;
    const bytes = rerender ? null : cache.read(sheetKey(draft, tagged));
    return bytes === null ? null : reader.painted(bytes, draft);
  }

  /** Sheets that lie in the staging folder. Null: a picture of theirs has changed meanwhile. @throws the disk's faults */
  staged(draft: Draft): MadeSheets | null {
    const { cache, reader, staging, tagged } = this.#deps;
    const bytes = staging.read(sheetId(draft, tagged));
    const made = reader.painted(bytes, draft);
    if (made !== null) cache.write(sheetKey(draft, tagged), bytes);
    return made;
  }

  /** Sheets that have been painted just now: kept for the next run. */
  fresh(bytes: Uint8Array, draft: Draft): MadeSheets | null {
    this.#deps.cache.write(sheetKey(draft, this.#deps.tagged), bytes);
    return this.#deps.reader.painted(bytes, draft);
  }
}
