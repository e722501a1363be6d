import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { textsOf } from "../inputs/workload.mjs";
import { nodeProcess, peakOf } from "../node-process.mjs";
import { ratio, summary } from "../statistics.mjs";

const path = (file) => fileURLToPath(new URL(file, import.meta.url));
const WARM_UP = 2;

/**
 * One 様式4 record to its PDF in a fresh process: ours by the command line (validation, staging and all), a peer by
 * the shortest script that drives it. Turn by turn, another record each time. `node` alone is the floor.
 */
export async function cold(peers, content, rounds) {
  const folder = mkdtempSync(join(tmpdir(), "yoshiki-bench-cold-"));
  try {
    const commands = await prepared(folder, peers, content, WARM_UP + rounds);
    const times = Object.fromEntries(Object.keys(commands).map((key) => [key, []]));
    for (let round = 0; round < WARM_UP + rounds; round++)
      for (const [key, command] of Object.entries(commands)) {
        const { ms } = await nodeProcess(command(round));
        if (round >= WARM_UP) times[key].push(ms);
      }
    const peaks = {};
    for (const [key, command] of Object.entries(commands)) peaks[key] = await peakOf(command(0), folder);
    return figures(times, peaks);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes every round's record and content; gives each engine's command line by round. */
async function prepared(folder, peers, content, rounds) {
  mkdirSync(join(folder, "cases"));
  copyFileSync(path("../../fixtures/office/yoshiki.yaml"), join(folder, "yoshiki.yaml"));
  for (const [round, input] of textsOf("a", 1000).slice(0, rounds).entries()) {
    writeFileSync(join(folder, "cases", `${round}.yaml`), input.text);
    if (peers.length > 0) writeFileSync(join(folder, `${round}.json`), JSON.stringify(content.of(input)));
  }
  const ours = (round) =>
    [path("../../dist/cli.js"), "render", join(folder, "cases", `${round}.yaml`)].concat([
      "--form",
      "様式4",
      "--to",
      "pdf",
      "--now",
      "2021-04-05",
      "--pdf",
      "plain",
      "--out",
      join(folder, "out"),
    ]);
  const theirs = (peer) => (round) => [
    path("../peers/cold.mjs"),
    peer,
    join(folder, `${round}.json`),
    join(folder, `${peer}-${round}.pdf`),
  ];
  return {
    node: () => ["-e", "0"],
    ours,
    ...Object.fromEntries(peers.map((peer) => [peer, theirs(peer)])),
  };
}

function figures(times, peaks) {
  return Object.fromEntries(
    Object.entries(times).map(([key, ms]) => [
      key,
      {
        seconds: summary(ms.map((one) => one / 1000)),
        peakMB: peaks[key],
        ...(key === "ours" || key === "node" ? {} : { oursTimesTime: ratio(times.ours, ms) }),
      },
    ]),
  );
}
