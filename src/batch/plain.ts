import { resolve } from "node:path";
import type { Diagnostic, Place } from "../diagnostic/index.ts";
import { shownPath } from "../records/file-text.ts";

/**
 * Findings as data that threads can exchange and files can hold: every place worked out, paths absolute, because the
 * next run may be started elsewhere.
 */
export function plainFindings(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.map((one) => ({ ...one, places: one.places.map((place) => plainPlace(place, resolve)) }));
}

/** The same findings with paths as this run shows them. */
export function shownFindings(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.map((one) => ({ ...one, places: one.places.map((place) => plainPlace(place, shownPath)) }));
}

const PARTS = ["line", "column", "sheet", "cell", "path", "excerpt"] as const;

/** A place may work its parts out when asked; here all are asked. */
function plainPlace(place: Place, pathOf: (file: string) => string): Place {
  const parts = PARTS.filter((name) => place[name] !== undefined).map((name) => [name, place[name]]);
  const file = place.file === undefined ? {} : { file: pathOf(place.file) };
  return { ...file, ...Object.fromEntries(parts) };
}
