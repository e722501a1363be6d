import type { Bilingual, Diagnostic } from "../../diagnostic/index.ts";
import { fixesOf } from "../../records/fill/index.ts";
import type { RecordKind } from "../../records/record-kind.ts";
import type { FindingView } from "../contract.ts";
import type { OfficeFolder } from "./office-folder.ts";

/** The record a finding is shown with. */
export interface FindingContext {
  /** From the office's folder. */
  readonly file: string;
  readonly text: string;
  readonly kind: RecordKind | null;
}

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Findings for the page: errors first, each with its field in the open record and the mends that are certain. */
export function findingViews(
  findings: readonly Diagnostic[],
  folder: OfficeFolder,
  context: FindingContext | null,
): readonly FindingView[] {
  return findings
    .map((one) => viewOf(one, folder, context))
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

function viewOf(one: Diagnostic, folder: OfficeFolder, context: FindingContext | null): FindingView {
  const places = one.places.map((place) => ({ ...place, ...shown(place.file, folder) }));
  const file = places[0]?.file ?? null;
  const isHere = context !== null && places[0] !== undefined && (file === null || file === context.file);
  const here = (text: Bilingual): Bilingual => ({
    ja: folder.withoutPath(text.ja),
    en: folder.withoutPath(text.en),
  });
  return {
    ...one,
    message: here(one.message),
    hint: one.hint === null ? null : here(one.hint),
    places,
    file: file ?? (isHere ? context.file : null),
    field: isHere ? (places[0]?.path ?? null) : null,
    fixes: isHere ? fixesOf(one, context.text, context.kind) : [],
  };
}

/** Where the office lies on this machine says nothing to a clerk. */
function shown(file: string | undefined, folder: OfficeFolder): { readonly file?: string } {
  if (file === undefined) return {};
  const near = folder.nameOf(file) ?? file.replace(/^.*[\\/](?=templates[\\/])/u, "");
  return { file: folder.withoutPath(near) };
}
