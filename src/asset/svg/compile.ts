import { setFlagsFromString } from "node:v8";
import type { initWasm } from "@resvg/resvg-wasm";

/** The V8 this was measured on (Node 20), with the value it has by itself; any other is left as it is. */
const MEASURED = "11.";
const FLAG = "--wasm-tiering-budget";
const BY_ITSELF = 1_800_000;
/** A function of a drawing never runs so much. */
const NEVER = 1_000_000_000;

/** A compiled module: what resvg takes, whatever TypeScript knows of WebAssembly without a browser's library. */
type Compiled = Extract<Parameters<typeof initWasm>[0], object>;

/** What TypeScript's own library says of it only together with a browser's. */
const { WebAssembly: compiler } = globalThis as unknown as {
  readonly WebAssembly: { readonly Module: new (bytes: Uint8Array) => Compiled };
};

/**
 * Compiles a module whose functions V8 shall not optimize: for a few drawings that was half a second of work on its
 * threads and 50 MB of memory, and the drawings were done no sooner. A module takes over the budget that is in force while it is
 * compiled; afterwards the flag is as it was, because the process may be another's.
 *
 * @throws WebAssembly.CompileError when the bytes are no module: a broken installation
 */
export function compiledOnce(bytes: Uint8Array): Compiled {
  if (!isOurs()) return new compiler.Module(bytes);
  setFlagsFromString(`${FLAG}=${NEVER}`);
  try {
    return new compiler.Module(bytes);
  } finally {
    setFlagsFromString(`${FLAG}=${BY_ITSELF}`);
  }
}

/** Not where somebody has set the flag: what it was cannot be asked, and so could not be restored. */
function isOurs(): boolean {
  const asked = [...process.execArgv, process.env.NODE_OPTIONS ?? ""].join(" ").replaceAll("_", "-");
  return process.versions.v8.startsWith(MEASURED) && !asked.includes(FLAG);
}
