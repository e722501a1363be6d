/** Loaded into a process and all its threads (`--import`): writes every 100 ms what memory each of them has. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";

const file = join(process.env.YOSHIKI_BENCH_SAMPLES, String(threadId));
const sample = () => {
  const { rss, heapTotal, external } = process.memoryUsage();
  appendFileSync(file, `${JSON.stringify({ rss, own: heapTotal + external })}\n`);
};
setInterval(sample, 100).unref();
