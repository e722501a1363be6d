import { readPhone } from "../../notation/index.ts";
import { disagreements, paperNames, type Said } from "../fact/agree.ts";
import { fieldOf, fieldsOf, firstSpan, quoted } from "../fact/fields.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { foldText } from "../fold.ts";
import {
  type CheckedPaper,
  type CheckFinding,
  fieldText,
  type PaperField,
  placeOf,
  spanText,
} from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** The last item of 様式4: one label in all cases, and somebody to ask. */
export const contact: CheckRule = {
  codes: ["check/contact-label", "check/no-contact", "check/phone-unreadable"],
  compares: {
    ja: "様式4の7の見出し（担当者及び連絡先／実施機関）を案件の間で、また見出しと中身を比べる。電話番号の形。",
    en: "The label of item 7 of 様式4 between cases and against what stands there; telephone numbers.",
  },
  *find({ papers }) {
    const reports = papers.filter(({ form }) => form === "report-form4");
    yield* labels(reports);
    yield* missing(reports);
    for (const paper of papers) yield* phones(paper);
  },
};

function lastItem(paper: CheckedPaper): PaperField | null {
  return fieldOf(paper, "contact") ?? fieldOf(paper, "unit");
}

function* labels(reports: readonly CheckedPaper[]): Iterable<CheckFinding> {
  const said = reports.flatMap((paper): readonly Said[] => {
    const span = lastItem(paper)?.label ?? null;
    if (span === null) return [];
    const value = foldText(spanText(paper, span), "fact")
      .replace(/^[-・]?[0-9]+[.)]?/, "")
      .replace(/[:：].*$/, "");
    return value.includes("担当") || value.includes("機関") ? [{ paper, value, span }] : [];
  });
  for (const { odd, usual } of disagreements(said)) {
    const params = {
      odd: labelText(odd),
      papers: paperNames(odd),
      usual: labelText(usual),
      others: paperNames(usual),
    };
    yield found("check/contact-label", params, ...bothPlaces(odd, usual));
  }
}

function labelText([first]: readonly Said[]): string {
  return first === undefined ? "" : spanText(first.paper, first.span).trim();
}

function hasContact(paper: CheckedPaper): boolean {
  return (
    fieldOf(paper, "phone") !== null || /内線|[0-9]-[0-9]{3,4}/.test(foldText(contactText(paper), "fact"))
  );
}

function contactText(paper: CheckedPaper): string {
  return fieldsOf(paper, "contact")
    .map((field) => fieldText(paper, field))
    .join("\n");
}

function* missing(reports: readonly CheckedPaper[]): Iterable<CheckFinding> {
  const without = reports.filter((paper) => !hasContact(paper));
  const other = reports.find(hasContact);
  for (const paper of without) {
    const field = lastItem(paper);
    const asks =
      field?.label !== null && field?.label !== undefined && /連絡先/.test(spanText(paper, field.label));
    if (field === null || (other === undefined && !asks)) continue;
    const place = placeOf(paper, field.label ?? firstSpan(field));
    const held = other === undefined ? null : (fieldOf(other, "phone") ?? fieldOf(other, "contact"));
    const places = other === undefined || held === null ? [place] : [place, placeOf(other, firstSpan(held))];
    yield found("check/no-contact", { paper: paper.name, other: other?.name ?? "" }, ...places);
  }
}

function* phones(paper: CheckedPaper): Iterable<CheckFinding> {
  for (const field of fieldsOf(paper, "phone")) {
    const text = fieldText(paper, field).trim();
    // Another kind of contact, a mail address, may stand in its place.
    if (!/^[0-9０-９(（]/.test(text)) continue;
    const reading = readPhone(text);
    if (reading.ok || !reading.findings.some(({ code }) => code === "notation/phone-digits")) continue;
    yield found(
      "check/phone-unreadable",
      { phone: quoted(paper, field), paper: paper.name },
      placeOf(paper, firstSpan(field)),
    );
  }
}
