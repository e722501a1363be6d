import type { FieldKey, PaperField } from "../../check/index.ts";
import { field } from "./field.ts";
import { type MinutesHead, type MinutesRole, minutesHeads } from "./minutes-heads.ts";
import type { Part } from "./part.ts";
import type { Scan } from "./scan.ts";
import { speakerAt } from "./speaker.ts";

/** Roles with a field of their own; what stands under other heads is told by its word. */
const keys: Readonly<Partial<Record<MinutesRole, FieldKey>>> = {
  date: "date",
  attendance: "attendance",
  summary: "summary",
  agenda: "agenda",
};

/** Title, heads and speakers of minutes. */
export function minutesPart(scan: Scan, from: number, to: number): Part {
  const title = minutesTitleEnd(scan, from, to);
  const heads = minutesHeads(scan, title, to);
  const fields = heads.flatMap((head, at) => {
    const end = heads[at + 1]?.line ?? to;
    return head.role === "transcript" ? speakersIn(scan, head.line, end) : [fieldOf(scan, head, end)];
  });
  const words = scan.wholes(from, title).filter(({ line }) => !scan.isSheetNumber(line));
  return { fields: [field("title", words), ...fields], to };
}

function fieldOf(scan: Scan, { line, role, word, units }: MinutesHead, end: number): PaperField {
  const beside = scan.rest(line, units);
  const value = [...(beside === null ? [] : [beside]), ...scan.wholes(line + 1, end)];
  const label = scan.piece(line, 0, units);
  const key = keys[role];
  return key === undefined ? field("form-item", value, { label, item: word }) : field(key, value, { label });
}

/** The line after the title: the one with 議事録, at most four below the first. */
export function minutesTitleEnd(scan: Scan, from: number, to: number): number {
  for (let line = from; line < Math.min(to, from + 4); line++) {
    if (/(?:議事|会議)(?:要|概)?録|(?:議事|会議)の?(?:要旨|概要)/u.test(scan.key(line))) return line + 1;
  }
  return Math.min(to, from + 1);
}

function speakersIn(scan: Scan, from: number, to: number): readonly PaperField[] {
  const fields: PaperField[] = [];
  for (let line = from; line < to; line++) {
    const span = speakerAt(scan, line);
    if (span !== null) fields.push(field("speaker", [span], { row: fields.length }));
  }
  return fields;
}
