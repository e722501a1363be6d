import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Written } from "../../src/output/written.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "written-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const remembered = (): string[] =>
  Object.keys(JSON.parse(readFileSync(join(root, ".yoshiki", "written.json"), "utf8")) as object);
const left = (): string[] => readdirSync(join(root, ".yoshiki"));

/** Saves one file after the other as a run of its own, into an out folder of its own. */
const program = `
  import { Written } from ${JSON.stringify(fileURLToPath(new URL("../../src/output/written.ts", import.meta.url)))};
  const [, , root, out, count] = process.argv;
  for (let i = 0; i < Number(count); i++) {
    const written = new Written(root);
    written.remember(root + "/" + out + "/" + i + ".pdf", "0".repeat(64));
    written.save(root + "/" + out);
  }
`;

/** The program as Node can run it without us. */
function built(): string {
  const file = join(root, "save.mjs");
  const stdin = { contents: program, resolveDir: root, loader: "ts" } as const;
  buildSync({ stdin, bundle: true, platform: "node", format: "esm", outfile: file, logLevel: "error" });
  return file;
}

async function codeOf(args: readonly string[]): Promise<number> {
  const [code] = (await once(spawn(process.execPath, args, { stdio: "inherit" }), "close")) as [number];
  return code;
}

describe("the memory of what was written", () => {
  it("keeps what two processes save at the same time", async () => {
    const [file, count] = [built(), 150];
    const codes = await Promise.all(["甲", "乙"].map((out) => codeOf([file, root, out, String(count)])));
    expect(codes).toEqual([0, 0]);
    const files = ["甲", "乙"].flatMap((out) => Array.from({ length: count }, (_, i) => `${out}/${i}.pdf`));
    expect(remembered().toSorted()).toEqual(files.toSorted());
    expect(left()).toEqual(["written.json"]);
  });

  it.each([
    ["who is no more", 2 ** 22 + 1, 0],
    ["who has hung for seconds", process.ppid, 3000],
  ])("is changed although somebody holds it %s", (_, pid, waited) => {
    const lock = join(root, ".yoshiki", "written.json.lock");
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, "owner.json"), JSON.stringify({ pid, host: hostname() }));
    const written = new Written(root);
    written.remember(join(root, "out", "a.pdf"), "0".repeat(64));
    const began = performance.now();
    written.save(join(root, "out"));
    expect(performance.now() - began).toBeGreaterThanOrEqual(waited);
    expect(remembered()).toEqual(["out/a.pdf"]);
  });
});
