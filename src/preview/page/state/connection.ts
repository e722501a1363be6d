import { signal } from "@preact/signals";
import type { PreviewEvent } from "../../contract.ts";
import { type Answer, server } from "../server.ts";

/** `refused`: the server is there but no longer knows this page (it was started again, with another address). */
export type Connection = "connecting" | "up" | "down" | "refused";

export const connection = signal<Connection>("connecting");

const FIRST_WAIT = 500;
const LONGEST_WAIT = 8000;

/** Notes from any answer whether the server can be reached at all. */
export function noticeAnswer(answer: Answer<unknown>): void {
  if (answer.ok) return;
  if (answer.status === 0 && connection.value !== "connecting") connection.value = "down";
  if (answer.status === 401) connection.value = "refused";
}

/**
 * Listens for events, and tries again with growing waits when the line breaks.
 * @param onUp the line stands (again): whatever was missed must be asked for
 */
export function listen(onEvent: (event: PreviewEvent) => void, onUp: () => void): void {
  let wait = FIRST_WAIT;
  const open = (): void => {
    const source = new EventSource("api/events");
    source.onopen = () => {
      wait = FIRST_WAIT;
      connection.value = "up";
      onUp();
    };
    source.onmessage = (message: MessageEvent<string>) => onEvent(JSON.parse(message.data) as PreviewEvent);
    source.onerror = () => {
      // The browser's own retrying has a fixed wait and gives up after a refusal.
      source.close();
      if (connection.value !== "refused") connection.value = "down";
      // An EventSource does not say why it failed.
      void server.office().then((answer) => {
        noticeAnswer(answer);
        // A page that is no longer known is not let in by asking: only when somebody has opened the new address.
        if (connection.value === "refused") addEventListener("focus", open, { once: true });
        else setTimeout(open, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      });
    };
  };
  open();
}
