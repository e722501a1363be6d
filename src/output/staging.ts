import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { cannotWrite } from "./cannot-write.ts";
import { FolderLock, OWNER } from "./folder-lock.ts";
import { HalfMoved, type Move, moveAll, readList, writeList } from "./move.ts";
import { hashOf, type Written } from "./written.ts";

const FOLDER = ".yoshiki-staging";
const LIST = "commit.json";

/**
 * The folder a run renders into, on the same volume as its targets. Nothing shows at the targets until `commit`;
 * then all of it does. An interrupted commit is finished by the next run, an interrupted rendering is thrown away.
 */
export class Staging {
  private readonly out: string;
  private readonly folder: string;
  private readonly written: Written;
  private readonly lock: FolderLock;
  private moves: Move[] = [];
  /** Some files are moved, some are not: the list must stay for the next run. */
  private halfMoved = false;

  private constructor(out: string, folder: string, lock: FolderLock, written: Written) {
    this.out = out;
    this.folder = folder;
    this.lock = lock;
    this.written = written;
  }

  /**
   * Takes the folder for this run, after finishing what an interrupted one has left.
   *
   * @returns `file/busy` when another live run has it
   */
  static open(out: string, written: Written): Outcome<Staging> {
    const folder = join(resolve(out), FOLDER);
    let staging: Staging | null = null;
    try {
      mkdirSync(out, { recursive: true });
      const lock = FolderLock.take(folder);
      if (lock === null) return fail([diagnose("file/busy", { folder: out }, { file: out })]);
      staging = new Staging(resolve(out), folder, lock, written);
      return succeed(staging, staging.recover());
    } catch (fault) {
      staging?.letGo(true);
      return fail([cannotWrite(out, fault)]);
    }
  }

  /** Writes one file into staging. `name` is the target's name inside the out folder. */
  put(name: string, bytes: Uint8Array): Diagnostic | null {
    const from = join(this.folder, String(this.moves.length) + extname(name));
    try {
      writeFileSync(from, bytes);
      this.lock.refresh();
    } catch (fault) {
      return cannotWrite(join(this.out, name), fault);
    }
    this.moves.push({ from, to: join(this.out, name), hash: hashOf(bytes) });
    return null;
  }

  /**
   * Moves everything to its place, all or nothing: targets are tested for writing before the first move, and moves
   * are undone when one fails all the same. A target somebody has edited stays; the new file goes beside it as `…_2`.
   *
   * @returns absolute paths, in the order of `put`
   */
  commit(overwrite: boolean): Outcome<readonly string[]> {
    try {
      const warnings = overwrite ? [] : this.stepAside();
      const locked = this.moves.filter(({ to }) => existsSync(to) && !isWritable(to));
      if (locked.length > 0)
        return fail(locked.map(({ to }) => diagnose("file/in-use", { file: to }, { file: to })));
      this.moveAll();
      return succeed(
        this.moves.map(({ to }) => to),
        warnings,
      );
    } catch (fault) {
      this.halfMoved = fault instanceof HalfMoved;
      if (this.halfMoved)
        return fail([diagnose("file/half-written", { folder: this.out }, { file: this.out })]);
      return fail([cannotWrite(this.out, fault)]);
    }
  }

  /** Gives the folder back; throws away what was not moved, unless a commit stopped half-way. */
  release(): void {
    this.letGo(this.halfMoved);
  }

  private letGo(keep: boolean): void {
    rmSync(keep ? join(this.folder, OWNER) : this.folder, { recursive: true, force: true });
    this.lock.release();
  }

  private moveAll(): void {
    const listed = this.moves.map(({ from, to, hash }) => ({ from: basename(from), to: basename(to), hash }));
    writeList(join(this.folder, LIST), listed);
    moveAll(this.moves, () => {
      for (const { to, hash } of this.moves) this.written.remember(to, hash);
      this.written.save();
    });
    rmSync(join(this.folder, LIST));
  }

  private stepAside(): Diagnostic[] {
    const warnings: Diagnostic[] = [];
    const taken = new Set(this.moves.map(({ to }) => to));
    this.moves = this.moves.map((move) => {
      const to = this.placeFor(move, taken);
      if (to === move.to) return move;
      taken.add(to);
      warnings.push(keptEdited(move.to, to));
      return { ...move, to };
    });
    return warnings;
  }

  /** Its target, or a name beside it when somebody has edited what stands there. */
  private placeFor({ to, hash }: Move, taken: ReadonlySet<string>): string {
    if (!existsSync(to) || this.written.isOurs(to) || this.written.isSame(to, hash)) return to;
    const ending = extname(to);
    const stem = to.slice(0, to.length - ending.length);
    for (let n = 2; ; n++) {
      const name = `${stem}_${n}${ending}`;
      if (!taken.has(name) && (!existsSync(name) || this.written.isOurs(name))) return name;
    }
  }

  /** Finishes an interrupted commit and throws the rest away. What somebody has edited since stays. */
  private recover(): Diagnostic[] {
    const found: Diagnostic[] = [];
    const listed = readList(join(this.folder, LIST));
    let finished = 0;
    for (const { from: name, to: target, hash } of listed) {
      const move = { from: join(this.folder, basename(name)), to: join(this.out, basename(target)), hash };
      if (!existsSync(move.from)) {
        this.written.remember(move.to, hash);
        continue;
      }
      const to = this.placeFor(move, new Set());
      if (to !== move.to) found.push(keptEdited(move.to, to));
      renameSync(move.from, to);
      this.written.remember(to, hash);
      finished++;
    }
    if (listed.length > 0) this.written.save();
    for (const name of readdirSync(this.folder))
      if (name !== OWNER) rmSync(join(this.folder, name), { recursive: true });
    if (finished === 0) return found;
    const recovered = { folder: this.out, count: String(finished) };
    return [diagnose("file/recovered", recovered, { file: this.out }), ...found];
  }
}

function keptEdited(file: string, beside: string): Diagnostic {
  return diagnose("file/kept-edited", { file: basename(file), beside: basename(beside) }, { file });
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
