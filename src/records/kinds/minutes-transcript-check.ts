import { formatTime, normaliseKey, type TimeOfDay } from "../../notation/index.ts";
import type { Finding } from "../../notation/reading.ts";
import { finding } from "../fields/index.ts";
import { readTranscript } from "../transcript/read.ts";
import { calledBy, type ListedGroup, rollOf } from "../transcript/roll.ts";
import { Speakers } from "../transcript/speaker.ts";
import type { Position, Transcript, Words } from "../transcript/tree.ts";

/** The parts of minutes that are compared with their transcript. */
export interface Compared {
  readonly attendance?: readonly ListedGroup[] | undefined;
  readonly agenda?:
    | readonly { readonly title?: string | undefined; readonly summary?: unknown }[]
    | undefined;
  readonly held?:
    | { readonly start?: TimeOfDay | undefined; readonly end?: TimeOfDay | undefined }
    | undefined;
}

/** Tells what is wrong at a place of the transcript's text, or (null) of the agenda item of that index. */
export type TellOf = (finding: Finding, at: Position | { readonly item: number }) => void;

/** Speeches without words, words without a speaker, speakers nobody knows, counts that disagree. */
export function checkSpeakers({ attendance = [] }: Compared, text: string, tell: TellOf): void {
  const speakers = new Speakers(rollOf(attendance));
  const { blocks, unclosed } = readTranscript(text, speakers.isSpeaker);
  // Whose words they are is not known because of the bracket: that is told already.
  const broken = new Set(unclosed.map(({ at }) => at.line));
  for (const block of blocks) {
    if (block.type === "narration" && !broken.has(block.at.line))
      tell(finding("minutes/no-speaker", { found: shortened(block) }), block.at);
    if (block.type !== "speech") continue;
    const { label, paragraphs } = block;
    const params = { found: label.text };
    if (paragraphs.length === 0) tell(finding("minutes/speech-empty", params), label.at);
    const speaker = speakers.of(label.text);
    if (speaker.found === "none")
      tell(finding("minutes/speaker-unknown", { ...params, nearest: speaker.nearest }), label.at);
    if (speaker.found === "several") {
      const people = speaker.people.map((one) => one.family + one.given + one.post).join("、");
      tell(finding("minutes/speaker-ambiguous", { ...params, people }), label.at);
    }
    if (speaker.found === "person" && speaker.person.isAbsent)
      tell(finding("minutes/absent-speaks", { ...params, name: calledBy(speaker.person) }), label.at);
    for (const one of paragraphs) checkCount(one, attendance, tell);
  }
}

const count =
  /([0-9０-９]{1,3})[名人](?:中|のうち)、?([0-9０-９]{1,3})[名人](?:の委員)?(?:[がのご御]{0,2})出席/gu;

/** 部会委員3名中2名出席: the numbers, against 定数 and the list of the group that is named, or the only one with 定数. */
function checkCount({ text, at }: Words, attendance: readonly ListedGroup[], tell: TellOf): void {
  for (const found of text.matchAll(count)) {
    const before = text.slice(0, found.index);
    const counted = attendance.filter(({ seats }) => seats !== undefined);
    const group = attendance.find(({ name }) => name !== undefined && before.endsWith(name));
    const meant = group ?? (counted.length === 1 ? counted[0] : undefined);
    if (meant === undefined || !agrees(meant)) continue;
    const [all, present] = [found[1], found[2]].map((digits = "") => Number(digits.normalize("NFKC")));
    const here = sizeOf(meant, "present");
    const seats = meant.seats ?? here + sizeOf(meant, "absent");
    if (all === seats && present === here) continue;
    const params = { found: found[0], name: meant.name ?? "", seats: String(seats), present: String(here) };
    const column = at.column + [...before].length;
    tell(finding("minutes/count-differs", params), { line: at.line, column });
  }
}

/** Whether 定数 is what the list adds up to: a wrong one is told where it stands. */
export function agrees(group: ListedGroup): boolean {
  const { seats } = group;
  const [present, absent] = [sizeOf(group, "present"), sizeOf(group, "absent")];
  return seats === undefined || (absent > 0 ? present + absent === seats : present <= seats);
}

/** How many of a group were there, or were not. */
export function sizeOf({ sections = [], ...group }: ListedGroup, key: "present" | "absent"): number {
  return [group, ...sections].reduce((sum, part) => sum + (part[key]?.length ?? 0), 0);
}

/** Headings of the transcript against the agenda, both ways. */
export function checkAgenda({ agenda = [] }: Compared, text: string, tell: TellOf): void {
  const headings = readTranscript(text).blocks.filter((block) => block.type === "agenda");
  let last = 0;
  for (const { number, title, at } of headings) {
    const item = agenda[number - 1];
    const params = { number: String(number) };
    if (item === undefined)
      tell(finding("minutes/agenda-unknown", { ...params, most: String(agenda.length) }), at);
    else if (title.text !== "" && isOther(title.text, item.title))
      tell(
        finding("minutes/agenda-differs", { ...params, found: title.text, title: item.title ?? "" }),
        title.at,
      );
    if (item !== undefined && number !== last && number !== last + 1)
      tell(finding("minutes/agenda-order", { ...params, before: String(last) }), at);
    last = number;
  }
  const spoken = new Set(headings.map(({ number }) => number));
  // A number that is not on the agenda is most likely meant for one that is.
  if (headings.some(({ number }) => agenda[number - 1] === undefined)) return;
  for (const item of agenda.keys())
    if (!spoken.has(item + 1))
      tell(finding("minutes/agenda-not-spoken", { number: String(item + 1) }), { item });
}

function isOther(found: string, title: string | undefined): boolean {
  return title !== undefined && normaliseKey(found) !== normaliseKey(title);
}

/** 開会 and 閉会 with a time of their own, against 日時. */
export function checkClock({ held }: Compared, text: string, tell: TellOf): void {
  const { blocks } = readTranscript(text);
  for (const block of blocks) {
    if (block.type !== "clock" || block.what === "other") continue;
    const meant = block.what === "open" ? held?.start : held?.end;
    const params = { found: block.text };
    if (isTurnedRound(held)) continue;
    if (block.time === null) tell(finding("minutes/no-such-time", params), block.at);
    else if (meant !== undefined && formatTime(block.time) !== formatTime(meant))
      tell(finding("minutes/time-differs", { ...params, time: formatTime(meant) }), block.at);
  }
}

/** Whether it ends before it begins: one of the two is wrong, and told there. */
export function isTurnedRound(held: Compared["held"]): boolean {
  const minutes = (time: TimeOfDay): number => time.hour * 60 + time.minute;
  const { start, end } = held ?? {};
  return start !== undefined && end !== undefined && minutes(end) < minutes(start);
}

/** Brackets of a transcript that stands in the record; those of a file are told when it is read. */
export function tellUnclosed({ unclosed }: Transcript, tell: TellOf): void {
  for (const one of unclosed) tell(finding("minutes/bracket-unclosed", { found: shortened(one) }), one.at);
}

function shortened({ text }: Words): string {
  const characters = [...text];
  return characters.length > 20 ? `${characters.slice(0, 20).join("")}…` : text;
}
