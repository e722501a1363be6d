import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const entry = `
export { comparedAssessments } from "./src/changes/index.ts";
export { parse, plainMarkup } from "./src/document/index.ts";
export { cover } from "./src/font/index.ts";
export { formsOf } from "./src/forms/index.ts";
export { compose, kinsokuList } from "./src/layout/composer/compose.ts";
export { generatedStrings, layout } from "./src/layout/layout.ts";
export { glyphPath } from "./src/font/glyph-path.ts";
export { IssuedLock } from "./src/output/issued-lock.ts";
export { agreementIn } from "./src/packet/agreement.ts";
export { openPacket } from "./src/packet/open.ts";
export { readExisting, recognise } from "./src/intake/index.ts";
export { checkedPaper } from "./src/paper/checked.ts";
export { gather } from "./src/paper/gather.ts";
export { issueOf } from "./src/paper/issued.ts";
export { Office } from "./src/paper/office.ts";
export { recordOf } from "./src/paper/record.ts";
export { renderPdfToBuffer } from "./src/render/pdf/index.ts";
export { drawSheet, prepareSheet, sheetKey } from "./src/render/svg/index.ts";
export { renderWord } from "./src/render/word/index.ts";
export { keySigner } from "./src/sign/key/signer.ts";
export { expand } from "./src/template/index.ts";
export { identity } from "./test/sign/keys.ts";
`;

/**
 * The stages of the line one by one, which the library does not export: for the profile and for the peers' content. And a
 * key to sign with, made when asked for.
 * What is timed against peers is always dist/index.js.
 */
export async function pieces() {
  const outfile = `${root}dist/bench/pieces.js`;
  mkdirSync(`${root}dist/bench`, { recursive: true });
  await build({
    stdin: { contents: entry, resolveDir: root, loader: "ts" },
    outfile,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20.19",
    charset: "utf8",
    logLevel: "warning",
  });
  return import("../dist/bench/pieces.js");
}
