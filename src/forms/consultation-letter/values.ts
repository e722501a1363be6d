import type { LawReference } from "../../notation/values.ts";
import type { Consultation } from "../../records/kinds/consultation.ts";
import type { Profile } from "../../records/profile.ts";
import { bracketed, letterValues, mayorOf } from "../shared/letter-values.ts";
import { fromProfile, fromRecord, letterOrigins, type OriginRule, senderOrigins } from "../shared/origin.ts";
import type { ConsultationLetter } from "./model.ts";

type Matter = Consultation["matters"][number];

/** 諮問案件 → 諮問. */
export function consultationLetterValues(record: Consultation, profile: Profile): ConsultationLetter {
  const { state, number, date, seal, contact } = record;
  const sender = record.sender ?? mayorOf(profile);
  return {
    ...letterValues("consultation", { state, number, date, seal }, sender, profile),
    bases: record.bases.map((basis) => named(basis, profile.ordinance.name, profile)),
    polite: (record.voice ?? profile.voice) === "polite",
    matters: record.matters.map((matter, index) => ({
      bullet: record.mark === "bullet",
      label: record.mark === "number" ? String(index + 1) : null,
      subject: bracketed(matter.subject, profile),
      note: record.note === "none" ? null : noteOf(matter, record.note === "concerning", profile),
    })),
    contact:
      contact === undefined
        ? null
        : { person: bracketed(contact.person, profile), phone: contact.phone ?? null },
  };
}

/** 条例 and a reference without law mean the office's ordinance: in full in the sentence, short in notes. */
function named(reference: LawReference, name: string, { ordinance }: Profile): LawReference {
  const own = reference.law === "" || reference.law === ordinance.short || reference.law === ordinance.name;
  return own ? { ...reference, law: name } : reference;
}

function noteOf(matter: Matter, concerning: boolean, profile: Profile) {
  const { short, article, articleTitle } = profile.ordinance;
  const usual = { law: short, article, branch: null, paragraph: null, item: null, type: null };
  return {
    article: named(matter.article ?? usual, short, profile),
    title: matter.articleTitle ?? articleTitle,
    concerning,
  };
}

/** Where the values come from. */
export function consultationLetterOrigins(record: Consultation | null): readonly OriginRule[] {
  return [
    ...letterOrigins,
    ...senderOrigins(record?.sender === undefined ? null : "sender"),
    fromRecord("letterhead.number", "number"),
    fromRecord("letterhead.date", "date"),
    fromProfile("letterhead.symbol", "symbols.consultation"),
    record?.seal === undefined
      ? fromProfile("seal.omitted", "seal.consultation")
      : fromRecord("seal.omitted", "seal"),
    record?.voice === undefined ? fromProfile("polite", "voice") : fromRecord("polite", "voice"),
    fromRecord("bases", "bases"),
    fromRecord("matters.*.subject", "matters.*.subject"),
    fromRecord("matters.*.bullet", "mark"),
    fromRecord("matters.*.label", "mark"),
    fromRecord("matters.*.note.concerning", "note"),
    ...noteOrigins(record),
    fromRecord("contact", "contact"),
  ];
}

/** Each matter's note names its own article, or the profile's. */
function noteOrigins(record: Consultation | null): readonly OriginRule[] {
  const usual = [
    fromProfile("matters.*.note.article.law", "ordinance.short"),
    fromProfile("matters.*.note.article.article", "ordinance.article"),
    fromProfile("matters.*.note.title", "ordinance.articleTitle"),
  ];
  const own = (record?.matters ?? []).flatMap(({ article, articleTitle }, index) => [
    ...(article === undefined ? [] : articleOrigins(index)),
    ...(articleTitle === undefined
      ? []
      : [fromRecord(`matters.${index}.note.title`, `matters.${index}.articleTitle`)]),
  ]);
  return [...own, ...usual];
}

/** As long as the profile's rules, and before them. */
function articleOrigins(index: number): readonly OriginRule[] {
  const keys = ["law", "article", "branch", "paragraph", "item", "type"];
  return keys.map((key) =>
    fromRecord(`matters.${index}.note.article.${key}`, `matters.${index}.article.${key}`),
  );
}
