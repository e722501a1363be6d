/**
 * node bench/lines.mjs: the example texts set by ours and by its peers at every measure from 8 to 32 em in two fonts, as
 * real PDFs, and what their lines are worth. Writes LINES.md and the short table in docs/typesetting.md. Needs mutool
 * and pdftotext; `npm run build` first.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { machine } from "./machine.mjs";
import { installPeers } from "./peers/install.mjs";
import { fixtureTexts } from "./peers/lines/texts.mjs";
import { writeLines } from "./report/lines.mjs";

const usage = `node bench/lines.mjs [OPTIONS]

  --measures LIST   in em, as 8,12,20 (default: every one from 8 to 32); nothing is written then
  --json            print JSON
`;
const worker = fileURLToPath(new URL("peers/lines/worker.mjs", import.meta.url));
const engines = ["luatex", "chromium", "pdfmake", "ours", "typst"];
/** The order they are told in. */
const order = ["ours", "luatex", "typst", "chromium", "pdfmake"];

const { values: options } = parseArgs({
  options: {
    measures: { type: "string" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (options.help) process.stdout.write(usage);
else await lines();

async function lines() {
  const measures = options.measures?.split(",").map(Number) ?? Array.from({ length: 25 }, (_, i) => 8 + i);
  if (!measures.every((measure) => Number.isInteger(measure) && measure >= 4))
    throw new RangeError(`--measures ${options.measures}: whole numbers from 4`);
  installPeers();
  const about = { machine: machine(), measures, texts: textsTold(fixtureTexts()) };
  const answers = await answersOf(measures);
  const figures = { ...about, engines: order.map((engine) => answers[engine]) };
  if (options.measures === undefined) writeLines(figures);
  if (options.json || options.measures !== undefined)
    process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
}

function textsTold(texts) {
  return { count: texts.length, characters: texts.reduce((sum, { length }) => sum + length, 0) };
}

/** Nothing is timed: two engines work at once, each in a process of its own, the slowest first. */
async function answersOf(measures) {
  const waiting = [...engines];
  const answers = {};
  const next = async () => {
    for (let engine = waiting.shift(); engine !== undefined; engine = waiting.shift()) {
      answers[engine] = await answerOf(engine, measures);
      process.stderr.write(`lines: ${engine}\n`);
    }
  };
  await Promise.all([next(), next()]);
  return answers;
}

async function answerOf(engine, measures) {
  const child = fork(worker, [engine, measures.join(",")]);
  const gone = once(child, "exit").then(([code]) => {
    throw new Error(`${engine} ended with ${code} before it answered`);
  });
  // Lost once the answer is there; its rejection then means nothing.
  gone.catch(() => undefined);
  const [answer] = await Promise.race([once(child, "message"), gone]);
  return answer;
}
