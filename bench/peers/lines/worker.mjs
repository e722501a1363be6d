/** node worker.mjs ENGINE MEASURES: sets every fixture text in both faces at every measure; answers counts by face. */
import { faces } from "./job.mjs";
import { judge } from "./judge.mjs";
import { fixtureTexts } from "./texts.mjs";

const [engine, list] = process.argv.slice(2);
const measures = list.split(",").map(Number);
const texts = fixtureTexts();

function added(all, one) {
  if (all === null) return one;
  const sum = (key) => (key === "examples" ? joined(all[key], one[key]) : all[key] + one[key]);
  return Object.fromEntries(Object.keys(one).map((key) => [key, sum(key)]));
}

const joined = (all, one) =>
  Object.fromEntries(Object.keys(one).map((key) => [key, [...all[key], ...one[key]].slice(0, 3)]));

async function counted(setter, face) {
  let all = null;
  for (const measure of measures) {
    const pdf = await setter.set({ face, blocks: texts.map((text) => ({ text, measure })) });
    all = added(all, judge(pdf, texts, measure));
  }
  return all;
}

/** A peer that is not installed is told of, anything else ends the run. */
async function answer() {
  const { open } = await import(`./${engine}.mjs`);
  const setter = await open();
  const figures = {};
  for (const face of Object.keys(faces)) figures[face] = await counted(setter, face);
  return { name: setter.name, version: setter.version ?? setter.name, figures };
}

try {
  process.send(await answer());
} catch (error) {
  if (!error.message.startsWith("not installed")) throw error;
  process.send({ name: engine, skipped: error.message });
}
