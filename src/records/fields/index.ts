export { type Choices, choice, flag } from "./choice.ts";
export { type Choice, type Field, type FieldFormat, finding, findingIssue } from "./field.ts";
export { date, dateSpan, documentNumber, lawReference, personName, phone } from "./notation.ts";
export { type IntegerLimits, integer } from "./number.ts";
export {
  MOST_REFERENCES,
  NAMED_ENDING,
  RECORD_ENDING,
  recordsOf,
  reference,
  references,
  textFile,
} from "./reference.ts";
export { type StateWord, stateField } from "./reserved.ts";
export { block, type ListLimits, list, repeated } from "./structure.ts";
export { line, outline, prose, type TextLimits } from "./text.ts";
