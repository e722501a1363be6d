import { type Code, type DiagnoseParams, diagnose, type Place } from "../../diagnostic/index.ts";
import { foldText } from "../fold.ts";
import {
  type CheckedPacket,
  type CheckedPaper,
  type CheckFinding,
  type FieldKey,
  type Matter,
  type PaperField,
  placeOf,
  type Span,
  spanText,
} from "../paper.ts";

/** A wording and where it stands. */
export interface Said {
  /** As it is compared. */
  readonly folded: string;
  /** As it is written, its lines joined. */
  readonly text: string;
  readonly paper: CheckedPaper;
  readonly place: Place;
}

/** A finding nobody can mend without looking. */
export function told<C extends Code>(
  code: C,
  params: DiagnoseParams<C>,
  ...places: readonly Place[]
): CheckFinding {
  return { diagnostic: diagnose(code, params, ...places), fix: null };
}

/** Marks before an item that belong to no wording: ・ - ① (1) ア. */
const marker = /^[-*#]*[・●○◎■▶▼◆]?/u;

export const withoutMarker = (folded: string): string => folded.replace(marker, "");

/** What a field says, its lines joined; its place is that of the first line with text. */
export function fieldSaid(paper: CheckedPaper, field: PaperField): Said | null {
  const spans = field.value.filter((span) => foldText(spanText(paper, span), "name") !== "");
  const [first] = spans;
  if (first === undefined) return null;
  const text = spans.map((span) => spanText(paper, span).trim()).join("");
  return { folded: withoutMarker(foldText(text, "name")), text, paper, place: placeOf(paper, first) };
}

/** A stretch of a line. */
export function spanSaid(paper: CheckedPaper, span: Span): Said {
  const text = spanText(paper, span);
  return { folded: foldText(text, "name"), text, paper, place: placeOf(paper, span) };
}

/** What the papers of a matter say in one field, of the index only the matter's row; in the packet's order. */
export function matterSays(matter: Matter, key: FieldKey): Said[] {
  return matter.papers.flatMap(({ paper, row }) =>
    paper.fields.flatMap((field) => {
      if (field.key !== key || (row !== null && field.row !== row)) return [];
      return fieldSaid(paper, field) ?? [];
    }),
  );
}

/** Wordings by what they say folded; the most frequent first, of equals the earlier. */
export function wordings(all: readonly Said[]): (readonly [Said, ...Said[]])[] {
  const groups = new Map<string, [Said, ...Said[]]>();
  for (const one of all) {
    const group = groups.get(one.folded);
    if (group === undefined) groups.set(one.folded, [one]);
    else group.push(one);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** Papers of the packet, or rows of them, that no matter holds: a single letter's own fields are compared nowhere else. */
export const mattersOf = (packet: CheckedPacket): readonly Matter[] =>
  packet.matters.filter(({ papers }) => papers.length > 1);
