import type { SourceText } from "../document/index.ts";
import type { Content } from "./ast.ts";

/** Units that white-space control cut off a literal's front. */
export function cutInFront({ original, value, rightStripped }: Content): number {
  const cut = original.length - value.length;
  if (/\S/.test(value)) return original.search(/\S/) - value.search(/\S/);
  // All white space: the flag means that the left end was cut, and then up to the first line end.
  const line = rightStripped ? (/^[ \t]*\r?\n?/.exec(original)?.[0].length ?? 0) : 0;
  return Math.min(cut, line);
}

/** Offset in the template of the first character that a literal still has. */
export function contentOffset(source: SourceText, content: Content): number {
  return source.offsetAt(content.loc.start.line, content.loc.start.column) + cutInFront(content);
}

/** Whether white-space control took a U+3000 away. */
export function lostFullWidthSpace(content: Content): boolean {
  const front = cutInFront(content);
  const lost = content.original.slice(0, front) + content.original.slice(front + content.value.length);
  return lost.includes("\u3000");
}
