import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const packages = { "@myriaddreamin/typst-ts-node-compiler": "0.7.0", pdfmake: "0.3.11" };
const fonts = fileURLToPath(new URL("../../fonts/", import.meta.url));

/** The face every engine sets its text in. */
export const family = "BIZ UDMincho";
export const fontFile = "BIZUDMincho-Regular.ttf";

/** Where the peers and their copy of the font lie: outside the repository, kept for the next run. */
export function peersFolder() {
  const versions = Object.values(packages).join("-");
  return join(tmpdir(), `yoshiki-bench-peers-${versions}`);
}

/** Installs the peers unless an earlier run has. Needs the network. */
export function installPeers() {
  const folder = peersFolder();
  if (existsSync(join(folder, "installed"))) return;
  mkdirSync(join(folder, "fonts"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", ...wanted], {
    cwd: folder,
    stdio: ["ignore", 2, 2],
    // On Windows npm is a script.
    shell: process.platform === "win32",
  });
  copyFileSync(join(fonts, fontFile), join(folder, "fonts", fontFile));
  writeFileSync(join(folder, "installed"), "");
}

/** A peer's package as installed beside, never the repository's own of the same name. */
export async function peerPackage(name) {
  const resolve = createRequire(join(peersFolder(), "package.json")).resolve;
  return import(pathToFileURL(resolve(name)).href);
}
