import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Script } from "node:vm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CodeCache } from "../../src/start/code-cache.ts";
import { compileFrom } from "../../src/start/modules.ts";

let folder = "";
const modules = Module.prototype as { _compile?: unknown };
const own = modules._compile;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yoshiki-start-"));
});
afterEach(() => {
  modules._compile = own;
  rmSync(folder, { recursive: true });
});

describe("the cache of compiled code", () => {
  const source = "(function called() { return 7 * 6; })";

  function kept(): CodeCache {
    const cache = new CodeCache(join(folder, "code"));
    const script = new Script(source);
    script.runInThisContext()();
    cache.write(source, script);
    return cache;
  }

  it("knows nothing where there is no folder", () => {
    expect(new CodeCache(join(folder, "nowhere")).read(source)).toBeUndefined();
  });

  it("gives V8 what it takes, for the same text only", () => {
    const cache = kept();
    const script = new Script(source, { cachedData: cache.read(source) as Buffer });
    expect(script.cachedDataRejected).toBe(false);
    expect(script.runInThisContext()()).toBe(42);
    // Of the same length, which is all that V8 compares.
    expect(cache.read(source.replace("7", "8"))).toBeUndefined();
  });

  it("leaves no unfinished file", () => {
    kept();
    expect(readdirSync(join(folder, "code"))).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.bin$/)]);
  });
});

describe("modules compiled from the cache", () => {
  const source =
    "exports.file = __filename;\nexports.thrown = () => new Error('x').stack;\nrequire('./other.cjs');";
  let file = "";

  function required(onCompiled?: Parameters<typeof compileFrom>[2]): { file: string; thrown(): string } {
    modules._compile = own;
    compileFrom(new CodeCache(join(folder, "code")), (path) => `dist/${basename(path)}`, onCompiled);
    const require = createRequire(file);
    delete require.cache[require.resolve(file)];
    return require(file);
  }

  beforeEach(() => {
    file = join(folder, "one.cjs");
    writeFileSync(file, source);
    writeFileSync(join(folder, "other.cjs"), "module.exports = () => import('node:fs');");
  });

  it("are compiled as ever when the cache is empty", () => {
    const one = required();
    expect(one.file).toBe(file);
    expect(one.thrown()).toContain(`${file}:2:`);
  });

  it("run from the cache as they do without it, under a name that is no machine's", () => {
    const scripts = new Map<string, Script>();
    required((text, script) => scripts.set(text, script));
    // What imports while it runs is not kept.
    expect([...scripts.keys()]).toEqual([source]);
    const cache = new CodeCache(join(folder, "code"));
    for (const [text, script] of scripts) cache.write(text, script);
    const one = required();
    expect(one.file).toBe(file);
    expect(one.thrown()).toContain("dist/one.cjs:2:24");
  });

  it("are compiled when what is kept is damaged", () => {
    const scripts = new Map<string, Script>();
    required((text, script) => scripts.set(text, script));
    const cache = new CodeCache(join(folder, "code"));
    for (const [text, script] of scripts) cache.write(text, script);
    for (const name of readdirSync(join(folder, "code"))) truncateSync(join(folder, "code", name), 100);
    expect(required().file).toBe(file);
  });
});
