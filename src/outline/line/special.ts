import type { Caption, Closing, Figure, Note } from "../tree.ts";
import { blank, blanksAtStart, peel } from "./blank.ts";
import { readBody } from "./body.ts";
import type { Dress } from "./draft.ts";
import { readInlines } from "./inline.ts";
import { cut, type Piece } from "./piece.ts";
import type { Line } from "./split.ts";

const closing = new RegExp(`^以${blank}*上$`);

/** 以上 alone on its line. */
export function readClosing({ typed, content: { text } }: Line): Closing | null {
  return closing.test(text) ? { type: "closing", typed, text } : null;
}

const figureOpen = new RegExp(`^[［[]${blank}*図${blank}*[：:]${blank}*`);

/** ［図：構成図］ alone on its line. */
export function readFigure({ typed, content: { text } }: Line): Figure | null {
  const open = figureOpen.exec(text)?.[0];
  if (open === undefined || !/[］\]]$/.test(text)) return null;
  const { core: name, after } = peel(text.slice(open.length, -1));
  if (name === "" || /[［[］\]]/.test(name)) return null;
  return { type: "figure", typed, open, name, close: after + text.slice(-1) };
}

const digits = "[0-9０-９]{1,2}";
const note = new RegExp(
  `^(?:${[
    `※(?:${digits}(?:[)）.．:：]|(?=${blank})))?`,
    // * and a blank is a bullet, ** bold.
    `[*＊](?![*＊ \\u3000\\t\\u00a0]|$)(?:${digits}(?:[)）]|(?=${blank})))?`,
    `[(（]注(?:${digits})?[)）]`,
    `注(?:${digits})?[)）:：]`,
  ].join("|")})`,
);

/** ※ …, ＊ …, （注1）…: words beside the text. */
export function readNote(piece: Piece, { typed, lead }: Dress): Note | null {
  const label = note.exec(piece.text)?.[0];
  if (label === undefined) return null;
  const blanks = blanksAtStart(piece.text, label.length);
  const gap = piece.text.slice(label.length, label.length + blanks);
  const body = readBody(cut(piece, label.length + blanks));
  return { type: "note", typed, lead, label, gap, body };
}

const caption = new RegExp(
  `^(?:図|表|別図|別表|写真)(?:[0-9０-９]{0,3}[)）:：]|[0-9０-９]{1,3}(?=${blank}))(?=${blank}*[^ \\u3000\\t\\u00a0のをにはがとで])`,
);

/** 図) 運用構成図, 表1　一覧. */
export function readCaption({ typed, content }: Line): Caption | null {
  const label = caption.exec(content.text)?.[0];
  if (label === undefined) return null;
  const blanks = blanksAtStart(content.text, label.length);
  const gap = content.text.slice(label.length, label.length + blanks);
  return { type: "caption", typed, label, gap, text: readInlines(cut(content, label.length + blanks)) };
}
