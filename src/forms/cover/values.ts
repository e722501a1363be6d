import { formatNumeral } from "../../notation/index.ts";
import type { Cover } from "../../records/kinds/cover.ts";
import type { Profile } from "../../records/profile.ts";
import { withoutBrackets } from "../shared/enclosed.ts";
import { bracketed } from "../shared/letter-values.ts";
import { letterMeasure } from "../shared/measure.ts";
import { fromProfile, fromRecord, type OriginRule } from "../shared/origin.ts";
import type { CoverValues } from "./model.ts";

/**
 * Sizes of the title in pt, the usual one first. Beyond the line feed of 18 pt a line takes two lines of the grid; from
 * 16 to 18 pt lines would stand nearly solid, so these are left out.
 */
const sizes = [20, 19, 15, 14, 12] as const;

/** 表紙 (record) → 表紙 (form). */
export function coverValues(
  record: Pick<Cover, "date" | "meeting" | "title" | "suffix" | "bureaus">,
  profile: Profile,
): CoverValues {
  const { firstYear, digits, articleMark } = profile.notation;
  const text = (one: string): string => bracketed(one, profile);
  return {
    date: record.date,
    meeting: formatNumeral(record.meeting, digits),
    body: profile.council.name,
    title: record.title.map(text),
    titleSize: titleSize(record.title, profile),
    suffix: record.suffix === undefined ? null : text(withoutBrackets(record.suffix)),
    bureaus: (record.bureaus ?? []).map((bureau) => text(withoutBrackets(bureau))),
    notation: { firstYear, digits, articleMark },
  };
}

/** The largest size in which no line is broken; every character is counted as a full-width one. */
function titleSize(title: readonly string[], profile: Profile): number {
  const measure = letterMeasure(profile);
  const longest = Math.max(...title.map((one) => [...one].length));
  return sizes.find((size) => longest * size <= measure) ?? Math.min(...sizes);
}

/** Where the values come from. */
export const coverOrigins: readonly OriginRule[] = [
  ...["date", "meeting", "title", "suffix", "bureaus"].map((key) => fromRecord(key, key)),
  fromProfile("body", "council.name"),
  fromProfile("notation", "notation"),
];
