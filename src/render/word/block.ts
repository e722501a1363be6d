import type { Block, Seal, Space } from "../../document/tree.ts";
import { sealLook } from "../../layout/seal-look.ts";
import { figureParagraphs } from "./figure.ts";
import type { Flow } from "./flow.ts";
import { twipsOf } from "./geometry.ts";
import { listParagraphs } from "./list.ts";
import { JapaneseParagraph, type WordBlock } from "./paragraph.ts";
import { sealPicture, sealPlace } from "./seal.ts";
import { tableOf } from "./table.ts";
import { emptyLine, exactSpace, ruledLine, textParagraph } from "./text.ts";

/** The least exact height Word keeps: a paragraph that only separates two tables or ends a page after one. */
const HAIR = 20;
/** More empty lines than this are one paragraph of their height. */
const MOST_EMPTY_LINES = 40;

/** A page run's body. It ends with a paragraph: Word joins or repairs what does not. */
export function bodyOf(blocks: readonly Block[], flow: Flow): readonly WordBlock[] {
  const set = blocksOf(blocks, flow);
  const closed = set.at(-1) instanceof JapaneseParagraph && !flow.pending.pageBreak;
  return closed ? set : [...set, exactSpace(HAIR, flow)];
}

/**
 * The same, beginning with a paragraph as well: bookmarks need one, and LibreOffice 7.4 forgets to change the sheet for
 * a section that begins with a table.
 */
export function openedBodyOf(blocks: readonly Block[], flow: Flow): readonly WordBlock[] {
  const body = bodyOf(blocks, flow);
  return body[0] instanceof JapaneseParagraph ? body : [exactSpace(HAIR, flow), ...body];
}

/** Blocks one after the other, as they stand in a body, an item or a cell. */
function blocksOf(blocks: readonly Block[], flow: Flow): readonly WordBlock[] {
  const set: WordBlock[] = [];
  for (const block of blocks) {
    if (block.type === "seal") hangSeal(block, set, flow);
    else set.push(...blockOf(block, set.at(-1), flow));
  }
  return set;
}

type Plain = Exclude<Block, Seal>;

function blockOf(block: Plain, before: WordBlock | undefined, flow: Flow): readonly WordBlock[] {
  switch (block.type) {
    case "p":
    case "heading":
    case "kigaki":
      return [textParagraph(block, flow)];
    case "list":
      return listParagraphs(block, flow, blocksOf);
    case "table":
      return [...separator(before, flow), tableOf(block, flow, blocksOf)];
    case "figure":
      return figureParagraphs(block, flow);
    case "rule":
      return [ruledLine(flow)];
    case "space":
      return space(block, flow);
    case "pagebreak":
      return pageBreak(flow);
  }
}

/** The next paragraph opens the page; a break after a break leaves an empty page. */
function pageBreak(flow: Flow): readonly WordBlock[] {
  const empty = flow.pending.pageBreak ? [exactSpace(HAIR, flow)] : [];
  flow.pending.pageBreak = true;
  return empty;
}

/** A paragraph before a table: between two tables, or where a page break has to stand. */
function separator(before: WordBlock | undefined, flow: Flow): readonly WordBlock[] {
  const joined = before !== undefined && !(before instanceof JapaneseParagraph);
  return joined || flow.pending.pageBreak ? [exactSpace(HAIR, flow)] : [];
}

/** Whole lines are empty lines, as a clerk would type them; anything else is one paragraph of exact height. */
function space(node: Space, flow: Flow): readonly WordBlock[] {
  const height = twipsOf(node.height, flow);
  const lines = height / flow.lineFeed;
  if (Number.isInteger(lines) && lines >= 0 && lines <= MOST_EMPTY_LINES)
    return Array.from({ length: lines }, () => emptyLine(flow));
  return height <= 0 ? [] : [exactSpace(height, flow)];
}

/** Hangs the seal on the last character set so far: its place on a draft, its picture on an issued paper. */
function hangSeal(seal: Seal, set: WordBlock[], flow: Flow): void {
  const look = sealLook(seal, flow.making.state);
  const run = look === null ? null : look === "place" ? sealPlace(seal, flow) : sealPicture(seal, flow);
  if (run === null) return;
  const last = set.at(-1);
  const bearer = last instanceof JapaneseParagraph ? last : exactSpace(HAIR, flow);
  if (bearer !== last) set.push(bearer);
  bearer.append(run);
}
