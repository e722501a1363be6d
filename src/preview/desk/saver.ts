import type { OpenRecord } from "./open-record.ts";

/** Changes are saved when nothing has been typed for so long, ms. */
const SAVE_AFTER = 1000;

/** What is to be told of a record that was saved, or could not be. */
export interface SaveTelling {
  saved(record: OpenRecord): void;
  /** It waits for a decision, or the disk refuses. */
  notSaved(record: OpenRecord): void;
}

/** Saves open records a second after the last change. */
export class Saver {
  readonly #telling: SaveTelling;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(telling: SaveTelling) {
    this.#telling = telling;
  }

  later(record: OpenRecord): void {
    clearTimeout(this.#timers.get(record.name));
    this.#timers.set(
      record.name,
      setTimeout(() => this.now(record), SAVE_AFTER),
    );
  }

  now(record: OpenRecord): void {
    const { name, text } = record;
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
    const before = text.saving;
    text.save();
    if (before === "saved") return;
    if (text.saving === "saved") this.#telling.saved(record);
    else {
      this.#telling.notSaved(record);
      // Another program holds the file, or the disk is full: both may pass.
      if (text.saving === "failed") this.later(record);
    }
  }

  /** What cannot be saved by now is tried no more. */
  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
