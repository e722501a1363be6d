import { entry } from "./entry.ts";

/** Codes `template/…`. */
export const templateWording = {
} as const;
