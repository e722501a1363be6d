import { dirname, resolve } from "node:path";
import { cachedReading, mayHoldJpeg } from "../asset/index.ts";
import type { Diagnostic } from "../diagnostic/index.ts";
import { findingsOfKind, leftPlain, type Obstacle, obstaclesOf, pdfKindOf } from "../paper/archival.ts";
import type { Draft } from "../paper/draft.ts";
import { templateHints } from "../paper/template-hints.ts";
import type { PdfKind } from "../render/pdf/index.ts";
import { contentsOf } from "./contents.ts";
import { findingsIn } from "./look.ts";
import type { PacketDocument, Plan } from "./plan.ts";

/** What a packet's PDF is, and what is to be told of it; errors: it cannot be what was asked for. */
export interface ArchivalChoice {
  readonly kind: PdfKind;
  readonly findings: readonly Diagnostic[];
}

/**
 * What a packet's PDF is: what was asked for; else PDF/A where papers in it have left the office and none is still 案, as
 * far as all that goes into it can be. Known before anything is painted: tagged sheets are painted otherwise.
 */
export function archivalChoice(plan: Plan): ArchivalChoice {
  const asked = plan.office.pdf;
  if (asked === "plain") return { kind: "plain", findings: [] };
  const state = asked === null ? stateOf(plan.documents) : "施行";
  if (state === null) return { kind: "plain", findings: [] };
  const obstacles = obstaclesIn(plan, asked);
  const kind = pdfKindOf(asked, state, obstacles);
  if (obstacles.length === 0) return { kind, findings: [] };
  if (asked === null) return { kind, findings: [leftPlain(obstacles)] };
  // Nothing is made: so what else is wrong is looked for here.
  return {
    kind,
    findings: [
      ...findingsOfKind(asked, obstacles),
      ...plan.documents.flatMap((one) => findingsIn(one, plan)),
    ],
  };
}

/** What the papers have come to together: 施行 when none of those that have a state is 案; null = not so far. */
function stateOf(documents: readonly PacketDocument[]): "施行" | null {
  const states = documents.flatMap((one) =>
    one.kind === "paper" && one.draft.state !== null ? [one.draft.state] : [],
  );
  return states.length > 0 && !states.includes("案") ? "施行" : null;
}

/** Papers tell of themselves where PDF/A was asked for: they are refused with their other faults. */
function obstaclesIn(plan: Plan, asked: PdfKind | null): readonly Obstacle[] {
  const files = plan.documents.flatMap((document) => {
    if (document.kind !== "file") return [];
    const place = plan.meeting.source.place([...document.path, "file"]);
    return pictureObstacles(document.sources, [place], plan);
  });
  return asked === null ? [...files, ...paperObstacles(plan)] : files;
}

/**
 * What in papers of ours cannot be PDF/A. Most say by their values alone that there is nothing; the others are made to
 * know it. So are all where a template may put in more than its values say.
 */
function paperObstacles(plan: Plan): readonly Obstacle[] {
  const templates = templateHints(plan.office.root);
  const isOpen = templates.isOpen || pictureObstacles(templates.pictures, [], plan).length > 0;
  return draftsOf(plan, isOpen).flatMap((draft) => {
    const { pictures, privateUse } = draft.hints;
    const isFree = !privateUse && pictureObstacles(pictures, [], draftPlace(draft)).length === 0;
    if (isFree && !isOpen) return [];
    const paper = draft.paper();
    // What is wrong with it otherwise is told where it is made.
    return paper.ok ? paper.value.obstacles() : [];
  });
}

/** @param contents whether the contents can hold anything: their page numbers are not known yet, and need not be */
function draftsOf(plan: Plan, contents: boolean): readonly Draft[] {
  return plan.documents.flatMap((one) => {
    if (one.kind === "paper") return [one.draft];
    return one.kind === "contents" && contents ? [contentsOf(plan, [], { missingGlyph: "〓" })] : [];
  });
}

type PicturePlace = Pick<Plan, "office"> & { readonly meeting: { readonly file: string } };

const draftPlace = ({ office, record }: Draft): PicturePlace => ({ office, meeting: record });

function pictureObstacles(
  sources: readonly string[],
  places: Diagnostic["places"],
  { office, meeting }: PicturePlace,
): readonly Obstacle[] {
  if (sources.length === 0) return [];
  const fonts = office.fonts();
  // Told where they are asked for to set pages with.
  if (!fonts.ok) return [];
  const folder = office.root ?? dirname(resolve(meeting.file));
  return sources.flatMap((src) => {
    if (/\.svg$/i.test(src) && !mayHoldJpeg(src, folder)) return [];
    // What cannot be read is told where it is made.
    const { asset } = cachedReading(src, { folder, fonts: fonts.value, cache: office.assets });
    return asset === null ? [] : obstaclesOf(asset, places);
  });
}
