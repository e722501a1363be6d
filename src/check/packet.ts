import { shippedLaws } from "./laws.ts";
import { matters } from "./matters.ts";
import type { CheckedPacket, CheckedPaper, CheckOffice } from "./paper.ts";

/** What an office's profile adds to what ships with Yoshiki: its group 点検. */
export interface OfficeWords {
  readonly laws?: readonly {
    readonly name: string;
    readonly short?: string | undefined;
    readonly number?: string | undefined;
  }[];
  /** `since` is a day of the calendar. */
  readonly organisation?: readonly {
    readonly was: string;
    readonly now?: string | undefined;
    readonly since: { readonly iso: string };
  }[];
  readonly spellings?: readonly { readonly right: string; readonly wrong: readonly string[] }[];
  readonly sentenceLimit?: number | undefined;
}

/** The office of a check: its own laws stand before the shipped ones, so that its short names are found first. */
export function checkOffice({
  laws = [],
  organisation = [],
  spellings = [],
  sentenceLimit,
}: OfficeWords = {}): CheckOffice {
  const own = new Set(laws.map(({ name }) => name));
  return {
    laws: [...laws.map(lawOf), ...shippedLaws.filter(({ name }) => !own.has(name))],
    organisation: organisation.map(({ was, now = null, since }) => ({ was, now, since: since.iso })),
    spellings: spellings.map(({ right, wrong }) => [right, ...wrong]),
    ...(sentenceLimit === undefined ? {} : { sentenceLimit }),
  };
}

function lawOf({
  name,
  short,
  number,
}: NonNullable<OfficeWords["laws"]>[number]): CheckOffice["laws"][number] {
  return { name, ...(short === undefined ? {} : { short }), ...(number === undefined ? {} : { number }) };
}

/** Papers in their order, the matters they belong to, and what the office knows. */
export function checkedPacket(
  papers: readonly CheckedPaper[],
  office: CheckOffice = checkOffice(),
): CheckedPacket {
  return { papers, matters: matters(papers), office };
}
