import type { Profile } from "../../records/profile.ts";
import { letterMeasure } from "../shared/measure.ts";

/** Text size of the table in pt: at the letter's own 10.5 pt a date takes a quarter of the width. */
export const TEXT_SIZE = 9;
/** What a column takes beside its text in pt: room at both sides and the rule. */
const BESIDE_TEXT = 18;
/** Width of a whole date in em, 令和13年12月31日: half-width digits with a quarter of an em at each side, or full-width. */
const DATE = { half: 9.5, full: 11 } as const;
/** What the name's and the implementer's column take of the rest; the summary has the middle. */
const SIDE = 3 / 11;
/** Widths are counted in 1/20 em: of 9 pt these are whole twips, so that no rounding passes the measure. */
const STEPS = 20;

/** Widths of the four columns as a table takes them: prose in whole ems, the dates in what fills the measure. */
export function columnsOf(profile: Profile): string {
  const all = Math.floor(((letterMeasure(profile) - 4 * BESIDE_TEXT) / TEXT_SIZE) * STEPS) / STEPS;
  const prose = Math.floor(all - DATE[profile.notation.digits]);
  const side = Math.round(prose * SIDE);
  const date = Math.round((all - prose) * STEPS) / STEPS;
  return [side, prose - 2 * side, date, side].map((width) => `${width}em`).join(" ");
}
