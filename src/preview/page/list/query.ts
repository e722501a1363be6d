import { signal } from "@preact/signals";

/** What is searched for in the list. */
export const query = signal("");
