import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/**
 * Remembers the hash of every file we wrote, in `<root>/.yoshiki/written.json`, so that a later run can tell its
 * own work from what somebody has edited since.
 */
export class Written {
  private readonly root: string;
  private readonly file: string;
  private readonly hashes: Record<string, string>;
  /** Told in this run, not yet saved. */
  private fresh: Record<string, string> = {};

  constructor(root: string) {
    this.root = root;
    this.file = join(root, ".yoshiki", "written.json");
    this.hashes = existsSync(this.file) ? readHashes(this.file) : {};
  }

  /** Whether the file on disk is still what we wrote. A file nobody remembers counts as changed. */
  isOurs(path: string): boolean {
    const key = this.key(path);
    const known = this.fresh[key] ?? this.hashes[key];
    return known !== undefined && this.isSame(path, known);
  }

  /** Whether the file on disk has exactly these bytes. Folders have none. */
  isSame(path: string, hash: string): boolean {
    return statSync(path).isFile() && hashOf(readFileSync(path)) === hash;
  }

  remember(path: string, hash: string): void {
    this.fresh[this.key(path)] = hash;
  }

  /** Adds what was remembered to the file, in which another run may have written since. */
  save(): void {
    mkdirSync(dirname(this.file), { recursive: true });
    const now = { ...(existsSync(this.file) ? readHashes(this.file) : {}), ...this.fresh };
    const sorted = Object.fromEntries(Object.entries(now).sort(([a], [b]) => (a < b ? -1 : 1)));
    const beside = `${this.file}.${process.pid}`;
    writeFileSync(beside, `${JSON.stringify(sorted, null, 1)}\n`);
    renameSync(beside, this.file);
    Object.assign(this.hashes, now);
    this.fresh = {};
  }

  private key(path: string): string {
    return relative(this.root, path).split(sep).join("/");
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A damaged memory is no memory: every existing file then counts as edited, which loses nothing. */
function readHashes(file: string): Record<string, string> {
  const read = parsed(readFileSync(file, "utf8"));
  if (read === null || typeof read !== "object") return {};
  return Object.fromEntries(
    Object.entries(read).filter((one): one is [string, string] => typeof one[1] === "string"),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}
