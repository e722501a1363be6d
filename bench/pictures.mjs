/**
 * node bench/pictures.mjs [TOPIC …]: the pictures of docs/typesetting.md, docs/images/typesetting-*.png: one paragraph by
 * ours and by every peer that is installed, side by side, the column's edges in grey. Needs mutool; `npm run build` first.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { installPeers } from "./peers/install.mjs";
import { LEFT } from "./peers/lines/job.mjs";
import { blank, paste, pixels, pngOf, sheetsOf } from "./peers/lines/picture.mjs";
import { topics } from "./peers/lines/topics.mjs";

const images = fileURLToPath(new URL("../docs/images/", import.meta.url));
const engines = ["ours", "luatex", "typst", "chromium", "pdfmake"];
const DOTS = 110;
const em = (value) => pixels(value, DOTS);
/** Around a column, in em: its left and right, above the first baseline and below the last. */
const around = { left: 0.7, right: 1.3, above: 1.2, below: 0.6, label: 1.9 };

installPeers();
const setters = await installed();
const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(topics)) await draw(name);

async function installed() {
  const found = [];
  for (const engine of engines) {
    try {
      const { open } = await import(`./peers/lines/${engine}.mjs`);
      found.push(await open());
    } catch (error) {
      if (!error.message.startsWith("not installed")) throw error;
      process.stderr.write(`${engine}: ${error.message}\n`);
    }
  }
  return found;
}

async function draw(name) {
  const { face = "biz", ...block } = topics[name];
  const panels = [];
  for (const { set } of setters) panels.push(...sheetsOf(await set({ face, blocks: [block] }), DOTS));
  const labels = await labelsOf(block.measure);
  const width = em(around.left + block.measure + around.right);
  const height = Math.max(...panels.map(({ first, last }) => Math.ceil(last - first))) + em(3.7);
  const picture = blank(width * panels.length, height);
  for (const [i, panel] of panels.entries()) putPanel(picture, i * width, panel, labels[i], block.measure);
  writeFileSync(`${images}typesetting-${name}.png`, pngOf(picture));
  process.stdout.write(`docs/images/typesetting-${name}.png\n`);
}

/** The engines' names, set by ours. */
async function labelsOf(measure) {
  const blocks = setters.map(({ name }) => ({ text: name.split(" ")[0], measure, align: "start" }));
  return sheetsOf(await setters[0].set({ face: "biz", blocks }), DOTS);
}

function putPanel(picture, left, panel, label, measure) {
  const width = em(around.left + measure + around.right);
  const column = Math.round((LEFT * DOTS) / 72) - em(around.left);
  const top = em(around.label);
  const tall = Math.ceil(panel.last - panel.first) + em(around.above + around.below);
  paste(picture, left, 0, label, column, Math.round(label.first) - em(1.2), width, em(1.7));
  paste(picture, left, top, panel, column, Math.round(panel.first) - em(around.above), width, tall);
  for (const x of [around.left, around.left + measure]) rule(picture, left + em(x), top);
}

/** A column's edge, where no ink stands. */
function rule({ width, height, grey }, x, top) {
  for (let y = top; y < height; y++) grey[y * width + x] = Math.min(grey[y * width + x], 204);
}
