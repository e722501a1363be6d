import { entry } from "./entry.ts";

/** Codes `cli/…`. */
export const cliWording = {
} as const;
