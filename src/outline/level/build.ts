import { indentStep, widthOf } from "../line/blank.ts";
import type { Draft, LeafDraft, MarkDraft, RowDraft } from "../line/draft.ts";
import { plainHeading } from "../line/heading.ts";
import type { Blank, Block, Section, TableRow } from "../tree.ts";
import { lonelyLines } from "./lonely.ts";
import { familyOf, Levels, type Mark } from "./stack.ts";
import { tableOf } from "./table.ts";

/** An open level, its blocks still growing. */
interface Level extends Mark {
  readonly children: Block[];
  /** Levels and items from the outermost in, itself counted. */
  readonly level: number;
  readonly items: number;
}

/** Puts lines into levels. Blank lines wait until it is known in which level the next line stands. */
class Builder {
  readonly blocks: Block[] = [];
  readonly #levels = new Levels<Level>();
  #blanks: Blank[] = [];

  blank(blank: Blank): void {
    this.#blanks.push(blank);
  }

  mark(draft: MarkDraft): void {
    const { mark } = draft;
    const place: Mark = {
      family: mark.type === "heading" ? "heading" : familyOf(mark.kind),
      kind: mark.kind,
      number: mark.type === "heading" ? null : mark.number,
      indent: widthOf(mark.typed.indent),
      sentence: draft.line.content.text.endsWith("。"),
    };
    this.#levels.close(place);
    const { level, items } = this.#levels.last ?? { level: 0, items: 0 };
    const children: Block[] = [];
    const section: Section =
      mark.type === "heading" ? { ...mark, level: level + 1, children } : { ...mark, depth: items, children };
    this.#add(section);
    const item = mark.type === "heading" ? 0 : 1;
    this.#levels.open({ ...place, children, level: level + 1, items: items + item });
  }

  leaf(draft: LeafDraft, lonely: boolean): void {
    const { leaf, line } = draft;
    if (lonely && !this.#levels.inNumber()) {
      const mark = plainHeading(line.content, { typed: line.typed, lead: "", bold: "none" });
      this.mark({ role: "mark", line, mark });
      return;
    }
    if (leaf.type === "closing") this.#levels.closeAll();
    else this.#makeRoom(draft, staysInList(draft));
    this.#add(leaf);
  }

  table(rows: readonly RowDraft[]): void {
    const [first] = rows;
    if (first === undefined) return;
    this.#makeRoom(first, false);
    this.#add(tableOf(rows.map(({ row }): TableRow => row)));
  }

  end(): void {
    this.#levels.closeAll();
    this.#flush(this.blocks);
  }

  /** Closes the levels a line without a label does not stand in. */
  #makeRoom({ line }: Draft, stays: boolean): void {
    const indent = widthOf(line.typed.indent);
    this.#levels.closeDeeperThan(indent);
    // One character in is the first line of a paragraph as well as the second line of a bullet: a blank line tells.
    if (!stays) this.#levels.closeBullets(this.#blanks.length > 0 ? indent - indentStep : indent);
  }

  #add(block: Block): void {
    const blocks = this.#levels.last?.children ?? this.blocks;
    this.#flush(blocks);
    blocks.push(block);
  }

  #flush(blocks: Block[]): void {
    blocks.push(...this.#blanks);
    this.#blanks = [];
  }
}

const joining = /^(?:なお|ただし|おって|また|ちなみに|この場合)[、，,]|^[（(].*[）)]$/;

/** なお、…, （…） in brackets, ※ and the words under a figure do not end the list they stand in. */
function staysInList({ leaf, line }: LeafDraft): boolean {
  return leaf.type === "note" || leaf.type === "caption" || joining.test(line.content.text);
}

/** The tree of all lines. */
export function build(drafts: readonly Draft[]): readonly Block[] {
  const builder = new Builder();
  const lonely = lonelyLines(drafts);
  let rows: RowDraft[] = [];
  for (const [at, draft] of drafts.entries()) {
    if (draft.role === "row") {
      rows.push(draft);
      continue;
    }
    builder.table(rows);
    rows = [];
    if (draft.role === "mark") builder.mark(draft);
    else if (draft.leaf.type === "blank") builder.blank(draft.leaf);
    else builder.leaf(draft, lonely.has(at));
  }
  builder.table(rows);
  builder.end();
  return builder.blocks;
}
