import { type Digits, formatNumeral, readNumeral } from "./digits.ts";
import { excerptOf, type Reading, readAs, refuse } from "./reading.ts";
import { plainText } from "./wareki-text.ts";

/** A time of day on the 24-hour clock: hour 0 … 23, minute 0 … 59. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** How a time is printed. What is left out is the first of its list. */
export interface TimeFormat {
  /** 午後6時30分 · 午後6:30 · 18時30分 · 18:30 */
  readonly style?: "long" | "colon" | "long-24" | "colon-24";
  /** 午後6時 or 午後6時00分; with a colon minutes are always there. */
  readonly minutes?: "when-needed" | "always";
  /** 正午 or 午後0時, in the first style only and where no minutes are asked for. */
  readonly noon?: "正午" | "午後0時";
  /** Kanji numerals never stand with a colon: there the digits are half-width. */
  readonly digits?: Digits;
}

const number = "([0-9]{1,2}|[〇零一二三四五六七八九十]{1,3})";
const shape = new RegExp(
  `^(午前|午後)?\\s*${number}\\s*(?:時\\s*(?:${number}\\s*分|(半))?|:\\s*([0-9]{2}))$`,
);

/**
 * Reads 午後6時30分, 午後6時, 午後6時半, 午後6:30, 18:30, 18時30分, 正午; digits of any kind.
 * Refused: hours and minutes that no clock shows, 午後13時, and 午前12時 or 午後12時, which some read as noon and
 * others as midnight.
 */
export function readTime(text: string): Reading<TimeOfDay> {
  const written = excerptOf(text);
  const plain = plainText(text);
  if (plain === "正午") return readAs({ hour: 12, minute: 0 });
  const found = shape.exec(plain);
  if (found === null) return refuse("notation/time-unreadable", { text: written });
  const [, half, hourText = "", minuteText, thirty, colonMinute] = found;
  const hour = readNumeral(hourText);
  const minute = thirty === undefined ? readNumeral(minuteText ?? colonMinute ?? "0") : 30;
  if (hour === null || minute === null) return refuse("notation/time-unreadable", { text: written });
  return onClock(written, half, hour, minute);
}

function onClock(text: string, half: string | undefined, hour: number, minute: number): Reading<TimeOfDay> {
  if (half !== undefined && hour === 12) return refuse("notation/time-ambiguous", { text });
  if (minute > 59 || hour > (half === undefined ? 23 : 11)) return refuse("notation/no-such-time", { text });
  return readAs({ hour: half === "午後" ? hour + 12 : hour, minute });
}

/** The printed form of a time: 午後6時30分. @throws RangeError for a time no clock shows */
export function formatTime(time: TimeOfDay, format: TimeFormat = {}): string {
  const { style = "long", minutes = "when-needed", noon = "正午" } = format;
  const digits = digitsOf(format);
  if (!(time.hour >= 0 && time.hour < 24 && time.minute >= 0 && time.minute < 60)) {
    throw new RangeError(`no time of day: ${time.hour}:${time.minute}`);
  }
  const bare = time.minute === 0 && minutes === "when-needed";
  if (style === "long" && bare && time.hour === 12 && noon === "正午") return "正午";
  const half = time.hour < 12 ? "午前" : "午後";
  const hour = style.endsWith("24")
    ? formatNumeral(time.hour, digits)
    : half + formatNumeral(time.hour % 12, digits);
  if (style.startsWith("colon"))
    return `${hour}${digits === "full" ? "：" : ":"}${minuteText(time.minute, digits)}`;
  return bare ? `${hour}時` : `${hour}時${minuteText(time.minute, digits)}分`;
}

function digitsOf({ style = "long", digits = "half" }: TimeFormat): Digits {
  return digits === "kanji" && style.startsWith("colon") ? "half" : digits;
}

/** 05 so that times stand alike; kanji has no leading zero. */
function minuteText(minute: number, digits: Digits): string {
  const text = formatNumeral(minute, digits);
  if (minute > 9 || digits === "kanji") return text;
  return (digits === "full" ? "０" : "0") + text;
}
