import { setFlagsFromString } from "node:v8";

/** The V8 whose flags these are, and on which they were measured (Node 20); any other is left as it is. */
const MEASURED = "11.";

/**
 * How much a function runs before V8 optimizes it, in its own units. V8 optimizes on threads of its own, four of them on
 * however few cores: of a packet's first run, 1.7 s, that was more than a second of work. It held up the thread that made
 * the papers, and hardly had a function been optimized when it was needed no more.
 */
const FLAGS = [
  // JavaScript. V8's own value is 67,584. For WebAssembly see src/asset/svg/compile.ts.
  "--interrupt-budget=300000",
] as const;

/**
 * Has V8 optimize later, in all threads of this process: for one that is the program's own. Compiled code is kept for
 * one set of flags, so this comes before any of it is read or written.
 *
 * @param version of V8, as `process.versions.v8` gives it
 * @returns the flags that were set
 */
export function optimizeLater(version: string = process.versions.v8): readonly string[] {
  // V8 would complain on the error stream of a flag it does not know.
  const flags = version.startsWith(MEASURED) ? FLAGS : [];
  for (const flag of flags) setFlagsFromString(flag);
  return flags;
}
