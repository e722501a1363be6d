import { foldText } from "../../check/fold.ts";
import type { PaperLine } from "../../check/index.ts";
import { readTranscript } from "../../records/transcript/read.ts";
import { minutesTitleEnd } from "../recognise/minutes.ts";
import { type MinutesRole, minutesHeads } from "../recognise/minutes-heads.ts";
import { Scan } from "../recognise/scan.ts";
import { speakerAt } from "../recognise/speaker.ts";
import { attendanceOf } from "./attendance.ts";
import type { PaperReading } from "./paper-reading.ts";
import { plain } from "./paper-reading.ts";
import { group, lineList, list, text, type Written, type WrittenGroup } from "./written.ts";

/** 議事録: the heads with their values, and the transcript as it was typed. */
export function minutes(reading: PaperReading): WrittenGroup | null {
  const { front, parts, transcript: lines, isTable } = partsOf(reading);
  const of = (...roles: readonly MinutesRole[]) =>
    parts.flatMap(({ role, lines: own }) => (roles.includes(role) ? own : []));
  const transcript = spoken(lines);
  const said = plain(transcript.join(""));
  const heard = speakersIn(transcript);
  const access = plain(of("access").join(""));
  const title = front.slice(1).join(" ");
  return group({
    会議体: text(bodyOf(front)),
    題名: text(title === "" ? front[0] : title),
    日時: heldOf(of("date").join("")),
    場所: text(of("place").join("")),
    出席者: attendanceOf(reading.paper, heard, said),
    公開の別: text(/^(公開|一部非公開|非公開)/.exec(access)?.[1]),
    非公開の理由: text(/[（(](?:理由[:：])?(.+)[)）]$/.exec(access)?.[1]),
    傍聴者: text(/[0-9]+/.exec(plain(of("observers").join("")))?.[0]),
    配付資料: lineList(of("sheets")),
    議事: agendaOf(of("agenda"), of("summary")),
    会議経過: text(transcript),
    議事録の形: text(layoutOf(lines)),
    頭書の形: isTable ? text("表") : null,
  });
}

/** The council: the first line where that is its name, else what of the lines names one (第58回見本市審議会 議事録). */
function bodyOf([first = "", ...others]: readonly string[]): string {
  if (/会$/u.test(first)) return first;
  const words = [first, ...others].join("\u3000");
  return (
    /[^\s\u3000回度）)]{2,40}(?:審議会|審査会|委員会|協議会|部会)/u.exec(
      words.replace(/第[\s\u3000]*[0-9０-９]+[\s\u3000]*回/gu, "\u3000"),
    )?.[0] ?? first
  );
}

/** The lines above the first head, those of each head (the label's own rest first), and the transcript. */
function partsOf(reading: PaperReading) {
  const scan = new Scan(reading.lines);
  const title = minutesTitleEnd(scan, 0, scan.length);
  const heads = minutesHeads(scan, title, scan.length);
  const wordsIn = (from: number, to: number) =>
    reading.lines.slice(from, to).flatMap(({ text: words }) => (words.trim() === "" ? [] : [words.trim()]));
  const parts = heads.flatMap(({ line, role, units }, at) => {
    const end = heads[at + 1]?.line ?? scan.length;
    // A head that is not known stays told: its lines are of no field.
    if (role === "other" || role === "transcript") return [];
    reading.use(...Array.from({ length: end - line }, (_, one) => line + one));
    const beside = scan.rest(line, units);
    const rest = beside === null ? [] : [reading.spanText(beside).trim()];
    return [{ role, lines: [...rest, ...wordsIn(line + 1, end)].map((one) => one.replace("\t", "\u3000")) }];
  });
  const last = heads.at(-1);
  const begin = last?.role === "transcript" ? last.line : scan.length;
  const first = heads[0]?.line ?? begin;
  reading.use(...Array.from({ length: first }, (_, line) => line));
  reading.use(...Array.from({ length: scan.length - begin }, (_, line) => begin + line));
  const isTable = heads.some(({ line, role }) => role !== "transcript" && scan.inTable(line));
  const transcript = reading.lines.slice(begin);
  return { front: wordsIn(0, first), parts, transcript: withoutHead(transcript, last?.units ?? 0), isTable };
}

/** The transcript without the head 会議経過; what stands beside that is said. */
function withoutHead([head, ...lines]: readonly PaperLine[], units: number): readonly PaperLine[] {
  if (head === undefined) return [];
  const scan = new Scan([head]);
  const beside = units === 0 ? scan.whole(0) : scan.rest(0, units);
  const own = beside === null ? [] : [{ ...head, text: head.text.slice(beside.from, beside.to) }];
  return [...own, ...lines];
}

/** Lines of the transcript; speakers of a table, and those without （ ） or ○, go in brackets before what is said. */
function spoken(lines: readonly PaperLine[]): readonly string[] {
  const scan = new Scan(lines);
  const written: string[] = [];
  let speaker = "";
  for (const [line, { text: raw, cell }] of lines.entries()) {
    const words = raw.trim().replace("\t", "\u3000");
    if (cell !== null && cell.column === 0 && (cell.columns ?? 1) === 1)
      speaker = words.replace(/^[（(○〇]|[)）：:]$/g, "");
    else if (speaker !== "") {
      if (!/^発言者(?:氏名|名)?(?:発言)?(?:の?内容|の?要旨)?$/u.test(plain(speaker + words)))
        written.push(`（${speaker}）${words}`);
      speaker = "";
    } else written.push(cell === null ? inBrackets(scan, line, words) : words);
  }
  return written;
}

/** 見本（会長）　本文 and 見本会長：本文 as transcripts are typed: （見本会長）本文. */
function inBrackets(scan: Scan, line: number, words: string): string {
  const span = /^[（(【○〇◯]/u.test(words) ? null : speakerAt(scan, line);
  if (span === null) return words;
  const text = scan.text(line);
  const name = text.slice(span.from, span.to).replace(/[（(]([^（()）]+)[)）]$/u, "$1");
  return `（${name.trim()}）${text.slice(span.to).replace(/^[\s\u3000：:]+/u, "")}`;
}

/** As the paper has it: a table, speakers on lines of their own, or in brackets before their words. */
function layoutOf(lines: readonly PaperLine[]): string | null {
  if (lines.some(({ cell }) => cell !== null)) return "表";
  const speakers = lines.filter(({ text: words }) => /^[（(][^（()）]{2,20}[)）]/.test(words.trim()));
  if (speakers.length === 0) return null;
  const alone = speakers.filter(({ text: words }) => /[員長査事佐幹課][)）]$/.test(words.trim()));
  return alone.length * 2 > speakers.length ? "別行" : "括弧書き";
}

function speakersIn(transcript: readonly string[]): readonly string[] {
  const { blocks } = readTranscript(transcript.join("\n"));
  return [...new Set(blocks.flatMap((block) => (block.type === "speech" ? [block.label.text] : [])))];
}

function heldOf(written: string): Written | null {
  const words = foldText(written, "label");
  const day = /^.+?日(?:\(.{1,3}\))?/u.exec(words)?.[0];
  const [start, end] = words.slice(day?.length ?? 0).split(/[～~〜]|から/u);
  return group({
    日: text(day?.replace("(", "（").replace(")", "）")),
    開始: text(start),
    終了: text(end?.replace(/まで$/, "")),
  });
}

const numbered = /^[（(]([0-9０-９]{1,2})[)）][\s\u3000\t]*(.+)$/u;
const lettered = /^([ア-ン])[\s\u3000\t]+(.+)$/u;

function agendaOf(agenda: readonly string[], summary: readonly string[]): Written | null {
  const items: { title: string; parts: string[] }[] = [];
  for (const line of agenda) {
    const title = numbered.exec(line)?.[2];
    const part = lettered.exec(line)?.[2];
    if (title !== undefined) items.push({ title: title.trim(), parts: [] });
    else if (part !== undefined) items.at(-1)?.parts.push(part.trim());
    else if (items.length === 0) items.push({ title: line, parts: [] });
    else items.at(-1)?.parts.push(line);
  }
  const summaries = summariesOf(summary);
  return list(
    items.map(({ title, parts }, at) =>
      group({ 題名: text(title), 細目: lineList(parts), 概要: text(summaries[at] ?? []) }),
    ),
  );
}

function summariesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  for (const line of lines) {
    if (numbered.test(line)) found.push([]);
    else if (!lettered.test(line) || found.length === 0) {
      if (found.length === 0) found.push([]);
      found.at(-1)?.push(line);
    }
  }
  return found;
}
