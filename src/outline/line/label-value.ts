import { formatNumeral, itemMarker, readNumeral } from "../../notation/index.ts";
import type { NumberKind } from "../tree.ts";

const kana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
/** The order of laws and ordinances: イ ロ ハ. */
const iroha =
  "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
/** Unicode's half-width katakana, in the order of `kana`. */
const narrow = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
const latin = "abcdefghijklmnopqrstuvwxyz";
const latinWide = "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ";
const roman = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";
const romanSmall = "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ";
/** Signs that are a whole label: where Unicode keeps the first, how many follow, and the first one's number. */
const signs = [
  [0x2460, 20, 1],
  [0x3251, 15, 21],
  [0x32b1, 15, 36],
  [0x2474, 20, 1],
  [0x2488, 20, 1],
] as const;

/** The number a label's inner part counts: 12, １２, 十二, ウ, c, ⑫, Ⅻ. Null if it counts nothing. */
export function labelValue(inner: string): number | null {
  for (const letters of [kana, narrow, latin, latinWide, roman, romanSmall]) {
    const at = inner.length === 1 ? letters.indexOf(inner) : -1;
    if (at >= 0) return at + 1;
  }
  return signValue(inner) ?? readNumeral(inner);
}

function signValue(sign: string): number | null {
  const point = sign.codePointAt(0) ?? 0;
  for (const [first, count, number] of signs)
    if (point >= first && point < first + count) return point - first + number;
  return null;
}

/** The katakana of a label (ロ of (ロ)); half-width becomes full-width. Null if it has none. */
export function kanaOf(label: string): string | null {
  const sign = /[ア-ヲンヰヱｱ-ﾝｦ]/.exec(label)?.[0];
  if (sign === undefined) return null;
  const at = narrow.indexOf(sign);
  return at < 0 ? sign : kana.charAt(at);
}

/** The number of a label in the order イ ロ ハ. */
export function irohaValue(label: string): number | null {
  const at = iroha.indexOf(kanaOf(label) ?? "-");
  return at < 0 ? null : at + 1;
}

/**
 * The label that counts `number`, in half-width, for messages: (3), ウ, ③.
 * @param order of the katakana
 */
export function labelOf(kind: NumberKind, number: number, order: "アイウ" | "イロハ"): string {
  if (kind === "①") return itemMarker(number, "①");
  if (kind === "Ⅰ") return roman.charAt(number - 1) || String(number);
  const letter = order === "イロハ" ? iroha.charAt(number - 1) : itemMarker(number, "ア");
  const parts = {
    ア: letter,
    一: formatNumeral(number, "kanji"),
    a: itemMarker(number, "a"),
    1: String(number),
  };
  return kind.replace(/[ア一a1]/, (sample) => parts[sample as keyof typeof parts]);
}
