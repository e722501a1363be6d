import { formatDate } from "../../../notation/index.ts";
import type { FormatToken } from "./format-tokens.ts";
import type { ShowNumber, Shown } from "./number-format.ts";

const DAY = 24 * 60 * 60 * 1000;
/** The first day counted 1, before and after the 29th of February 1900 that Excel believes in; and the Mac's day 0. */
const EPOCHS = {
  before: Date.UTC(1899, 11, 31),
  after: Date.UTC(1899, 11, 30),
  mac: Date.UTC(1904, 0, 1),
} as const;
const PHANTOM_DAY = 60;
/** 9999-12-31: the last day Excel knows. */
const LAST_DAY = 2_958_465;

/** Whether a section of a number format shows a date or a time. */
export function isDateSection(section: readonly FormatToken[]): boolean {
  if (section.some((token) => token.type === "elapsed")) return true;
  const signs = signsOf(section);
  // E of 0.00E+00 is an exponent; 0 in s.00 is a part of a second.
  return /[ymdghsr]|ampm|e/.test(signs) && !/[0#?]/.test(signs.replace(/s\.0+/g, "s"));
}

/**
 * Shows a serial number as the 和暦 date that its format asks for: a day, or a month or year where the format shows no
 * more; with the time of day (9:30) where it has one; a time alone as 9:30.
 */
export function dateShower(section: readonly FormatToken[], epoch1904: boolean): ShowNumber {
  const signs = signsOf(section);
  const hasDate = /[ydgr]|(?<!\.)e/.test(signs) || (/m/.test(signs) && !/[hs]/.test(signs));
  const precision = /(?<!d)d{1,2}(?!d)/.test(signs) ? "day" : /m/.test(signs) ? "month" : "year";
  const hasTime = /[hs]/.test(signs) || section.some((token) => token.type === "elapsed");
  return (raw) => {
    const serial = Number(raw);
    const date = hasDate ? dateText(serial, epoch1904, precision) : "";
    const time = hasTime && (!hasDate || minutesOf(serial) > 0) ? timeText(serial, hasDate) : "";
    if (!Number.isFinite(serial) || serial < 0 || date === null) return notADate(raw);
    return { text: [date, time].filter((one) => one !== "").join(" "), digits: null, fault: null };
  };
}

function notADate(raw: string): Shown {
  return { text: raw, digits: null, fault: { code: "sheet/not-a-date", found: raw } };
}

/** The 和暦 date of a cell of type d (2021-04-05T00:00:00); null where it is none. */
export function isoDateText(text: string): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(text)?.[1];
  if (iso === undefined || Number.isNaN(Date.parse(iso))) return null;
  return warekiOf(iso, "day");
}

function dateText(serial: number, epoch1904: boolean, precision: "day" | "month" | "year"): string | null {
  const day = Math.floor(serial);
  if (!(day >= (epoch1904 ? 0 : 1) && day <= LAST_DAY) || (!epoch1904 && day === PHANTOM_DAY)) return null;
  const epoch = epoch1904 ? EPOCHS.mac : day < PHANTOM_DAY ? EPOCHS.before : EPOCHS.after;
  return warekiOf(new Date(epoch + day * DAY).toISOString().slice(0, 10), precision);
}

function warekiOf(iso: string, precision: "day" | "month" | "year"): string | null {
  const length = { day: 10, month: 7, year: 4 }[precision];
  if (iso < "1873-01-01" || iso.length !== 10) return null;
  return formatDate({ iso: iso.slice(0, length), precision, undecided: false, asWritten: null });
}

function minutesOf(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * 24 * 60) % (24 * 60);
}

/** 9:30; hours beyond a day are counted on where no date stands before them. */
function timeText(serial: number, hasDate: boolean): string {
  const minutes = hasDate ? minutesOf(serial) : Math.round(serial * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** The signs of a section in small letters, text between them as blanks. */
function signsOf(section: readonly FormatToken[]): string {
  return section
    .map(({ type, text }) => {
      if (type === "elapsed") return text.toLowerCase();
      return type === "sign" ? text.replace("/", "").toLowerCase() : " ";
    })
    .join("");
}
