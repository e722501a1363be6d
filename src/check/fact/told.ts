import type { CheckedPacket } from "../paper.ts";
import type { Said } from "./agree.ts";

/** The facts that a more particular rule has told of, of each packet while it is checked. */
const told = new WeakMap<CheckedPacket, Set<string>>();

/** One fact, one finding: what a rule calls a slip of a telephone number is no slip of a sentence besides. */
export function tellFacts(packet: CheckedPacket, odd: readonly Said[]): void {
  const known = told.get(packet) ?? new Set();
  for (const one of odd) known.add(keyOfSaid(one));
  told.set(packet, known);
}

/** Whether a rule that runs before has told of a fact there. */
export function isTold(packet: CheckedPacket, one: Said): boolean {
  return told.get(packet)?.has(keyOfSaid(one)) ?? false;
}

/** Where a fact begins: rules may show more of it or less. */
export function keyOfSaid({ paper, span }: Said): string {
  return `${paper.file} ${paper.name} ${span.line} ${span.from}`;
}
