import type { Bilingual } from "../../diagnostic/index.ts";
import { jlreq } from "./clauses.ts";
import { quoted } from "./figures.ts";
import type { ForbiddenBreak } from "./line.ts";

const names: Readonly<Record<ForbiddenBreak["rule"], Bilingual>> = {
  "line-start": { ja: "行頭禁則", en: "not at a line's start" },
  "line-end": { ja: "行末禁則", en: "not at a line's end" },
  number: { ja: "分割禁止", en: "one number" },
  unit: { ja: "分割禁止", en: "number and sign" },
  "unit-letters": { ja: "分割禁止", en: "a unit symbol" },
  "number-unit": { ja: "数と単位", en: "number and unit" },
  inseparable: { ja: "分離禁止", en: "inseparable" },
  word: { ja: "欧文の語", en: "a word" },
  address: { ja: "アドレス", en: "an address" },
  group: { ja: "分けない組", en: "no-break group" },
  "office-word": { ja: "分割しない語", en: "no-break word" },
  even: { ja: "字取り・均等割り", en: "evenly spaced" },
  attached: { ja: "添え字", en: "superscript or subscript" },
  "letter-spaced": { ja: "字間を空けた語", en: "letter-spaced" },
  indent: { ja: "字下げ", en: "typed indent" },
  "no-break-space": { ja: "改行しない空白", en: "no-break space" },
  "table-2": { ja: "分割禁止", en: "unbreakable" },
};

/** Name and clause of a rule. */
export function ruleName({ rule, clause }: ForbiddenBreak): Bilingual {
  const from = jlreq(clause === null ? [] : [clause]);
  return { ja: `${names[rule].ja}、${from.ja}`, en: `${names[rule].en}, ${from.en}` };
}

/** Why a line could not be parted somewhere. */
export function banSentence(ban: ForbiddenBreak): Bilingual {
  const { rule, what, places } = ban;
  const name = ruleName(ban);
  const place = places.map(quoted).join("");
  const whole = (ja: string, en: string): Bilingual => ({
    ja: `${quoted(what)}は${ja}、途中では切れません（${name.ja}）。`,
    en: `"${what}" is ${en} and is not parted (${name.en}).`,
  });
  switch (rule) {
    case "line-start":
      return {
        ja: `${place}では切れません。${quoted(what)}は行の頭に置けません（${name.ja}）。`,
        en: `No break at ${place}: "${what}" may not start a line (${name.en}).`,
      };
    case "line-end":
      return {
        ja: `${place}では切れません。${quoted(what)}は行の終わりに置けません（${name.ja}）。`,
        en: `No break at ${place}: "${what}" may not end a line (${name.en}).`,
      };
    case "number":
      return whole("一つの数なので", "one number");
    case "unit":
      return whole("数と記号で一組なので", "a number with its sign");
    case "unit-letters":
      return whole("一つの単位記号なので", "one unit symbol");
    case "number-unit":
      return whole("数と単位で一組なので", "a number with its unit");
    case "inseparable":
      return whole("続けて一つの記号なので", "one mark");
    case "word":
      return whole("ひと続きの英数字なので", "one word");
    case "address":
      return whole("ひと続きのアドレスなので", "one address");
    case "group":
      return whole("日付・番号などの分けない組なので", "a date, number or the like");
    case "office-word":
      return whole("氏名など、分割しない語なので", "a name or another word that is kept whole");
    case "even":
      return whole("字数に合わせて割り付けてあるので", "spaced evenly to a width");
    case "attached":
      return whole("添え字とその付く字なので", "a character with its superscript or subscript");
    case "letter-spaced":
      return whole("字間を空けた一語なので", "letter-spaced");
    case "indent":
      return {
        ja: `字下げの空白だけを行に残せません（${name.ja}）。`,
        en: `A typed indent is not left alone (${name.en}).`,
      };
    case "no-break-space":
    case "table-2":
      return { ja: `${place}では切れません（${name.ja}）。`, en: `No break at ${place} (${name.en}).` };
  }
}

/** Places that would not have been chosen anyway, in one sentence. */
export function otherBans(bans: readonly ForbiddenBreak[]): Bilingual {
  const list = (pick: keyof Bilingual): string[] =>
    bans.map((ban) => {
      const text = isMark(ban) ? (ban.places[0] ?? ban.what) : ban.what;
      return pick === "ja" ? `${quoted(text)}（${ruleName(ban).ja}）` : `"${text}" (${ruleName(ban).en})`;
    });
  return {
    ja: `ほかに切れない所: ${list("ja").join("、")}。`,
    en: `Not parted either: ${list("en").join(", ")}.`,
  };
}

const isMark = ({ rule }: ForbiddenBreak): boolean =>
  rule === "line-start" || rule === "line-end" || rule === "table-2" || rule === "no-break-space";
