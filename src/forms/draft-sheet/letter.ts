import type { Consultation } from "../../records/kinds/consultation.ts";
import { presetOf, sealOfPreset } from "../../records/kinds/letter-presets.ts";
import type { LetterRecord } from "../../records/kinds/letter-record.ts";
import type { ReportCase } from "../../records/kinds/report-case.ts";
import type { SealWord } from "../../records/kinds/seal.ts";
import type { Profile } from "../../records/profile.ts";
import { consultationLetterOrigins, consultationLetterValues } from "../consultation-letter/values.ts";
import { letterPaperOrigins, letterPaperValues, withoutEnding } from "../letter/values.ts";
import { reportForm4Origins, reportForm4Values } from "../report-form4/values.ts";
import type { Letter } from "../shared/letter.ts";
import { fromProfile, fromRecord, type OriginRule } from "../shared/origin.ts";
import type { DraftSheet } from "./model.ts";

/** A record with a 決裁. */
export type DraftedRecord = ReportCase | Consultation | LetterRecord;

/** What the sheet says of the letter that is drafted: made by the letter's own form, so that both say the same. */
export interface DraftedLetter
  extends Pick<DraftSheet, "report" | "type" | "subject" | "others" | "addressee"> {
  readonly letter: Pick<Letter, "state" | "letterhead" | "sender" | "notation">;
  readonly seal: SealWord;
}

/** The letter of a record; of a 報告案件 the report, 様式4, with which 様式3 is sent. */
export function draftedLetter(record: DraftedRecord, profile: Profile): DraftedLetter {
  switch (record.kind) {
    case "report-case":
      return ofReport(record, profile);
    case "consultation":
      return ofConsultation(record, profile);
    case "letter":
      return ofLetter(record, profile);
  }
}

function ofReport(record: ReportCase, profile: Profile): DraftedLetter {
  const letter = reportForm4Values(record, profile);
  // …の導入についてに係る would be no Japanese.
  const subject = withoutEnding(letter.report.subject, "報告");
  const seal = record.form4?.seal ?? profile.seal.form4;
  return { letter, report: true, type: "", subject, others: false, addressee: councilOf(letter), seal };
}

function ofConsultation(record: Consultation, profile: Profile): DraftedLetter {
  const letter = consultationLetterValues(record, profile);
  const subject = letter.matters[0]?.subject ?? "";
  const others = letter.matters.length > 1;
  const seal = record.seal ?? profile.seal.consultation;
  return { letter, report: false, type: "", subject, others, addressee: councilOf(letter), seal };
}

function ofLetter(record: LetterRecord, profile: Profile): DraftedLetter {
  const letter = letterPaperValues(record, profile);
  const { subject, type } = letter;
  const { lines, person } = letter.addressee;
  const addressee = { lines, post: person?.post ?? null, name: person?.name ?? null };
  const seal = record.seal ?? sealOfPreset(presetOf(record.type), profile);
  return { letter, report: false, type, subject, others: false, addressee, seal };
}

function councilOf({ addressee: { body, post, name } }: Letter): DraftSheet["addressee"] {
  return { lines: [body], post, name };
}

/** Where number, date, addressee and sender come from: where those of the letter come from. */
export function draftedOrigins(record: DraftedRecord | null): readonly OriginRule[] {
  const council = fromProfile("addressee.lines.*", "council.name");
  switch (record?.kind) {
    case "report-case":
      return [council, ...reportForm4Origins(record), fromRecord("subject", "subject")];
    case "consultation":
      return [council, ...consultationLetterOrigins(record), fromRecord("subject", "matters.0.subject")];
    case "letter":
      return [...personOrigins(record), ...letterPaperOrigins(record)];
    case undefined:
      return [];
  }
}

/** Of rules that are equally long the first one holds. */
function personOrigins({ addressee, type }: LetterRecord): readonly OriginRule[] {
  return (["post", "name"] as const).map((key) => {
    const values = `addressee.${key}`;
    if (addressee !== undefined) return fromRecord(values, values);
    if (presetOf(type).from === "council") return fromProfile(values, `mayor.${key}`);
    return fromProfile(values, key === "post" ? "council.chairPost" : "council.chairName");
  });
}
