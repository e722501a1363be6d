import { beforeAll, describe, expect, it } from "vitest";
import { checkTyped } from "./check-typed.ts";
import { correctedOf, existingNames } from "./existing-packet.ts";
import { missesOf, mostOthers, othersOf } from "./mutation/report.ts";
import { type Tried, tryMany } from "./mutation/run.ts";
import { isTrue, ownPackets, ownTyped } from "./own-packet.ts";

/** The final measurement draws by another seed (test/tools/mutations.mjs); this one only keeps what was reached. */
const SEED = 20_210_510;

describe("a fact changed in one of the places that state it", () => {
  let all: readonly Tried[] = [];
  beforeAll(async () => {
    const packets = [...existingNames.map(correctedOf), ...ownPackets.map(ownTyped)];
    all = await tryMany(packets, { check: checkTyped, isTrue }, { seed: SEED, count: 20 });
  });

  it("is found in 19 of 20", () => {
    expect(missesOf(all).slice(1), missesOf(all).join("\n")).toEqual([]);
  });
  it("brings at most two findings of something else", () => {
    expect(mostOthers(all), othersOf(all).join("\n")).toBeLessThanOrEqual(2);
  });
});
