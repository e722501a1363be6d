import type { DataPath } from "../../document/tree.ts";
import { formatNumeral } from "../../notation/index.ts";
import type { AgendaItem, Meeting } from "../../records/kinds/index.ts";
import type { Profile } from "../../records/profile.ts";
import { bracketed } from "../shared/letter-values.ts";
import { letterGrid } from "../shared/measure.ts";
import { fromProfile, fromRecord, type OriginRule } from "../shared/origin.ts";
import { emWidth } from "../shared/outline/width.ts";
import type { ContentsValues } from "./contents-model.ts";

type Item = ContentsValues["items"][number];
type Entry = Item["entries"][number];

/** A document of the packet as the contents list it. */
export interface ContentsEntry extends Omit<Entry, "withheld" | "page"> {
  /** 非公開 */
  readonly closed: boolean;
  /** Page through the packet, from 1. */
  readonly page: number;
  /** Where its title is written in the meeting's record; left out = in a record of its own. */
  readonly titlePath?: DataPath | null;
}

/** An item of the agenda with its documents; without a title, documents that stand before the agenda. */
export interface ContentsItem {
  readonly title: string | null;
  readonly number: string | null;
  readonly kind: AgendaItem["kind"] | null;
  /** 非公開 */
  readonly closed: boolean;
  readonly entries: readonly ContentsEntry[];
  /** Where its title is written in the meeting's record. */
  readonly titlePath?: DataPath | null;
}

/** Between a number and the title beside it, in em. */
const AIR = 1;
/** Titles stand no further in than this: a longer number pushes its own title alone. */
const WIDEST = 10;
/** Page numbers of so many digits have room without a word of the title's line going on. */
const DIGITS = 4;

/** 会議 and what its packet holds → 資料一覧. */
export function contentsValues(
  meeting: Pick<Meeting, "meeting" | "date" | "time" | "place">,
  profile: Profile,
  items: readonly ContentsItem[],
): ContentsValues {
  const { firstYear, digits, articleMark } = profile.notation;
  const optional = (text: string | undefined) => (text === undefined ? null : bracketed(text, profile));
  return {
    meeting: formatNumeral(meeting.meeting, digits),
    body: profile.council.name,
    date: meeting.date,
    time: optional(meeting.time),
    place: optional(meeting.place),
    items: items.map((item) => itemOf(item, profile)),
    columns: columnsOf(items, profile),
    notation: { firstYear, digits, articleMark },
  };
}

/** What is printed after an item's title; その他 says nothing. */
const kinds = { report: "報告", consultation: "諮問", other: null } as const;

function itemOf({ title, number, kind, closed, entries }: ContentsItem, profile: Profile): Item {
  return {
    title: title === null ? null : bracketed(title, profile),
    number,
    kind: kinds[kind ?? "other"],
    withheld: closed,
    entries: entries.map((entry) => entryOf(entry, closed, profile)),
  };
}

/** Of a closed item every paper is closed: said once, with the item. */
function entryOf(entry: ContentsEntry, isInside: boolean, profile: Profile): Entry {
  const { number, title, note, closed, page, target } = entry;
  return {
    number,
    title: bracketed(title, profile),
    note: note === null ? null : bracketed(note, profile),
    withheld: closed && !isInside,
    page: formatNumeral(page, profile.notation.digits),
    target,
  };
}

function columnsOf(items: readonly ContentsItem[], profile: Profile): ContentsValues["columns"] {
  const numbers = items.flatMap(({ number, entries }) => [number, ...entries.map((one) => one.number)]);
  const widths = numbers.map((number) => (number === null ? 0 : emWidth(number) + AIR));
  const usual = widths.filter((width) => width <= WIDEST);
  const pages = items.flatMap(({ entries }) =>
    entries.map(({ page }) => emWidth(formatNumeral(page, profile.notation.digits))),
  );
  return {
    titles: quarters(Math.max(0, ...usual)),
    pages: letterGrid(profile).characters,
    free: quarters(Math.max(DIGITS / 2, ...pages) + AIR),
  };
}

/** Up to the next quarter of an em: of 10.5 pt these are whole twips but for a half. */
function quarters(em: number): number {
  return Math.ceil(em * 4) / 4;
}

/** Where the values come from; titles, where the meeting's record has them. */
export function contentsOrigins(items: readonly ContentsItem[]): readonly OriginRule[] {
  return [
    ...["meeting", "date", "time", "place"].map((key) => fromRecord(key, key)),
    fromProfile("body", "council.name"),
    fromProfile("notation", "notation"),
    ...items.flatMap(({ titlePath, entries }, item) => [
      ...written(`items.${item}.title`, titlePath),
      ...entries.flatMap((entry, at) => written(`items.${item}.entries.${at}.title`, entry.titlePath)),
    ]),
  ];
}

function written(values: string, path: DataPath | null | undefined): readonly OriginRule[] {
  return path === null || path === undefined ? [] : [fromRecord(values, path.join("."))];
}
