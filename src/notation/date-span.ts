import { firstDayOf, lastDayOf } from "./calendar.ts";
import { excerptOf, type Finding, type Reading, type Refusal, readAs, refuse } from "./reading.ts";
import type { DateSpan, WarekiDate } from "./values.ts";
import { type DateFormat, formatDate, withheldMark } from "./wareki-format.ts";
import { readDate } from "./wareki-parse.ts";
import { leansOn, plainText, splitMarks } from "./wareki-text.ts";

type Style = DateSpan["style"];

/** How a span is printed: as its dates are, and `as` where the form fixes から or ～ whatever was written. */
export interface SpanFormat extends DateFormat {
  readonly as?: "～" | "から";
}

/** The two texts of a span, still unread; null = open end. */
interface Ends {
  readonly from: string | null;
  readonly to: string | null;
  readonly style: Style;
}

const undecidedAtEnd = /\s*\(\s*未定\s*\)$/;
const wave = /\s*[~〜]\s*/;
const fromWord = /^(.*?)\s*から\s*(?:(.*?)\s*まで)?$/;
const untilWord = /^(.*?)\s*まで$/;

/**
 * Reads a span: 令和3年3月22日から, ～令和3年3月28日, 令和3年3月29日～, A～B, AからBまで, Aまで; 〜 and ～ alike.
 * A single day is a span from and to itself, style "none". The second date may lean on the first (～4月5日).
 * Refused: what readDate refuses, an end before the start, no date at all. （未定） after から belongs to its date.
 */
export function readSpan(text: string): Reading<DateSpan> {
  const written = excerptOf(text);
  const ends = endsOf(plainText(text));
  if (ends === null || (ends.from === null && ends.to === null)) {
    return refuse("notation/span-unreadable", { text: written });
  }
  const from = readEnd(ends.from);
  const to = readEnd(ends.to === null || ends.from === null ? ends.to : completed(ends.to, ends.from));
  if (!from.ok || !to.ok) return { ok: false, findings: [...faults(from), ...faults(to)] };
  const single = ends.style === "none" ? from.value : to.value;
  const span = { from: from.value, to: single, style: ends.style };
  return reversed(written, span) ?? readAs(span, [...from.notes, ...to.notes]);
}

/** @param text plain text, in which ～ has become ~ */
function endsOf(text: string): Ends | null {
  const core = text.replace(undecidedAtEnd, "");
  const mark = core === text ? "" : "(未定)";
  const [from, to, more] = core.split(wave);
  if (more !== undefined || from === undefined) return null;
  if (to === undefined) return worded(core, mark);
  return { from: end(from, to === "" ? mark : ""), to: end(to, mark), style: "～" };
}

function worded(core: string, mark: string): Ends {
  const both = fromWord.exec(core);
  if (both !== null) {
    const [, from = "", to] = both;
    if (to === undefined) return { from: end(from, mark), to: null, style: "から" };
    return { from: end(from), to: end(to, mark), style: "から" };
  }
  const until = untilWord.exec(core);
  if (until !== null) return { from: null, to: end(until[1] ?? "", mark), style: "から" };
  return { from: end(core, mark), to: null, style: "none" };
}

/** Nothing written is an open end. */
function end(text: string, mark = ""): string | null {
  return text === "" ? null : text + mark;
}

/** Gives 4月5日 the year, and 28日 the year and month, of the date before it. */
function completed(to: string, from: string): string {
  const leaning = leansOn(splitMarks(to).core);
  if (leaning === null) return to;
  const start = splitMarks(from).core;
  const shared = start.lastIndexOf(leaning === "year" ? "年" : "月");
  return start.slice(0, shared + 1) + to;
}

function readEnd(text: string | null): Reading<WarekiDate | null> {
  return text === null ? readAs(null) : readDate(text);
}

function faults(reading: Reading<WarekiDate | null>): readonly Finding[] {
  return reading.ok ? [] : reading.findings;
}

function reversed(text: string, { from, to }: DateSpan): Refusal | null {
  if (from === null || to === null || lastDayOf(to) >= firstDayOf(from)) return null;
  return refuse("notation/span-reversed", { text, from: formatDate(from), to: formatDate(to) });
}

/** The printed form of a span: ～ is U+FF5E. A single day printed `as` から or ～ stays open at the end. */
export function formatSpan(span: DateSpan, format: SpanFormat = {}): string {
  const withheld = span.from === null ? null : withheldMark(span.from);
  if (withheld !== null) return withheld;
  const style =
    format.as ?? (span.style === "none" && span.from !== null && !isSingle(span) ? "～" : span.style);
  const from = span.from === null ? "" : formatDate(span.from, format);
  const to = span.to === null || isSingle(span) ? "" : formatDate(span.to, format);
  if (style === "none") return from + to;
  if (style === "～") return `${from}～${to}`;
  return (from === "" ? "" : `${from}から`) + (to === "" ? "" : `${to}まで`);
}

/** A day written alone: not an open end, and not two dates that happen to be equal. */
function isSingle({ from, to, style }: DateSpan): boolean {
  return style === "none" && from !== null && (to === null || to.iso === from.iso);
}
