import { presetOf, sealOfPreset } from "../../records/kinds/letter-presets.ts";
import type { LetterRecord } from "../../records/kinds/letter-record.ts";
import type { Profile } from "../../records/profile.ts";
import { bracketed, letterValues } from "../shared/letter-values.ts";
import {
  computed,
  fromProfile,
  fromRecord,
  letterOrigins,
  type OriginRule,
  sealOrigins,
} from "../shared/origin.ts";
import { itemOrigins, itemsOf } from "./items.ts";
import type { LetterValues } from "./model.ts";
import { addresseeOf, partyOrigins, senderOf } from "./parties.ts";

/** 往復文書 (record) → 往復文書 (form). */
export function letterPaperValues(record: LetterRecord, profile: Profile): LetterValues {
  // 通　知 is 通知.
  const type = record.type.replace(/[ \u3000]/g, "");
  const preset = presetOf(type);
  const { state, number, date, sealImage, sealSize, answers, contact } = record;
  const seal = record.seal ?? sealOfPreset(preset, profile);
  const facts = { state, number, date, seal, sealImage, sealSize };
  const shared = letterValues("letter", facts, senderOf(record, preset, profile), profile);
  const text = (one: string): string => bracketed(one, profile);
  const texts = (prose: readonly string[] = []): readonly string[] => prose.map(text);
  return {
    ...shared,
    letterhead: { ...shared.letterhead, symbol: preset.symbol ?? shared.letterhead.symbol },
    addressee: addresseeOf(record, preset, profile),
    type,
    subject: text(withoutEnding(record.subject, type)),
    answers:
      answers === undefined
        ? null
        : { type: answers.type ?? preset.answered, number: answers.number, date: answers.date },
    body: texts(record.body),
    items: itemsOf(record, profile),
    conclusion: texts(record.conclusion),
    reasons: texts(record.reasons),
    opinions: texts(record.opinions),
    history: (record.history ?? []).map((one) => ({ date: one.date, event: text(one.event) })),
    attachments: attachmentsOf(texts(record.attachments)),
    contact:
      contact === undefined
        ? null
        : { person: text(contact.person), phone: contact.phone ?? null, mail: contact.mail ?? null },
  };
}

function attachmentsOf(names: readonly string[]): LetterValues["attachments"] {
  return names.map((name, index) => ({ number: names.length === 1 ? "" : String(index + 1), name }));
}

/** 件名 without what the title adds by itself: 研修の実施について（通知） → 研修の実施. */
export function withoutEnding(subject: string, type: string): string {
  const ending = [`（${type}）`, `(${type})`].find((one) => subject.endsWith(one)) ?? "";
  const plain = subject.slice(0, subject.length - ending.length).replace(/について$/, "");
  return plain === "" ? subject : plain;
}

/** What stands under the same name in record and FormValues. */
const written = [
  "type",
  "subject",
  "answers",
  "body",
  "conclusion",
  "reasons",
  "opinions",
  "history",
  "attachments",
  "contact",
];

/** Where the values come from. */
export function letterPaperOrigins(record: LetterRecord | null): readonly OriginRule[] {
  const preset = presetOf(record?.type ?? "");
  return [
    ...letterOrigins,
    ...partyOrigins(record, preset),
    ...itemOrigins(record),
    fromRecord("letterhead.number", "number"),
    fromRecord("letterhead.date", "date"),
    preset.symbol === null
      ? fromProfile("letterhead.symbol", "symbols.letter")
      : computed("letterhead.symbol"),
    ...sealOrigins(record ?? undefined, "letter", "", preset.from === "mayor" ? "image" : "councilImage"),
    ...written.map((key) => fromRecord(key, key)),
    fromRecord("attachments.*.name", "attachments.*"),
  ];
}
