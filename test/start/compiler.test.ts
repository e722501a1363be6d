import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { optimizeLater } from "../../src/start/compiler.ts";

const source = "(function called() { return 7 * 6; })";
const isMeasured = process.versions.v8.startsWith("11.");

/** V8's own value, as compiler.ts gives it: flags are the whole process's. */
function restore(): void {
  if (!isMeasured) return;
  setFlagsFromString("--interrupt-budget=67584");
}

function kept(): Buffer {
  const script = new Script(source);
  script.runInThisContext()();
  return script.createCachedData();
}

/** Whether V8 takes kept code, which it does under the flags it was kept with; in a thread that has never seen its text. */
function isTaken(cachedData: Buffer): Promise<boolean> {
  const code = `
    const { parentPort, workerData: { source, cachedData } } = require("node:worker_threads");
    const { Script } = require("node:vm");
    parentPort.postMessage(new Script(source, { cachedData }).cachedDataRejected === false);`;
  const thread = new Worker(code, { eval: true, workerData: { source, cachedData } });
  return new Promise((resolve, reject) => thread.once("message", resolve).once("error", reject));
}

afterEach(restore);

describe("V8 optimizing later", () => {
  it("is a matter of flags that were measured on one V8: any other is left as it is", async () => {
    const before = kept();
    expect(optimizeLater("12.4.254.21-node.33")).toEqual([]);
    expect(await isTaken(before)).toBe(true);
  });

  it.runIf(isMeasured)("is set for all threads, and code is kept for it", async () => {
    const before = kept();
    expect(optimizeLater()).toHaveLength(1);
    expect(await isTaken(before)).toBe(false);
    expect(await isTaken(kept())).toBe(true);
    restore();
    // So this was V8's own value.
    expect(await isTaken(before)).toBe(true);
  });
});
