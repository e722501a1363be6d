/** A record as a form to fill in: what its kind asks for, what is written, and how what is wrong is mended. */

export type { FixView } from "../edit/edit.ts";
export { fixesOf } from "./fixes.ts";
export { kindView } from "./kind-view.ts";
export { stateOf, titleOf } from "./title.ts";
export type { Condition, Control, FieldView, KindView, WrittenEntry, WrittenView } from "./view.ts";
export { writtenView } from "./written-view.ts";
