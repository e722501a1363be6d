import type { Bilingual } from "../../diagnostic/index.ts";
import { jlreq } from "./clauses.ts";
import { em, pt, quoted } from "./figures.ts";
import type { ExplainedLength, SpacingChange } from "./line.ts";

const spaces: Readonly<Record<Exclude<SpacingChange["kind"], "line-end" | "hung-mark">, Bilingual>> = {
  "word-space": { ja: "欧文の語の間", en: "word spaces" },
  "middle-dot": { ja: "中点・コロン（・：；）の前後の空き", en: "spaces around ・ ： ；" },
  "before-bracket": { ja: "始め括弧の前の空き", en: "spaces before opening brackets" },
  "after-bracket": { ja: "終わり括弧の後の空き", en: "spaces after closing brackets" },
  "after-comma": { ja: "読点（、，）の後の空き", en: "spaces after commas" },
  "after-full-stop": { ja: "句点（。．）の後の空き", en: "spaces after full stops" },
  mixed: { ja: "和文と英数字の間の空き", en: "spaces between Japanese and Western characters" },
  "mixed-in-group": {
    ja: "分けない組の中の数字の前後の空き",
    en: "spaces around the digits of no-break groups",
  },
  "before-unit": { ja: "数と単位の間の空き", en: "spaces between numbers and their units" },
  characters: { ja: "字間", en: "gaps between characters" },
};

function nameOf(kind: SpacingChange["kind"], mark: string): Bilingual {
  if (kind === "line-end")
    return { ja: `行の終わりの${quoted(mark)}の後の空き`, en: `the blank after the final "${mark}"` };
  if (kind === "hung-mark") return { ja: `行の外に出した${quoted(mark)}`, en: `the hung "${mark}"` };
  return spaces[kind];
}

/** As in 読点（、，）の後の空き2か所を0.5字から0.38字に詰めました（1か所につき0.12字・1.3pt、JLREQ 3.8.3）。 */
export function changeSentence(change: SpacingChange, mark: string): Bilingual {
  const { kind, way, places, natural, least, most, clauses } = change;
  const name = nameOf(kind, mark);
  const clause = jlreq(clauses);
  const each = em(least) === em(most) ? em(most) : `${em(least)}～${em(most)}`;
  const eachPt = pt(least) === pt(most) ? pt(most) : `${pt(least)}～${pt(most)}`;
  if (way === "hung")
    return {
      ja: `${name.ja}の幅は${em(most)}字（${pt(most)}）です。`,
      en: `${name.en} is ${em(most)} em (${pt(most)}) wide.`,
    };
  const by: Bilingual = {
    ja: `${places > 1 ? "1か所につき" : ""}${each}字・${eachPt}、${clause.ja}`,
    en: `${each} em, ${eachPt}${places > 1 ? " each" : ""}; ${clause.en}`,
  };
  const sign = way === "reduced" ? -1 : 1;
  const to = (change: ExplainedLength): string =>
    em({ em: Math.max(0, natural.em + sign * change.em), pt: 0 });
  const [low, high] = way === "reduced" ? [to(most), to(least)] : [to(least), to(most)];
  const after = low === high ? low : `${low}～${high}`;
  const verb = way === "reduced" ? "詰めました" : "広げました";
  return {
    ja: `${name.ja}${places > 1 ? `${places}か所` : ""}を${em(natural)}字から${after}字に${verb}（${by.ja}）。`,
    en: `${places} × ${name.en}: ${em(natural)} → ${after} em (${by.en}).`,
  };
}
