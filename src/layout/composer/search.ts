import { type Ask, type DecidedLine, decide } from "./decided.ts";
import { canMove, isBad, lookBack } from "./look-back.ts";
import type { Workspace } from "./workspace.ts";

/**
 * The one loop over a paragraph's lines, for composing and for explaining: first fit, and where a line turns out bad, one
 * line of look-back. Lines are told in order, each when the one after it is decided, for until then its break may move.
 * Cost: linear; a bad line puts a bounded number of further questions (`CANDIDATES` in look-back.ts).
 *
 * @param visit  told of at least one line
 */
export function eachLine(text: Workspace, ask: Ask, visit: (line: DecidedLine) => void): void {
  text.feed[text.count] = 1; // the text's end is found like a forced break
  let end = text.feed.indexOf(1);
  let line = decide(ask(0, end));
  while (line.next < text.count) {
    const before = line;
    if (end < before.next) end = text.feed.indexOf(1, before.next);
    line = decide(ask(before.next, end));
    // A line that no legal break fits is not helped by another beginning.
    const moved = line.fitted && isBad(line) && canMove(before) ? lookBack(ask, before, line, end) : null;
    visit(moved === null ? before : moved.before);
    if (moved !== null) line = moved.line;
    // Better an error than a loop without end: our mistake, never the data's.
    if (line.next <= before.next) throw new Error(`the line after cluster ${before.next} took no cluster`);
  }
  visit(line);
}
