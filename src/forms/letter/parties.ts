import type { LetterPreset } from "../../records/kinds/letter-presets.ts";
import type { LetterRecord } from "../../records/kinds/letter-record.ts";
import type { Profile } from "../../records/profile.ts";
import { bracketed, mayorOf, type SenderFacts } from "../shared/letter-values.ts";
import { fromProfile, fromRecord, type OriginRule, senderOrigins } from "../shared/origin.ts";
import type { LetterValues } from "./model.ts";

type Addressee = LetterValues["addressee"];

/** The record's own sender; else the mayor, or the council with its chair. */
export function senderOf({ sender }: LetterRecord, { from }: LetterPreset, profile: Profile): SenderFacts {
  if (sender !== undefined) return sender;
  if (from === "mayor") return mayorOf(profile);
  const { name, chairPost, chairName } = profile.council;
  return { lines: [name], post: chairPost, name: chairName, sealer: "council" };
}

/** The record's own addressee; else the one of the two who does not send it. */
export function addresseeOf(
  { addressee }: LetterRecord,
  { from }: LetterPreset,
  profile: Profile,
): Addressee {
  const spacing = profile.notation.nameSpacing === "none" ? "none" : "one";
  const { honorific } = profile.notation;
  if (addressee !== undefined) return { ...written(addressee, profile), spacing };
  const { council, mayor } = profile;
  return from === "mayor"
    ? {
        lines: [council.name],
        person: { post: council.chairPost, name: council.chairName },
        honorific,
        spacing,
      }
    : { lines: [], person: { post: mayor.post, name: mayor.name }, honorific, spacing };
}

function written(
  addressee: NonNullable<LetterRecord["addressee"]>,
  profile: Profile,
): Omit<Addressee, "spacing"> {
  const { lines = [], post, name } = addressee;
  const isPerson = post !== undefined || name !== undefined;
  return {
    lines: lines.map((text) => bracketed(text, profile)),
    person: isPerson ? { post: post ?? null, name: name ?? null } : null,
    honorific: addressee.honorific ?? (isPerson ? profile.notation.honorific : "御中"),
  };
}

/** Where sender and addressee come from. */
export function partyOrigins(record: LetterRecord | null, { from }: LetterPreset): readonly OriginRule[] {
  const isOwn = record?.sender !== undefined;
  const sender = isOwn || from === "mayor" ? senderOrigins(isOwn ? "sender" : null) : councilAsSender;
  if (record?.addressee === undefined)
    return [...sender, ...(from === "mayor" ? councilAddressed : mayorAddressed)];
  const { honorific, post, name } = record.addressee;
  const isPerson = post !== undefined || name !== undefined;
  return [
    ...sender,
    fromRecord("addressee.lines", "addressee.lines"),
    fromRecord("addressee.person", "addressee"),
    isPerson && honorific === undefined
      ? fromProfile("addressee.honorific", "notation.honorific")
      : fromRecord("addressee.honorific", "addressee.honorific"),
  ];
}

const councilAsSender: readonly OriginRule[] = [
  fromProfile("sender.lines.*", "council.name"),
  fromProfile("sender.post", "council.chairPost"),
  fromProfile("sender.name", "council.chairName"),
];

const councilAddressed: readonly OriginRule[] = [
  fromProfile("addressee.lines.*", "council.name"),
  fromProfile("addressee.person.post", "council.chairPost"),
  fromProfile("addressee.person.name", "council.chairName"),
];

const mayorAddressed: readonly OriginRule[] = [
  fromProfile("addressee.person.post", "mayor.post"),
  fromProfile("addressee.person.name", "mayor.name"),
];
