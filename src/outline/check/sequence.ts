import { rowOf } from "../level/stack.ts";
import { kanaOf, labelOf, labelValue } from "../line/label-value.ts";
import type { Block, Heading, Item, NumberKind } from "../tree.ts";

/** A numbered block, or a bullet, as one of a row of its like. */
export interface Member {
  readonly block: Item | Heading;
  readonly kind: string;
  readonly label: string;
  readonly number: number | null;
  /** Its last line is a paragraph of its own. */
  readonly endsInText: boolean;
}

/** The blocks of one kind that stand in one level, in their order; what stands between does not part them. */
export function sequencesOf(blocks: readonly Block[]): readonly (readonly Member[])[] {
  const sequences = new Map<string, Member[]>();
  for (const block of blocks) {
    const member = memberOf(block);
    if (member === null) continue;
    const key = `${block.type} ${rowOf(member.kind)}`;
    const known = sequences.get(key);
    if (known === undefined) sequences.set(key, [member]);
    else known.push(member);
  }
  return [...sequences.values()];
}

function memberOf(block: Block): Member | null {
  if (block.type !== "heading" && block.type !== "item") return null;
  const endsInText = block.children.findLast(({ type }) => type !== "blank")?.type === "paragraph";
  if (block.type === "item")
    return { block, kind: block.kind, label: block.label, number: block.number, endsInText };
  if (block.numbered === null) return null;
  const { kind, label, number } = block.numbered;
  return { block, kind: block.kind + kind, label, number, endsInText };
}

/** The label that would count `number` beside that of `member`. */
export function labelBeside({ block, label }: Member, number: number): string {
  if (block.type === "heading") return labelOf(block.numbered?.kind ?? "1", number, "アイウ");
  const kana = kanaOf(label);
  const asInLaws = kana !== null && labelValue(kana) !== block.number;
  return labelOf(block.kind as NumberKind, number, asInLaws ? "イロハ" : "アイウ");
}
