import { entry } from "./entry.ts";

/** Codes `record/…`. */
export const recordWording = {
} as const;
