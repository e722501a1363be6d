import { readPersonName, readTime, type TimeOfDay } from "../../notation/index.ts";
import type { PersonName } from "../../notation/values.ts";
import { trimBlanks } from "../blanks.ts";
import { type Field, readAs, refuse, textField } from "../fields/field.ts";
import { choice } from "../fields/index.ts";

/** 午後6時30分, 18:30 */
export function timeField(): Field<TimeOfDay> {
  const about = {
    name: "time",
    written: {
      ja: "時刻（午後6時、午後7時20分、18:30 など）",
      en: "a time of day (午後6時, 午後7時20分, 18:30)",
    },
    example: "午後6時",
  };
  return textField(about, readTime);
}

/** Longest name, in characters. */
const NAME_LIMIT = 60;

/**
 * A person on an attendance list: 姓 and 名 with a blank between, or the 姓 alone, as staff are listed. The value has no
 * `given` then.
 */
export function attendeeName(): Field<PersonName> {
  const about = {
    name: "person-name",
    written: {
      ja: "氏名（姓と名の間に空白を1つ）か姓だけ",
      en: "a name (family name, one blank, given name), or the family name alone",
    },
    example: "見本 太郎",
  };
  return textField(about, (text) => {
    const name = trimBlanks(text);
    const length = [...name].length;
    if (length > NAME_LIMIT)
      return refuse("record/too-long", { length: String(length), max: String(NAME_LIMIT) });
    // Several words, and a 敬称, are what `readPersonName` knows about.
    const isOne = !/[\s\u3000]|(?:様|殿|先生)$/u.test(name);
    return isOne ? readAs({ family: name, given: "" }) : readPersonName(text);
  });
}

/** Longest title of a person, in characters. */
const TITLE_LIMIT = 40;

/**
 * 職, 役 and 所属 of a person: one line. Where it is withheld its mark is printed, but nobody looks for it elsewhere:
 * 部会長 is said in every other speech.
 */
export function personTitle(): Field<string> {
  const about = {
    name: "person-title",
    written: {
      ja: `1行の文字列（${TITLE_LIMIT}字まで）`,
      en: `one line of text (up to ${TITLE_LIMIT} characters)`,
    },
    example: "主査",
    maxLength: TITLE_LIMIT,
  };
  return textField(about, (text) => {
    const value = trimBlanks(text);
    if (value.includes("\n")) return refuse("record/one-line", {});
    const length = [...value].length;
    if (length > TITLE_LIMIT)
      return refuse("record/too-long", { length: String(length), max: String(TITLE_LIMIT) });
    return readAs(value);
  });
}

/** How the transcript is laid out; the same words in a record and in the profile. */
export const layoutField = () =>
  choice({
    hanging: { ja: "括弧書き", en: "（姓＋職） before the speech, its further lines hanging" },
    above: { ja: "別行", en: "the speaker on a line of its own, the speech below" },
    table: { ja: "表", en: "a table of two columns, 発言者 and 内容" },
  });

/** How what stands above the transcript is laid out. */
export const headField = () =>
  choice({
    numbered: { ja: "番号", en: "numbered heads: 1 日　時：" },
    table: { ja: "表", en: "a table of labels and values" },
  });
