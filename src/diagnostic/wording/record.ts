import { recordPaperWording } from "./record-paper.ts";
import { recordShapeWording } from "./record-shape.ts";
import { recordTextWording } from "./record-text.ts";
import { recordValueWording } from "./record-value.ts";

/** Codes `record/…`: the file as text, its keys, its values. */
export const recordWording = {
  ...recordTextWording,
  ...recordShapeWording,
  ...recordValueWording,
  ...recordPaperWording,
} as const;
