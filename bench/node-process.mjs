import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * One node process from its start to its end.
 *
 * @param code   the exit code it has to end with; any other ends the run of the bench
 * @param onTold told of each line on standard error, with the ms since the start
 * @returns how long it took and what it wrote on standard output
 */
export async function nodeProcess(args, { code: wanted = 0, env = {}, onTold } = {}) {
  const begin = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  let [out, told, line] = ["", "", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    told += chunk;
    const lines = (line + chunk).split("\n");
    line = lines.pop();
    for (const one of lines) onTold?.(one, performance.now() - begin);
  });
  const [code] = await once(child, "close");
  const ms = performance.now() - begin;
  if (code !== wanted) throw new Error(`node ${args.join(" ")}: exit ${code}\n${told}`);
  return { ms, out };
}

/** Peak resident memory in MB, told by the process itself as it ends; a run apart, not timed. */
export async function peakOf(args, folder) {
  const file = join(folder, "peak");
  const told = `import{writeFileSync}from"node:fs";import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>writeFileSync(${JSON.stringify(file)},String(process.resourceUsage().maxRSS/1024)))`;
  await nodeProcess(["--import", `data:text/javascript,${encodeURIComponent(told)}`, ...args]);
  return Number(readFileSync(file, "utf8"));
}
