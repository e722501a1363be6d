import type { Span } from "../../check/index.ts";
import { looksLikeSpeaker } from "../../records/transcript/read.ts";
import { isSentence } from "./marks.ts";
import type { Scan } from "./scan.ts";

/** Longest name of a speaker with marks and blanks taken away. */
const LONGEST = 24;

/**
 * Who speaks in a line of a transcript: （見本部会長）, ○見本会長, 見本（会長）, 見本会長：, 【見本会長】 before the words, alone
 * above them, or in a table's first column. Null where nobody begins to.
 */
export function speakerAt(scan: Scan, line: number): Span | null {
  const key = scan.key(line);
  if (scan.inTable(line)) {
    const first = scan.lines[line]?.cell?.column === 0;
    const name = key.replace(/^[(〔○〇◯]|[)〕:]$/gu, "");
    const start = key.indexOf(name);
    return first && isName(name) ? scan.piece(line, start, start + name.length) : null;
  }
  const inside = /^[(〔【]([^()〔〕【】]{1,24})[)〕】]/u.exec(key)?.[1];
  if (inside !== undefined && isName(inside)) return scan.piece(line, 1, 1 + inside.length);
  const mark = /^[○〇◯◎●■□◆]/u.exec(key)?.[0].length ?? 0;
  for (let end = mark + 1; end <= Math.min(key.length, mark + LONGEST); end++) {
    if (!scan.isApart(line, end) || !isName(key.slice(mark, end))) continue;
    // Letter-spaced names end where letters stand close again.
    let last = end;
    while (last < key.length && scan.isApart(line, last + 1) && isName(key.slice(mark, last + 1))) last++;
    // Without any sign a name stands alone above what is said.
    const isSure = mark > 0 || key[last] === ":" || isSentence(key) || isSentence(scan.key(line + 1));
    return isSure ? scan.piece(line, mark, last) : null;
  }
  return null;
}

/** Whether a transcript begins with a line: somebody speaks in it, or below it, in sentences. */
export function opensSpeech(scan: Scan, line: number): boolean {
  if (scan.inTable(line) || speakerAt(scan, line) === null) return false;
  return isSentence(scan.key(line)) || isSentence(scan.key(line + 1));
}

/** 見本会長, 見本（会長）. */
function isName(words: string): boolean {
  return looksLikeSpeaker(words.replace(/^([^()]{1,8})\(([^()]{1,14})\)$/u, "$1$2"));
}
