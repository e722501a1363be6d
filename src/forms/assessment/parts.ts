import type { DataPath } from "../../document/tree.ts";
import type { Answers } from "../../records/kinds/assessment/answers.ts";
import { groupIn } from "../../records/kinds/assessment/answers.ts";
import type { Section } from "../../records/kinds/assessment/field.ts";
import { revisionOf } from "../../records/kinds/assessment/revision.ts";
import type { Assessment } from "../../records/kinds/assessment.ts";
import { Places } from "../shared/outline/words.ts";
import type { FileName, Workshop } from "./answer.ts";
import { itemsOf, workflowOf } from "./attachment.ts";
import type { Grid } from "./grid.ts";
import type { AssessmentValues, Part } from "./model.ts";
import { paragraphsFor } from "./paragraph.ts";
import { rowsFor } from "./rows.ts";

/** What is printed of a record, with the places its words were written at. */
export interface Made {
  readonly parts: Part[];
  readonly declaration: AssessmentValues["cover"]["declaration"];
  readonly remarks: AssessmentValues["cover"]["remarks"];
  readonly places: Places;
}

const none: Part = { section: null, workflow: null, items: null };

/** The sections in the form's order, each with the attachment that follows it; those of files once for each file. */
export function madeOf(record: Assessment, grid: Grid, table: readonly Section[]): Made {
  const places = new Places([]);
  const files = filesOf(record);
  const shop = { grid, revision: revisionOf(record.revision), places, files };
  const parts = table.flatMap((section) => [
    ...sectionParts(section, record, shop),
    ...attachments(section, record, shop),
  ]);
  return {
    parts,
    declaration: paragraphsFor(record.declaration ?? [], ["declaration"], places),
    remarks: paragraphsFor(record.remarks ?? [], ["remarks"], places),
    places,
  };
}

function filesOf({ files }: Assessment): readonly FileName[] {
  return files.map(({ name }, index) => ({
    name,
    number: files.length === 1 ? null : index + 1,
    path: ["files", index, "name"],
  }));
}

function sectionParts(section: Section, record: Assessment, shop: Workshop): Part[] {
  if (!section.perFile) return [sectionPart(section, record as unknown as Answers, [], shop)];
  return shop.files.map((file, index) =>
    sectionPart(section, record.files[index] as unknown as Answers, file.path.slice(0, -1), {
      ...shop,
      files: [file],
    }),
  );
}

/** @param around what holds the section's group: the record, or a file of it */
function sectionPart(section: Section, around: Answers, path: DataPath, shop: Workshop): Part {
  const { name, number, label, important, note } = section;
  const place = { answers: groupIn(around, name), path: [...path, name], from: 0 };
  const rows = rowsFor(section.parts, place, shop);
  const printed = { number, label, important, note, rows };
  return { ...none, section: shop.places.beside(printed, place.path) };
}

function attachments({ name }: Section, record: Assessment, shop: Workshop): Part[] {
  if (name === "basics") return [{ ...none, workflow: workflowOf(record, shop) }];
  if (name !== "outline") return [];
  return shop.files.map((file, index) => ({
    ...none,
    items: itemsOf(record.files[index]?.items ?? [], file, shop),
  }));
}

/** 項目一覧: every section and attachment once, in the order they are printed. */
export function indexOf(table: readonly Section[]): AssessmentValues["index"] {
  const attachment = { section: null, isWorkflow: false, isItems: false, isChanges: false };
  const entries = table.flatMap(({ name, number, label }) => [
    { ...attachment, section: { number, label } },
    ...(name === "basics" ? [{ ...attachment, isWorkflow: true }] : []),
    ...(name === "outline" ? [{ ...attachment, isItems: true }] : []),
  ]);
  return [...entries, { ...attachment, isChanges: true }];
}
