import type { Tried } from "./run.ts";

/** Each miss on a line of its own: what was changed into what, and where. */
export function missesOf(all: readonly Tried[]): string[] {
  return all
    .filter(({ by }) => by.length === 0)
    .map(({ mutation: { packet, kind, place, was, is, stated, line } }) =>
      [kind, packet, place, `${was} → ${is}`, `×${stated}`, line.trim().slice(0, 100)].join(" | "),
    );
}

/** Findings that speak of something else, each once. */
export function othersOf(all: readonly Tried[]): string[] {
  const said = all.flatMap(({ mutation, others }) =>
    others.map(({ code, message }) => `${mutation.packet}: ${code} ${message}`),
  );
  return [...new Set(said)];
}

/** The most findings of something else that one packet had. */
export const mostOthers = (all: readonly Tried[]): number =>
  Math.max(0, ...all.map(({ others }) => others.length));
