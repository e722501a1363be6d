import type { CheckedPaper, LinePiece, PaperLine } from "../check/index.ts";
import type { Place } from "../diagnostic/index.ts";
import type { At, Block, Cell, Inline, Item, Row, Text } from "../document/tree.ts";
import type { FormId } from "../forms/form.ts";
import { recogniseAs } from "../intake/index.ts";
import type { Paper } from "./paper.ts";
import type { PaperRecord } from "./paper-record.ts";

/** A paper of Yoshiki's own as the check reads it: the lines of its tree, each piece with where it was written. */
export function checkedPaper(paper: Paper): CheckedPaper {
  const lines = new TreeLines(paper).all();
  const { file } = paper.record;
  const accepted = acceptedIn(paper.record.value);
  const name = `${paper.name}（${paper.subject}）`;
  const checked = recogniseAs(paper.form.id as FormId, lines, { file, name, accepted });
  return accepted.length === 0 ? checked : { ...checked, acceptedAt: acceptedPlaces(paper.record, accepted) };
}

export function acceptedIn(record: unknown): readonly string[] {
  if (typeof record !== "object" || record === null || !("accepted" in record)) return [];
  return Array.isArray(record.accepted) ? record.accepted.map(String) : [];
}

/** Where each entry of a record's 点検済 is written. */
export function acceptedPlaces(record: PaperRecord, accepted: readonly string[]): readonly Place[] {
  return accepted.map((_, at) => record.source.place(["accepted", at]));
}

type CellAt = PaperLine["cell"];

/** Gathers a tree's lines in reading order: paragraphs at their line breaks, items behind their labels, cells one by one. */
class TreeLines {
  readonly #paper: Paper;
  readonly #lines: OwnLine[] = [];
  #tables = 0;

  constructor(paper: Paper) {
    this.#paper = paper;
  }

  all(): readonly PaperLine[] {
    for (const page of this.#paper.tree.pages) this.#blocks(page.children, null);
    return this.#lines;
  }

  #blocks(blocks: readonly Block[], cell: CellAt): void {
    for (const block of blocks) {
      switch (block.type) {
        case "heading":
          this.#words(block.children, cell, true);
          break;
        case "p":
        case "kigaki":
        case "figure":
          this.#words(block.children, cell, false);
          break;
        case "list":
          for (const item of block.children) this.#item(item, cell);
          break;
        case "table":
          this.#table([...block.head, ...block.body]);
          break;
        default: // Nothing to read: seals, rules, space.
      }
    }
  }

  /** The label stands on the line of the words beside it, as people read it. */
  #item({ label, labelAt, children: [first, ...rest] }: Item, cell: CellAt): void {
    const own: Text = { type: "text", value: `${label} `, ...(labelAt === undefined ? {} : { at: labelAt }) };
    if (first?.type === "p") {
      this.#words([own, ...first.children], cell, false);
      this.#blocks(rest, cell);
    } else {
      this.#words([own], cell, false);
      this.#blocks(first === undefined ? [] : [first, ...rest], cell);
    }
  }

  #table(rows: readonly Row[]): void {
    const table = this.#tables++;
    const taken = new Map<number, number>();
    for (const [row, { children }] of rows.entries()) {
      let column = 0;
      for (const cell of children) {
        while ((taken.get(column) ?? 0) > row) column++;
        const { colspan, rowspan } = cell;
        for (let at = column; at < column + colspan; at++) taken.set(at, row + rowspan);
        this.#cell(cell, { table, row, column, columns: colspan, rows: rowspan });
        column += colspan;
      }
    }
  }

  #cell({ children }: Cell, at: CellAt): void {
    this.#blocks(children, at);
  }

  #words(inlines: readonly Inline[], cell: CellAt, heading: boolean): void {
    let line = new OwnLine(this.#paper, cell, heading);
    const add = (nodes: readonly Inline[]): void => {
      for (const node of nodes) {
        if (node.type === "text") line.add(node.value, node.at ?? null);
        else if (node.type === "tab") line.add("\t", null);
        else if (node.type === "br") {
          this.#keep(line);
          line = new OwnLine(this.#paper, cell, heading);
        } else add(node.children);
      }
    };
    add(inlines);
    this.#keep(line);
  }

  #keep(line: OwnLine): void {
    if (line.text.trim() !== "") this.#lines.push(line);
  }
}

/** A line put together from texts; where they were written is worked out when it is asked for. */
class OwnLine implements PaperLine {
  readonly cell: CellAt;
  readonly heading: boolean;
  text = "";
  readonly #paper: Paper;
  #place: Place | null = null;
  #pieces: readonly LinePiece[] | null = null;
  readonly #parts: { readonly from: number; readonly at: At | null }[] = [];

  constructor(paper: Paper, cell: CellAt, heading: boolean) {
    this.#paper = paper;
    this.cell = cell;
    this.heading = heading;
  }

  add(text: string, at: At | null): void {
    this.#parts.push({ from: this.text.length, at });
    this.text += text;
  }

  get place(): Place {
    this.#place ??= this.#placeOf(this.#parts.find(({ at }) => at?.path != null)?.at ?? null);
    return this.#place;
  }

  get pieces(): readonly LinePiece[] {
    this.#pieces ??= this.#parts.map(({ from, at }) => ({ from, place: this.#placeOf(at) }));
    return this.#pieces;
  }

  /** What a template says itself stands in no record: the record is where one looks. */
  #placeOf(at: At | null): Place {
    const { file } = this.#paper.record;
    if (at === null || at.path === null) return { file };
    return this.#paper.places({ site: null, path: at.path })[0] ?? { file };
  }
}
