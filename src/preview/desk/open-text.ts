import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Diagnostic, diagnose, type Outcome, succeed } from "../../diagnostic/index.ts";
import { cannotWrite } from "../../output/cannot-write.ts";
import { replaceFile } from "../../output/replace-file.ts";
import { readText } from "../../records/file-text.ts";
import type { History } from "./history.ts";
import { Undo } from "./undo.ts";

/** What an open record's text needs of its surroundings. */
export interface TextPlace {
  /** Absolute. */
  readonly path: string;
  /** From the office's folder. */
  readonly name: string;
  readonly history: History;
  readonly clock: () => Date;
}

/** The text of an open record: what stands on the page, what stands on disk, and the steps between. */
export class OpenText {
  readonly place: TextPlace;
  #text: string;
  /** As it was last read from or written to disk. */
  #disk: string;
  #revision = 1;
  #undo = new Undo();
  /** Whether nothing of it has been put away yet: what was there before us is kept always. */
  #first = true;
  #fault: Diagnostic | null = null;
  #conflict = false;
  /** The byte order mark some editors put before a text: kept where it was. */
  readonly #mark: "" | "\uFEFF";

  private constructor(place: TextPlace, text: string) {
    this.place = place;
    this.#mark = startsWithMark(place.path) ? "\uFEFF" : "";
    this.#text = text;
    this.#disk = text;
  }

  static open(place: TextPlace): Outcome<OpenText> {
    const text = readText(place.path);
    return text.ok ? succeed(new OpenText(place, text.value), text.warnings) : text;
  }

  get text(): string {
    return this.#text;
  }
  /** Grows with every change, also of what it is printed with. */
  get revision(): number {
    return this.#revision;
  }
  get canUndo(): boolean {
    return this.#undo.canUndo;
  }
  get canRedo(): boolean {
    return this.#undo.canRedo;
  }
  get conflict(): boolean {
    return this.#conflict;
  }
  get fault(): Diagnostic | null {
    return this.#fault;
  }
  get saving(): "saved" | "waiting" | "failed" {
    if (this.#text === this.#disk && !this.#conflict) return "saved";
    return this.#fault === null ? "waiting" : "failed";
  }

  /** @param what names what is changed; see `Undo.remember` */
  change(text: string, what: string): void {
    if (text === this.#text) return;
    this.#undo.remember(this.#text, what, this.place.clock().getTime());
    this.#become(text);
  }

  undo(): void {
    const text = this.#undo.back(this.#text);
    if (text !== null) this.#become(text);
  }

  redo(): void {
    const text = this.#undo.forward(this.#text);
    if (text !== null) this.#become(text);
  }

  /** What it is printed with has changed. */
  touch(): void {
    this.#revision++;
  }

  /**
   * Looks whether another program has changed the file. What nobody has changed here becomes what stands there; else
   * there is a conflict, and nothing is saved until it is resolved.
   * @returns whether anything has changed for the page
   */
  look(): boolean {
    const text = this.#onDisk();
    if (text === null || text === this.#disk) return false;
    if (text === this.#text) {
      this.#disk = text;
      this.#conflict = false;
    } else if (this.#text === this.#disk) {
      this.#undo.remember(this.#text, "disk", this.place.clock().getTime());
      this.#disk = text;
      this.#become(text);
    } else this.#conflict = true;
    return true;
  }

  /**
   * Ends a conflict. What is not taken goes to the history or the steps back: neither is lost.
   * @returns what hinders the history: then the conflict stands as before
   */
  resolve(take: "disk" | "mine"): Diagnostic | null {
    const disk = this.#onDisk() ?? "";
    const { history, name, clock } = this.place;
    try {
      history.keep(name, take === "mine" ? disk : this.#text, clock(), true);
    } catch (fault) {
      return cannotWrite(history.folderOf(name), fault);
    }
    this.#conflict = false;
    this.#disk = disk;
    if (take === "mine") this.#revision++;
    else this.change(disk, "disk");
    return null;
  }

  /** Writes it to disk where it differs. What hinders is told by `fault`, and tried again with the next call. */
  save(): void {
    if (this.#conflict || this.#text === this.#disk) return;
    try {
      if (this.look() && (this.#conflict || this.#text === this.#disk)) return;
      this.#keep();
      if (this.#fault !== null) return;
      const { path } = this.place;
      replaceFile(path, this.#mark + this.#text, `${process.pid}.tmp`);
      this.#disk = this.#text;
      this.#fault = null;
    } catch (fault) {
      this.#fault = cannotWrite(this.place.path, fault);
    }
  }

  /** What stands on disk goes to the history; a fault names that, for the record itself may well be writable. */
  #keep(): void {
    const { history, name, clock } = this.place;
    this.#fault = null;
    try {
      history.keep(name, this.#disk, clock(), this.#first);
      this.#first = false;
    } catch (fault) {
      this.#fault = cannotWrite(history.folderOf(name), fault);
    }
  }

  #become(text: string): void {
    this.#text = text;
    this.#revision++;
  }

  /** Null: it cannot be read, which saving will tell; or it was taken away, which saving mends. */
  #onDisk(): string | null {
    if (!existsSync(this.place.path)) return null;
    const read = readText(this.place.path);
    return read.ok ? read.value : null;
  }
}

/** A record made new: its text on disk, in a folder made where there is none. @param name from the office's folder */
export function firstText(path: string, name: string, text: string): Diagnostic | null {
  try {
    if (existsSync(path)) return diagnose("preview/exists", { file: name }, { file: name });
    mkdirSync(dirname(path), { recursive: true });
    replaceFile(path, text, `${process.pid}.tmp`);
    return null;
  } catch (fault) {
    return cannotWrite(path, fault);
  }
}

function startsWithMark(path: string): boolean {
  const [first, second, third] = readFileSync(path);
  return first === 0xef && second === 0xbb && third === 0xbf;
}
