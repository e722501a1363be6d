import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { compiledOnce } from "../../src/asset/svg/compile.ts";

const isMeasured = process.versions.v8.startsWith("11.");
/** A module without anything in it. @see WebAssembly Core Specification, 5.5 */
const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const source = "(function called() { return 7 * 6; })";

/** What V8 has made of a text, kept under the flags of now. */
function kept(): Buffer {
  const script = new Script(source);
  script.runInThisContext()();
  return script.createCachedData();
}

/** Whether V8 takes kept code: only where all flags are those it was kept with. In a thread that has never seen its text. */
function isTaken(cachedData: Buffer): Promise<boolean> {
  const code = `
    const { parentPort, workerData: { source, cachedData } } = require("node:worker_threads");
    const { Script } = require("node:vm");
    parentPort.postMessage(new Script(source, { cachedData }).cachedDataRejected === false);`;
  const thread = new Worker(code, { eval: true, workerData: { source, cachedData } });
  return new Promise((resolve, reject) => thread.once("message", resolve).once("error", reject));
}

afterEach(() => {
  if (isMeasured) setFlagsFromString("--wasm-tiering-budget=1800000");
});

describe("compiling what draws SVG", () => {
  it("leaves V8's flags as they were, also where the bytes are no module", async () => {
    const before = kept();
    expect(String(compiledOnce(empty))).toBe("[object WebAssembly.Module]");
    expect(() => compiledOnce(Uint8Array.of(1, 2, 3))).toThrow(/^WebAssembly\.Module\(\)/);
    expect(await isTaken(before)).toBe(true);
  });

  it.runIf(isMeasured)("could tell: another budget is another set of flags", async () => {
    const before = kept();
    setFlagsFromString("--wasm-tiering-budget=1000000000");
    expect(await isTaken(before)).toBe(false);
  });
});
