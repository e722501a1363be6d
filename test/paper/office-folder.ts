import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const fixtures = join(import.meta.dirname, "../../fixtures");

/** A copy of the example office that a test may change; removed by `remove`. */
export class OfficeFolder {
  readonly root = mkdtempSync(join(tmpdir(), "office-"));

  constructor() {
    cpSync(join(fixtures, "office"), this.root, { recursive: true });
    rmSync(join(this.root, ".yoshiki"), { recursive: true, force: true });
    rmSync(join(this.root, "yoshiki.lock"), { force: true });
  }

  path(name: string): string {
    return join(this.root, name);
  }

  write(name: string, text: string): string {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
    return this.path(name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), "utf8");
  }

  /** The file with one piece of its text replaced. @throws when the piece is not there */
  change(name: string, from: string, to: string): string {
    const text = this.read(name);
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    return this.write(name, text.replace(from, to));
  }

  list(folder: string): string[] {
    return readdirSync(this.path(folder)).sort();
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
