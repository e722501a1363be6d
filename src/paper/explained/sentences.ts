import type { Bilingual } from "../../diagnostic/index.ts";
import { ending, type LineFacts } from "./ending.ts";
import { banSentence, otherBans } from "./rules.ts";
import { changeSentence } from "./spaces.ts";

/** A line in sentences a clerk understands: how it was ended, why not elsewhere, what was done to its spaces. */
export function sentencesOf(facts: LineFacts): readonly Bilingual[] {
  const parted = facts.forbidden.filter((one) => one.side === "at").map((one) => one.what);
  const decisive = facts.forbidden.filter((one) => one.decisive && !parted.includes(one.what));
  const others = facts.forbidden.filter((one) => !one.decisive && !parted.includes(one.what));
  return [
    ending(facts),
    ...decisive.map(banSentence),
    ...(others.length > 0 ? [otherBans(others)] : []),
    ...facts.changes.map((one) => changeSentence(one, facts.mark)),
    ...(facts.loose ? [loose] : []),
    ...(facts.forced ? [advice] : []),
  ];
}

const loose: Bilingual = {
  ja: "字間が半字より広く空いています。ほかに切れる所がないためです。",
  en: "Gaps are wider than half an em: there is no other place to break.",
};

const advice: Bilingual = {
  ja: "気になるときは、言い換えるか、欄の幅を広げてください。",
  en: "Reword the text or widen the column if this disturbs.",
};
