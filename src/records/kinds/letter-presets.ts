import { normaliseKey } from "../../notation/index.ts";
import type { Profile } from "./profile.ts";
import type { SealWord } from "./seal.ts";

/** Parts of a letter that not every letter has, by their names in the record. */
export type LetterPart = "answers" | "deadline" | "conclusion" | "reasons";

/**
 * What is usual for one 型 of letter. Its looks and its words are in templates/letters/<型>.hbs; here stands only what
 * cannot be read from there.
 */
export interface LetterPreset {
  /** Who sends it where the record says nothing: the mayor to the council, or the council's chair to the mayor. */
  readonly from: "mayor" | "council";
  readonly seal: SealWord;
  /** 文書記号 before the blank number of a draft; null: the profile's. */
  readonly symbol: string | null;
  /** What the letter it answers is called where the record says nothing: …で依頼のあった. */
  readonly answered: string;
  /** A letter without them is wrong. */
  readonly requires: readonly LetterPart[];
  /** A letter without them is told of. */
  readonly expects: readonly LetterPart[];
}

/** Holds for a 型 that has no line of its own below: such as an office adds by a template. */
const usual: LetterPreset = {
  from: "mayor",
  seal: "omitted",
  symbol: null,
  answered: "依頼",
  requires: [],
  expects: [],
};

const presets: ReadonlyMap<string, LetterPreset> = new Map(
  Object.entries({
    通知: usual,
    依頼: { ...usual, expects: ["deadline"] },
    回答: { ...usual, requires: ["answers"] },
    答申: {
      ...usual,
      from: "council",
      seal: "stamped",
      symbol: "答申",
      answered: "諮問",
      requires: ["answers", "conclusion", "reasons"],
    },
  } satisfies Record<string, LetterPreset>),
);

/** What is usual for a 型, however it is typed; any other word has nothing of its own. */
export function presetOf(type: string): LetterPreset {
  return presets.get(normaliseKey(type)) ?? usual;
}

/** How a letter is sealed whose record says nothing: the council's seal is not the office's to decide on. */
export function sealOfPreset({ from, seal }: LetterPreset, profile: Profile): SealWord {
  return (from === "mayor" ? profile.seal.letter : undefined) ?? seal;
}
