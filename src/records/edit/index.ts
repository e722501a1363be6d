/** Changing what is written, in the file's own text. */

export { applyEdits } from "./apply.ts";
export { type Edit, type FieldPath, type FixView, fieldOf, type NewItem, pathOf } from "./edit.ts";
export { placeOf } from "./place.ts";
