import type { DataPath } from "../../document/tree.ts";
import {
  type Answers,
  blocksIn,
  dateOf,
  marksOf,
  paragraphsOf,
  spanOf,
  wordOf,
} from "../../records/kinds/assessment/answers.ts";
import type { Answer, AnswerKind, Option, Revision } from "../../records/kinds/assessment/field.ts";
import { labelIn } from "../../records/kinds/assessment/revision.ts";
import type { Places } from "../shared/outline/words.ts";
import type { Content } from "./cell.ts";
import { optionsFor } from "./choice.ts";
import type { Grid } from "./grid.ts";
import { marksIn } from "./marks.ts";
import type { Choice, PrintedMark } from "./model.ts";
import { paragraphsFor, plainFormat } from "./paragraph.ts";

/** The file a section is written for. */
export interface FileName {
  readonly name: string;
  /** Its place among several; null = it is the only one. */
  readonly number: number | null;
  /** Where the name stands in the record. */
  readonly path: DataPath;
}

/** What rows are made with. */
export interface Workshop {
  readonly grid: Grid;
  readonly revision: Revision;
  readonly places: Places;
  /** All files of the assessment, or the one the section is for. */
  readonly files: readonly FileName[];
}

/** A group of the record, and where it stands there. */
export interface Written {
  readonly answers: Answers;
  readonly path: DataPath;
}

type Of<T extends AnswerKind["type"]> = Extract<AnswerKind, { type: T }>;

/** What is printed of a field's value. @param width of its cell in em */
export function contentOf(field: Answer, written: Written, width: number, shop: Workshop): Content {
  const { kind, name } = field;
  const { answers } = written;
  const path = [...written.path, name];
  const { places } = shop;
  switch (kind.type) {
    case "text":
      return { text: { paragraphs: paragraphsFor(paragraphsOf(answers, field), path, places) } };
    case "line":
      return { line: lineOf(wordOf(answers, field), path, false, places) };
    case "choice":
      return { choice: places.beside(choiceOf(field, kind, answers, width, shop), path) };
    case "several":
      return { marks: places.beside(severalOf(field, kind, { answers, path }, width, shop), path) };
    case "date": {
      const day = dateOf(answers, field);
      return { date: { day: day === null ? null : places.below({ ...day }, path) } };
    }
    case "span": {
      const days = spanOf(answers, field);
      return { span: { days: days === null ? null : places.below({ ...days }, path) } };
    }
    case "fixed": {
      const lines = kind.text.split("\n");
      return {
        text: {
          paragraphs: lines.map((text) => ({ ...plainFormat, body: { text } })),
        },
      };
    }
    case "fileNames":
      return {
        names: shop.files.map(({ name: text, number, path: at }) => ({
          number,
          name: places.from({ text }, at),
        })),
      };
  }
}

/** One line of words. @param keep it stands beside a head */
export function lineOf(text: string | null, path: DataPath, keep: boolean, places: Places) {
  return { words: text === null ? null : places.from({ text }, path), keep };
}

function choiceOf(
  field: Answer,
  { options, count }: Of<"choice">,
  answers: Answers,
  width: number,
  { revision }: Workshop,
): Choice {
  const said = wordOf(answers, field);
  const found = options.find(({ value }) => value === said);
  const labels = options.map((option) => labelIn(option, revision));
  return {
    answer: found === undefined ? null : labelIn(found, revision),
    ...optionsFor(labels, width),
    count: count === null ? null : countOf(answers, count),
  };
}

/** How many blocks are written; blank where there are none. */
function countOf(answers: Answers, list: string): { number: number | null } {
  const { length } = blocksIn(answers, list);
  return { number: length === 0 ? null : length };
}

function severalOf(
  field: Answer,
  { groups, columns }: Of<"several">,
  written: Written,
  width: number,
  shop: Workshop,
) {
  const marked = groups.map(({ label, options }) => ({
    label,
    marks: options.flatMap((option) => marksFor(option, field, written, shop)),
  }));
  return marksIn(marked, columns, width);
}

/** An option as often as it is set, once at least: その他 may be set with several words. */
function marksFor(
  option: Option,
  field: Answer,
  { answers, path }: Written,
  { revision, places }: Workshop,
): PrintedMark[] {
  const label = labelIn(option, revision);
  const count = option.count === null ? null : countOf(answers, option.count);
  const set = marksOf(answers, field)
    .map((mark, index) => ({ ...mark, index }))
    .filter((mark) => mark.option === option.value);
  if (set.length === 0) return [{ set: false, label, detail: option.detail ? { text: null } : null, count }];
  return set.map(({ detail, index }) => {
    const words =
      detail === null ? { text: null } : places.from({ text: detail }, [...path, index, "detail"]);
    return places.beside({ set: true, label, detail: option.detail ? words : null, count }, [...path, index]);
  });
}
