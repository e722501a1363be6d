import type { DataPath } from "../../document/tree.ts";
import type { Explanation } from "../../records/kinds/explanation.ts";
import type { FigurePaper } from "../../records/kinds/figure.ts";
import type { Profile } from "../../records/profile.ts";
import type { Origin } from "../form.ts";
import { withoutBrackets } from "../shared/enclosed.ts";
import { legalNoteOf, legalNoteOrigins } from "../shared/legal-note.ts";
import { bracketed } from "../shared/letter-values.ts";
import { letterGrid } from "../shared/measure.ts";
import { fromProfile, fromRecord, originIn } from "../shared/origin.ts";
import type { Places } from "../shared/outline/words.ts";
import type { ExplanationValues } from "./model.ts";
import { type Made, type Page, sheetsOf } from "./sheets.ts";

/** Both are printed alike. */
export type Paper = Explanation | FigurePaper;

/** 説明資料 or 図面 (record) → the same (form). */
export function explanationValues(record: Paper, profile: Profile): ExplanationValues {
  const { firstYear, digits, articleMark } = profile.notation;
  const text = (one: string): string => bracketed(one, profile);
  const optional = (one: string | undefined) => (one === undefined ? null : text(one));
  return {
    label: optional(record.label),
    legalNote: legalNoteOf(record.legalNote, record, profile),
    note: record.note === undefined ? null : text(withoutBrackets(record.note)),
    sheets: [...sheetsOf(record, { ...letterGrid(profile), text }).sheets],
    notation: { firstYear, digits, articleMark },
  };
}

/** Only places are asked of what is made on this page: they are the same on any. */
const anyPage: Page = { characters: 40, fontSize: 10.5, lines: 36, text: (one) => one };

const made = new WeakMap<object, Made>();

function madeOf(record: Paper): Made {
  const known = made.get(record) ?? sheetsOf(record, anyPage);
  made.set(record, known);
  return known;
}

/** Where a value comes from: of what stands in 本文, its line and column there. */
export function explanationOrigin(path: DataPath, record: Paper): Origin | null {
  if (path[0] === "sheets") return originInSheets(path, madeOf(record));
  return originIn(
    [
      ...["label", "note"].map((key) => fromRecord(key, key)),
      fromRecord("legalNote.concerning", "legalNote"),
      ...legalNoteOrigins("legalNote", "", record),
      fromProfile("notation", "notation"),
    ],
    path,
  );
}

/** What of a part with a place of its own was written there; the rest of it is computed. */
const written: ReadonlySet<string | number> = new Set(["text", "label"]);

function originInSheets(path: DataPath, { sheets, places }: Made): Origin | null {
  const { origin, rest } = nearestPlace(path.slice(1), sheets, places);
  if (origin === undefined) return null;
  const { path: found, within, parted } = origin;
  if (parted) return { source: "record", path: [...found, ...rest] };
  if (within === undefined) return { source: "record", path: found };
  const [key, ...more] = rest;
  const isWritten = key === undefined || (written.has(key) && more.length === 0);
  return isWritten ? { source: "record", path: found, within } : null;
}

/** The innermost part on the way that has a place, and the way on from it. */
function nearestPlace(path: DataPath, root: unknown, places: Places) {
  let part: unknown = root;
  let found: { readonly origin: ReturnType<Places["of"]>; readonly rest: DataPath } = {
    origin: undefined,
    rest: path,
  };
  for (let at = 0; typeof part === "object" && part !== null; at++) {
    const origin = places.of(part);
    if (origin !== undefined) found = { origin, rest: path.slice(at) };
    if (at === path.length) break;
    part = (part as Readonly<Record<string | number, unknown>>)[path[at] ?? ""];
  }
  return found;
}
