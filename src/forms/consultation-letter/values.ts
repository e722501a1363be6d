import type { Consultation } from "../../records/kinds/consultation.ts";
import type { Profile } from "../../records/profile.ts";
import { legalNoteOf, legalNoteOrigins, withLaw } from "../shared/legal-note.ts";
import { bracketed, letterValues, mayorOf } from "../shared/letter-values.ts";
import {
  fromProfile,
  fromRecord,
  letterOrigins,
  type OriginRule,
  sealOrigins,
  senderOrigins,
} from "../shared/origin.ts";
import type { ConsultationLetter } from "./model.ts";

/** 諮問案件 → 諮問. */
export function consultationLetterValues(record: Consultation, profile: Profile): ConsultationLetter {
  const { state, number, date, seal, sealImage, sealSize, contact } = record;
  const facts = { state, number, date, seal, sealImage, sealSize };
  const sender = record.sender ?? mayorOf(profile);
  return {
    ...letterValues("consultation", facts, sender, profile),
    bases: record.bases.map((basis) => withLaw(basis, profile.ordinance.name, profile)),
    polite: (record.voice ?? profile.voice) === "polite",
    matters: record.matters.map((matter, index) => ({
      bullet: record.mark === "bullet",
      label: record.mark === "number" ? String(index + 1) : null,
      subject: bracketed(matter.subject, profile),
      note: legalNoteOf(record.note, matter, profile),
    })),
    contact:
      contact === undefined
        ? null
        : { person: bracketed(contact.person, profile), phone: contact.phone ?? null },
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
    ...sealOrigins(record ?? undefined, "consultation", ""),
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
  const own = (record?.matters ?? []).flatMap((matter, index) =>
    legalNoteOrigins(`matters.${index}.note`, `matters.${index}.`, matter),
  );
  return [...own, ...legalNoteOrigins("matters.*.note", "matters.*.", {})];
}
