import { kanjiNumeral, toFullWidth } from "../../notation/index.ts";

const aiueo = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const iroha =
  "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
const stems = "甲乙丙丁戊己庚辛壬癸";
const romans: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** Lists are shorter; a file may claim anything. */
const LARGEST = 9999;

/** A counter as Word prints it in a format (w:numFmt); a plain number for formats that Japanese papers have no use for. */
export function numbered(count: number, format: string): string {
  if (count < 1 || count > LARGEST) return format === "none" ? "" : String(count);
  switch (format) {
    case "none":
      return "";
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return toFullWidth(String(count));
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return circled(count);
    case "decimalEnclosedParen":
      return count <= 20 ? String.fromCodePoint(0x2473 + count) : `(${count})`;
    case "decimalEnclosedFullstop":
      return count <= 20 ? String.fromCodePoint(0x2487 + count) : `${count}.`;
    case "aiueo":
    case "aiueoFullWidth":
      return letterOf(aiueo, count);
    case "iroha":
    case "irohaFullWidth":
      return letterOf(iroha, count);
    case "ideographTraditional":
      return letterOf(stems, count);
    case "japaneseCounting":
    case "japaneseDigitalTenThousand":
    case "ideographDigital":
    case "chineseCounting":
    case "chineseCountingThousand":
      return kanjiNumeral(count);
    case "lowerLetter":
      return letter(count);
    case "upperLetter":
      return letter(count).toUpperCase();
    case "lowerRoman":
      return roman(count);
    case "upperRoman":
      return roman(count).toUpperCase();
    default:
      return String(count);
  }
}

/** ① to ㊿. */
function circled(count: number): string {
  if (count < 1 || count > 50) return String(count);
  if (count <= 20) return String.fromCodePoint(0x2460 + count - 1);
  return String.fromCodePoint(count <= 35 ? 0x3251 + count - 21 : 0x32b1 + count - 36);
}

function letterOf(letters: string, count: number): string {
  const all = [...letters];
  return all[(count - 1) % all.length] ?? String(count);
}

/** a to z, then aa, bb as Word counts on. */
function letter(count: number): string {
  return String.fromCodePoint(0x61 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

function roman(count: number): string {
  let rest = count;
  let text = "";
  for (const [value, sign] of romans) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
