import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Versions of one record that are kept; the oldest goes first. */
const KEPT = 500;
/** While somebody types, one version a minute is enough to go back to. */
const APART = 60_000;

/** Earlier versions of the office's records: `.yoshiki/history/cases/tsuwa.yaml/2026-04-01T093000.000Z.yaml`. */
export class History {
  readonly #folder: string;
  /** When a version of each record was last put away, ms. */
  readonly #last = new Map<string, number>();

  /** @param root the office's folder */
  constructor(root: string) {
    this.#folder = join(root, ".yoshiki", "history");
  }

  /** Where a record's versions lie. */
  folderOf(name: string): string {
    return join(this.#folder, ...name.split("/"));
  }

  /**
   * Puts a version away before another takes its place.
   *
   * @param name   the record, from the office's folder
   * @param always also when the last one was put away a moment ago: what another program wrote is never dropped
   * @throws the disk's faults
   */
  keep(name: string, text: string, now: Date, always: boolean): void {
    if (!always && now.getTime() - (this.#last.get(name) ?? Number.NEGATIVE_INFINITY) < APART) return;
    const folder = this.folderOf(name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(freeName(folder, now, name.slice(name.lastIndexOf("."))), text, { flag: "wx" });
    this.#last.set(name, now.getTime());
    const old = readdirSync(folder).sort().slice(0, -KEPT);
    for (const one of old) rmSync(join(folder, one));
  }
}

/** Named by the time; two of one moment (or of a clock that stands still) do not take each other's place. */
function freeName(folder: string, now: Date, ending: string): string {
  // Colons are forbidden in names on Windows.
  const time = now.toISOString().replaceAll(":", "");
  const at = (number: number): string =>
    join(folder, `${time}${number === 1 ? "" : `_${String(number).padStart(3, "0")}`}${ending}`);
  let number = 1;
  while (existsSync(at(number))) number++;
  return at(number);
}
