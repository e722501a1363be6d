/** `npm run bench`: what is claimed about speed and memory, as a command. README.md beside says what it does. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { argumentsOf } from "./arguments.mjs";
import { coldPeers, inNode, namesOf, peersHere, started } from "./engines.mjs";
import { PeerContent } from "./inputs/peer-content.mjs";
import { machine } from "./machine.mjs";
import { batchFigures } from "./measure/batch.mjs";
import { batchMemory } from "./measure/batch-memory.mjs";
import { cold } from "./measure/cold.mjs";
import { documentsMemory } from "./measure/memory.mjs";
import { packetFigures } from "./measure/packet.mjs";
import { pagesFigures } from "./measure/pages.mjs";
import { spoiltListFigures } from "./measure/spoilt-list.mjs";
import { taggedFigures } from "./measure/tagged.mjs";
import { warm } from "./measure/warm.mjs";
import { installPeers } from "./peers/install.mjs";
import { pieces } from "./pieces.mjs";
import { everything } from "./report/everything.mjs";
import { writeResults } from "./report/results.mjs";
import { judged } from "./targets.mjs";

const office = fileURLToPath(new URL("../fixtures/office/", import.meta.url));
const inWorkers = ["a", "b", "c", "docx"];

const options = argumentsOf(process.argv.slice(2));
if (options !== null) await bench(options);

async function bench({ peers: withPeers, only, rounds, profile, whole, json }) {
  if (withPeers) installPeers();
  const peers = withPeers ? await peersHere() : [];
  const content = withPeers ? new PeerContent(await pieces(), office) : null;
  const asked = (name) => only.includes(name);
  const figures = { machine: machine(), rounds, peers: withPeers };
  figures.names = { node: "node alone", ...(await namesOf(["ours", ...peers])) };
  if (only.some((name) => inWorkers.includes(name)))
    Object.assign(figures, await warmFigures(["ours", ...peers], content, { only, rounds }));
  if (asked("cold")) figures.cold = await told("cold", () => cold(coldPeers(peers), content, rounds));
  if (asked("memory")) figures.memory = await told("memory", documentsMemory);
  if (asked("composer")) figures.composer = apart("composer");
  if (profile) figures.profile = apart("profile");
  if (asked("packet"))
    figures.packet = {
      ...(await told("packet", packetFigures)),
      ...{ warm: apart("packet-warm"), issued: apart("issued") },
    };
  if (asked("batch")) figures.batch = await told("batch", () => batch(peers.includes("typst"), content));
  if (asked("pages")) figures.pages = await told("pages", () => pagesFigures(apart));
  if (asked("preview")) figures.preview = apart("preview");
  if (asked("tagged")) figures.tagged = await told("tagged", taggedFigures);
  if (asked("sign")) figures.sign = apart("sign");
  if (asked("great")) figures.great = apart("great");
  if (asked("check")) figures.check = apart("check");
  if (asked("svg")) figures.svg = apart("svg");
  figures.targets = judged(figures);
  if (whole) writeResults(figures);
  process.stdout.write(json ? `${JSON.stringify(figures, null, 1)}\n` : `${everything(figures)}\n`);
}

/** All engines stay open through all workloads, each in its own process; none works while another is timed. */
async function warmFigures(keys, content, { only, rounds }) {
  const engines = {};
  for (const key of keys) engines[key] = await started(key);
  const figures = { warm: {}, peaks: {} };
  for (const workload of ["a", "b", "c"].filter((name) => only.includes(name)))
    figures.warm[workload] = await told(workload, () => warm(workload, "pdf", engines, content, rounds));
  for (const key of inNode(keys)) figures.peaks[key] = (await engines[key].ask("memory")).peakMB;
  if (only.includes("docx"))
    figures.docx = await told("docx", () => warm("a", "docx", { ours: engines.ours }, content, rounds));
  for (const key of keys) await engines[key].stop();
  return figures;
}

async function batch(besideTypst, content) {
  const typst = besideTypst ? await started("typst") : null;
  const figures = await batchFigures(typst, content);
  await typst?.stop();
  return { ...figures, memory: await batchMemory(), spoilt: await spoiltListFigures() };
}

/** In a process of its own, so that it is as warm as it makes itself. */
function apart(name) {
  tell(name);
  const script = fileURLToPath(new URL(`measure/${name}.mjs`, import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, [script], { encoding: "utf8", stdio: ["ignore", "pipe", 2] }),
  );
}

function told(what, measure) {
  tell(what);
  return measure();
}

function tell(what) {
  process.stderr.write(`bench: ${what}\n`);
}
