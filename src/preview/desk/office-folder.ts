import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type Diagnostic, diagnose } from "../../diagnostic/index.ts";
import { recordsBelow } from "../../paper/inputs.ts";
import { shownPath } from "../../records/file-text.ts";

/** What a record's file may be called. */
const RECORD_NAME = /\.(ya?ml|json)$/i;
/** Neither absolute, nor up, nor hidden, nor what Windows forbids in names. */
const STEP = /^(?!\.)[^<>:"|?*\\/\p{Cc}]+(?<![. ])$/u;

/** The folder that is open. Nothing outside of it is ever read or written for a request. */
export class OfficeFolder {
  /** Absolute, links followed. */
  readonly path: string;

  /** @throws the disk's faults when there is no such folder */
  constructor(path: string) {
    this.path = realpathSync.native(path);
  }

  get name(): string {
    return this.path.split(sep).pop() ?? this.path;
  }

  /** Every record, as the page calls it: from the folder, with /. */
  records(): readonly string[] {
    return recordsBelow(this.path).map((path) => this.nameOf(path) ?? path);
  }

  /** What the page calls a file; null = it lies elsewhere. @param path absolute, or from the working folder */
  nameOf(path: string): string | null {
    const name = relative(this.path, resolve(path));
    return name === "" || name.startsWith("..") || isAbsolute(name) ? null : name.split(sep).join("/");
  }

  /** A sentence without the way to the folder: where the office lies on this machine says nothing to a clerk. */
  withoutPath(text: string): string {
    // A single name, and steps up only, are too short to be told from other words.
    const near = shownPath(this.path).split(sep);
    const isTold = near.length > 1 && near.at(-1) !== "..";
    const ways = [this.path, ...(isTold ? [near.join(sep)] : [])];
    return ways
      .flatMap((way) => [way, way.split(sep).join("/")])
      .reduce(
        (said, way) =>
          said.replaceAll(`${way}/`, "").replaceAll(`${way}${sep}`, "").replaceAll(way, this.name),
        text,
      );
  }

  /**
   * The record's file behind a name the page has sent; it need not exist.
   * @returns absolute; null for what is no record's name, or leads out of the folder by steps or links
   */
  fileOf(name: string): string | null {
    const steps = name.split("/");
    if (!RECORD_NAME.test(name) || steps.length > 20 || !steps.every((step) => STEP.test(step))) return null;
    const path = join(this.path, ...steps);
    const real = realpathSync.native(nearestExisting(path));
    return real === this.path || real.startsWith(this.path + sep) ? path : null;
  }

  /** @returns what hinders opening it; null = nothing */
  refusal(name: string): Diagnostic | null {
    const path = this.fileOf(name);
    if (path === null) return diagnose("preview/outside", { file: name }, { file: name });
    return existsSync(path) && statSync(path).isFile()
      ? null
      : diagnose("file/not-found", { file: name }, { file: name });
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}
