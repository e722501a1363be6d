import { trimBlanks } from "../blanks.ts";
import { type Field, readAs, refuse, textField } from "../fields/field.ts";

/** Stands for a number in a word: 第{数}分団 is 第1分団 and 第十二分団. */
const NUMBER = "{数}";
const SHORTEST = 2;
const LONGEST = 40;
/** What a number is written with; beside {数} nobody could tell where the number ends. */
const numberBesideNumber =
  /\{数\}(?=\{数\}|[0-9０-９〇一二三四五六七八九十百千])|[0-9０-９〇一二三四五六七八九十百千]\{数\}/;

/** 分割しない語: text that no line end parts. A blank in it is one of the word's characters. */
export function noBreakWord(): Field<string> {
  const about = {
    name: "no-break-word",
    written: {
      ja: `語（${SHORTEST}～${LONGEST}字。数の入る所は「${NUMBER}」）`,
      en: `a word of ${SHORTEST} to ${LONGEST} characters; ${NUMBER} stands for a number`,
    },
    example: `第${NUMBER}分団`,
  };
  return textField(about, (text) => {
    const word = trimBlanks(text);
    if (word.includes("\n")) return refuse("record/one-line", {});
    const plain = word.replaceAll(NUMBER, "0");
    const length = [...plain].length;
    if (/[{}｛｝]/.test(plain)) return refuse("record/word-brace", { found: word });
    if (numberBesideNumber.test(word)) return refuse("record/word-number", { found: word });
    if (length < SHORTEST || length > LONGEST)
      return refuse("record/word-length", { found: word, length: String(length) });
    return readAs(word);
  });
}
