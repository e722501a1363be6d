import type { Place } from "../../diagnostic/index.ts";
import type { Page, PlacedRun } from "../../layout/page.ts";
import type { Paper } from "../../paper/paper.ts";
import { boxOfRun } from "../../render/svg/index.ts";
import type { Box, MarksView, SpotView } from "../contract.ts";
import { cellOf } from "./cell-boxes.ts";
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
  const place =
    (found.at === null ? [] : writtenPlaces(paper, found))[0] ?? fieldNear(paper, sheet, line, run);
  const { site } = found.at ?? { site: null };
  return {
    written: place === undefined ? null : writtenAt(paper, place, folder),
    template:
      site === null
        ? null
        : { ...site, file: templateName(site.file, folder), shipped: folder.nameOf(site.file) === null },
    box: boxOfRun(sheet, line, run),
  };
}

/** A place as the page goes to it: of a text that is no record, the field that names it. */
function writtenAt(paper: Paper, place: Place, folder: OfficeFolder): SpotView["written"] {
  const file = place.file === undefined ? null : folder.nameOf(place.file);
  if (file === null) return null;
  const { line = null, column = null, path: field = "" } = place;
  const { record } = paper;
  const naming = record.referred.find(
    (one) => one.record.file === place.file && folder.fileOf(file) === null,
  );
  if (naming === undefined) return { file, line, column, field, within: null };
  const named = record.source.place(naming.path);
  const holder = folder.nameOf(record.file) ?? record.file;
  const at = { line: named.line ?? null, column: named.column ?? null, field: named.path ?? "" };
  return { file: holder, ...at, within: { file, line } };
}

/**
 * The field that a word belongs to which was not written, or the words beside it: [ before the label of a mark, ＜選択肢＞
 * above the words to choose from. The nearest on its line come first, then the other lines of its cell.
 */
function fieldNear(paper: Paper, sheet: Page, line: number, run: number): Place | undefined {
  const own = sheet.lines[line];
  if (own === undefined) return undefined;
  const beside = own.runs.map((one, at) => ({ one, far: Math.abs(at - run) }));
  const nearest = beside.sort((a, b) => a.far - b.far).map(({ one }) => one);
  const cell = cellOf(own);
  const inCell = cell === null ? [] : sheet.lines.filter((one) => one !== own && cellOf(one) === cell);
  for (const { at } of [...nearest, ...inCell.flatMap(({ runs }) => runs)]) {
    const place = paper.fieldAt(at);
    if (place !== null) return place;
  }
  return undefined;
}

/**
 * Where a field of a record stands on the sheets: all of its words, and those of the fields inside it; of a field that no
 * word was written in, the words that belong to it.
 * @param line of the record: of a long text what was written in that line, where there is any
 */
export function marksOf(
  paper: Paper,
  file: string,
  field: string,
  folder: OfficeFolder,
  line: number | null = null,
): MarksView {
  const ofLine =
    line === null ? NOWHERE : boxesWhere(paper, (run) => isOf(paper, run, file, field, folder, line));
  if (ofLine.marks.length > 0) return ofLine;
  const marks = boxesWhere(paper, (run) => isOf(paper, run, file, field, folder));
  if (marks.marks.length > 0) return marks;
  return boxesWhere(paper, ({ at }) => {
    const place = paper.fieldAt(at);
    return place?.path === field && place.file !== undefined && folder.nameOf(place.file) === file;
  });
}

const NOWHERE: MarksView = { marks: [] };

function boxesWhere(paper: Paper, isWanted: (run: PlacedRun) => boolean): MarksView {
  const marks = paper.pages().pages.map((page, at) => {
    const boxes: Box[] = [];
    page.lines.forEach((line, i) => {
      line.runs.forEach((run, j) => {
        if (run.at?.path != null && isWanted(run)) boxes.push(boxOfRun(page, i, j));
      });
    });
    return { page: at + 1, boxes };
  });
  return { marks: marks.filter(({ boxes }) => boxes.length > 0) };
}

function isOf(
  paper: Paper,
  run: PlacedRun,
  file: string,
  field: string,
  folder: OfficeFolder,
  line: number | null = null,
): boolean {
  return writtenPlaces(paper, run).some(
    (place) =>
      place.file !== undefined &&
      (line === null || place.line === line) &&
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
