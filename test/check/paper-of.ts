import type {
  CheckedPacket,
  CheckedPaper,
  CheckOffice,
  FieldKey,
  Matter,
  PaperField,
  PaperForm,
  PaperLine,
} from "../../src/check/index.ts";

/** A labelled value of a test's paper; lines of the value are parted by line feeds. */
export interface FieldSketch {
  readonly key: FieldKey;
  readonly value: string;
  /** Printed before the value on its first line ("5 システム稼働（業務開始）時期"). */
  readonly label?: string;
  readonly row?: number;
  readonly item?: string;
}

/** A row of a table: every cell becomes a line of its own; a cell may be a field. */
export interface RowSketch {
  readonly cells: readonly (string | FieldSketch)[];
}

/** A heading line. */
export interface HeadingSketch {
  readonly heading: string;
}

export type LineSketch = string | FieldSketch | RowSketch | HeadingSketch;

/** field("start", "令和3年3月22日から", { label: "5 時期", row: 0 }) */
export function field(
  key: FieldKey,
  value: string,
  rest: Omit<FieldSketch, "key" | "value"> = {},
): FieldSketch {
  return { key, value, ...rest };
}

export const row = (...cells: readonly (string | FieldSketch)[]): RowSketch => ({ cells });
export const heading = (text: string): HeadingSketch => ({ heading: text });

/** A paper as its lines stand, from 1; rows that follow each other are one table. `file` is made from the name. */
export function paperOf(
  form: PaperForm,
  name: string,
  sketches: readonly LineSketch[],
  accepted: readonly string[] = [],
): CheckedPaper {
  const file = `${name}.txt`;
  const lines: PaperLine[] = [];
  const fields: PaperField[] = [];
  let table = -1;
  let tableRow = -1;
  const add = (text: string, cell: PaperLine["cell"] = null, isHeading = false): number => {
    const place = { file, line: lines.length + 1, column: 1, excerpt: text };
    lines.push({ text, place, cell, heading: isHeading });
    return lines.length - 1;
  };
  const addField = (sketch: FieldSketch, cell: PaperLine["cell"]): void => {
    const label = sketch.label === undefined ? "" : `${sketch.label} `;
    const value = sketch.value.split("\n").map((text, index) => {
      const before = index === 0 ? label : "";
      const line = add(before + text, cell);
      return { line, from: before.length, to: before.length + text.length };
    });
    fields.push({
      key: sketch.key,
      row: sketch.row ?? null,
      label:
        sketch.label === undefined ? null : { line: value[0]?.line ?? 0, from: 0, to: sketch.label.length },
      value,
      ...(sketch.item === undefined ? {} : { item: sketch.item }),
    });
  };
  for (const sketch of sketches) {
    if (typeof sketch !== "string" && "cells" in sketch) {
      if (tableRow < 0) table += 1;
      tableRow += 1;
      for (const [column, one] of sketch.cells.entries()) {
        const cell = { table, row: tableRow, column };
        if (typeof one === "string") add(one, cell);
        else addField(one, cell);
      }
      continue;
    }
    tableRow = -1;
    if (typeof sketch === "string") add(sketch);
    else if ("heading" in sketch) add(sketch.heading, null, true);
    else addField(sketch, null);
  }
  return { form, name, file, lines, fields, accepted };
}

export const noOffice: CheckOffice = { laws: [], organisation: [], spellings: [] };

/** A packet of papers. `matters`: papers by name, for the index with the row: ["報告一覧", 0]. */
export function packetOf(
  papers: readonly CheckedPaper[],
  matters: Readonly<Record<string, readonly (string | readonly [string, number])[]>> = {},
  office: Partial<CheckOffice> = {},
): CheckedPacket {
  const named = (name: string): CheckedPaper => {
    const found = papers.find((paper) => paper.name === name);
    if (found === undefined) throw new Error(`no paper ${name}`);
    return found;
  };
  const all: Matter[] = Object.entries(matters).map(([subject, names]) => ({
    subject,
    papers: names.map((one) =>
      typeof one === "string" ? { paper: named(one), row: null } : { paper: named(one[0]), row: one[1] },
    ),
  }));
  return { papers, matters: all, office: { ...noOffice, ...office } };
}
