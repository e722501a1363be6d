import { computed, signal } from "@preact/signals";
import type { LayersView } from "../../contract.ts";
import { type SheetPlace, server } from "../server.ts";
import { noticeAnswer } from "./connection.ts";
import { remembered } from "./remembered.ts";
import { placeOf, type ShownSheet } from "./sheets.ts";

export const LAYERS = ["typeArea", "grid", "boxes", "lines", "missing"] as const;
export type Layer = (typeof LAYERS)[number];

const isLayers = (kept: unknown): kept is readonly Layer[] =>
  Array.isArray(kept) && kept.every((one) => (LAYERS as readonly unknown[]).includes(one));

/** What is laid over the sheets. */
export const layersOn = remembered<readonly Layer[]>("layers", [], isLayers);

export const anyLayer = computed(() => layersOn.value.length > 0);

export function toggleLayer(layer: Layer): void {
  const on = layersOn.value;
  layersOn.value = on.includes(layer) ? on.filter((one) => one !== layer) : [...on, layer];
}

/** By key of the drawing: another drawing has other lines. */
const kept = new Map<string, LayersView>();
const MOST_KEPT = 24;
const arrived = signal(0);
const asked = new Set<string>();

/** Layers of a sheet; null = none there yet, and now asked for. */
export function layersOf(sheet: ShownSheet): LayersView | null {
  arrived.value;
  const known = kept.get(sheet.key);
  if (known) return known;
  const place = placeOf(sheet);
  if (place !== null && !asked.has(sheet.key)) void ask(sheet.key, place);
  return null;
}

async function ask(key: string, place: SheetPlace): Promise<void> {
  asked.add(key);
  const answer = await server.layers(place);
  asked.delete(key);
  noticeAnswer(answer);
  if (!answer.ok) return;
  kept.set(key, answer.value);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  arrived.value++;
}
