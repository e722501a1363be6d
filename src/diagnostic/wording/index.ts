import { assetWording } from "./asset.ts";
import { batchWording } from "./batch.ts";
import { changesWording } from "./changes.ts";
import { checkAcceptedWording } from "./check-accepted.ts";
import { checkAssessmentWording } from "./check-assessment.ts";
import { checkFactWording } from "./check-fact.ts";
import { checkNameWording } from "./check-name.ts";
import { checkNotationWording } from "./check-notation.ts";
import { cliWording } from "./cli.ts";
import { diagramWording } from "./diagram.ts";
import { editWording } from "./edit.ts";
import { editionWording } from "./edition.ts";
import { fileWording } from "./file.ts";
import { fontWording } from "./font.ts";
import { intakeWording } from "./intake.ts";
import { layoutWording } from "./layout.ts";
import { markupWording } from "./markup.ts";
import { meetingWording } from "./meeting.ts";
import { minutesWording } from "./minutes.ts";
import { notationWording } from "./notation.ts";
import { outlineWording } from "./outline.ts";
import { packetWording } from "./packet.ts";
import { pdfWording } from "./pdf.ts";
import { previewWording } from "./preview.ts";
import { recordWording } from "./record.ts";
import { sheetWording } from "./sheet.ts";
import { signWording } from "./sign.ts";
import { templateWording } from "./template.ts";
import { wordWording } from "./word.ts";

/** Every code with its wording. docs/codes.md is made from this table. */
export const catalogue = {
  ...recordWording,
  ...sheetWording,
  ...notationWording,
  ...templateWording,
  ...markupWording,
  ...fontWording,
  ...assetWording,
  ...layoutWording,
  ...outlineWording,
  ...diagramWording,
  ...meetingWording,
  ...minutesWording,
  ...packetWording,
  ...wordWording,
  ...pdfWording,
  ...signWording,
  ...fileWording,
  ...editWording,
  ...editionWording,
  ...previewWording,
  ...batchWording,
  ...changesWording,
  ...checkFactWording,
  ...checkNameWording,
  ...checkNotationWording,
  ...checkAssessmentWording,
  ...checkAcceptedWording,
  ...intakeWording,
  ...cliWording,
} as const;

export type Catalogue = typeof catalogue;
export type Code = keyof Catalogue;
