import type { TreeNode } from "./node.ts";

/** A place inside of a value, lines and columns (in characters) from 1. */
interface Inside {
  readonly line: number;
  readonly column: number;
}

/**
 * The line of the file (from 0), and the code unit in it, of a place inside of a value. Of what
 * is written in a file only a block of YAML (`|`) has a line of the file for each of its own: null for every other value,
 * and for one whose lines were joined.
 */
export function lineWithin(node: TreeNode, { line, column }: Inside): { line: number; unit: number } | null {
  if (node.type === "text" && node.source.isValue)
    return { line: node.source.lineAt(node.start) + line - 1, unit: column - 1 };
  if (node.type !== "text" || !node.source.parsed.startsWith("|", node.start)) return null;
  const lines = node.value.split("\n");
  const text = lines[line - 1];
  const first = text === undefined ? null : firstLine(node.source, node.start);
  if (text === undefined || first === null) return null;
  const written = node.source.line(first + line - 1);
  // What the block's lines are further in is gone from the value; blank lines may be shorter than that.
  if (!written.endsWith(text)) return null;
  const before = [...text].slice(0, column - 1).join("").length;
  return { line: first + line - 1, unit: written.length - text.length + before };
}

/** The first line below | that is not blank: those above it are not in the value. */
function firstLine(source: TreeNode["source"], start: number): number | null {
  for (let line = source.lineAt(start) + 1; line < source.lineCount; line++)
    if (!/^ *$/.test(source.line(line))) return line;
  return null;
}
