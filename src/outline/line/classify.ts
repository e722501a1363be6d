import type { Paragraph, Row, TermRow } from "../tree.ts";
import { blanksAtStart } from "./blank.ts";
import { readBody } from "./body.ts";
import { readBullet } from "./bullet.ts";
import type { Draft, Dress, ItemMark } from "./draft.ts";
import { hashHeading, readHeading } from "./heading.ts";
import { readNumberLabel } from "./number-label.ts";
import { cut, type Piece } from "./piece.ts";
import { readCaption, readClosing, readFigure, readNote } from "./special.ts";
import { isTooLong, type Line } from "./split.ts";
import { readTableRow } from "./table-row.ts";

/** What a line is by itself. */
export function classify(line: Line): Draft {
  const { typed, content } = line;
  if (content.text === "") return { role: "leaf", line, leaf: { type: "blank", typed } };
  if (isTooLong(content.text)) return { role: "leaf", line, leaf: unread(line) };
  const row = readTableRow(line);
  if (row !== null) return { role: "row", line, row };
  const leaf = readClosing(line) ?? readFigure(line) ?? readCaption(line);
  return leaf === null ? marked(line) : { role: "leaf", line, leaf };
}

/** A line too long to be read is kept as it is. */
function unread({ typed, content: { text } }: Line): Paragraph {
  return {
    type: "paragraph",
    typed,
    body: { form: "text", text: [{ type: "text", at: typed.at, value: text }] },
  };
}

function marked(line: Line): Draft {
  const { content, typed } = line;
  const plain: Dress = { typed, lead: "", bold: "none" };
  return (
    hashed(line) ?? dashed(line) ?? dressed(line, content, plain) ?? { role: "leaf", line, leaf: words(line) }
  );
}

/** ## 1 趣旨: before a label the signs say nothing, before other words they make a heading. */
function hashed(line: Line): Draft | null {
  const { content, typed } = line;
  const lead = /^(#{1,6})[ \u3000\t\u00a0]+/.exec(content.text);
  if (lead === null) return null;
  const dress: Dress = { typed, lead: lead[0], bold: "none" };
  const labelled = dressed(line, cut(content, lead[0].length), dress);
  if (labelled?.role === "mark" && (labelled.mark.type === "heading" || labelled.mark.number !== null))
    return labelled;
  const mark = hashHeading(content, { typed, lead: "", bold: "none" }, lead[1]?.length ?? 1);
  return { role: "mark", line, mark };
}

/** - ① 端末: the dash says nothing before another label. */
function dashed(line: Line): Draft | null {
  const { content, typed } = line;
  const lead = /^-[ \u3000\t\u00a0]+/.exec(content.text)?.[0];
  if (lead === undefined) return null;
  const inner = dressed(line, cut(content, lead.length), { typed, lead, bold: "none" });
  return inner?.role === "mark" && inner.mark.type === "heading" ? null : inner;
}

/** A labelled line, perhaps with ** around all of it or around its label. */
function dressed(line: Line, piece: Piece, dress: Dress): Draft | null {
  const close = piece.text.startsWith("**") ? piece.text.indexOf("**", 3) : -1;
  if (close < 0) return labelled(line, piece, dress);
  const inner = cut(piece, 2, close);
  if (close === piece.text.length - 2) return labelled(line, inner, { ...dress, bold: "all" });
  const label = readNumberLabel(inner.text);
  if (label?.text !== inner.text) return null;
  const rest = cut(piece, close + 2);
  return { role: "mark", line, mark: itemOf(label, rest, { ...dress, bold: "label" }) };
}

function labelled(line: Line, piece: Piece, dress: Dress): Draft | null {
  const label = readNumberLabel(piece.text);
  if (label !== null)
    return { role: "mark", line, mark: itemOf(label, cut(piece, label.text.length), dress) };
  const heading = readHeading(piece, dress);
  if (heading !== null) return { role: "mark", line, mark: heading };
  const note = dress.bold === "none" ? readNote(piece, dress) : null;
  if (note !== null) return { role: "leaf", line, leaf: note };
  const bullet = readBullet(piece.text);
  if (bullet === null) return null;
  const mark = itemOf({ ...bullet, number: null }, cut(piece, bullet.text.length), dress);
  return { role: "mark", line, mark };
}

/** @param rest what follows the label */
function itemOf(
  label: Pick<ItemMark, "kind" | "number"> & { text: string },
  rest: Piece,
  dress: Dress,
): ItemMark {
  const blanks = blanksAtStart(rest.text);
  const { kind, number, text } = label;
  const gap = rest.text.slice(0, blanks);
  return { type: "item", kind, label: text, number, ...dress, gap, body: readBody(cut(rest, blanks)) };
}

function words({ typed, content }: Line): Paragraph | TermRow | Row {
  const body = readBody(content, true);
  if (body.form === "term") return { type: "term", typed, body };
  return body.form === "row" ? { type: "row", typed, body } : { type: "paragraph", typed, body };
}
