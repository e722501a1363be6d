import { dirname, resolve } from "node:path";
import { readAsset } from "../asset/index.ts";
import type { Diagnostic } from "../diagnostic/index.ts";
import { findingsOfKind, leftPlain, type Obstacle, obstaclesOf, pdfKindOf } from "../paper/archival.ts";
import type { PdfKind } from "../render/pdf/index.ts";
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
  const obstacles = plan.documents.flatMap((document) => obstaclesIn(document, plan, asked));
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
function obstaclesIn(document: PacketDocument, plan: Plan, asked: PdfKind | null): readonly Obstacle[] {
  const { office, meeting } = plan;
  if (document.kind === "file") {
    const place = meeting.source.place([...document.path, "file"]);
    return pictureObstacles(document.sources, [place], plan);
  }
  if (document.kind !== "paper" || asked !== null) return [];
  return pictureObstacles(document.draft.namedPictures, [{ file: document.draft.record.file }], {
    office,
    meeting: document.draft.record,
  });
}

function pictureObstacles(
  sources: readonly string[],
  places: Diagnostic["places"],
  { office, meeting }: { readonly office: Plan["office"]; readonly meeting: { readonly file: string } },
): readonly Obstacle[] {
  if (sources.length === 0) return [];
  const fonts = office.fonts();
  // Told where they are asked for to set pages with.
  if (!fonts.ok) return [];
  const folder = office.root ?? dirname(resolve(meeting.file));
  return sources.flatMap((src) => {
    // What cannot be read is told where it is made.
    const { asset } = readAsset(src, folder, fonts.value, office.assets.files);
    return asset === null ? [] : obstaclesOf(asset, places);
  });
}
