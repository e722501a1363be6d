import type { Answer, FieldNode, Section } from "../../records/kinds/assessment/field.ts";
import { sections } from "../../records/kinds/assessment/table.ts";
import { foldLabel } from "./fold.ts";

/** What a label of the printed form opens: a place of the field table, in the form's order. */
export interface Slot {
  readonly type: "head" | "risk" | "block" | "label" | "answer";
  /** Numbers and labels from the section on: "Ⅱ-3-⑧-情報の突合"; # stands for a block's number. */
  readonly item: string;
  /** Folded number and label, in every revision; empty for a value that has no label of its own. */
  readonly words: readonly string[];
  readonly number: string;
  /** Keys of the record below the section; # stands for the index of a block. */
  readonly keys: readonly string[];
  /** Index of the numbered head it stands in, from 0. */
  readonly head: number;
  /** Item of the repeated block it stands in. */
  readonly block: string | null;
  /** Null where the label has no value. */
  readonly field: Answer | null;
}

export interface SectionSlots {
  readonly section: Section;
  /** I基本情報 */
  readonly word: string;
  readonly slots: readonly Slot[];
}

interface Where {
  readonly item: string;
  readonly keys: readonly string[];
  readonly head: number;
  readonly block: string | null;
}

/** Every section's labels in the form's order. */
export const sectionSlots: readonly SectionSlots[] = sections.map((section) => ({
  section,
  word: foldLabel(section.number + section.label),
  slots: section.parts.flatMap((node, head) =>
    slotsOf(node, { item: section.number, keys: [], head, block: null }),
  ),
}));

function slotsOf(node: FieldNode, where: Where): readonly Slot[] {
  switch (node.type) {
    case "answer":
      return answerSlots(node, where);
    case "cluster":
    case "aside": {
      const item = node.type === "cluster" ? joined(where, node.number || node.label) : where.item;
      const number = node.type === "cluster" ? node.number : "";
      const label = slot("label", number, [node.label], where, item, null);
      return [label, ...inside(node.parts, { ...where, item })];
    }
    case "head": {
      const own = { ...where, item: joined(where, node.number), keys: [...where.keys, node.key] };
      const beside = node.beside === null ? [] : answerSlots(node.beside, own);
      return [
        slot("head", node.number, [node.label], own, own.item, null),
        ...beside,
        ...inside(node.parts, own),
      ];
    }
    case "risk": {
      const own = { ...where, item: joined(where, node.number || node.key), keys: [...where.keys, node.key] };
      return [slot("risk", node.number, [node.label], own, own.item, null), ...inside(node.parts, own)];
    }
    case "repeated": {
      const item = joined(where, `${node.label}#`);
      const own = { ...where, item, keys: [...where.keys, node.key, "#"], block: item };
      const title = node.title === null ? [] : answerSlots({ ...node.title, label: "", number: "" }, own);
      return [slot("block", "", [node.label], own, item, null), ...title, ...inside(node.parts, own)];
    }
  }
}

function answerSlots(field: Answer, where: Where): readonly Slot[] {
  const labels = [field.label, ...Object.values(field.labels)];
  const name = field.number || field.label || field.key;
  const item = name === "" ? where.item : joined(where, name);
  const own = { ...where, keys: field.key === "" ? where.keys : [...where.keys, field.key] };
  const [first] = labels;
  const words = first === "" ? [] : labels;
  return [slot("answer", field.number, words, own, item, field), ...inside(field.parts, { ...where, item })];
}

function inside(parts: readonly FieldNode[], where: Where): readonly Slot[] {
  return parts.flatMap((node) => slotsOf(node, where));
}

function slot(
  type: Slot["type"],
  number: string,
  labels: readonly string[],
  { keys, head, block }: Where,
  item: string,
  field: Answer | null,
): Slot {
  const words = labels.map((label) => foldLabel(number + label));
  return { type, item, words, number, keys, head, block, field };
}

function joined({ item }: Where, part: string): string {
  return `${item}-${part}`;
}
