import type { DocumentNumber, PersonName, WarekiDate } from "../../notation/values.ts";
import type { SealWord } from "../../records/kinds/seal.ts";
import { type Sealer, sealImageOf } from "../../records/kinds/seal-check.ts";
import type { Profile } from "../../records/profile.ts";
import type { Letter } from "./letter.ts";

type LetterKind = keyof Profile["symbols"];

/** What a record says about one of its letters. */
export interface LetterFacts {
  readonly state: Letter["state"];
  readonly number?: DocumentNumber | undefined;
  readonly date?: WarekiDate | undefined;
  readonly seal?: SealWord | undefined;
  /** The seal's picture and side in mm, where they are not the profile's. */
  readonly sealImage?: string | undefined;
  readonly sealSize?: number | undefined;
}

/** The 発信者 of a record, where it is not the mayor. */
export interface SenderFacts {
  readonly lines: readonly string[];
  readonly post: string | null;
  readonly name: PersonName | null;
  /** Whose seal it is; absent: its own, of which the profile has no picture. */
  readonly sealer?: Sealer;
}

/** The parts every letter shares, from the record's facts and the profile. */
export function letterValues(
  kind: LetterKind,
  facts: LetterFacts,
  sender: SenderFacts,
  profile: Profile,
): Letter {
  const { firstYear, digits, articleMark } = profile.notation;
  return {
    state: facts.state,
    municipality: profile.municipality,
    letterhead: {
      number: facts.number ?? null,
      symbol: profile.symbols[kind] ?? "",
      date: facts.date ?? null,
    },
    addressee: addresseeOf(profile),
    sender: { ...senderOf(sender, profile), ...nameSetting(profile) },
    seal: sealOf(facts, facts.seal ?? profile.seal[kind] ?? "stamped", sender, profile),
    notation: { firstYear, digits, articleMark },
  };
}

/** A seal that is to be printed has its picture: the records' checks have seen to it. */
function sealOf(
  { sealImage, sealSize }: LetterFacts,
  word: SealWord,
  { sealer = "other" }: SenderFacts,
  profile: Profile,
): Letter["seal"] {
  const image = sealImage ?? sealImageOf(sealer, profile) ?? null;
  return {
    omitted: word === "omitted",
    electronic: word === "electronic",
    image: word === "printed" ? image : null,
    size: sealSize ?? profile.seal.size,
    anchor: profile.seal.anchor,
  };
}

/** The mayor as sender. */
export function mayorOf(profile: Profile): SenderFacts {
  return { lines: [], post: profile.mayor.post, name: profile.mayor.name, sealer: "mayor" };
}

function addresseeOf({ council, notation }: Profile): Letter["addressee"] {
  return {
    body: council.name,
    post: council.chairPost,
    name: council.chairName,
    honorific: notation.honorific,
    spacing: notation.nameSpacing === "none" ? "none" : "one",
  };
}

function senderOf(sender: SenderFacts, profile: Profile) {
  const { lines, post, name } = sender;
  return { lines: lines.map((text) => bracketed(text, profile)), post, name };
}

function nameSetting({ notation }: Profile): Pick<Letter["sender"], "spacing" | "spread"> {
  return {
    spacing: notation.nameSpacing === "one" ? "one" : "none",
    spread: notation.nameSpacing === "each",
  };
}

/** Text of a record with its （ ） in the width the profile asks for. */
export function bracketed(text: string, { notation: { brackets } }: Profile): string {
  if (brackets === "full") return text.replace(/\(/g, "（").replace(/\)/g, "）");
  if (brackets === "half") return text.replace(/（/g, "(").replace(/）/g, ")");
  return text;
}
