import { checkTyped } from "./check-typed.ts";
import { agreeingTexts, correctedOf, existingNames } from "./existing-packet.ts";
import { missesOf, othersOf } from "./mutation/report.ts";
import { tryMany } from "./mutation/run.ts";
import { keepResult, resultOf, tableOf } from "./mutation/table.ts";
import { isTrue, ownPackets, ownTyped } from "./own-packet.ts";

interface Asked {
  readonly seed: number;
  readonly count: number;
  /** Only packets whose name holds this. */
  readonly only?: string;
  readonly misses: boolean;
  readonly others: boolean;
  /** Keeps the result for docs/checks.md. */
  readonly write: boolean;
}

/** What test/tools/mutations.mjs prints. */
export async function mutations({ seed, count, only = "", misses, others, write }: Asked): Promise<string> {
  const packets = [...existingNames.map(correctedOf), ...agreeingTexts(), ...ownPackets.map(ownTyped)];
  const wanted = packets.filter(({ name }) => name.includes(only));
  const all = await tryMany(wanted, { check: checkTyped, isTrue }, { seed, count });
  const result = resultOf(all, seed);
  if (write) keepResult(result);
  const parts = [tableOf(result)];
  if (misses) parts.push("", ...missesOf(all));
  if (others) parts.push("", ...othersOf(all));
  return parts.join("\n");
}
