/**
 * One engine in a process of its own; it does what its parent says, one thing at a time. Only the rendering is
 * timed, never the handing over of inputs.
 */
const { open } = await import(process.argv[2]);
const engine = await open();
let inputs = [];

const answers = {
  /** Inputs of the next run. */
  load: (message) => {
    inputs = message.inputs;
    return {};
  },
  run: ({ format }) => timed(format),
  memory: () => ({
    rssMB: process.memoryUsage.rss() / 2 ** 20,
    peakMB: process.resourceUsage().maxRSS / 1024,
  }),
};

async function timed(format) {
  let first = null;
  const begin = performance.now();
  for (const input of inputs) {
    const file = await engine.render(input, format);
    first ??= file;
  }
  const ms = performance.now() - begin;
  const pages = format === "pdf" ? pagesOf(first) : null;
  return { ms, documents: inputs.length, pages, bytes: first.length };
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
process.send({ answer: {} });
