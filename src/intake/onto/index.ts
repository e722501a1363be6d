/** A paper somebody has changed in Word, carried back into the record it was made from. */

export type { TwoPapers } from "./carry.ts";
export { type ChangedValue, changedValues } from "./changed-values.ts";
export { carriedInto, type LeftLine, leftLines, type OntoRecord } from "./onto.ts";
export { recognisedEdits } from "./recognised-edits.ts";
export { isSamePaper, sharedWords } from "./same-paper.ts";
