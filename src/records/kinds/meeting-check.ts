import { normaliseKey } from "../../notation/index.ts";
import type { WarekiDate } from "../../notation/values.ts";
import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { coverChecks } from "./cover-check.ts";
import { type AskedForm, formNames } from "./form-names.ts";
import type { PageRange } from "./page-ranges.ts";

interface CheckedPaper {
  readonly records?: string | undefined;
  readonly forms?: readonly (AskedForm | undefined)[] | undefined;
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

const on = checksOf<Checked>();
const onPaper = checksOf<CheckedPaper>();

/** Each paper is a record or a file, with what goes with that. */
const paperChecks = [
  onPaper.whole({ needs: ["records", "file"] }, ({ records, file }, report) => {
    if (records === undefined && file === undefined) report(finding("meeting/paper-of-nothing", {}), []);
    if (records !== undefined && file !== undefined) report(finding("meeting/paper-of-both", {}), ["file"]);
  }),
  onPaper.whole({ needs: ["file", "pages"] }, ({ file, pages }, report) => {
    if (file === undefined && pages !== undefined) report(finding("meeting/pages-of-record", {}), ["pages"]);
  }),
  onPaper.whole({ needs: ["records", "forms"] }, ({ records, forms }, report) => {
    if (records === undefined && forms !== undefined) report(finding("meeting/forms-of-file", {}), ["forms"]);
  }),
  onPaper.whole({ needs: ["records", "file", "title"] }, ({ records, file, title }, report) => {
    if (file !== undefined && records === undefined && title === undefined)
      report(finding("meeting/file-without-title", { file }), ["file"]);
  }),
  onPaper.whole({ needs: ["records", "file", "pages"] }, ({ records, file, pages }, report) => {
    if (file !== undefined && records === undefined && pages !== undefined && !/\.pdf$/i.test(file))
      report(finding("meeting/pages-of-picture", { file }), ["pages"]);
  }),
  onPaper.whole({ uses: ["forms.*"] }, checkFormsTwice),
];

/** Its cover is right, each paper is one thing, and no number is given twice. */
export const meetingChecks = [
  ...coverChecks,
  ...on.within("agenda.*.papers.*", paperChecks),
  on.whole({ uses: ["agenda.*.number", "agenda.*.papers.*.number"] }, checkNumbers),
];

function checkFormsTwice({ forms = [] }: CheckedPaper, report: Report): void {
  for (const [index, id] of forms.entries())
    if (id !== undefined && forms.indexOf(id) !== index)
      report(finding("meeting/form-twice", { form: nameOf(id) }), ["forms", index]);
}

function nameOf(id: AskedForm): string {
  return formNames.find((form) => form.id === id)?.names[0] ?? id;
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
