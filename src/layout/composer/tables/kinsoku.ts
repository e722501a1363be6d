import type { KinsokuLevel, KinsokuSet } from "../style.ts";

// Parts by JLREQ class (Appendix A), so that a level says in words what it leaves out.
const closing = "）〕］｝〉》」』】｠〙〗»’”〟〞〛";
const opening = "（〔［｛〈《「『【｟〘〖«‘“〝〚";
const stops = "。．、，｡､";
const halfKatakanaBrackets = { closing: "｣", opening: "｢" };
const hyphens = "‐–〜～゠";
const dividing = "！？‼⁇⁈⁉";
const middleDot = "・･";
const colons = "：；";
const iteration = "ヽヾゝゞ〻";
const noma = "々";
const prolonged = "ーｰ";
const smallKana = "ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ";
const prefixes = "￥＄￡€№¥£";
const postfixes = "％‰℃°′″￠¢";
/** What UAX #14 adds for the levels of CSS: further suffixes (PO) and prefixes (PR), no break before leaders (IN). */
const cssPostfixes = `${postfixes}%‵℉﹪`;
const cssPrefixes = `${prefixes}$±−∓￦﹩`;
const cssLeaders = "…‥․⋯︙";
const soundMarks = "゛゜ﾞﾟ";

/** Word's standard list for Japanese, verbatim. */
const standard: KinsokuSet = {
  lineStartProhibited: "!%),.:;?]}¢°’”‰′″℃、。々〉》」』】〕゛゜ゝゞ・ヽヾ！％），．：；？］｝｡｣､･ﾞﾟ￠",
  lineEndProhibited: "$([\\{£¥‘“〈《「『【〔＄（［｛｢￡￥",
};

/** ASCII brackets and stops, forbidden at every level. */
export const asciiAlways: KinsokuSet = { lineStartProhibited: ")]},.!?:;", lineEndProhibited: "([{" };

const always = closing + halfKatakanaBrackets.closing + stops;
const end = opening + halfKatakanaBrackets.opening;

/**
 * 行頭禁則 and 行末禁則 by level.
 *
 * - `high`: JLREQ Appendix C addendum, "very strict": nothing is let off; and all that Word's standard list has.
 * - `standard`: Word's list: small kana, ー and 〜 may open a line.
 * - `loose`: JLREQ's "loose": hyphens, ・, 々, ー, small kana and ％ may open a line, …… may be parted.
 * - `css-…`: CSS Text 3, `line-break` for Japanese: strict forbids all; normal lets small kana, ー, 〜 and ゠ open a line;
 *   loose also ‐ –, 々 and its like, ・：；！？, leaders, and suffixes and prefixes that East Asian Width calls wide or ambiguous.
 *
 * The order is that of importance: a reader of Word's file that cuts a long list keeps the marks and brackets.
 */
export const kinsokuSets: Readonly<Record<KinsokuLevel, KinsokuSet>> = {
  standard,
  high: {
    lineStartProhibited:
      always +
      dividing +
      middleDot +
      colons +
      noma +
      iteration +
      prolonged +
      hyphens +
      smallKana +
      postfixes +
      soundMarks +
      "!%),.:;?]}",
    lineEndProhibited: `${end}${prefixes}$([\\{`,
  },
  loose: {
    lineStartProhibited: always + dividing + colons + iteration + soundMarks,
    lineEndProhibited: end + prefixes,
  },
  "css-strict": {
    lineStartProhibited:
      always +
      dividing +
      middleDot +
      colons +
      noma +
      iteration +
      prolonged +
      smallKana +
      hyphens +
      cssPostfixes +
      cssLeaders +
      soundMarks,
    lineEndProhibited: end + cssPrefixes,
  },
  "css-normal": {
    lineStartProhibited:
      always +
      dividing +
      middleDot +
      colons +
      noma +
      iteration +
      "‐–" +
      cssPostfixes +
      cssLeaders +
      soundMarks,
    lineEndProhibited: end + cssPrefixes,
  },
  "css-loose": {
    lineStartProhibited: `${always}${soundMarks}¢%`,
    lineEndProhibited: `${end}¥£$`,
  },
};
