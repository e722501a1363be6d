import { createHash } from "node:crypto";
import type { Face } from "../../font/face.ts";
import type { Page, PlacedImage, PlacedLine, PlacedRun } from "../../layout/page.ts";
import { pictureKey } from "../picture-key.ts";

/**
 * A key of all that is drawn of a page: another drawing has another key. Where things were written (`at`), which part of
 * the structure they are and where they lead to is not drawn. Far cheaper than drawing: numbers are gathered and hashed,
 * those of a line's runs once as long as the runs are there. The same in every process, for the same fonts and pictures.
 */
export function sheetKey(page: Page): string {
  const gathered = new Gathered();
  const lines = page.watermark === null ? page.lines : [page.watermark, ...page.lines];
  // Keys of lines are made in the same room: they come before anything is gathered in it.
  for (const line of lines) gathered.text(lineKey(line));
  gathered.numbers(page.width, page.height, page.lines.length, lines.length);
  for (const { y, artifact } of lines) gathered.numbers(y, artifact === null ? 0 : 1);
  for (const { x1, y1, x2, y2, width, line, pitch } of page.rules)
    gathered.numbers(x1, y1, x2, y2, width, looks[line], pitch);
  for (const image of page.images) addImage(gathered, image);
  return gathered.key();
}

const looks = { solid: 0, dashed: 1, dotted: 2 } as const;

/** Of the runs that stand on pages now: a line that only moves keeps its runs. */
const lineKeys = new WeakMap<readonly PlacedRun[], { readonly text: string; readonly key: string }>();

/** A key of what is drawn of a line, wherever it stands on the sheet. */
function lineKey({ text, runs }: PlacedLine): string {
  const known = lineKeys.get(runs);
  if (known?.text === text) return known.key;
  const gathered = new Gathered();
  gathered.text(text);
  for (const run of runs) addRun(gathered, run);
  const key = gathered.key();
  lineKeys.set(runs, { text, key });
  return key;
}

function addRun(gathered: Gathered, run: PlacedRun): void {
  const { face, size, glyphs, x, clusters, grey, underline, drop, turned, dots } = run;
  const flags = (underline ? 1 : 0) + (turned ? 2 : 0) + (dots === null ? 0 : 4);
  gathered.numbers(size, grey, drop, flags, glyphs.length, x.length);
  gathered.list(glyphs);
  gathered.list(x);
  gathered.text(nameOf(face));
  gathered.text(clusters.join("\u0001"));
  if (dots !== null) {
    gathered.numbers(dots.length);
    gathered.list(dots);
  }
}

function addImage(gathered: Gathered, { x, y, width, height, asset, element, after }: PlacedImage): void {
  gathered.numbers(x, y, width, height, after);
  gathered.text(element.alt ?? "");
  gathered.text(asset.kind);
  // Of another file's page only its name is drawn.
  gathered.text(asset.kind === "pdf" ? asset.src : (pictureKey(asset) as string));
}

const names = new WeakMap<Face, string>();

/** A face as a text: its name, and the length of its file. */
function nameOf(face: Face): string {
  const name = names.get(face) ?? `${face.name}/${face.data.length}`;
  names.set(face, name);
  return name;
}

/** Room for numbers; grows, and is used again for the next page: nothing waits between its filling and its hashing. */
let room = new Float64Array(16 * 1024);

class Gathered {
  #count = 0;
  readonly #texts: string[] = [];

  numbers(...values: readonly number[]): void {
    this.list(values);
  }

  list(values: ArrayLike<number>): void {
    const end = this.#count + values.length;
    if (end > room.length) this.#grow(end);
    for (let i = 0; i < values.length; i++) room[this.#count + i] = values[i] as number;
    this.#count = end;
  }

  text(text: string): void {
    this.#texts.push(text);
  }

  key(): string {
    return createHash("sha256")
      .update(this.#texts.join("\u0002"))
      .update(new Uint8Array(room.buffer, 0, this.#count * 8))
      .digest("base64url")
      .slice(0, 22);
  }

  #grow(least: number): void {
    const larger = new Float64Array(Math.max(least, room.length * 2));
    larger.set(room.subarray(0, this.#count));
    room = larger;
  }
}
