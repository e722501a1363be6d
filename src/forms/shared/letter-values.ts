import type { DocumentNumber, PersonName, WarekiDate } from "../../notation/values.ts";
import type { Profile } from "../../records/profile.ts";
import type { Letter } from "./letter.ts";

type LetterKind = keyof Profile["symbols"];

/** What a record says about one of its letters. */
export interface LetterFacts {
  readonly state: Letter["state"];
  readonly number?: DocumentNumber | undefined;
  readonly date?: WarekiDate | undefined;
  readonly seal?: "stamped" | "omitted" | undefined;
}

/** The 発信者 of a record, where it is not the mayor. */
export interface SenderFacts {
  readonly lines: readonly string[];
  readonly post: string | null;
  readonly name: PersonName | null;
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
    seal: {
      omitted: (facts.seal ?? profile.seal[kind]) === "omitted",
      size: profile.seal.size,
      anchor: profile.seal.anchor,
    },
    notation: { firstYear, digits, articleMark },
  };
}

/** The mayor as sender. */
export function mayorOf(profile: Profile): SenderFacts {
  return { lines: [], post: profile.mayor.post, name: profile.mayor.name };
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
