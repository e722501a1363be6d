import type { CellFault } from "../grid.ts";
import { dateShower, isDateSection } from "./date-format.ts";
import { plainNumber, shownDigits } from "./digits-format.ts";
import { formatSections, isSpecial } from "./format-tokens.ts";

/** What a number shows in its cell. */
export interface Shown {
  readonly text: string;
  /** The number itself; null for dates and times. */
  readonly digits: string | null;
  readonly fault: CellFault | null;
}

/** How the numbers of one format are shown. @param raw the number as the file has it */
export type ShowNumber = (raw: string) => Shown;

/**
 * Makes the shower of a number format: 000 shows 78 as 078, 0.00 shows 1.1 as 1.10, and every date format, those with
 * eras too, gives a 和暦 date. Formats that are not followed (fractions, exponents, kanji digits, conditions) give
 * the plain number.
 */
export function numberShower(code: string, epoch1904: boolean): ShowNumber {
  if (code === "" || /^(?:General|G\/標準|@)$/i.test(code)) return plain;
  const sections = formatSections(code);
  // A date with a condition ([$-411] is none) is still a date.
  if (sections.some(isDateSection)) return dateShower(sections.find(isDateSection) ?? [], epoch1904);
  if (isSpecial(code)) return plain;
  return (raw) => {
    const value = Number(raw);
    const [first = [], negative, zero] = sections;
    const section = value < 0 ? (negative ?? first) : value === 0 ? (zero ?? first) : first;
    const text = shownDigits(section, value, value < 0 && section === first);
    return text === null ? plain(raw) : { text, digits: plainNumber(raw), fault: null };
  };
}

const plain: ShowNumber = (raw) => ({ text: plainNumber(raw), digits: plainNumber(raw), fault: null });
