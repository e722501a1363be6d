import type { FieldKey, PaperField } from "../../check/index.ts";
import { looksLikeSpeaker } from "../../records/transcript/read.ts";
import { field } from "./field.ts";
import type { Part } from "./part.ts";
import type { Scan } from "./scan.ts";

/** Heads of minutes; null: known, but no field of the border. */
const heads: readonly { readonly word: string; readonly key: FieldKey | null }[] = [
  { word: "日時", key: "date" },
  { word: "開催日時", key: "date" },
  { word: "場所", key: null },
  { word: "開催場所", key: null },
  { word: "出席者", key: "attendance" },
  { word: "出席委員", key: "attendance" },
  { word: "議事の概要", key: "summary" },
  { word: "議事", key: "agenda" },
  { word: "議題", key: "agenda" },
  { word: "会議経過", key: null },
  { word: "公開・非公開の別", key: null },
  { word: "傍聴者", key: null },
  { word: "配付資料", key: null },
  { word: "配布資料", key: null },
];
const begins = /^(?:[0-9]{1,2}[.．、]?)?([^0-9:：()]{2,9}?)[:：]?(?=$|[^の])/u;

/** Title, heads and speakers of minutes. */
export function minutesPart(scan: Scan, from: number, to: number): Part {
  const fields: PaperField[] = [];
  const title = titleEnd(scan, from, to);
  fields.push(field("title", scan.wholes(from, title)));
  const opened = headsIn(scan, title, to);
  opened.forEach(({ line, key, word, units }, at) => {
    const end = opened[at + 1]?.line ?? to;
    const beside = scan.rest(line, units);
    const value = [...(beside === null ? [] : [beside]), ...scan.wholes(line + 1, end)];
    const label = scan.piece(line, 0, units);
    if (word === "会議経過") fields.push(...speakersIn(scan, line + 1, end));
    else
      fields.push(
        key === null ? field("form-item", value, { label, item: word }) : field(key, value, { label }),
      );
  });
  if (!opened.some(({ word }) => word === "会議経過")) fields.push(...speakersIn(scan, title, to));
  return { fields, to };
}

/** The line after the title: the one with 議事録, at most three below the first. */
function titleEnd(scan: Scan, from: number, to: number): number {
  for (let line = from; line < Math.min(to, from + 3); line++) {
    if (/議事(?:要|概)?録|会議録/u.test(scan.key(line))) return line + 1;
  }
  return Math.min(to, from + 1);
}

interface Opened {
  readonly line: number;
  readonly key: FieldKey | null;
  readonly word: string;
  readonly units: number;
}

function headsIn(scan: Scan, from: number, to: number): readonly Opened[] {
  const opened: Opened[] = [];
  for (let line = from; line < to; line++) {
    const one = headAt(scan, line);
    if (one === null || opened.some(({ word }) => word === one.word)) continue;
    opened.push(one);
    // After it everything is spoken.
    if (one.word === "会議経過") break;
  }
  return opened;
}

function headAt(scan: Scan, line: number): Opened | null {
  const key = scan.key(line);
  const numbered = /^[0-9]{1,2}[.．、]?/u.exec(key)?.[0].length ?? 0;
  for (const { word, key: name } of heads) {
    if (!key.startsWith(word, numbered)) continue;
    const units = numbered + word.length;
    const ends = units === key.length;
    if (ends || key[units] === ":") return { line, key: name, word, units: ends ? units : units + 1 };
    if (numbered > 0 && begins.test(key) && word.length > 2) return { line, key: name, word, units };
  }
  return null;
}

/** （多賀谷部会長） before a speech; a table's column of names. */
function speakersIn(scan: Scan, from: number, to: number): readonly PaperField[] {
  const fields: PaperField[] = [];
  for (let line = from; line < to; line++) {
    const key = scan.key(line);
    const found = /^[(〔]([^()〔〕]{1,24})[)〕]/u.exec(key) ?? /^[○〇◯]([^:：]{1,24})[:：]?$/u.exec(key);
    const name = found?.[1] ?? (scan.inTable(line) && scan.lines[line]?.cell?.column === 0 ? key : "");
    if (name === "" || !looksLikeSpeaker(name)) continue;
    const start = found === null ? 0 : 1;
    fields.push(field("speaker", [scan.piece(line, start, start + name.length)], { row: fields.length }));
  }
  return fields;
}
