import { dirname, resolve } from "node:path";
import { readAsset } from "../asset/index.ts";
import type { CheckedPaper } from "../check/index.ts";
import { type Diagnostic, findingsOf } from "../diagnostic/index.ts";
import { checkedPaper } from "../paper/checked.ts";
import type { Draft } from "../paper/draft.ts";
import { leaksIn } from "../paper/leaks.ts";
import type { Office } from "../paper/office.ts";
import type { Source } from "../records/source.ts";
import type { FileDocument, PacketDocument, Unnumbered } from "./plan.ts";

/** Where documents are looked at: the office, and the meeting that asks for them. */
export interface LookedAt {
  readonly office: Office;
  readonly meeting: { readonly file: string; readonly source: Source };
}

/** What is wrong with a document's template, characters, pictures and pages. Contents are no document of their own yet. */
export function findingsIn(document: PacketDocument | Unnumbered, at: LookedAt): readonly Diagnostic[] {
  if (document.kind === "contents") return [];
  return document.kind === "paper" ? draftFindings(document.draft) : fileFindings(document, at);
}

/** What only template, fonts and pages can tell of a paper. */
export function draftFindings(draft: Draft): readonly Diagnostic[] {
  return lookAt(draft).findings;
}

/** The same, with what the paper says. Null: it cannot be made. */
export function lookAt(draft: Draft): {
  readonly findings: readonly Diagnostic[];
  readonly said: CheckedPaper | null;
} {
  const paper = draft.paper();
  if (!paper.ok) return { findings: paper.errors, said: null };
  const findings = [...paper.warnings, ...paper.value.pages().warnings, ...leaksIn(paper.value)];
  return { findings, said: checkedPaper(paper.value) };
}

/** A file that is put in as it is: whether it is there and whole. */
function fileFindings(
  { sources, path }: Pick<FileDocument, "sources" | "path">,
  { office, meeting }: LookedAt,
): readonly Diagnostic[] {
  const fonts = office.fonts();
  if (!fonts.ok) return findingsOf(fonts);
  const folder = office.root ?? dirname(resolve(meeting.file));
  const place = meeting.source.place([...path, "file"]);
  return sources.flatMap((src) =>
    readAsset(src, folder, fonts.value, office.assets.files).findings.map((finding) => finding([place])),
  );
}
