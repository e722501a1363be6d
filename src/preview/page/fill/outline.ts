import type { FieldView, KindView, WrittenView } from "../../contract.ts";
import { fieldsIn } from "./path.ts";
import { boxesIn } from "./size.ts";
import { textsOf, valueIn } from "./written.ts";

/** A section of a form of many sheets. */
export interface Section {
  /** Its path in words: ファイル/1/リスク対策. */
  readonly name: string;
  readonly label: string;
  /** What it is in the printed form, or what is written in it. */
  readonly more: string;
  /** From 0. */
  readonly depth: number;
}

/** Sections deeper than this are near enough once the one around them is open. */
const deepest = 2;
/** A group of fewer fields is no section of its own. */
const least = 2;

/** The sections of a record in the order of its form; of a list of sections, those of each row. */
export function sectionsOf(
  kind: KindView,
  written: WrittenView,
  item: (n: number) => string,
): readonly Section[] {
  const inside = (fields: readonly FieldView[], value: WrittenView, name: string, depth: number): Section[] =>
    fields.flatMap((field) => {
      const at = name === "" ? field.ja : `${name}/${field.ja}`;
      const own = { name: at, label: field.ja, more: field.help?.ja ?? "", depth };
      const here = valueIn(value, field.ja);
      if (depth > deepest || boxesIn(field) < least) return [];
      if (field.control === "group") return [own, ...inside(fieldsIn(field, kind), here, at, depth + 1)];
      if (field.control !== "list" || depth > 0) return [];
      const groups = fieldsIn(field, kind).filter((one) => one.control === "group" && boxesIn(one) >= least);
      if (groups.length === 0 || here.type !== "list") return [own];
      return here.items.flatMap((row, index) => {
        const rowAt = `${at}/${index + 1}`;
        const label = `${field.ja} ${item(index + 1)}`;
        const head = { name: rowAt, label, more: textsOf(row)[0] ?? "", depth };
        return [head, ...inside(groups, row, rowAt, depth + 1)];
      });
    });
  return inside(kind.fields, written, "", 0);
}
