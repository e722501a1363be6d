import { entry } from "./entry.ts";

/** Codes `layout/…`. */
export const layoutWording = {
} as const;
