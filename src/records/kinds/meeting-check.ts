import { normaliseKey } from "../../notation/index.ts";
import type { WarekiDate } from "../../notation/values.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { checkCover } from "./cover-check.ts";
import { type AskedForm, formNames } from "./form-names.ts";
import type { PageRange } from "./page-ranges.ts";

interface CheckedPaper {
  readonly records?: string | undefined;
  readonly forms?: readonly AskedForm[] | undefined;
  readonly file?: string | undefined;
  readonly pages?: readonly PageRange[] | undefined;
  readonly title?: string | undefined;
  readonly number?: string | null | undefined;
}

interface Checked {
  readonly date: WarekiDate;
  readonly title: readonly string[];
  readonly suffix?: string | undefined;
  readonly bureaus?: readonly string[] | undefined;
  readonly agenda: readonly {
    readonly number?: string | null | undefined;
    readonly papers: readonly CheckedPaper[];
  }[];
}

type Path = readonly (string | number)[];

/** Its cover is right; each paper is a record or a file, with what goes with that; no number is given twice. */
export function checkMeeting(value: Checked, report: Report): void {
  checkCover(value, report);
  for (const [item, { papers }] of value.agenda.entries())
    for (const [index, paper] of papers.entries())
      checkPaper(paper, ["agenda", item, "papers", index], report);
  checkNumbers(value, report);
}

function checkPaper(paper: CheckedPaper, path: Path, report: Report): void {
  const { records, forms, file, pages } = paper;
  if (records === undefined && file === undefined) report(finding("meeting/paper-of-nothing", {}), path);
  if (records !== undefined && file !== undefined)
    report(finding("meeting/paper-of-both", {}), [...path, "file"]);
  if (file === undefined && pages !== undefined)
    report(finding("meeting/pages-of-record", {}), [...path, "pages"]);
  if (records === undefined && forms !== undefined)
    report(finding("meeting/forms-of-file", {}), [...path, "forms"]);
  if (file !== undefined && records === undefined) checkFile(file, paper, path, report);
  for (const [index, id] of (forms ?? []).entries())
    if (forms?.indexOf(id) !== index)
      report(finding("meeting/form-twice", { form: nameOf(id) }), [...path, "forms", index]);
}

function nameOf(id: AskedForm): string {
  return formNames.find((form) => form.id === id)?.names[0] ?? id;
}

function checkFile(file: string, { pages, title }: CheckedPaper, path: Path, report: Report): void {
  if (title === undefined) report(finding("meeting/file-without-title", { file }), [...path, "file"]);
  if (pages !== undefined && !/\.pdf$/i.test(file))
    report(finding("meeting/pages-of-picture", { file }), [...path, "pages"]);
}

/** Numbers that somebody has written; those given by themselves are known only where the packet is planned. */
function checkNumbers({ agenda }: Checked, report: Report): void {
  const seen = new Set<string>();
  const check = (number: string | null | undefined, path: Path): void => {
    if (number === null || number === undefined) return;
    const key = normaliseKey(number);
    if (seen.has(key)) report(finding("meeting/number-twice", { number }), path);
    seen.add(key);
  };
  for (const [item, { number, papers }] of agenda.entries()) {
    check(number, ["agenda", item, "number"]);
    for (const [index, paper] of papers.entries())
      check(paper.number, ["agenda", item, "papers", index, "number"]);
  }
}
