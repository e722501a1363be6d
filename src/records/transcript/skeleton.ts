import { formatTime } from "../../notation/index.ts";
import { scalar } from "../example.ts";
import { readTranscript } from "./read.ts";
import type { Transcript } from "./tree.ts";

/** Where the new record has its transcript: in a file that it names, or in itself. */
export type TranscriptPlace =
  /** Path from the office's folder. */
  { readonly file: string } | { readonly text: string };

/** A speaker as the transcript has it, and how often. */
interface Heard {
  readonly label: string;
  readonly times: number;
}

/**
 * The record of minutes begun from its transcript, as YAML: agenda, times and speakers as they were typed. What the
 * transcript cannot say (names in full, groups, the day) stands empty, so that `check` asks for it.
 */
export function minutesSkeleton(text: string, place: TranscriptPlace): string {
  const transcript = readTranscript(text);
  const lines = [
    "# 議事録（minutes）。会議経過から作ったもの。空いている所を書き、出席者を区分に分けてください。",
    "種類: 議事録",
    "版: 1",
    "会議体: # 審議会などの名称",
    "題名: # 第1回 見本審議会議事録",
    "日時:",
    "  日: # 令和7年6月23日（月）",
    `  開始:${timeOf(transcript, "open") ?? " # 午後2時"}`,
    ...[timeOf(transcript, "close")].flatMap((time) => (time === null ? [] : [`  終了:${time}`])),
    "場所: # 見本市役所1号館2階会議室",
    ...attendanceOf(heardIn(transcript)),
    ...agendaOf(transcript),
    ...transcriptOf(place),
  ];
  return `${lines.join("\n")}\n`;
}

function timeOf({ blocks }: Transcript, what: "open" | "close"): string | null {
  for (const block of blocks)
    if (block.type === "clock" && block.what === what && block.time !== null)
      return ` ${formatTime(block.time)}`;
  return null;
}

/** Each speaker once, in the order in which they are heard first. */
function heardIn({ blocks }: Transcript): readonly Heard[] {
  const times = new Map<string, number>();
  for (const block of blocks)
    if (block.type === "speech" && block.label.text !== "")
      times.set(block.label.text, (times.get(block.label.text) ?? 0) + 1);
  return Array.from(times, ([label, count]) => ({ label, times: count }));
}

const body = /(?:課|室|係|部|局|事務局|委員会|センター)$/u;
const chair = /^(.+?)((?:副)?(?:部)?会長|座長|議長|委員長)$/u;
const member = /^(.+?)((?:[ァ-ヶー]+|臨時|専門|特別|副)?委員)$/u;

function attendanceOf(heard: readonly Heard[]): readonly string[] {
  const members = heard.flatMap((one) => memberLine(one));
  const bodies = heard.filter((one) => memberLine(one).length === 0 && body.test(one.label));
  const staff = heard.filter((one) => memberLine(one).length === 0 && !body.test(one.label));
  return [
    "出席者:",
    "  - 区分: 委員",
    "    # 定数: ",
    "    出席:",
    ...(members.length > 0 ? members : ["      - 氏名: "]),
    ...(staff.length + bodies.length === 0
      ? []
      : ["  - 区分: 事務局 # 事務局、実施機関などに分ける", "    出席:"]),
    ...staff.map(staffLine),
    ...(staff.length === 0 && bodies.length > 0 ? ["      - 氏名: "] : []),
    ...bodies.map(
      ({ label, times }) =>
        `    # （${label}）は${times}回、課などの名で発言しています。区分か「部署」の名称、または職員の「所属」に書いてください。`,
    ),
  ];
}

/** 見本部会長 → 見本, 役 部会長; 三宮委員 → 三宮; none for others. The given name is not known. */
function memberLine({ label, times }: Heard): readonly string[] {
  const [, family = "", role = ""] = chair.exec(label) ?? member.exec(label) ?? [];
  if (family === "") return [];
  const parts = [`氏名: ${scalar(family)}`, ...(role === "委員" ? [] : [`役: ${scalar(role)}`])];
  return [`      - { ${parts.join(", ")} } # ${times}回発言`];
}

/** Most family names have two letters; whoever completes the record sees both parts. */
function staffLine({ label, times }: Heard): string {
  const letters = [...label];
  const [family, post] = letters.length > 2 ? [letters.slice(0, 2), letters.slice(2)] : [letters, []];
  const parts = [
    `氏名: ${scalar(family.join(""))}`,
    ...(post.length === 0 ? [] : [`職: ${scalar(post.join(""))}`]),
  ];
  return `      - { ${parts.join(", ")} } # ${times}回発言。姓と職の分かれ目を確かめる`;
}

function agendaOf({ blocks }: Transcript): readonly string[] {
  const titles = blocks.flatMap((block) => (block.type === "agenda" ? [block.title.text] : []));
  const known = titles.length > 0 ? titles : [""];
  return ["議事:", ...known.map((title) => `  - 題名: ${title === "" ? "" : scalar(title)}`.trimEnd())];
}

function transcriptOf(place: TranscriptPlace): readonly string[] {
  if ("file" in place) return [`会議経過ファイル: ${scalar(place.file)}`];
  // A blank line at the beginning would say by how much the text is indented.
  const text = place.text.replace(/^\s*\n/u, "").trimEnd();
  return ["会議経過: |2", ...text.split("\n").map((line) => (line === "" ? "" : `  ${line}`))];
}
