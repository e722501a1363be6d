/** `npm run bench`: what is claimed about speed and memory, as a command. README.md beside says what it does. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { argumentsOf } from "./arguments.mjs";
import { Engine } from "./engine.mjs";
import { PeerContent } from "./inputs/peer-content.mjs";
import { machine } from "./machine.mjs";
import { cold } from "./measure/cold.mjs";
import { documentsMemory } from "./measure/memory.mjs";
import { warm } from "./measure/warm.mjs";
import { installPeers } from "./peers/install.mjs";
import { pieces } from "./pieces.mjs";
import { writeResults } from "./report/results.mjs";
import { tables } from "./report/tables.mjs";
import { judged } from "./targets.mjs";

const modules = {
  ours: "./ours.mjs",
  typst: "./peers/typst.mjs",
  forgetting: "./peers/typst-forgetting.mjs",
  pdfmake: "./peers/pdfmake.mjs",
};
const office = fileURLToPath(new URL("../fixtures/office/", import.meta.url));

const options = argumentsOf(process.argv.slice(2));
if (options !== null) await bench(options);

async function bench(options) {
  const peers = options.peers ? ["typst", "forgetting", "pdfmake"] : [];
  if (options.peers) installPeers();
  const content = options.peers ? new PeerContent(await pieces(), office) : null;
  const figures = { machine: machine(), rounds: options.rounds, peers: options.peers };
  figures.names = await namesOf(["ours", ...peers]);
  Object.assign(figures, await warmFigures(["ours", ...peers], content, options));
  if (options.only.includes("cold")) {
    tell("cold");
    // A process that makes one document has nothing to forget.
    const fresh = peers.filter((peer) => peer !== "forgetting");
    figures.cold = await cold(fresh, content, options.rounds);
  }
  if (options.only.includes("memory")) {
    tell("memory");
    figures.memory = await documentsMemory();
  }
  if (options.only.includes("composer")) figures.composer = apart("composer");
  if (options.profile) figures.profile = apart("profile");
  figures.targets = judged(figures);
  if (options.whole) writeResults(figures);
  process.stdout.write(options.json ? `${JSON.stringify(figures, null, 1)}\n` : `${tables(figures)}\n`);
}

/** All engines stay open through all workloads, each in its own process; none works while another is timed. */
async function warmFigures(keys, content, { only, rounds }) {
  const engines = {};
  for (const key of keys) engines[key] = await Engine.start(modules[key]);
  const figures = { warm: {}, peaks: {} };
  for (const workload of ["a", "b", "c"].filter((name) => only.includes(name))) {
    tell(workload);
    figures.warm[workload] = await warm(workload, "pdf", engines, content, rounds);
  }
  for (const key of keys) figures.peaks[key] = (await engines[key].ask("memory")).peakMB;
  if (only.includes("docx")) {
    tell("docx");
    figures.docx = await warm("a", "docx", { ours: engines.ours }, content, rounds);
  }
  for (const key of keys) await engines[key].stop();
  return figures;
}

async function namesOf(keys) {
  const names = { node: "node alone" };
  for (const key of keys) names[key] = (await import(modules[key])).name;
  return names;
}

/** In a process of its own, so that it is as warm as it makes itself. */
function apart(name) {
  tell(name);
  const script = fileURLToPath(new URL(`measure/${name}.mjs`, import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, [script], { encoding: "utf8", stdio: ["ignore", "pipe", 2] }),
  );
}

function tell(what) {
  process.stderr.write(`bench: ${what}\n`);
}
