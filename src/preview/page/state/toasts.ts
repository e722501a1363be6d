import { signal } from "@preact/signals";

/** A short notice at the foot of the page, gone after a while. */
export interface Toast {
  readonly id: number;
  readonly tone: "note" | "error";
  readonly text: string;
}

export const toasts = signal<readonly Toast[]>([]);

const LASTS_MS = { note: 5000, error: 12000 };
let last = 0;

export function toast(tone: Toast["tone"], text: string): void {
  const id = ++last;
  toasts.value = [...toasts.value.filter((one) => one.text !== text), { id, tone, text }].slice(-4);
  setTimeout(() => dismiss(id), LASTS_MS[tone]);
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((one) => one.id !== id);
}
