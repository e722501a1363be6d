import { recordAssessmentWording } from "./record-assessment.ts";
import { recordExplanationWording } from "./record-explanation.ts";
import { recordIssueWording } from "./record-issue.ts";
import { recordLetterWording } from "./record-letter.ts";
import { recordMatrixWording } from "./record-matrix.ts";
import { recordPacketWording } from "./record-packet.ts";
import { recordPageWording } from "./record-page.ts";
import { recordPaperWording } from "./record-paper.ts";
import { recordReferenceWording } from "./record-reference.ts";
import { recordShapeWording } from "./record-shape.ts";
import { recordTextWording } from "./record-text.ts";
import { recordValueWording } from "./record-value.ts";

/** Codes `record/…`: the file as text, its keys, its values. */
export const recordWording = {
  ...recordTextWording,
  ...recordShapeWording,
  ...recordValueWording,
  ...recordPaperWording,
  ...recordIssueWording,
  ...recordMatrixWording,
  ...recordAssessmentWording,
  ...recordPageWording,
  ...recordPacketWording,
  ...recordLetterWording,
  ...recordExplanationWording,
  ...recordReferenceWording,
} as const;
