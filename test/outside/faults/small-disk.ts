import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FILLER = "filler";

/** What this machine lacks for mounting disks; nothing = it can. */
export const cannotMount: readonly string[] = triedToMount() ? [] : ["the right to mount (root)"];

function triedToMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "yoshiki-mount-"));
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "tmpfs", folder]).status === 0;
  if (isMounted) mount("umount", folder);
  rmSync(folder, { recursive: true });
  return isMounted;
}

/** @throws with what the program said */
export function mount(program: "mount" | "umount", ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
}

/** A disk of a few MB in memory, mounted at a folder of its own. */
export class SmallDisk {
  readonly folder: string;

  constructor(folder: string, bytes: number) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    mount("mount", "-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", folder);
  }

  /** Leaves so many bytes free, as far as whole blocks go. */
  leave(bytes: number): void {
    this.makeRoom();
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(join(this.folder, FILLER), Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
  }

  makeRoom(): void {
    rmSync(join(this.folder, FILLER), { force: true });
  }

  setWritable(isWritable: boolean): void {
    mount("mount", "-o", `remount,${isWritable ? "rw" : "ro"}`, this.folder);
  }

  unmount(): void {
    mount("umount", "--lazy", this.folder);
  }
}

/** Bytes a folder's files take on a disk of such blocks. */
export function blocksOf(folder: string, block = 4096): number {
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  return sizes.reduce((sum, size) => sum + Math.ceil(size / block) * block, 0);
}
