import type { Bilingual } from "../../diagnostic/index.ts";
import type { LineFacts } from "./ending.ts";
import { amount, quoted, totalOf } from "./figures.ts";

/** What the next line was spared, by the step it had taken. */
function spared(step: LineFacts["spares"]): Bilingual {
  if (step === "group")
    return {
      ja: "次の行で分けない組を途中で切らずに済むよう",
      en: "So that no no-break group is parted on the next line",
    };
  if (step === "word")
    return {
      ja: "次の行で英数字の語を途中で切らずに済むよう",
      en: "So that no word is parted on the next line",
    };
  return {
    ja: "次の行の字間が半字より広く空かないよう",
    en: "So that the gaps of the next line stay within half an em",
  };
}

/** As in 次の行の字間が…よう、この行は「市の業務」までにして、余った1字分を字間などに分けました（…）。 */
export function endedElsewhere(facts: LineFacts): Bilingual {
  const { spares, tail } = facts;
  const why = spared(spares);
  const how = fitted(facts);
  return {
    ja: `${why.ja}、この行を${quoted(tail)}までにして${how.ja}（行の見直し、このプログラムの決まり）。`,
    en: `${why.en}, this one ends with "${tail}"${how.en} (look-back, house rule).`,
  };
}

/** What the other break took. */
function fitted({ changes, mark }: LineFacts): Bilingual {
  const taken = amount(totalOf(changes, "reduced"));
  const given = amount(totalOf(changes, "expanded"));
  if (changes.some(({ way }) => way === "hung"))
    return { ja: `、${quoted(mark)}を行の外に出しました`, en: `, and "${mark}" hangs outside the measure` };
  if (changes.some(({ way }) => way === "reduced"))
    return {
      ja: `、空きを合わせて${taken.ja}詰めました`,
      en: `, its spaces reduced by ${taken.en} in all`,
    };
  if (changes.some(({ way }) => way === "expanded"))
    return {
      ja: `、余った${given.ja}を字間などに分けました`,
      en: `, the ${given.en} left over shared out`,
    };
  return { ja: "終えました", en: "" };
}
