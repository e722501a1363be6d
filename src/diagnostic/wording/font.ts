import { entry } from "./entry.ts";

/** Codes `font/…`. */
export const fontWording = {
} as const;
