import { signal } from "@preact/signals";

/** A short notice at the foot of the page, gone after a while. */
export interface Toast {
  readonly id: number;
  readonly tone: "note" | "error";
  readonly text: string;
  readonly action: ToastAction | null;
}

/** What can be done about what a notice says, as long as it stands. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export const toasts = signal<readonly Toast[]>([]);

const LASTS_MS = { note: 5000, error: 12000 };
let last = 0;

export function toast(tone: Toast["tone"], text: string, action: ToastAction | null = null): void {
  const id = ++last;
  toasts.value = [...toasts.value.filter((one) => one.text !== text), { id, tone, text, action }].slice(-4);
  setTimeout(() => dismiss(id), action === null ? LASTS_MS[tone] : LASTS_MS.error);
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((one) => one.id !== id);
}
