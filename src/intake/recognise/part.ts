import type { PaperField } from "../../check/index.ts";

/** What was read of one paper: its fields, and the line after its last. */
export interface Part {
  readonly fields: readonly PaperField[];
  readonly to: number;
}
