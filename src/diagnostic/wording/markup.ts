import { entry } from "./entry.ts";

/** Codes `markup/…`. */
export const markupWording = {
} as const;
