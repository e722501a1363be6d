import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { beside } from "./beside.ts";
import { cannotWrite, isDiskFault } from "./cannot-write.ts";
import { FolderLock, OWNER } from "./folder-lock.ts";
import { madeFolder, unmakeFolder } from "./made-folder.ts";
import { HalfMoved, type Move, moveAll, readList, writeList } from "./move.ts";
import { isJournal, isWhole, journaled, type StagedFile, StagedFiles } from "./staged-file.ts";
import { hashOf, type Written } from "./written.ts";

const FOLDER = ".yoshiki-staging";
const LIST = "commit.json";

/**
 * The folder a run renders into, on the same volume as its targets. Nothing shows at the targets until `commit`;
 * then all of it does. An interrupted commit is finished by the next run; what an interrupted rendering has finished
 * can be taken over, the rest is thrown away.
 */
export class Staging {
  /** The folder itself, absolute. */
  readonly folder: string;
  private readonly out: string;
  /** The outermost folder this run has made on the way to `out`; null = all were there. */
  private readonly made: string | null;
  private readonly written: Written;
  private readonly lock: FolderLock;
  private moves: Move[] = [];
  /** Targets of the run that stay as they are. */
  private readonly left = new Set<string>();
  /** Some files are moved, some are not: the list must stay for the next run. */
  private halfMoved = false;

  private constructor(out: string, made: string | null, lock: FolderLock, written: Written) {
    this.out = out;
    this.folder = folderIn(out);
    this.made = made;
    this.lock = lock;
    this.written = written;
  }

  /**
   * Takes the folder for this run, after finishing what an interrupted one has left.
   *
   * @returns `file/busy` when another live run has it
   */
  static open(out: string, written: Written): Outcome<Staging> {
    let staging: Staging | null = null;
    let made: string | null = null;
    try {
      made = madeFolder(resolve(out));
      const lock = FolderLock.take(folderIn(out));
      if (lock === null) return fail([diagnose("file/busy", { folder: out }, { file: out })]);
      staging = new Staging(resolve(out), made, lock, written);
      return succeed(staging, staging.recover());
    } catch (fault) {
      staging?.letGo(true);
      unmakeFolder(resolve(out), made);
      return fail([staging?.told(fault) ?? cannotWrite(out, fault)]);
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
    this.moves.push({ from, to: join(this.out, name), hash: hashOf(bytes), memo: null });
    return null;
  }

  /**
   * What an interrupted run has finished of the files that are wanted now. Everything else it left is thrown away.
   *
   * @param ids names in this folder
   */
  takeOver(ids: ReadonlySet<string>): ReadonlyMap<string, StagedFile> {
    const found = new Map<string, StagedFile>();
    for (const [id, file] of journaled(this.folder))
      if (ids.has(id) && isWhole(this.folder, file)) found.set(id, file);
      else rmSync(join(this.folder, id), { force: true });
    return found;
  }

  /** One who writes into this folder in the present thread. */
  writer(): StagedFiles {
    return new StagedFiles(this.folder, String(process.pid));
  }

  /** A finished file of this folder. @throws the disk's faults */
  read(id: string): Uint8Array {
    return readFileSync(join(this.folder, id));
  }

  /** A file that lies in this folder, to be moved to `name` inside the out folder. */
  add(name: string, { id, hash, memo }: StagedFile): void {
    this.moves.push({ from: join(this.folder, id), to: join(this.out, name), hash, memo });
  }

  /** A target of the run that stays as it is: no other file takes its place. */
  leave(path: string): void {
    this.left.add(path);
  }

  /** Tells other machines that the run is alive. Call now and then while others write. */
  refresh(): void {
    try {
      this.lock.refresh();
    } catch (fault) {
      // A disk that is full or gone is told of by those who write.
      if (!isDiskFault(fault)) throw fault;
    }
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
      return fail([this.told(fault)]);
    }
  }

  /** A disk's fault as a finding about what it has met: a target, the memory of what was written, else the folder. */
  told(fault: unknown): Diagnostic {
    const { path = "", dest = "" } = fault as { readonly path?: string; readonly dest?: string };
    const target = [dest, path].find((one) => dirname(one) === this.out && one !== this.folder);
    const isMemory = path.startsWith(dirname(this.written.file));
    return cannotWrite(isMemory ? this.written.file : (target ?? this.out), fault);
  }

  /**
   * Gives the folder back; throws away what was not moved, unless a commit stopped half-way.
   *
   * @param keep leave what is finished to the next run
   */
  release(keep = false): void {
    this.letGo(keep || this.halfMoved);
  }

  /** Gives the folder back as if the run had never been: folders it has made and that are empty go as well. */
  giveUp(): void {
    this.release();
    if (!this.halfMoved) unmakeFolder(this.out, this.made);
  }

  private letGo(keep: boolean): void {
    try {
      if (!keep) this.empty();
    } catch (fault) {
      // What cannot be thrown away now, the next run throws away.
      if (!isDiskFault(fault)) throw fault;
    }
    this.lock.release();
  }

  /** The owner's mark goes last: until then no other run takes the folder. */
  private empty(): void {
    for (const name of readdirSync(this.folder))
      if (name !== OWNER) rmSync(join(this.folder, name), { recursive: true, force: true });
  }

  private moveAll(): void {
    const listed = this.moves.map((move) => ({
      ...move,
      from: basename(move.from),
      to: basename(move.to),
    }));
    writeList(join(this.folder, LIST), listed);
    moveAll(this.moves, () => {
      for (const { to, hash, memo } of this.moves) this.written.remember(to, hash, memo);
      this.written.save(this.out);
    });
    rmSync(join(this.folder, LIST));
  }

  private stepAside(): Diagnostic[] {
    const warnings: Diagnostic[] = [];
    const taken = new Set([...this.left, ...this.moves.map(({ to }) => to)]);
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
    for (const name of beside(to))
      if (name !== to && !taken.has(name) && (!existsSync(name) || this.written.isOurs(name))) return name;
    throw new Error("names beside a target never end");
  }

  /** Throws away what no journal names: it was cut short. */
  private clear(): void {
    const finished = journaled(this.folder);
    for (const name of readdirSync(this.folder))
      if (!name.startsWith(OWNER) && !isJournal(name) && !finished.has(name))
        rmSync(join(this.folder, name), { recursive: true });
  }

  /** Finishes an interrupted commit and throws the rest away. What somebody has edited since stays. */
  private recover(): Diagnostic[] {
    const found: Diagnostic[] = [];
    const listed = readList(join(this.folder, LIST));
    let finished = 0;
    for (const { from: name, to: target, hash, memo } of listed) {
      const from = join(this.folder, basename(name));
      const move = { from, to: join(this.out, basename(target)), hash, memo };
      if (!existsSync(move.from)) {
        this.written.remember(move.to, hash, memo);
        continue;
      }
      const to = this.placeFor(move, new Set());
      if (to !== move.to) found.push(keptEdited(move.to, to));
      renameSync(move.from, to);
      this.written.remember(to, hash, memo);
      finished++;
    }
    if (listed.length > 0) this.written.save(this.out);
    rmSync(join(this.folder, LIST), { force: true });
    this.clear();
    if (finished === 0) return found;
    const recovered = { folder: this.out, count: String(finished) };
    return [diagnose("file/recovered", recovered, { file: this.out }), ...found];
  }
}

/** The staging folder of an out folder. */
function folderIn(out: string): string {
  return join(resolve(out), FOLDER);
}

export function keptEdited(file: string, beside: string): Diagnostic {
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
