import { effect } from "@preact/signals";
import { oneOf, remembered } from "./remembered.ts";

export type Theme = "system" | "light" | "dark";

/** Colours of the page around the paper; paper is white always. */
export const theme = remembered<Theme>("theme", "system", oneOf<Theme>("system", "light", "dark"));

effect(() => {
  document.documentElement.dataset.theme = theme.value;
});
