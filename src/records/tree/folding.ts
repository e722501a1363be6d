import { trimBlanks } from "../blanks.ts";

/** Characters at whose side a line end is nothing: kanji, kana, full-width signs. */
const JAPANESE =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303F\uFF01-\uFFEF\u2460-\u24FF○◎●△▲▽▼□■◆◇※→←↑↓…―]/u;

/**
 * Joins the lines of a value that YAML would have folded with blanks: nothing between two lines where either
 * neighbour is Japanese, else one blank. A blank line ends a paragraph, and so does a line that opens with U+3000
 * (somebody has typed its 字下げ).
 * @returns paragraphs parted by one line feed
 */
export function joinLines(lines: readonly string[]): string {
  const pieces: string[] = [];
  let before = "";
  let ended = true;
  for (const line of lines.map(trimBlanks)) {
    if (line !== "") {
      const parted = ended || line.startsWith("\u3000");
      if (before !== "") pieces.push(parted ? "\n" : glue(before, line));
      pieces.push(line);
      before = line;
    }
    ended = line === "";
  }
  return pieces.join("");
}

function glue(before: string, after: string): string {
  const last = [...before.slice(-2)].pop() ?? "";
  const first = String.fromCodePoint(after.codePointAt(0) ?? 0);
  return JAPANESE.test(last) || JAPANESE.test(first) ? "" : " ";
}

/** The lines of a plain scalar written over several lines, from its source. */
export function plainLines(source: string): readonly string[] {
  return source.split(/\r?\n/);
}

/** The lines of a block scalar (`>`), from its source: header and indentation gone. */
export function blockLines(source: string): readonly string[] {
  return source.split(/\r?\n/).slice(1);
}
