import type { Item, ItemList } from "../../records/kinds/item-list.ts";
import type { Profile } from "../../records/profile.ts";
import { withoutBrackets } from "../shared/enclosed.ts";
import { legalNoteOf, legalNoteOrigins, withLaw } from "../shared/legal-note.ts";
import { bracketed } from "../shared/letter-values.ts";
import { fromProfile, fromRecord, type OriginRule } from "../shared/origin.ts";
import type { ItemListValues } from "./model.ts";

type PrintedItem = ItemListValues["sections"][number]["items"][number];

const marks = { ordinary: "・", sensitive: "◎" } as const;

/** 個人情報項目一覧 (record) → 個人情報項目一覧 (form). */
export function itemListValues(record: ItemList, profile: Profile): ItemListValues {
  const { firstYear, digits, articleMark } = profile.notation;
  const text = (one: string): string => bracketed(one, profile);
  const block = (items: readonly Item[] = []) => blockOf(items, record.columns === "two", text);
  return {
    subject: text(record.subject),
    note: legalNoteOf(record.note, record, profile),
    legend:
      record.legend === undefined
        ? null
        : {
            clause: withLaw(record.legend, profile.ordinance.short, profile),
            information: record.legendWording === "information",
          },
    sections: record.sections.map(({ label, items, groups = [] }) => ({
      label: text(withoutBrackets(label)),
      ...block(items),
      groups: groups.map((group) => ({
        label: text(withoutBrackets(group.label)),
        condition: group.condition === undefined ? null : text(group.condition),
        ...block(group.items),
      })),
    })),
    notation: { firstYear, digits, articleMark },
  };
}

function blockOf(items: readonly Item[], two: boolean, text: (one: string) => string) {
  const divided = two && items.length > 1;
  const left = divided ? leftOf(items) : items.length;
  return { divided, items: items.map((item, index) => printed(item, index >= left, text)) };
}

function printed(item: Item, right: boolean, text: (one: string) => string): PrintedItem {
  return {
    mark: marks[item.mark],
    text: text(item.text),
    note: item.note === undefined ? null : text(withoutBrackets(item.note)),
    children: item.children.map((child) => ({ mark: marks[child.mark], text: text(child.text) })),
    right,
  };
}

/** Em that a line of a column takes, a little less than there is room for. */
const COLUMN = 15;

/** How many items stand on the left: the columns are as even as can be, the left one rather the longer. */
function leftOf(items: readonly Item[]): number {
  const heights = items.map(heightOf);
  const total = heights.reduce((sum, height) => sum + height, 0);
  let left = 0;
  let best = { count: 1, taller: Number.POSITIVE_INFINITY };
  for (const [index, height] of heights.slice(0, -1).entries()) {
    left += height;
    const taller = Math.max(left, total - left);
    if (taller <= best.taller) best = { count: index + 1, taller };
  }
  return best.count;
}

/** Lines an item takes in a column, its note and children with it. */
function heightOf({ text, note, children }: Item): number {
  const lines = [text, note ?? "", ...children.map((child) => child.text)];
  return lines.reduce((sum, line) => sum + Math.ceil(widthOf(line) / COLUMN), 0);
}

/** Width in em, Western characters counted as half of one. */
function widthOf(line: string): number {
  return [...line].length - (line.match(/[ -~]/g)?.length ?? 0) / 2;
}

/** Where the values come from. */
export function itemListOrigins(record: ItemList | null): readonly OriginRule[] {
  return [
    ...["subject", "sections"].map((key) => fromRecord(key, key)),
    fromRecord("legend.clause", "legend"),
    fromRecord("legend.information", "legendWording"),
    fromRecord("note.concerning", "note"),
    ...legalNoteOrigins("note", "", record ?? {}),
    fromProfile("notation", "notation"),
  ];
}
