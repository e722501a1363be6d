import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import type * as program from "../program.ts";
import { CodeCache } from "./code-cache.ts";
import { optimizeLater } from "./compiler.ts";
import { compileFrom, type OnCompiled } from "./modules.ts";

const here = dirname(fileURLToPath(import.meta.url));

/** The cache lies beside the program. */
export function codeCache(): CodeCache {
  return new CodeCache(join(here, "code"));
}

/** The program that lies beside the built file this stands in. @param onCompiled see `compileFrom` */
export function loadProgram(onCompiled: OnCompiled | null = null): typeof program {
  // dist/program.cjs · node_modules/elkjs/lib/elk-worker.min.js
  const nameOf = (file: string): string => relative(dirname(here), file).replaceAll("\\", "/");
  // A thread has the flags of its process, and that may be one of those who call the library.
  if (isMainThread) optimizeLater();
  compileFrom(codeCache(), nameOf, onCompiled);
  return createRequire(import.meta.url)("./program.cjs") as typeof program;
}
