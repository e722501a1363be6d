import { summary } from "../statistics.mjs";

/** A round takes half a minute. */
export const ROUNDS = 3;

/**
 * One packet of 10,000 pages, several times, each in a process of its own which makes small packets first.
 *
 * @param apart runs a script of this folder, as JSON
 * @returns `growth` = time of a page in the large packet to that in a small one, process by process: 1 is linear
 */
export function pagesFigures(apart) {
  const runs = Array.from({ length: ROUNDS }, () => apart("pages-run"));
  const [{ small, large }] = runs;
  return {
    rounds: ROUNDS,
    smallPages: small.pages,
    pages: large.pages,
    seconds: summary(runs.map((run) => run.large.ms / 1000)),
    smallMs: summary(runs.map((run) => run.small.msAPage)),
    ms: summary(runs.map((run) => run.large.msAPage)),
    growth: summary(runs.map((run) => run.large.msAPage / run.small.msAPage)),
    peakMB: summary(runs.map((run) => run.peakMB)),
    smallPeakMB: summary(runs.map((run) => run.small.peakMB)),
  };
}
