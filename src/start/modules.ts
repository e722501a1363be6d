import { createRequire, Module } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";
import type { CodeCache } from "./code-cache.ts";

/** Told of every module compiled, whether the cache knew it or not. */
export type OnCompiled = (source: string, script: Script) => void;

/** Node's own step from the text of a CommonJS module to its exports. No part of its documented interface. */
interface Compiling {
  _compile?: (this: NodeJS.Module, source: string, file: string, ...more: unknown[]) => unknown;
}

type Wrapped = (
  this: unknown,
  exports: unknown,
  require: NodeJS.Require,
  module: NodeJS.Module,
  filename: string,
  dirname: string,
) => unknown;

/**
 * From here on CommonJS modules of this thread that the cache knows need not be compiled. All others, and all of them
 * where V8 rejects the cached code (it knows its own version and flags) or Node has changed within, are compiled as
 * ever.
 *
 * @param nameOf what stack traces call a file. Kept with the code, which may be built elsewhere: no path of a machine
 * @param onCompiled null = only what the cache knows is compiled here; else all that can be kept
 */
export function compileFrom(
  cache: CodeCache,
  nameOf: (file: string) => string,
  onCompiled: OnCompiled | null = null,
): void {
  const modules = Module.prototype as Compiling;
  const compile = modules._compile;
  if (compile === undefined) return;
  modules._compile = function (source, file, ...more) {
    const cachedData = cache.read(source);
    const isWanted = cachedData !== undefined || (onCompiled !== null && canBeKept(source));
    if (!isWanted) return compile.call(this, source, file, ...more);
    const script = scriptOf(source, nameOf(file), cachedData);
    onCompiled?.(source, script);
    const wrapped = script.runInThisContext() as Wrapped;
    return wrapped.call(this.exports, this.exports, createRequire(file), this, file, dirname(file));
  };
}

/**
 * A module that imports as it runs does so from its own place, which a script under another name does not know. What
 * comments say of it does not count.
 */
function canBeKept(source: string): boolean {
  return !/^(?!\s*(?:\*|\/\/)).*\bimport\s*\(/m.test(source);
}

function scriptOf(source: string, filename: string, cachedData: Buffer | undefined): Script {
  const [head] = Module.wrap("\0").split("\0", 1) as [string];
  return new Script(Module.wrap(source), {
    filename,
    // So that places in the first line count from the module's own beginning.
    columnOffset: -head.length,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
}
