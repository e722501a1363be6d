import type { FieldPath } from "../../contract.ts";

/** A key or an item that a line stands in, and the column (from 0) it begins at. */
export interface Step {
  readonly step: string | number;
  readonly indent: number;
}

/** What one line of a YAML text is, as its indentation says: also while the text is not right. */
export interface OutlineLine {
  /** Where the line stands, its own key or item last. */
  readonly steps: readonly Step[];
  /** Columns of the key, from 0; null = the line has none. */
  readonly key: { readonly from: number; readonly to: number } | null;
  /** Column the value begins at, or would begin at. */
  readonly value: number;
  /** The line is text of a `|` block above. */
  readonly isText: boolean;
  readonly isBlank: boolean;
}

const keyShape = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'[\]{}&*!|>%@,-][^#:]*?)\s*:(?=\s|$)/;
const blockMark = /^(?:[&!][^\s]*\s+)*[|>][-+0-9]*\s*(?:#.*)?$/;

/** The lines of a YAML text, each with its place. Never throws: what cannot be understood stands where its indentation says. */
export function outlineOf(text: string): readonly OutlineLine[] {
  const lines: OutlineLine[] = [];
  let steps: readonly Step[] = [];
  /** Indentation a line must exceed to be text of the block above. */
  let block: number | null = null;
  for (const line of text.split(/\r?\n/)) {
    const indent = line.length - line.trimStart().length;
    const isBlank = line.trim() === "";
    if (block !== null && (isBlank || indent > block)) {
      lines.push({ steps, key: null, value: indent, isText: true, isBlank });
      continue;
    }
    block = null;
    if (isBlank || line.trimStart().startsWith("#")) {
      lines.push({ steps, key: null, value: indent, isText: false, isBlank: true });
      continue;
    }
    const read = readLine(line, indent, steps);
    steps = read.steps;
    lines.push(read);
    if (blockMark.test(line.slice(read.value))) block = steps.at(-1)?.indent ?? -1;
  }
  return lines;
}

function readLine(line: string, indent: number, before: readonly Step[]): OutlineLine {
  let steps = before;
  let at = indent;
  while (/^-(\s|$)/.test(line.slice(at))) {
    steps = withItem(steps, at);
    const rest = line.slice(at + 1);
    at += 1 + (rest.length - rest.trimStart().length);
  }
  const found = keyShape.exec(line.slice(at));
  // A text that goes on stands where its first line does.
  if (found === null) return { steps, key: null, value: at, isText: false, isBlank: false };
  const written = found[1] ?? "";
  const step = written.replace(/^(["'])(.*)\1$/, "$2").normalize("NFKC");
  const end = at + found[0].length;
  const rest = line.slice(end);
  return {
    steps: [...above(steps, at), { step, indent: at }],
    key: { from: at, to: at + written.length },
    value: end + (rest.length - rest.trimStart().length),
    isText: false,
    isBlank: false,
  };
}

/** The steps that hold something beginning at a column. */
export function above(steps: readonly Step[], column: number): readonly Step[] {
  return steps.filter((step) => step.indent < column);
}

function withItem(steps: readonly Step[], column: number): readonly Step[] {
  // A list may stand as far left as its key.
  const holders = steps.filter(
    (step) => step.indent < column || (step.indent === column && typeof step.step === "string"),
  );
  const sibling = steps.find((step) => step.indent === column && typeof step.step === "number");
  const index = sibling === undefined ? 0 : Number(sibling.step) + 1;
  return [...holders, { step: index, indent: column }];
}

/** The path of a line's steps. */
export function pathOfSteps(steps: readonly Step[]): FieldPath {
  return steps.map(({ step }) => step);
}

/** Line (from 0) where a path stands, or the nearest that holds it; null = nowhere. */
export function lineOfPath(outline: readonly OutlineLine[], path: FieldPath): number | null {
  for (let length = path.length; length > 0; length--) {
    const wanted = JSON.stringify(path.slice(0, length));
    const line = outline.findIndex(
      ({ steps, isBlank }) => !isBlank && JSON.stringify(pathOfSteps(steps).slice(0, length)) === wanted,
    );
    if (line >= 0) return line;
  }
  return null;
}
