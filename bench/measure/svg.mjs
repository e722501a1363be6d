/**
 * node svg.mjs: sheets as SVG for the preview, as JSON. In Node: the processor's time for a key, and for a drawing whose
 * glyphs are known, ms a page. In Chromium: bytes; ms from innerHTML to the second frame after it; and the processor's
 * time all of Chromium spends on it, rasters and all. Told of the sheet as it is drawn, and as it could be: every glyph a
 * `use` of a shared symbol; every letter of the unseen text with a place of its own; no unseen text at all. A 様式4, a full page of a table, a page of an explanation with a figure.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium as playwright } from "playwright-core";
import { machine } from "../machine.mjs";
import { chromium } from "../peers/programs.mjs";
import { pieces } from "../pieces.mjs";
import { summary } from "../statistics.mjs";

const ROUNDS = 5;
const WARM_UP = 1;
/** Times a sheet is shown for one figure: the system counts the processor's time in hundredths of a second. */
const SHOWN = 10;
/** Pages keyed or drawn for one figure. */
const PAGES = 40;

const office = fileURLToPath(new URL("../../fixtures/office/", import.meta.url));
const samples = {
  様式4: { record: "cases/call-recording.yaml", form: "report-form4", page: 0 },
  変更箇所: { record: "changes/health-checkup.yaml", form: "change-table", page: 3 },
  説明資料: { record: "explanations/call-recording.yaml", form: "explanation", page: 1 },
};

const library = await pieces();

async function pageOf({ record, form, page }) {
  const { papers } = library.gather([`${office}${record}`], { forms: [form] });
  const found = papers.find((one) => one.form.id === form).pages().pages[page];
  await library.prepareSheet(found);
  return found;
}

function inNode(page) {
  const timed = (work) => {
    const times = [];
    for (let round = 0; round < ROUNDS + WARM_UP; round++) {
      const before = process.cpuUsage();
      // Looked at in the middle: a text is put together when it is first read.
      for (let i = 0; i < PAGES; i++) work(page).charCodeAt(10);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000 / PAGES);
    }
    return summary(times.slice(WARM_UP));
  };
  return { keyMs: timed(library.sheetKey), drawMs: timed(library.drawSheet) };
}

/** The same glyphs as `use` of symbols, each in font units. */
function withSymbols(page) {
  const ids = new Map();
  const uses = page.lines.flatMap((line) => line.runs.map((run) => usesOf(run, line.y, ids)));
  const symbols = [...ids.values()].map(
    ({ id, outline }) => `<path id="${id}" d="m${outline.x} ${outline.y}${outline.data}"/>`,
  );
  const ink = `<defs>${symbols.join("")}</defs>${uses.join("")}`;
  const strokes =
    /<path fill="none" stroke=.*?(?=<\/g><g class="words")/.exec(library.drawSheet(page))?.[0] ?? "";
  return library
    .drawSheet(page)
    .replace(/(<g class="ink"[^>]*>).*(?=<\/g><g class="words")/, (_, head) => head + ink + strokes);
}

function usesOf(run, baseline, ids) {
  const scale = run.size / run.face.unitsPerEm;
  const y = ((baseline + run.drop) / scale).toFixed(0);
  const uses = Array.from(run.glyphs, (glyph, i) => {
    const outline = library.glyphPath(run.face, glyph);
    if (outline.data === "") return "";
    const key = `${run.face.name}/${glyph}`;
    if (!ids.has(key)) ids.set(key, { id: `g${ids.size}`, outline });
    return `<use href="#${ids.get(key).id}" x="${(run.x[i] / scale).toFixed(0)}" y="${y}"/>`;
  });
  return `<g transform="scale(${scale})">${uses.join("")}</g>`;
}

/** The unseen text with a place for each letter. */
function withPlaces(page, svg) {
  const lines = page.lines.map((line, i) => {
    const runs = line.runs.map((run, j) => {
      const x = run.clusters
        .flatMap((cluster, k) => Array(cluster.length).fill(run.x[k].toFixed(1)))
        .join(" ");
      const place = `data-line="${i}" data-run="${j}" font-size="${run.size}" x="${x}" y="${line.y + run.drop}"`;
      return `<tspan ${place}>${run.clusters.join("").replace(/[<&]/g, " ")}</tspan>`;
    });
    return `<text data-line="${i}">${runs.join("")}</text>`;
  });
  return svg.replace(/(<g class="words"[^>]*>).*(?=<\/g><\/svg>)/, (_, head) => head + lines.join(""));
}

const withoutWords = (svg) => svg.replace(/(<g class="words"[^>]*>).*(?=<\/g><\/svg>)/, "$1");

/** The variants in turns, so that a machine that slows down slows all alike. */
async function inChromium(tab, pid, variants) {
  const figures = Object.fromEntries(Object.keys(variants).map((name) => [name, { ms: [], cpu: [] }]));
  for (let round = 0; round < ROUNDS + WARM_UP; round++)
    for (const [name, svg] of Object.entries(variants)) {
      const before = cpuOf(pid);
      const times = await tab.evaluate(shown, [svg, SHOWN]);
      const after = cpuOf(pid);
      if (round < WARM_UP) continue;
      figures[name].ms.push(...times);
      if (after !== null) figures[name].cpu.push((after - before) / SHOWN);
    }
  return Object.fromEntries(
    Object.entries(figures).map(([name, { ms, cpu }]) => [
      name,
      {
        bytes: Buffer.byteLength(variants[name]),
        ms: summary(ms),
        cpuMs: cpu.length === 0 ? null : summary(cpu),
      },
    ]),
  );
}

/** Processor's time of a process and all below it, ms; null where there is no /proc. */
function cpuOf(pid) {
  const all = new Map();
  try {
    for (const name of readdirSync("/proc").filter((one) => /^\d+$/.test(one))) {
      const fields = statOf(name);
      if (fields !== null)
        all.set(Number(name), { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) });
    }
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
  const isBelow = (one) => one === pid || (all.has(one) && isBelow(all.get(one).parent));
  return [...all].filter(([one]) => isBelow(one)).reduce((sum, [, { ticks }]) => sum + ticks * 10, 0);
}

/** Fields after a process's name; null = it has ended meanwhile. */
function statOf(name) {
  try {
    return readFileSync(`/proc/${name}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ESRCH") return null;
    throw error;
  }
}

/** Runs in the web page. */
async function shown([svg, times]) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const taken = [];
  for (let i = 0; i < times; i++) {
    document.body.innerHTML = "";
    await frame();
    const begin = performance.now();
    document.body.innerHTML = svg;
    await frame();
    await frame();
    taken.push(performance.now() - begin);
  }
  return taken;
}

const program = chromium();
if (program === null) throw new Error("Chromium is not installed (or name it in CHROMIUM)");
const server = await playwright.launchServer({
  executablePath: program.program.includes("/") ? program.program : `/usr/bin/${program.program}`,
  // Frames follow each other as fast as they are ready, each only when all of it is painted.
  args: [
    "--no-sandbox",
    "--disable-frame-rate-limit",
    "--disable-gpu-vsync",
    "--run-all-compositor-stages-before-draw",
  ],
});
const browser = await playwright.connect(server.wsEndpoint());
const tab = await browser.newPage({ viewport: { width: 1200, height: 1600 } });
const told = {};
for (const [name, sample] of Object.entries(samples)) {
  const page = await pageOf(sample);
  const svg = library.drawSheet(page);
  const variants = {
    "path a stretch": svg,
    symbols: withSymbols(page),
    "letter by letter": withPlaces(page, svg),
    "no words": withoutWords(svg),
    nothing: "<p></p>",
  };
  told[name] = {
    glyphs: page.lines.reduce(
      (sum, { runs }) => sum + runs.reduce((all, run) => all + run.glyphs.length, 0),
      0,
    ),
    ...inNode(page),
    ...(await inChromium(tab, server.process().pid, variants)),
  };
}
await browser.close();
await server.close();
console.log(JSON.stringify({ machine: machine(), chromium: program.version, pages: told }, null, 1));
