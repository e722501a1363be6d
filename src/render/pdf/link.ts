import type { PlacedLine, PlacedRun } from "../../layout/page.ts";
import { endOf } from "../run-end.ts";
import type { PdfDictionary } from "./pdfmake-internals.ts";

/** A place on a sheet that leads to a named page; pt from the sheet's top left corner, y downwards. */
export interface SheetLink {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Name of what it leads to. */
  readonly to: string;
  /** What it is on. */
  readonly text: string;
}

/** The em box above and below the baseline, in em. */
const ASCENT = 0.88;
const DESCENT = 0.12;

/** One link for each stretch of runs in a line that lead to the same place. */
export function linksOf(lines: readonly PlacedLine[]): SheetLink[] {
  return lines.flatMap((line) => (line.runs.some(({ link }) => link !== null) ? linksIn(line) : []));
}

function linksIn(line: PlacedLine): SheetLink[] {
  const links: SheetLink[] = [];
  let before: string | null = null;
  for (const run of line.runs) {
    if (run.glyphs.length === 0) continue;
    if (run.link !== null) {
      const link = { ...boxOf(line.y, run), to: run.link, text: run.clusters.join("") };
      const last = links.at(-1);
      if (last !== undefined && before === run.link) links[links.length - 1] = around(last, link);
      else links.push(link);
    }
    before = run.link;
  }
  return links;
}

function boxOf(y: number, run: PlacedRun): Omit<SheetLink, "to" | "text"> {
  const base = y + run.drop;
  const [above, below] = [run.size * ASCENT, run.size * DESCENT];
  const origin = run.x[0] ?? Number.NaN;
  const end = endOf(run);
  if (run.turned)
    return { left: origin - below, top: base, right: origin + above, bottom: base + end - origin };
  return { left: origin, top: base - above, right: end, bottom: base + below };
}

function around(one: SheetLink, other: SheetLink): SheetLink {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
    to: one.to,
    text: one.text + other.text,
  };
}

/**
 * A link as an annotation of a page whose body is shifted. ISO 32000-1 12.5.6.5
 * @param height of the page
 * @param key of a tagged file: what the parent tree calls it
 */
export function linkAnnotation(
  { left, top, right, bottom, to, text }: SheetLink,
  shift: { readonly x: number; readonly y: number },
  height: number,
  key: number | null = null,
): PdfDictionary {
  const rect = [left + shift.x, height - bottom - shift.y, right + shift.x, height - top - shift.y];
  return {
    Type: "Annot",
    Subtype: "Link",
    Rect: rect.map((one) => Math.round(one * 100) / 100),
    Border: [0, 0, 0],
    // Printed, as far as there is anything to print.
    F: 4,
    Dest: nameBytes(to),
    // What is read out where the text cannot be. ISO 14289-1 7.18.5
    ...(key === null ? {} : { Contents: nameBytes(text), StructParent: key }),
  };
}

/** A destination's name as a string of bytes: its characters where they are ASCII, else UTF-16 with its mark. */
export function nameBytes(name: string): Buffer {
  if (/^[ -~]*$/.test(name)) return Buffer.from(name, "latin1");
  return Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(name, "utf16le").swap16()]);
}
