import { effect, type Signal, signal } from "@preact/signals";

/**
 * A signal kept in the browser between visits.
 * @param valid whether what was kept can still be used: a page of another version may have written it
 */
export function remembered<T>(name: string, initial: T, valid: (kept: unknown) => kept is T): Signal<T> {
  const kept = read(name);
  const value = signal<T>(valid(kept) ? kept : initial);
  effect(() => write(name, value.value));
  return value;
}

const key = (name: string): string => `yoshiki.${name}`;

function read(name: string): unknown {
  try {
    const text = localStorage.getItem(key(name));
    return text === null ? undefined : JSON.parse(text);
  } catch {
    // Storage may be switched off, or hold something else: then nothing is remembered, and nothing is lost.
    return undefined;
  }
}

function write(name: string, value: unknown): void {
  try {
    localStorage.setItem(key(name), JSON.stringify(value));
  } catch {
    // As above: a full or forbidden storage must not stop the page.
    return;
  }
}

/** For `remembered`: one of these words. */
export function oneOf<T extends string | null>(...values: readonly T[]): (kept: unknown) => kept is T {
  return (kept): kept is T => (values as readonly unknown[]).includes(kept);
}

/** For `remembered`: a number within limits. */
export function within(least: number, most: number): (kept: unknown) => kept is number {
  return (kept): kept is number => typeof kept === "number" && kept >= least && kept <= most;
}

export const isFlag = (kept: unknown): kept is boolean => typeof kept === "boolean";
