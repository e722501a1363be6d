#!/usr/bin/env node
// mutations: how many facts changed in one place the check finds, kind by kind ; --write keeps it for
// the table of docs/checks.md.
//   node test/tools/mutations.mjs --seed 7 --packets 20 [--only 000] [--misses] [--others] [--write]
import { mkdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    packets: { type: "string", default: "20" },
    only: { type: "string" },
    misses: { type: "boolean", default: false },
    others: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

// In the tree, so that the packages are found.
const built = join(root, `.build-mutations-${process.pid}`, "mutations.mjs");
/** Each file keeps its own address: fixtures and templates are found by it. */
const addresses = {
  name: "addresses",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const address = JSON.stringify(pathToFileURL(path).href);
      return {
        contents: (await readFile(path, "utf8")).replaceAll("import.meta.url", address),
        loader: "ts",
      };
    });
  },
};
mkdirSync(dirname(built), { recursive: true });
try {
  await build({
    entryPoints: [join(root, "test/check/mutations.ts")],
    outfile: built,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "warning",
    plugins: [addresses],
  });
  const { mutations } = await import(pathToFileURL(built).href);
  console.log(await mutations({ ...values, seed: Number(values.seed), count: Number(values.packets) }));
} finally {
  rmSync(join(root, `.build-mutations-${process.pid}`), { recursive: true, force: true });
}
