import { closeSync, existsSync, openSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { beside } from "./beside.ts";
import { HalfMoved, type Move, moveAll, readList, writeList } from "./move.ts";
import type { Written } from "./written.ts";

const LIST = "commit.json";

/** Something that is saved with the files of a run; it gives what takes it back. @throws the disk's faults */
export type Saving = () => () => void;

/** Where files are moved from and to. Absolute paths. */
export interface CommitFolders {
  /** The staging folder. */
  readonly folder: string;
  readonly out: string;
}

/** The moves of a run: listed on disk before the first, so that the next run finishes what this one has begun. */
export class Commit {
  readonly #folders: CommitFolders;
  readonly #written: Written;
  #moves: Move[] = [];
  /** Targets of the run that stay as they are. */
  readonly #left = new Set<string>();
  /** Some files are moved, some are not: the list must stay for the next run. */
  #isHalfMoved = false;

  constructor(folders: CommitFolders, written: Written) {
    this.#folders = folders;
    this.#written = written;
  }

  get isHalfMoved(): boolean {
    return this.#isHalfMoved;
  }

  /** Files that are to be moved so far. */
  get count(): number {
    return this.#moves.length;
  }

  add(move: Move): void {
    this.#moves.push(move);
  }

  /** A target of the run that stays as it is: no other file takes its place. */
  leave(path: string): void {
    this.#left.add(path);
  }

  /**
   * Moves everything to its place, all or nothing; see `Staging.commit`.
   *
   * @param also saved when all are moved; it gives what takes it back, and its fault undoes the moves
   * @returns absolute paths, in the order of `add`
   * @throws the disk's faults, after everything is undone
   */
  all(overwrite: boolean, also: Saving): Outcome<readonly string[]> {
    const warnings = overwrite ? [] : this.#stepAside();
    const locked = this.#moves.filter(({ to }) => existsSync(to) && !isWritable(to));
    if (locked.length > 0)
      return fail(locked.map(({ to }) => diagnose("file/in-use", { file: to }, { file: to })));
    try {
      this.#moveAll(also);
    } catch (fault) {
      this.#isHalfMoved = fault instanceof HalfMoved;
      if (!this.#isHalfMoved) throw fault;
      const { out } = this.#folders;
      return fail([diagnose("file/half-written", { folder: out }, { file: out })]);
    }
    return succeed(
      this.#moves.map(({ to }) => to),
      warnings,
    );
  }

  #moveAll(also: Saving): void {
    const { folder, out } = this.#folders;
    const listed = this.#moves.map((move) => ({
      ...move,
      from: basename(move.from),
      to: basename(move.to),
    }));
    writeList(join(folder, LIST), listed);
    moveAll(this.#moves, () => {
      for (const { to, hash, memo } of this.#moves) this.#written.remember(to, hash, memo);
      const back = also();
      try {
        this.#written.save(out);
      } catch (fault) {
        back();
        throw fault;
      }
    });
    rmSync(join(folder, LIST));
  }

  #stepAside(): Diagnostic[] {
    const warnings: Diagnostic[] = [];
    const taken = new Set([...this.#left, ...this.#moves.map(({ to }) => to)]);
    this.#moves = this.#moves.map((move) => {
      const to = placeFor(move, taken, this.#written);
      if (to === move.to) return move;
      taken.add(to);
      warnings.push(keptBeside(move.to, to, this.#written));
      return { ...move, to };
    });
    return warnings;
  }
}

/**
 * Finishes the commit of a run that was interrupted, if there is one. What somebody has edited since stays.
 *
 * @returns what there is to say of it
 */
export function finishCommit({ folder, out }: CommitFolders, written: Written): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const listed = readList(join(folder, LIST));
  let finished = 0;
  for (const { from: name, to: target, hash, memo } of listed) {
    const from = join(folder, basename(name));
    const move = { from, to: join(out, basename(target)), hash, memo };
    if (!existsSync(move.from)) {
      written.remember(move.to, hash, memo);
      continue;
    }
    const to = placeFor(move, new Set(), written);
    if (to !== move.to) found.push(keptBeside(move.to, to, written));
    renameSync(move.from, to);
    written.remember(to, hash, memo);
    finished++;
  }
  if (listed.length > 0) written.save(out);
  rmSync(join(folder, LIST), { force: true });
  if (finished === 0) return found;
  return [diagnose("file/recovered", { folder: out, count: String(finished) }, { file: out }), ...found];
}

/** Its target, or a name beside it when somebody has edited or signed what stands there. */
function placeFor({ to, hash }: Move, taken: ReadonlySet<string>, written: Written): string {
  if (!existsSync(to) || written.isReplaceable(to) || written.isSame(to, hash)) return to;
  for (const name of beside(to))
    if (name !== to && !taken.has(name) && (!existsSync(name) || written.isReplaceable(name))) return name;
  throw new Error("names beside a target never end");
}

/** That a file stays, and where the new one is. @param file somebody has edited it since we wrote it, or signed it */
export function keptBeside(file: string, beside: string, written: Written): Diagnostic {
  const code = written.ours(file) === null ? "file/kept-edited" : "file/kept-signed";
  return diagnose(code, { file: basename(file), beside: basename(beside) }, { file });
}

function isWritable(path: string): boolean {
  try {
    closeSync(openSync(path, "r+"));
    return true;
  } catch {
    // Open elsewhere, read-only, a folder: whatever the reason, this target cannot be replaced.
    return false;
  }
}
