import { blocksIn, groupIn, wordOf } from "../../records/kinds/assessment/answers.ts";
import { holds, saidIn } from "../../records/kinds/assessment/checks/said.ts";
import type {
  Answer,
  Aside,
  Cluster,
  FieldNode,
  Head,
  Repeated,
  Risk,
  When,
} from "../../records/kinds/assessment/field.ts";
import { labelIn } from "../../records/kinds/assessment/revision.ts";
import { contentOf, lineOf, type Workshop, type Written } from "./answer.ts";
import { beside, cellOf, rowOf } from "./cell.ts";
import { COLUMNS, END, VALUE, widthOf } from "./grid.ts";
import type { Row } from "./model.ts";

/** Where rows stand: what lies left of `from` is taken by the label they belong to. */
interface Place extends Written {
  readonly from: number;
}

/** The rows of some fields of one group: every field has one, also where nothing is written. */
export function rowsFor(parts: readonly FieldNode[], place: Place, shop: Workshop): Row[] {
  return parts.flatMap((node) => rowsOf(node, place, shop));
}

function rowsOf(node: FieldNode, place: Place, shop: Workshop): Row[] {
  switch (node.type) {
    case "answer":
      return answerRows(node, place, shop);
    case "cluster":
      return clusterRows(node, place, shop);
    case "aside":
      return asideRows(node, place, shop);
    case "head":
      return headRows(node, place, shop);
    case "risk":
      return riskRows(node, place, shop);
    case "repeated":
      return repeatedRows(node, place, shop);
  }
}

/** Label and value; below them the parts, beside a narrow cell. */
function answerRows(field: Answer, place: Place, shop: Workshop): Row[] {
  const own = answerRow(field, place, shop);
  if (field.parts.length === 0) return [own];
  return [own, ...narrowed({}, field.parts, place, shop)];
}

function answerRow(field: Answer, place: Place, shop: Workshop): Row {
  const { from, path } = place;
  const answers = isAsked(field.only, place) ? place.answers : {};
  const keep = field.kind.type !== "text" && field.kind.type !== "fixed";
  const label = labelIn(field, shop.revision);
  const start = label === "" ? from : VALUE;
  const content = contentOf(field, { answers, path }, widthOf(shop.grid, start, COLUMNS - start), shop);
  const value = cellOf(content, COLUMNS - start);
  if (label === "") return rowOf(keep, value);
  const { number, important } = field;
  const title = shop.places.beside({ number, label, important }, [...path, field.name]);
  return rowOf(keep, cellOf({ label: title }, VALUE - from), value);
}

/** Whether a field may be filled in: unless the field it hangs on says otherwise. */
function isAsked(only: When | null, { answers }: Written): boolean {
  return only === null || saidIn(answers, only.of).length === 0 || holds(only, answers);
}

/** Rows beside a narrow cell, as long as there is a column for one. */
function narrowed(
  content: Parameters<typeof beside>[0],
  parts: readonly FieldNode[],
  place: Place,
  shop: Workshop,
): Row[] {
  const { from } = place;
  if (from + 1 >= VALUE) return rowsFor(parts, place, shop);
  return beside(content, 1, rowsFor(parts, { ...place, from: from + 1 }, shop));
}

/** ⑦使用の主体, and beside it 使用部署 and 使用者数. */
function clusterRows({ number, label, important, parts }: Cluster, place: Place, shop: Workshop): Row[] {
  const from = VALUE - 1;
  const rows = rowsFor(parts, { ...place, from: Math.max(from, place.from) }, shop);
  if (place.from >= from)
    return [rowOf(true, cellOf({ label: { number, label, important } }, COLUMNS - place.from)), ...rows];
  return beside({ label: { number, label, important } }, from - place.from, rows);
}

/** 再委託 in a narrow column beside its fields. */
function asideRows({ label, parts }: Aside, place: Place, shop: Workshop): Row[] {
  return narrowed({ aside: { label } }, parts, place, shop);
}

/** １．… over the whole width, and what is asked beside it. */
function headRows(node: Head, place: Place, shop: Workshop): Row[] {
  const { number, label, important } = node;
  const inside = groupOf(node, place);
  const head = { head: shop.places.beside({ number: wide(number), label, important }, inside.path) };
  const { from } = place;
  const row =
    node.beside === null
      ? rowOf(true, cellOf(head, COLUMNS - from))
      : rowOf(
          true,
          cellOf(head, END - from),
          cellOf(contentOf(node.beside, inside, widthOf(shop.grid, END, 1), shop), 1),
        );
  return [row, ...rowsFor(node.parts, inside, shop)];
}

function riskRows(node: Risk, place: Place, shop: Workshop): Row[] {
  const { number, label, important } = node;
  const inside = groupOf(node, place);
  const rows = rowsFor(node.parts, inside, shop);
  if (label === "") return rows;
  const risk = { risk: shop.places.beside({ number: wide(number), label, important }, inside.path) };
  return [rowOf(true, cellOf(risk, COLUMNS - place.from)), ...rows];
}

/** The group of a head or a risk; blank where it is not asked for. */
function groupOf({ name, only }: Head | Risk, place: Place): Place {
  const { answers, path } = place;
  return {
    ...place,
    answers: isAsked(only, place) ? groupIn(answers, name) : {},
    path: [...path, name],
  };
}

/** システム１, システム２ …: one blank block where none is written. */
function repeatedRows(node: Repeated, place: Place, shop: Workshop): Row[] {
  const { name, only } = node;
  const blocks = isAsked(only, place) ? blocksIn(place.answers, name) : [];
  const written = blocks.length === 0 ? [{}] : blocks;
  return written.flatMap((answers, index) => {
    const inside = { ...place, answers, path: [...place.path, name, index] };
    return [blockHead(node, index, inside, shop), ...rowsFor(node.parts, inside, shop)];
  });
}

/** 委託事項１ | its name. */
function blockHead(node: Repeated, index: number, place: Place, shop: Workshop): Row {
  const { label, important, title } = node;
  const { from, answers, path } = place;
  const block = { block: shop.places.beside({ number: wide(`${index + 1}`), label, important }, path) };
  if (title === null) return rowOf(true, cellOf(block, COLUMNS - from));
  const line = lineOf(wordOf(answers, title), [...path, title.name], true, shop.places);
  return rowOf(true, cellOf(block, VALUE - from), cellOf({ line }, COLUMNS - VALUE));
}

/** Numbers of heads stand in full width: １．, リスク１. */
function wide(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
