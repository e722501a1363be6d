import { computed, signal } from "@preact/signals";
import { remembered } from "./remembered.ts";
import { sheets } from "./sheets.ts";

/** CSS px a pt at real size: CSS calls 96 px an inch. */
export const REAL_SIZE = 96 / 72;

/** Room around the sheets, CSS px. */
export const MARGIN = 20;
export const GAP = 16;

/** A fit follows the pane's size; a number is times real size. */
export type Zoom = "width" | "page" | number;

const LEAST = 0.1;
const MOST = 6;
const STEPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6];

const isZoom = (kept: unknown): kept is Zoom =>
  kept === "width" || kept === "page" || (typeof kept === "number" && kept >= LEAST && kept <= MOST);

export const zoom = remembered<Zoom>("zoom", "width", isZoom);

/** Size of the room the sheets are in, CSS px. */
export const room = signal<{ readonly width: number; readonly height: number }>({ width: 0, height: 0 });

/** Times real size; of a fit, of the sheets as most of them are. */
export const magnification = computed(() => {
  const wanted = zoom.value;
  return typeof wanted === "number" ? wanted : fitting(usual.value, wanted);
});

/** Of one sheet: a fit makes a larger one among others (a landscape table in a packet) smaller, never all for its sake. */
export function magnificationOf(sheet: Size): number {
  const wanted = zoom.value;
  if (typeof wanted === "number") return wanted;
  return Math.min(magnification.value, fitting(sheet, wanted));
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const NO_SHEET: Size = { width: 595, height: 842 };

/** The size most sheets have. */
const usual = computed<Size>(() => {
  const times = new Map<string, number>();
  const nameOf = ({ width, height }: Size): string => `${width} ${height}`;
  for (const one of sheets.value) times.set(nameOf(one), (times.get(nameOf(one)) ?? 0) + 1);
  const [most] = [...times].sort(([, a], [, b]) => b - a);
  return sheets.value.find((one) => nameOf(one) === most?.[0]) ?? NO_SHEET;
});

function fitting({ width, height }: Size, wanted: "width" | "page"): number {
  const across = (room.value.width - 2 * MARGIN) / width;
  const down = (room.value.height - 2 * MARGIN) / height;
  const fits = wanted === "width" ? across : Math.min(across, down);
  return Math.min(MOST, Math.max(LEAST, fits / REAL_SIZE));
}

export function zoomIn(): void {
  zoom.value = STEPS.find((step) => step > magnification.value + 0.005) ?? MOST;
}

export function zoomOut(): void {
  zoom.value = STEPS.findLast((step) => step < magnification.value - 0.005) ?? LEAST;
}

/** Ctrl and the wheel: continuous. */
export function zoomBy(factor: number): void {
  zoom.value = Math.min(MOST, Math.max(LEAST, magnification.value * factor));
}
