import type { PlacedRun } from "../../layout/page.ts";
import type { Paper } from "../../paper/paper.ts";
import { boxOfRun } from "../../render/svg/index.ts";
import type { Box, MarksView, SpotView } from "../contract.ts";
import type { OfficeFolder } from "./office-folder.ts";

/** A run on a sheet: numbers from 0, but the page from 1. */
export interface RunPlace {
  readonly page: number;
  readonly line: number;
  readonly run: number;
}

/** Where a word on a sheet was written, in the record and in the template. */
export function spotOf(paper: Paper, { page, line, run }: RunPlace, folder: OfficeFolder): SpotView {
  const sheet = paper.pages().pages[page - 1];
  const found = sheet?.lines[line]?.runs[run];
  if (sheet === undefined || found === undefined) return { written: null, template: null, box: null };
  const [place] = found.at === null ? [] : writtenPlaces(paper, found);
  const file = place?.file === undefined ? null : folder.nameOf(place.file);
  const { site } = found.at ?? { site: null };
  return {
    written:
      place === undefined || file === null
        ? null
        : { file, line: place.line ?? null, column: place.column ?? null, field: place.path ?? "" },
    template:
      site === null
        ? null
        : { ...site, file: templateName(site.file, folder), shipped: folder.nameOf(site.file) === null },
    box: boxOfRun(sheet, line, run),
  };
}

/** Where a field of a record stands on the sheets: all of its words, and those of the fields inside it. */
export function marksOf(paper: Paper, file: string, field: string, folder: OfficeFolder): MarksView {
  const marks = paper.pages().pages.map((page, at) => {
    const boxes: Box[] = [];
    page.lines.forEach((line, i) => {
      line.runs.forEach((run, j) => {
        if (run.at?.path != null && isOf(paper, run, file, field, folder)) boxes.push(boxOfRun(page, i, j));
      });
    });
    return { page: at + 1, boxes };
  });
  return { marks: marks.filter(({ boxes }) => boxes.length > 0) };
}

function isOf(paper: Paper, run: PlacedRun, file: string, field: string, folder: OfficeFolder): boolean {
  return writtenPlaces(paper, run).some(
    (place) =>
      place.file !== undefined &&
      folder.nameOf(place.file) === file &&
      (place.path === field || place.path?.startsWith(`${field}/`) === true),
  );
}

/** Places in records and the profile: those that know a path. */
function writtenPlaces(paper: Paper, { at }: PlacedRun) {
  return paper.places(at).filter(({ path }) => path !== undefined);
}

/** A shipped template by its own name, an office's from the office's folder. */
function templateName(file: string, folder: OfficeFolder): string {
  return folder.nameOf(file) ?? file.replace(/^.*[\\/](?=templates[\\/])/u, "");
}
