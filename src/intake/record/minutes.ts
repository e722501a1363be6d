import type { PaperLine } from "../../check/index.ts";
import { readTranscript } from "../../records/transcript/read.ts";
import { attendanceOf } from "./attendance.ts";
import type { PaperReading } from "./paper-reading.ts";
import { plain } from "./paper-reading.ts";
import { group, lineList, list, text, type Written, type WrittenGroup } from "./written.ts";

const heads = [
  "日時",
  "場所",
  "出席者",
  "公開・非公開の別",
  "会議の公開・非公開の別",
  "傍聴者",
  "配付資料",
  "議事の概要",
  "議事",
  "会議経過",
] as const;
type Head = (typeof heads)[number];
const headLine = new RegExp(`^[0-9]{0,2}[.、)]?(${heads.join("|")})(?:[:：]|$)`);

/** Where the transcript of a paper without the head 会議経過 begins. */
const begins = /^(?:議事[（(][0-9]+[)）]|【.+】$|[（(][^（()）]{2,20}(?:員|長|課|局|室|主査|主事)[)）].)/u;

/** 議事録: the heads with their values, and the transcript as it was typed. */
export function minutes(reading: PaperReading): WrittenGroup | null {
  const { front, parts, transcript: lines, isTable } = partsOf(reading);
  const of = (...names: readonly Head[]) => names.flatMap((name) => parts.get(name) ?? []);
  const transcript = [...of("会議経過"), ...spoken(lines)];
  const said = plain(transcript.join(""));
  const heard = speakersIn(transcript);
  const access = plain(of("公開・非公開の別", "会議の公開・非公開の別").join(""));
  const title = front.slice(1).join(" ");
  return group({
    会議体: text(front[0]),
    題名: text(title === "" ? front[0] : title),
    日時: heldOf(of("日時").join("")),
    場所: text(of("場所").join("")),
    出席者: attendanceOf(of("出席者"), heard, said),
    公開の別: text(/^(公開|一部非公開|非公開)/.exec(access)?.[1]),
    非公開の理由: text(/[（(](?:理由[:：])?(.+)[)）]$/.exec(access)?.[1]),
    傍聴者: text(/[0-9]+/.exec(plain(of("傍聴者").join("")))?.[0]),
    配付資料: lineList(of("配付資料")),
    議事: agendaOf(of("議事"), of("議事の概要")),
    会議経過: text(transcript),
    議事録の形: text(layoutOf(lines)),
    頭書の形: isTable ? text("表") : null,
  });
}

/** The lines above the first head, those of each head (the label's own rest first), and the transcript. */
function partsOf(reading: PaperReading) {
  const front: string[] = [];
  const parts = new Map<Head, string[]>();
  const transcript: PaperLine[] = [];
  let open: Head | null = null;
  let isTable = false;
  for (const [index, line] of reading.lines.entries()) {
    const words = line.text.trim();
    if (words === "") continue;
    reading.use(index);
    const own: Head | null = open === "会議経過" ? null : headIn(words);
    if (own === null && open !== "会議経過" && opensTranscript(words, open, parts)) open = "会議経過";
    if (own !== null) {
      open = own;
      isTable ||= line.cell !== null;
      const rest = /[：:](.*)$/u.exec(words)?.[1]?.trim() ?? "";
      parts.set(own, rest === "" ? [] : [rest]);
    } else if (open === null) front.push(words);
    else if (open === "会議経過") transcript.push(line);
    else parts.get(open)?.push(words.replace("\t", "\u3000"));
  }
  return { front, parts, transcript, isTable };
}

/** Where the head 会議経過 is missing, the first speech or 議事（1） opens the transcript. */
function opensTranscript(words: string, open: Head | null, parts: ReadonlyMap<Head, unknown>): boolean {
  if (open === "出席者" || !parts.has("議事") || parts.has("会議経過")) return false;
  return begins.test(words) && !/^[（(][0-9０-９]/.test(words);
}

function headIn(words: string): Head | null {
  return (headLine.exec(plain(words))?.[1] as Head | undefined) ?? null;
}

/** Lines of the transcript; of a table 発言者 | 内容 the speaker goes in brackets before what is said. */
function spoken(lines: readonly PaperLine[]): readonly string[] {
  const written: string[] = [];
  let speaker = "";
  for (const { text: raw, cell } of lines) {
    const words = raw.trim().replace("\t", "\u3000");
    if (cell !== null && cell.column === 0 && (cell.columns ?? 1) === 1)
      speaker = words.replace(/^[（(]|[)）]$/g, "");
    else if (speaker !== "") {
      if (plain(speaker + words) !== "発言者内容") written.push(`（${speaker}）${words}`);
      speaker = "";
    } else written.push(words);
  }
  return written;
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
  const words = written.normalize("NFKC").replace(/[\s\u3000]/g, "");
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
