/**
 * node profile.mjs: where the time of one document goes, stage by stage, as JSON. The stages are called one by one
 * from the sources themselves, as the library calls them.
 */
import { fileURLToPath } from "node:url";
import { textsOf, workloads } from "../inputs/workload.mjs";
import { unwrap } from "../ours.mjs";
import { pieces } from "../pieces.mjs";
import { median } from "../statistics.mjs";

const now = new Date("2021-04-05T00:00:00Z");
const folder = fileURLToPath(new URL("../../fixtures/office/", import.meta.url));
const WARM_UP = 3;
const ROUNDS = 7;
const library = await pieces();
const office = unwrap(library.Office.open(folder, { pdf: "plain" }));
const fonts = unwrap(office.fonts());
const locate = () => [];

/** Each stage takes what the stages before it have made and adds its own. */
const stages = {
  read: ({ input }) => ({ record: unwrap(library.recordOf(input.text, "bench.yaml")) }),
  values: ({ input, record }) => {
    const form = library.formsOf(record.kind.kind).find(({ id }) => id === input.form);
    return { form, values: unwrap(form.values(record.value, office.profile)) };
  },
  expand: ({ form, values }) => ({ markup: unwrap(library.expand(unwrap(office.template(form)), values)) }),
  parse: ({ input, markup, form, values }) => {
    const about =
      form === undefined
        ? { title: "bench", state: null }
        : { title: form.documentTitle(values), state: form.state(values) };
    return { tree: unwrap(library.parse(markup ?? library.plainMarkup(input.text, "bench"), about)) };
  },
  cover: ({ tree }) => ({
    covered: unwrap(library.cover(tree, library.generatedStrings, fonts, { missingGlyph: null, locate })),
  }),
  layout: ({ covered }) => library.layout(covered, fonts, office.style, locate),
  paint: async ({ pages }) => ({
    pdf: await library.renderPdfToBuffer(pages, { ...info(), language: "ja-JP" }),
  }),
  word: async ({ covered }) => {
    const { style } = office;
    const kinsoku = library.kinsokuList(style.composition);
    return { docx: await library.renderWord(covered, { style, info: info(), kinsoku }) };
  },
};

function info() {
  return { title: "bench", author: office.profile.municipality, created: now };
}

/** Milliseconds a document of each stage, in one round of a workload. */
async function roundOf(workload, round) {
  const spent = {};
  const inputs = textsOf(workload, round);
  for (const input of inputs) {
    const made = { input };
    for (const [name, stage] of Object.entries(stages)) {
      if (input.form === null && ["read", "values", "expand"].includes(name)) continue;
      const begin = performance.now();
      Object.assign(made, await stage(made));
      spent[name] = (spent[name] ?? 0) + performance.now() - begin;
    }
  }
  return Object.fromEntries(Object.entries(spent).map(([name, ms]) => [name, ms / inputs.length]));
}

async function profileOf(workload) {
  const rounds = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const spent = await roundOf(workload, round);
    if (round >= WARM_UP) rounds.push(spent);
  }
  return Object.fromEntries(
    Object.keys(rounds[0]).map((name) => [name, median(rounds.map((one) => one[name]))]),
  );
}

const result = {};
for (const workload of Object.keys(workloads)) result[workload] = await profileOf(workload);
process.stdout.write(JSON.stringify(result));
