/** node cold.mjs PEER CONTENT.json OUT.pdf: one document in a process of its own. */
import { readFileSync, writeFileSync } from "node:fs";

const [peer, content, out] = process.argv.slice(2);
const { open } = await import(`./${peer}.mjs`);
const engine = await open();
writeFileSync(out, await engine.render(JSON.parse(readFileSync(content, "utf8"))));
