import { succeed } from "../../diagnostic/index.ts";
import type { Form } from "../form.ts";
import { originIn } from "../shared/origin.ts";
import type { DraftedRecord } from "./letter.ts";
import { type DraftSheet, draftSheet } from "./model.ts";
import { draftSheetOrigins, draftSheetValues } from "./values.ts";

/**
 * 起案用紙: goes round with the drafted letter until it is approved. Made when asked for, of a record that says something of
 * its 決裁, so that nobody gets a further paper beside those sent.
 */
export const draftSheetForm: Form<DraftedRecord, DraftSheet> = {
  id: "draft-sheet",
  names: ["起案用紙", "起案書", "起案"],
  title: { ja: "起案用紙", en: "Draft sheet" },
  purpose: {
    ja: "文書の起案、合議、決裁を1枚に記す用紙。記録の「決裁」から、--form 起案用紙 と頼んだときだけ作る。",
    en: "The sheet on which a letter is drafted, concerted and approved; from 決裁 of the record, only when asked for.",
  },
  recordKind: "report-case",
  alsoFrom: ["consultation", "letter"],
  onRequest: true,
  internal: true,
  applies: (record) => record.approval !== undefined,
  model: draftSheet,
  template: "draft-sheet.hbs",
  values: (record, profile) => succeed(draftSheetValues(record, profile)),
  documentTitle: (values) => `起案用紙 ${values.subject}`,
  subject: (values) => values.subject,
  // The sheet of a draft is no draft: it takes seals and signatures while the letter is 案.
  state: ({ state }) => (state === "案" ? null : state),
  origin: (path, record) => originIn(draftSheetOrigins(record ?? null), path),
};
