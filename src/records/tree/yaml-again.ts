import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

/** A text with its document. */
export interface ParsedText {
  readonly text: string;
  readonly document: Document.Parsed;
}

/** A pair of a block, from the first unit of its key to where the line of what follows it begins. */
interface Lines {
  readonly pair: Pair;
  readonly start: number;
  readonly end: number;
  /** The collections around it, outermost first, each with whether the pair stands last in it. */
  readonly around: readonly { readonly node: YAMLMap | YAMLSeq; readonly isLast: boolean }[];
}

/** Units from `from` to `to` of the old text have become others; what follows has moved by `shift`. */
interface Difference {
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/**
 * The document of a text that differs from one parsed before only in the value of one key: only the lines of that key are
 * parsed. YAML's blocks hang on their indentation alone, so lines deeper than a key concern nothing but its value. The
 * document is the same as if all were parsed anew, but for what `parseYaml` does not look at (comments between lines).
 *
 * @param before is used up: its document becomes the new one
 * @param parse  the parser, with its options
 * @returns null where that is not certain: all must be parsed
 */
export function parsedAgain(
  before: ParsedText,
  text: string,
  parse: (text: string) => Document.Parsed,
): Document.Parsed | null {
  const { document } = before;
  if (document.errors.length > 0 || document.warnings.length > 0) return null;
  const difference = differenceOf(before.text, text);
  const lines = linesAround(before, difference);
  if (lines === null) return null;
  const { start, end, pair, around } = lines;
  const column = start - lineStart(before.text, start);
  const fresh = text.slice(start, end + difference.shift);
  const isClosed = end === before.text.length || fresh.endsWith("\n");
  const isDeeper = [before.text.slice(start, end), fresh].every((one) => isBelow(one, column));
  if (!isClosed || !isDeeper || !isPlainStart(before.text, start) || MAYBE_COMMENT.test(fresh)) return null;
  const value = valueIn(pair, " ".repeat(column) + fresh, parse);
  if (value === null || hasName(pair.value)) return null;
  move(document.contents, pair, end, difference.shift);
  moved(value, start - column);
  (pair as { value: unknown }).value = value;
  const endOf = value.range[2];
  for (const { node, isLast } of [...around].reverse()) {
    if (!isLast) break;
    if (node.range) node.range = [node.range[0], endOf, endOf];
  }
  return document;
}

/** A comment behind a value counts to what lies around it, and moves where that ends. */
const MAYBE_COMMENT = /(^|\s)#/;

function differenceOf(before: string, now: string): Difference {
  const most = Math.min(before.length, now.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === now.charCodeAt(from)) from++;
  let to = before.length;
  const shift = now.length - before.length;
  while (to > from && to + shift > from && before.charCodeAt(to - 1) === now.charCodeAt(to - 1 + shift)) to--;
  return { from, to, shift };
}

/** The innermost pair of blocks in whose value the difference lies. */
function linesAround({ text, document }: ParsedText, { from, to }: Difference): Lines | null {
  let found: Lines | null = null;
  let around: Lines["around"] = [];
  let end = text.length;
  for (let node: unknown = document.contents; isBlock(node); ) {
    const { items } = node;
    const at = items.findLastIndex((one) => (startOf(one) ?? Number.POSITIVE_INFINITY) <= from);
    const item = items[at];
    const next = startOf(items[at + 1]);
    end = next === null ? end : lineStart(text, next);
    if (item === undefined || to > end) break;
    around = [...around, { node, isLast: at === items.length - 1 }];
    if (!isPair(item)) node = item;
    else {
      const key = item.key as ParsedNode;
      // A change in the key itself, or before its colon, is one of the block around it.
      if (from <= key.range[1]) break;
      found = { pair: item, start: key.range[0], end, around };
      node = item.value;
    }
  }
  return found;
}

function isBlock(node: unknown): node is YAMLMap | YAMLSeq {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

function startOf(item: unknown): number | null {
  const node = isPair(item) ? item.key : item;
  return isNode(node) && node.range ? node.range[0] : null;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** Whether all lines but the first are blank or stand deeper than a column. A comment may belong to what follows. */
function isBelow(lines: string, column: number): boolean {
  return lines
    .split("\n")
    .slice(1)
    .every((line) => {
      const indent = line.search(/[^ ]/);
      return /^[ \r]*$/.test(line) || (indent > column && line[indent] !== "#" && line[indent] !== "\t");
    });
}

/** Whether nothing but blanks and the dashes of items stands before a key. */
function isPlainStart(text: string, start: number): boolean {
  return /^[ -]*$/.test(text.slice(lineStart(text, start), start));
}

/** The value of a pair in its new lines; null = they are something else than that pair, or something is wrong with them. */
function valueIn(pair: Pair, lines: string, parse: (text: string) => Document.Parsed): ParsedNode | null {
  const { contents, errors, warnings } = parse(lines);
  if (errors.length > 0 || warnings.length > 0 || !isMap(contents) || contents.items.length !== 1)
    return null;
  const [now] = contents.items;
  if (!isScalar(pair.key) || !isScalar(now?.key) || now.key.source !== pair.key.source) return null;
  const value = now.value as ParsedNode | null;
  return value === null || hasName(now.key) || hasName(value) ? null : value;
}

/** Names reach beyond their lines, and so do tags. */
function hasName(node: unknown): boolean {
  if (isPair(node)) return hasName(node.key) || hasName(node.value);
  if (!isNode(node)) return false;
  if (isAlias(node) || (!isScalar(node) && !isCollection(node))) return true;
  if (node.anchor !== undefined || node.tag?.startsWith("!") === true) return true;
  return isCollection(node) && node.items.some(hasName);
}

/** Moves what stands from `end` on, all but one pair; what lies around it grows with it. */
function move(node: unknown, but: Pair, end: number, shift: number): void {
  if (node === but) return;
  if (isPair(node)) {
    move(node.key, but, end, shift);
    move(node.value, but, end, shift);
  } else if (isNode(node) && node.range) {
    const [from, to, whole] = node.range;
    if (whole < end) return;
    const at = (place: number): number => (place >= end ? place + shift : place);
    node.range = [at(from), at(to), at(whole)];
    if (isCollection(node)) for (const item of node.items) move(item, but, end, shift);
  }
}

function moved(node: unknown, by: number): void {
  if (isPair(node)) {
    moved(node.key, by);
    moved(node.value, by);
  } else if (isNode(node) && node.range) {
    const [from, to, whole] = node.range;
    node.range = [from + by, to + by, whole + by];
    if (isCollection(node)) for (const item of node.items) moved(item, by);
  }
}
