import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/**
 * Remembers the hash of every file we wrote, in `<root>/.yoshiki/written.json`, so that a later run can tell its
 * own work from what somebody has edited since.
 */
export class Written {
  private readonly root: string;
  private readonly file: string;
  private readonly hashes: Record<string, string>;

  constructor(root: string) {
    this.root = root;
    this.file = join(root, ".yoshiki", "written.json");
    this.hashes = existsSync(this.file) ? readHashes(this.file) : {};
  }

  /** Whether the file on disk is still what we wrote. A file nobody remembers counts as changed. */
  isOurs(path: string): boolean {
    return this.hashes[this.key(path)] === hashOf(readFileSync(path));
  }

  remember(path: string, hash: string): void {
    this.hashes[this.key(path)] = hash;
  }

  save(): void {
    mkdirSync(dirname(this.file), { recursive: true });
    const sorted = Object.fromEntries(Object.entries(this.hashes).sort(([a], [b]) => (a < b ? -1 : 1)));
    const beside = `${this.file}.new`;
    writeFileSync(beside, `${JSON.stringify(sorted, null, 1)}\n`);
    renameSync(beside, this.file);
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
