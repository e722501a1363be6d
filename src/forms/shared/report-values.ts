import { itemMarker } from "../../notation/index.ts";
import type { DateSpan } from "../../notation/values.ts";
import type { ReportCase } from "../../records/kinds/report-case.ts";
import type { Profile } from "../../records/profile.ts";
import { bracketed } from "./letter-values.ts";
import { fromProfile, fromRecord, letterOrigins, type OriginRule } from "./origin.ts";
import type { Ordinance, Report } from "./report.ts";

/** What 様式4 and 様式3 of one case share. */
export function reportValues(record: ReportCase, profile: Profile): Report {
  const { appliedTypes } = record;
  const text = (value: string) => bracketed(value, profile);
  const optional = (value: string | undefined) => (value === undefined ? null : text(value));
  return {
    subject: text(record.subject),
    summary: (record.summary ?? []).map(text),
    summaryItems: (record.summaryItems ?? []).map((item, index) => ({
      label: itemMarker(index + 1, "①"),
      text: text(withoutMarker(item, index)),
    })),
    structure: optional(record.structure),
    dataFlow: optional(record.dataFlow),
    start: openStart(record.start),
    heading: optional(appliedTypes.heading),
    clauses: appliedTypes.clauses.map((reference, index) => ({
      separator: index === 0 ? "" : profile.notation.separator,
      reference: { ...reference, law: reference.law === "" ? profile.ordinance.short : reference.law },
    })),
    note: optional(appliedTypes.note),
    implementer: text(record.implementer),
  };
}

export function ordinanceValues({ ordinance }: Profile): Ordinance {
  const { name, short, article, articleName, articleTitle } = ordinance;
  const reference = { law: name, article, branch: null, paragraph: null, item: null, type: null };
  return { reference, short, articleName, articleTitle };
}

/** A plain day is the day from which the system runs: 令和3年3月22日 is printed 令和3年3月22日から. */
function openStart(start: DateSpan): DateSpan {
  const plain = start.style === "none" && start.from !== null && !start.from.undecided;
  return plain ? { from: start.from, to: null, style: "から" } : start;
}

/** Clerks copy ①② along from older papers: the marker that will be printed is not printed twice. */
function withoutMarker(item: string, index: number): string {
  const marker = itemMarker(index + 1, "①");
  return item.startsWith(marker) ? item.slice(marker.length).replace(/^[ \u3000]+/, "") : item;
}

/** Where the shared values come from. */
export const reportOrigins: readonly OriginRule[] = [
  ...letterOrigins,
  fromProfile("ordinance.reference.law", "ordinance.name"),
  fromProfile("ordinance.reference.article", "ordinance.article"),
  ...["short", "articleName", "articleTitle"].map((key) =>
    fromProfile(`ordinance.${key}`, `ordinance.${key}`),
  ),
  ...["subject", "summary", "structure", "dataFlow", "start", "implementer"].map((key) =>
    fromRecord(`report.${key}`, key),
  ),
  fromRecord("report.summaryItems.*.text", "summaryItems.*"),
  fromRecord("report.heading", "appliedTypes.heading"),
  fromRecord("report.note", "appliedTypes.note"),
  fromRecord("report.clauses.*.reference", "appliedTypes.clauses.*"),
  fromProfile("report.clauses.*.separator", "notation.separator"),
];

/** Title for metadata and bookmark. */
export function reportTitle(form: string, { subject }: Report): string {
  return `${form} ${subject}`;
}
