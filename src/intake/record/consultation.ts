import type { PaperField } from "../../check/index.ts";
import { clausesFrom } from "./clauses.ts";
import { notedArticle } from "./legal-note.ts";
import { headOf, senderOf } from "./letter-head.ts";
import { type PaperReading, plain } from "./paper-reading.ts";
import { group, list, text, type Written, type WrittenGroup } from "./written.ts";

const FIXED = /^(?:諮問|記|以上|\((?:公印省略|電子署名)\))$/;

/** 諮問案件 from a 諮問. */
export function consultation(reading: PaperReading): WrittenGroup | null {
  reading.useFixed(FIXED);
  const body = reading.words("body") ?? "";
  const basis = reading.words("basis") ?? body.split(/の規定に基づき|に基づき/)[0] ?? "";
  const notes = reading.fields("laws").map((field) => reading.textOf(field));
  const matters = reading.fields("subject").map((field) => matterOf(reading, field));
  const note = noteOf(notes);
  return group({
    ...headOf(reading),
    発信者: senderOf(reading),
    根拠: clausesFrom(basis),
    事項: list(matters),
    事項の記号: marksOf(reading),
    条文の注記: note === "について" ? null : text(note),
    文体: /求める。?$/.test(plain(body)) ? text("である") : null,
    担当: contactOf(reading),
  });
}

/** A matter, and the article of its own note where that is not the office's usual one. */
function matterOf(reading: PaperReading, field: PaperField): Written | null {
  const note = reading.paper.fields.find(({ key, row }) => key === "laws" && row === field.row);
  return group({
    件名: text(reading.linesOf(field).join("").replace(/^・/, "")),
    ...notedArticle(note === undefined ? null : reading.textOf(note)),
  });
}

function noteOf(notes: readonly string[]): string {
  const [first] = notes;
  if (first === undefined) return "なし";
  return /に関して[)）】]?$/.test(first) ? "に関して" : "について";
}

function marksOf(reading: PaperReading): Written | null {
  const [first] = reading.paper.fields.filter(({ key }) => key === "subject");
  const line = reading.lines[first?.value[0]?.line ?? -1]?.text.trimStart() ?? "";
  if (/^[・○●]/.test(line)) return null;
  return text(/^[0-9０-９]/.test(line) ? "番号" : "なし");
}

/** 担当 at the foot. */
export function contactOf(reading: PaperReading): Written | null {
  const person = reading.words("contact")?.replaceAll("\n", "");
  const phone = reading.words("phone")?.replaceAll("\n", "");
  return group({ 担当者: text(person), 連絡先: text(phone) });
}
