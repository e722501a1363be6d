/**
 * One engine in a process of its own; it does what its parent says, one thing at a time. Only the rendering is
 * timed, never the handing over of inputs.
 */
const { open } = await import(process.argv[2]);
const engine = await open();
let inputs = [];

const answers = {
  /** Inputs of the next run. */
  load: async (message) => {
    inputs = engine.prepare === undefined ? message.inputs : await engine.prepare(message.inputs);
    return {};
  },
  run: ({ format }) => timed(format),
  memory: () => ({
    rssMB: process.memoryUsage.rss() / 2 ** 20,
    peakMB: process.resourceUsage().maxRSS / 1024,
  }),
};

async function timed(format) {
  const { ms, documents, first } = await (engine.runAll ?? oneByOne)(inputs, format);
  const pages = format === "pdf" ? pagesOf(first) : null;
  return { ms, documents, pages, bytes: first.length };
}

/** @returns the first file, for what it shows of all */
async function oneByOne(inputs, format) {
  let first = null;
  const begin = performance.now();
  for (const input of inputs) {
    const file = await engine.render(input, format);
    first ??= file;
  }
  return { ms: performance.now() - begin, documents: inputs.length, first };
}

/** Page objects of a PDF that keeps them outside object streams, as all engines here do. */
function pagesOf(file) {
  return (
    Buffer.from(file)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  );
}

process.on("message", async (message) => {
  try {
    process.send({ answer: await answers[message.ask](message) });
  } catch (error) {
    process.send({ error: error.stack });
  }
});
process.on("disconnect", () => engine.close?.());
process.send({ answer: {} });
