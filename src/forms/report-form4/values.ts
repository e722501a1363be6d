import type { ReportCase } from "../../records/kinds/report-case.ts";
import type { Profile } from "../../records/profile.ts";
import { bracketed, letterValues, mayorOf } from "../shared/letter-values.ts";
import { fromProfile, fromRecord, type OriginRule, sealOrigins, senderOrigins } from "../shared/origin.ts";
import { ordinanceValues, reportOrigins, reportValues } from "../shared/report-values.ts";
import type { ReportForm4 } from "./model.ts";

/** 報告案件 → 様式4. */
export function reportForm4Values(record: ReportCase, profile: Profile): ReportForm4 {
  const { form4 = {} } = record;
  const { number, date, seal, sealImage, sealSize } = form4;
  const facts = { state: record.state, number, date, seal, sealImage, sealSize };
  return {
    ...letterValues("form4", facts, form4.sender ?? mayorOf(profile), profile),
    ordinance: ordinanceValues(profile),
    report: reportValues(record, profile),
    contact: contactOf(record, profile),
  };
}

function contactOf(record: ReportCase, profile: Profile): ReportForm4["contact"] {
  const contact = record.form4?.contact;
  if (contact === undefined) return null;
  return { person: bracketed(contact.person ?? record.implementer, profile), phone: contact.phone };
}

/** Where the values come from. @param record decides between 発信者 of the record and the mayor */
export function reportForm4Origins(record: ReportCase | null): readonly OriginRule[] {
  const own = record?.form4;
  return [
    ...reportOrigins,
    ...senderOrigins(own?.sender === undefined ? null : "form4.sender"),
    fromRecord("letterhead.number", "form4.number"),
    fromRecord("letterhead.date", "form4.date"),
    fromProfile("letterhead.symbol", "symbols.form4"),
    ...sealOrigins(own, "form4", "form4."),
    fromRecord("contact", "form4.contact"),
    fromRecord("contact.person", own?.contact?.person === undefined ? "implementer" : "form4.contact.person"),
  ];
}
