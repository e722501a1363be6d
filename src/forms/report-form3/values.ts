import type { ReportCase } from "../../records/kinds/report-case.ts";
import type { Profile } from "../../records/profile.ts";
import { letterValues, type SenderFacts } from "../shared/letter-values.ts";
import { fromProfile, fromRecord, type OriginRule, sealOrigins } from "../shared/origin.ts";
import { ordinanceValues, reportOrigins, reportValues } from "../shared/report-values.ts";
import type { ReportForm3 } from "./model.ts";

/** 報告案件 → 様式3. */
export function reportForm3Values(record: ReportCase, profile: Profile): ReportForm3 {
  const { number, date, seal, sealImage, sealSize, printName = false } = record.form3 ?? {};
  const facts = { state: record.state, number, date, seal, sealImage, sealSize };
  return {
    ...letterValues("form3", facts, officer(printName, profile), profile),
    ordinance: ordinanceValues(profile),
    report: reportValues(record, profile),
  };
}

function officer(printName: boolean, { securityOfficer }: Profile): SenderFacts {
  const name = printName ? (securityOfficer.name ?? null) : null;
  return { lines: securityOfficer.lines, post: null, name, sealer: "officer" };
}

/** Where the values come from. */
export function reportForm3Origins(record: ReportCase | null): readonly OriginRule[] {
  const own = record?.form3;
  return [
    ...reportOrigins,
    fromProfile("sender.lines", "securityOfficer.lines"),
    fromProfile("sender.name", "securityOfficer.name"),
    fromRecord("letterhead.number", "form3.number"),
    fromRecord("letterhead.date", "form3.date"),
    fromProfile("letterhead.symbol", "symbols.form3"),
    ...sealOrigins(own, "form3", "form3.", "officerImage"),
  ];
}
