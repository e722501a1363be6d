import { readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { formatDocumentNumber } from "../notation/index.ts";
import type { DocumentNumber, WarekiDate } from "../notation/values.ts";
import type { IssuedPaper } from "../output/issued-lock.ts";
import { digest, digestOfBytes } from "./digest.ts";
import type { Draft } from "./draft.ts";
import { rowOf } from "./paper-record.ts";

/** What tells an issued paper from all others of an office: a paper with a new number is another paper. */
export interface PaperKey {
  /** The record's file from the office's folder, with the row of a list: cases/tsuwa.yaml, lists/通知.xlsx 0012. */
  readonly place: string;
  readonly form: string;
  /** 見企つ第86号; null: it has none. */
  readonly number: string | null;
}

/** A draft in 状態 施行 as the lock knows it. */
export interface Issue extends IssuedPaper, PaperKey {
  /** Its name in the lock: place, form and number. */
  readonly key: string;
}

/** The parts of FormValues that letters have, and what is made of letters. */
interface LetterValues {
  readonly letterhead?: { readonly number: DocumentNumber | null; readonly date: WarekiDate | null };
  readonly seal?: unknown;
}

/** cases/tsuwa.yaml report-form4 見企つ第86号 */
export function keyText({ place, form, number }: PaperKey): string {
  return [place, form, number].filter((part) => part !== null).join(" ");
}

/** The parts of a key: neither a form nor a number has blanks. Null: none of ours. */
export function keyIn(text: string): PaperKey | null {
  const [, place = "", form = "", number] = /^(.+?) ([a-z][a-z0-9-]*)(?: (\S+))?$/u.exec(text) ?? [];
  return place === "" ? null : { place, form, number: number ?? null };
}

/** The file of a place: of a row, its list. */
export function fileOf(place: string): string {
  return /^(.+\.[^./ ]+) \d+$/u.exec(place)?.[1] ?? place;
}

/** Where the record lies, as its papers are named in the lock; null where its office has no folder. */
export function placeOf({ office, record }: Draft): string | null {
  if (office.root === null) return null;
  const file = relative(office.root, resolve(record.file)).split(sep).join("/");
  return [file, rowOf(record)].filter((part) => part !== null).join(" ");
}

/** The number a draft bears, and where it stands among its values. */
export function numberOf(values: unknown): string | null {
  const number = (values as LetterValues).letterhead?.number;
  return number == null ? null : formatDocumentNumber(number);
}

/**
 * What an issued paper is known by; null for one that is not 施行, whose office has no folder, or whose template is wrong.
 * What it says is its form, its values and its templates: neither the program's version nor fonts and pages.
 */
export function issueOf(draft: Draft): Issue | null {
  const { office, form, state, values } = draft;
  const place = placeOf(draft);
  if (state !== "施行" || office.root === null || place === null) return null;
  const template = office.template(form, values);
  if (!template.ok) return null;
  const key = { place, form: form.id, number: numberOf(values) };
  const hash = digest([form.id, ...template.value.texts, JSON.stringify(printed(values))]);
  const date = (values as LetterValues).letterhead?.date?.iso ?? null;
  return { ...key, key: keyText(key), title: draft.title, hash, date, seal: sealIn(values, office.root) };
}

/** SHA-256 of the picture a seal is printed from; null: none, or it cannot be read, which is told where it is placed. */
function sealIn(values: unknown, root: string): string | null {
  const { seal } = values as LetterValues;
  if (typeof seal !== "object" || seal === null) return null;
  const { image } = seal as { readonly image?: unknown };
  if (typeof image !== "string") return null;
  try {
    return digestOfBytes(readFileSync(join(root, image)));
  } catch (fault) {
    if (fault instanceof Error && "code" in fault) return null;
    throw fault;
  }
}

/** Values without what is not there: a field that a later version adds, and that says nothing, changes no paper. */
function printed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(printed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => !isNothing(one));
  return Object.fromEntries(entries.map(([key, one]) => [key, printed(one)]));
}

function isNothing(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}
