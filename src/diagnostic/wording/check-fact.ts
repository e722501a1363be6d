import { checkFactCountsWording } from "./check-fact-counts.ts";
import { checkFactDatesWording } from "./check-fact-dates.ts";
import { checkFactFiguresWording } from "./check-fact-figures.ts";
import { checkFactLawsWording } from "./check-fact-laws.ts";
import { checkFactPapersWording } from "./check-fact-papers.ts";

/** Codes `check/…`: facts of a packet that contradict each other: dates, numbers, counts, legal bases. */
export const checkFactWording = {
  ...checkFactCountsWording,
  ...checkFactDatesWording,
  ...checkFactFiguresWording,
  ...checkFactLawsWording,
  ...checkFactPapersWording,
} as const;
