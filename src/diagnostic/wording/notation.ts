import { entry } from "./entry.ts";

/** Codes `notation/…`. */
export const notationWording = {
} as const;
