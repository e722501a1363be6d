import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { PreviewEvent } from "../contract.ts";

/** Pages that listen at a time; more than one has open windows. */
const MOST = 20;
/** A sign of life while nothing happens, ms. */
const BEAT = 15_000;

/** Tells every open page what has changed. */
export class Events {
  readonly #listeners = new Set<(event: PreviewEvent) => void>();
  readonly #ends = new Set<() => void>();

  tell(event: PreviewEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** A page begins to listen. Null: too many do. */
  listen(context: Context): Response | null {
    if (this.#listeners.size >= MOST) return null;
    return streamSSE(context, async (stream) => {
      const waiting: PreviewEvent[] = [];
      let wake = (): void => undefined;
      let isOpen = true;
      const listener = (event: PreviewEvent): void => {
        waiting.push(event);
        wake();
      };
      const end = (): void => {
        isOpen = false;
        wake();
      };
      this.#listeners.add(listener);
      this.#ends.add(end);
      stream.onAbort(end);
      await stream.writeSSE({ event: "hello", data: "{}" });
      while (isOpen) {
        const event = waiting.shift();
        if (event !== undefined) await stream.writeSSE({ data: JSON.stringify(event) });
        else
          await new Promise<void>((resolve) => {
            const timer = setTimeout(() => {
              void stream.writeSSE({ event: "beat", data: "{}" });
              resolve();
            }, BEAT);
            wake = () => {
              clearTimeout(timer);
              resolve();
            };
            if (waiting.length > 0 || !isOpen) wake();
          });
      }
      this.#listeners.delete(listener);
      this.#ends.delete(end);
    });
  }

  /** Lets every page go: an open stream would keep the server from closing. */
  close(): void {
    for (const end of [...this.#ends]) end();
  }
}
