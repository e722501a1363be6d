import { isDeepStrictEqual } from "node:util";
import type { DateFormat } from "../notation/index.ts";
import type { Answers } from "../records/kinds/assessment/answers.ts";
import type { Answer, Head, Section } from "../records/kinds/assessment/field.ts";
import { line, text } from "../records/kinds/assessment/make.ts";
import { revisionOf } from "../records/kinds/assessment/revision.ts";
import { sections } from "../records/kinds/assessment/table.ts";
import type { Assessment } from "../records/kinds/assessment.ts";
import type { Comparison } from "./change.ts";
import { comparedBlocks } from "./compare-blocks.ts";
import { comparedFigures } from "./figures.ts";
import { Found, keyOf, type Pair, within } from "./found.ts";
import { isBlank, orNothing, printedGroup, titleOf } from "./printed.ts";
import { comparedParts, isImportantIn } from "./walk.ts";

const COVER = "表紙";
const WORKFLOW = "（別添1）事務の内容";
const ITEMS = "（別添2）特定個人情報ファイル記録項目";

/** Fields of the cover that a row tells of, as the form calls them. */
const cover: readonly Answer[] = [
  line(["number", "評価書番号", "Number", ""]),
  line(["name", "評価書名", "Name", ""]),
  text(["declaration", "宣言", "Declaration", "", "個人のプライバシー等の権利利益の保護の宣言"]),
  text(["remarks", "特記事項", "Special matters", ""]),
  line(["body", "評価実施機関名", "Body", ""]),
];
/** They change with every version: typed changes without a row. */
const unprinted = ["revision", "approved", "published"];
/** Of another version of a record by nature: the table itself, and what checks and editions keep. */
export const notCompared = ["kind", "version", "changes", "withheld", "accepted"] as const;

const legend = line(["workflowLegend", "凡例", "Legend", ""]);
const notes = text(["workflowNotes", "備考", "Notes", "", ""]);
const items = text(["items", "記録項目", "Items", "", ""]);

/**
 * What has changed from one version of an assessment to another: typed changes, which applied to the old one give the
 * new one (but for `notCompared`), and the rows of 別添3 that tell of them, in the form's order and words.
 *
 * @param dates how the office prints dates
 * @param beside for a 新旧対照表; see `textCells`
 */
export function comparedAssessments(
  before: Assessment,
  after: Assessment,
  dates: DateFormat = {},
  beside = false,
): Comparison {
  const found = new Found({ revision: revisionOf(after.revision), dates, beside });
  const whole: Pair = {
    before: before as unknown as Answers,
    after: after as unknown as Answers,
    ...{ path: [], names: [], item: [], important: false, row: null },
  };
  for (const name of unprinted) found.value(whole, name, null);
  comparedParts(cover, { ...whole, item: [COVER] }, found);
  for (const section of sections.filter(({ perFile }) => !perFile)) {
    if (section.name === "otherRisks") comparedFiles(whole, found);
    comparedSection(section, whole, null, found);
    if (section.name === "basics") comparedWorkflow(whole, found);
  }
  return found.all;
}

function comparedWorkflow(whole: Pair, found: Found): void {
  const pair = { ...whole, item: [WORKFLOW] };
  comparedFigures(pair, found);
  comparedParts([legend, notes], pair, found);
}

/** @param file its name, where there are several: it stands behind the section's */
function comparedSection(section: Section, pair: Pair, file: string | null, found: Found): void {
  const { name, important } = section;
  comparedParts(
    section.parts,
    within(pair, name, { item: [...pair.item, sectionTitle(section, file)], important }),
    found,
  );
}

function sectionTitle({ number, label }: Section, file: string | null): string {
  return `${number} ${label}${inBrackets(file)}`;
}

function inBrackets(file: string | null): string {
  return file === null ? "" : `（${file}）`;
}

/** Ⅱ, 別添2 and Ⅲ of every file. */
function comparedFiles(pair: Pair, found: Found): void {
  const perFile = sections.filter((section) => section.perFile);
  const count = Math.max(filesIn(pair.before), filesIn(pair.after));
  comparedBlocks({ list: "files", name: "name", pair }, found, {
    kept: (file) => {
      comparedName(file, found, false);
      for (const section of perFile) {
        comparedSection(section, file, calledIn(file, count), found);
        if (section.name === "outline")
          comparedParts([items], { ...file, item: [ITEMS + inBrackets(calledIn(file, count))] }, found);
      }
    },
    lone: (file) => {
      comparedName(file, found, true);
      for (const section of perFile) {
        for (const head of section.parts) if (head.type === "head") loneHead(section, head, file, found);
        if (section.name === "outline") loneItems(file, found);
      }
    },
  });
}

function filesIn(record: Answers): number {
  return Array.isArray(record.files) ? record.files.length : 0;
}

/** The file's name where there are several files; null = there is one only. */
function calledIn({ before, after }: Pair, count: number): string | null {
  if (count < 2) return null;
  return String(isBlank(after) ? before.name : after.name);
}

/** The name is printed at three places: one row names them all. @param isLone the file has come or gone */
function comparedName(file: Pair, found: Found, isLone: boolean): void {
  const heads = sections.flatMap((section) =>
    section.parts.flatMap((head) =>
      head.type === "head" && head.parts.some((one) => one.type === "answer" && one.kind.type === "fileNames")
        ? [`${section.number} ${section.label} ${titleOf(head)}`]
        : [],
    ),
  );
  const [before, after] = [file.before.name, file.after.name].map((one) =>
    typeof one === "string" ? [one] : [],
  );
  const key = keyOf(isLone ? file.names : [...file.names, "name"]);
  if (!isLone) found.value(file, "name", key);
  if (!isDeepStrictEqual(before, after))
    found.row({ key, item: heads, important: false }, orNothing(before ?? [], after ?? []));
}

/** One row for each head of a file that has come or gone. */
function loneHead(section: Section, head: Head, file: Pair, found: Found): void {
  const own = within(within(file, section.name), head.name);
  const parts = head.beside === null ? head.parts : [head.beside, ...head.parts];
  const name = String(isBlank(file.after) ? file.before.name : file.after.name);
  found.row(
    {
      key: keyOf(own.names),
      item: [sectionTitle(section, name), titleOf(head)],
      important: section.important || head.important || isImportantIn(parts, own),
    },
    orNothing(printedGroup(parts, own.before, found.print), printedGroup(parts, own.after, found.print)),
  );
}

function loneItems(file: Pair, found: Found): void {
  const name = String(isBlank(file.after) ? file.before.name : file.after.name);
  const pair = { ...file, item: [ITEMS + inBrackets(name)], row: keyOf([...file.names, "items"]) };
  const cells = orNothing(
    printedGroup([items], file.before, found.print),
    printedGroup([items], file.after, found.print),
  );
  found.row({ key: pair.row, item: pair.item, important: false }, cells);
}
