import { drawnAsset, type Reading } from "../asset/index.ts";
import { type Diagnostic, findingsOf, type Outcome, outcomeOf } from "../diagnostic/index.ts";
import { type Diagram, type DiagramSvg, diagramSvg } from "../diagram/index.ts";
import type { FontSet } from "../font/face.ts";
import type { PrintedForm } from "../forms/form.ts";
import { letterMeasure } from "../forms/shared/measure.ts";
import type { RecordFile } from "../records/read.ts";
import type { Office } from "./office.ts";

const PT_PER_MM = 72 / 25.4;

/** The figures of a record that are drawn, as pictures by the names markup calls them. */
export function drawnFor(
  form: PrintedForm,
  record: RecordFile,
  office: Office,
  fonts: FontSet,
): Outcome<ReadonlyMap<string, Reading>> {
  const found: Diagnostic[] = [];
  const pictures = new Map<string, Reading>();
  for (const { src, diagram, width, path } of form.diagrams?.(record.value) ?? []) {
    const measure = width === null ? letterMeasure(office.profile) : width * PT_PER_MM;
    const drawn = drawnOnce(diagram, measure, fonts);
    const place = record.source.place(path);
    found.push(...findingsOf(drawn).map((one) => ({ ...one, places: [place] })));
    if (drawn.ok) pictures.set(src, drawnAsset(src, drawn.value.svg, fonts));
  }
  return outcomeOf(pictures, found);
}

/** Drawings kept for a set of fonts: while something else of a record is changed, its figures stay as they are. */
const drawings = new WeakMap<FontSet, Map<string, Outcome<DiagramSvg>>>();
const MOST_KEPT = 32;

/** Placing boxes and arrows takes longer than setting a page: what was drawn last is kept. */
function drawnOnce(diagram: Diagram, measure: number, fonts: FontSet): Outcome<DiagramSvg> {
  const kept = drawings.get(fonts) ?? new Map<string, Outcome<DiagramSvg>>();
  drawings.set(fonts, kept);
  const key = JSON.stringify([measure, diagram]);
  const drawn = kept.get(key) ?? diagramSvg(diagram, fonts, { measure });
  // The one drawn last comes last: the first is the oldest.
  kept.delete(key);
  kept.set(key, drawn);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return drawn;
}
