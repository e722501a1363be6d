import { foldText } from "../../check/fold.ts";
import type { CheckedPaper, PaperField, PaperForm, PaperLine, Span } from "../../check/index.ts";
import { assessmentFields } from "../assessment/index.ts";
import type { TypedFile } from "../typed-file.ts";
import { agendaAt, agendaPart } from "./agenda.ts";
import { attachmentPart, coverPart } from "./attachment.ts";
import { consultationPart } from "./consultation.ts";
import { field } from "./field.ts";
import { letterPart } from "./letter.ts";
import { minutesPart } from "./minutes.ts";
import { paperName } from "./name.ts";
import { type Opening, openingsIn } from "./openings.ts";
import type { Part } from "./part.ts";
import { reportPart } from "./report.ts";
import { indexPart } from "./report-index.ts";
import { Scan } from "./scan.ts";
import { sheetNumberAlone } from "./sheet-number.ts";
import { attachmentsIn } from "./split.ts";

/** Lines of a paper and what is read of them. */
interface Cut extends Part {
  readonly form: PaperForm;
  readonly from: number;
}

/**
 * The papers of a file, in order: each line is in exactly one of them. What no form is known by is "other", and is
 * checked as text all the same.
 */
export function recognise(file: TypedFile): readonly CheckedPaper[] {
  const scan = new Scan(file.lines, file.breaks);
  const papers = cutsOf(scan).map((cut) => paperOf(file, cut));
  return file.margins.length === 0 ? papers : withMargins(papers, file);
}

/** Headers and footers are read with the last paper; where there is none they are a paper of their own. */
function withMargins(papers: readonly CheckedPaper[], { file, margins }: TypedFile): readonly CheckedPaper[] {
  const last = papers.at(-1);
  if (last === undefined) return [recogniseAs("other", margins, { file })];
  const lines = [...last.lines, ...margins.map((line) => ({ ...line, margin: true as const }))];
  const known = last.fields.some(({ key }) => key === "sheet-number");
  const number = known ? [] : marginNumber(lines);
  return [...papers.slice(0, -1), { ...last, lines, fields: [...number, ...last.fields] }];
}

/** The 資料番号 in a page's header. */
function marginNumber(lines: readonly PaperLine[]): readonly PaperField[] {
  for (const [line, { text, margin }] of lines.entries()) {
    const found = margin === true ? sheetNumberAlone(text) : null;
    if (found !== null) return [field("sheet-number", [{ line, ...found }])];
  }
  return [];
}

/** A paper whose form is known: all lines are its own. */
export function recogniseAs(
  form: PaperForm,
  lines: readonly PaperLine[],
  named: { readonly file: string; readonly name?: string; readonly accepted?: readonly string[] },
): CheckedPaper {
  const { fields } = partOf(new Scan(lines), form, 0, lines.length);
  const { file, name = paperName(form, fields, lines), accepted = [] } = named;
  return { form, name, file, lines, fields, accepted };
}

function cutsOf(scan: Scan): readonly Cut[] {
  const openings = openingsIn(scan);
  const strong = openings.map((one, at): Cut => {
    const to = openings[at + 1]?.from ?? scan.length;
    return { form: one.form, from: one.from, ...partOf(scan, one.form, one.from, coverEnd(scan, one, to)) };
  });
  const subjects = [...new Set(strong.flatMap(({ fields }) => subjectsOf(scan, fields)))];
  const cuts: Cut[] = [];
  let line = 0;
  for (const one of [...strong, null]) {
    const to = one?.from ?? scan.length;
    const follows = cuts.some(({ form }) => form !== "cover" && form !== "other");
    cuts.push(...attached(scan, attachmentsIn(scan, line, to, subjects, follows), to));
    if (one !== null) cuts.push(one);
    line = one?.to ?? to;
  }
  return cuts;
}

function attached(scan: Scan, openings: readonly Opening[], to: number): readonly Cut[] {
  return openings.map(({ form, from }, at) => {
    const end = openings[at + 1]?.from ?? to;
    return { form, from, fields: partOf(scan, form, from, end).fields, to: end };
  });
}

/** A cover ends where its last line in brackets does, or with its sheet. */
function coverEnd(scan: Scan, { form, from }: Opening, to: number): number {
  if (form !== "cover") return to;
  const end = Math.min(to, from + 14);
  let last = Math.min(to, from + 6);
  for (let line = from + 1; line < end; line++) {
    if (scan.breaks.has(line)) return line;
    if (/^\(.{1,24}\)$/u.test(scan.key(line))) last = line + 1;
  }
  return last;
}

function partOf(scan: Scan, form: PaperForm, from: number, to: number): Part {
  const part = formPart(scan, form, from, to);
  const number = cornerNumber(scan, from, part.to);
  return number === null ? part : { ...part, fields: [field("sheet-number", [number]), ...part.fields] };
}

/** The 資料番号 in one of a sheet's first two lines, or beside its form mark. */
function cornerNumber(scan: Scan, from: number, to: number): Span | null {
  for (let line = from; line < Math.min(to, from + 2); line++) {
    const found = scan.sheetNumber(line);
    if (found !== null) return found;
  }
  return null;
}

function formPart(scan: Scan, form: PaperForm, from: number, to: number): Part {
  switch (form) {
    case "report-form4":
    case "report-form3":
      return reportPart(scan, from, to);
    case "consultation-letter":
      return consultationPart(scan, from, to);
    case "letter":
      return letterPart(scan, from, to);
    case "report-index":
      return indexPart(scan, from, to);
    case "cover":
      return coverPart(scan, from, to);
    case "minutes":
      return minutesPart(scan, from, to);
    case "assessment-full":
      return { fields: assessmentPart(scan, from, to), to };
    case "other":
      return agendaAt(scan, from) ? agendaPart(scan, from, to) : { fields: [], to };
    default:
      return attachmentPart(scan, form, from, to);
  }
}

/** Items by the form's field table; its lines are counted from the paper's first, the scan's from the file's. */
function assessmentPart(scan: Scan, from: number, to: number): readonly PaperField[] {
  const moved = (span: Span) => ({ ...span, line: span.line + from });
  return assessmentFields(scan.lines.slice(from, to)).map((one) => ({
    ...one,
    label: one.label === null ? null : moved(one.label),
    value: one.value.map(moved),
  }));
}

function subjectsOf(scan: Scan, fields: readonly PaperField[]): readonly string[] {
  return fields
    .filter(({ key }) => key === "subject")
    .map(({ value }) => value.map(({ line, from, to }) => scan.text(line).slice(from, to)).join(""))
    .map((text) => foldText(text, "label"));
}

/** The paper of a cut: its lines counted from 0 again. */
function paperOf({ file, lines: all }: TypedFile, { form, from, to, fields: found }: Cut): CheckedPaper {
  const lines = all.slice(from, to);
  const moved = (span: { line: number; from: number; to: number }) => ({ ...span, line: span.line - from });
  const fields = found.map((one) => ({
    ...one,
    label: one.label === null ? null : moved(one.label),
    value: one.value.filter(({ line }) => line < to).map(moved),
  }));
  return { form, name: paperName(form, fields, lines), file, lines, fields, accepted: [] };
}
