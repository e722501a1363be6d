import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { cannotWrite, isDiskFault } from "./cannot-write.ts";
import { Commit, type CommitFolders, finishCommit, type Saving } from "./commit.ts";
import { FolderLock, OWNER } from "./folder-lock.ts";
import { LOCK_FILE } from "./issued-lock.ts";
import { madeFolder, unmakeFolder } from "./made-folder.ts";
import { isJournal, isWhole, journaled, type StagedFile, StagedFiles } from "./staged-file.ts";
import { hashOf, type Written } from "./written.ts";

const FOLDER = ".yoshiki-staging";

/**
 * The folder a run renders into, on the same volume as its targets. Nothing shows at the targets until `commit`;
 * then all of it does. An interrupted commit is finished by the next run; what an interrupted rendering has finished
 * can be taken over, the rest is thrown away.
 */
export class Staging implements CommitFolders {
  /** The folder itself, absolute. */
  readonly folder: string;
  readonly out: string;
  /** The outermost folder this run has made on the way to `out`; null = all were there. */
  private readonly made: string | null;
  private readonly written: Written;
  private readonly lock: FolderLock;
  private readonly moves: Commit;

  private constructor(out: string, made: string | null, lock: FolderLock, written: Written) {
    this.out = out;
    this.folder = folderIn(out);
    this.made = made;
    this.lock = lock;
    this.written = written;
    this.moves = new Commit(this, written);
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
    const from = join(this.folder, String(this.moves.count) + extname(name));
    try {
      writeFileSync(from, bytes);
      this.lock.refresh();
    } catch (fault) {
      return cannotWrite(join(this.out, name), fault);
    }
    this.moves.add({ from, to: join(this.out, name), hash: hashOf(bytes), memo: null });
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
    this.moves.add({ from: join(this.folder, id), to: join(this.out, name), hash, memo });
  }

  /** A target of the run that stays as it is: no other file takes its place. */
  leave(path: string): void {
    this.moves.leave(path);
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
   * @param also saved with them, or not at all
   * @returns absolute paths, in the order of `put`
   */
  commit(overwrite: boolean, also: Saving = () => () => {}): Outcome<readonly string[]> {
    try {
      return this.moves.all(overwrite, also);
    } catch (fault) {
      return fail([this.told(fault)]);
    }
  }

  /** A disk's fault as a finding about what it has met: a target, the memory of what was written, else the folder. */
  told(fault: unknown): Diagnostic {
    const { path = "", dest = "" } = fault as { readonly path?: string; readonly dest?: string };
    const target = [dest, path].find((one) => dirname(one) === this.out && one !== this.folder);
    const isMemory = path.startsWith(dirname(this.written.file));
    if (basename(path) === LOCK_FILE) return cannotWrite(path, fault);
    return cannotWrite(isMemory ? this.written.file : (target ?? this.out), fault);
  }

  /**
   * Gives the folder back; throws away what was not moved, unless a commit stopped half-way.
   *
   * @param keep leave what is finished to the next run
   */
  release(keep = false): void {
    this.letGo(keep || this.moves.isHalfMoved);
  }

  /** Gives the folder back as if the run had never been: folders it has made and that are empty go as well. */
  giveUp(): void {
    this.release();
    if (!this.moves.isHalfMoved) unmakeFolder(this.out, this.made);
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

  /** Throws away what no journal names: it was cut short. */
  private clear(): void {
    const finished = journaled(this.folder);
    for (const name of readdirSync(this.folder))
      if (!name.startsWith(OWNER) && !isJournal(name) && !finished.has(name))
        rmSync(join(this.folder, name), { recursive: true });
  }

  /** Finishes an interrupted commit and throws the rest away. */
  private recover(): readonly Diagnostic[] {
    const found = finishCommit(this, this.written);
    this.clear();
    return found;
  }
}

/** The staging folder of an out folder. */
function folderIn(out: string): string {
  return join(resolve(out), FOLDER);
}
