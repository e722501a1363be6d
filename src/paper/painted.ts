import type { Diagnostic } from "../diagnostic/index.ts";
import type { Page } from "../layout/page.ts";
import type { PackedDrawing, PaintedSheet, Structure } from "../render/pdf/index.ts";
import type { Paper } from "./paper.ts";

/** A paper's own page number (2/3), kept apart: it stays where it is when sheets are moved for binding. */
export interface SheetFoot {
  readonly text: string;
  /** Baseline and size in pt. */
  readonly y: number;
  readonly size: number;
}

/** A paper with its pages painted, as a packet binds it: plain data, which threads and a cache exchange as one file. */
export interface PaintedPaper {
  /** What was found while it was made, with absolute paths. */
  readonly findings: readonly Diagnostic[];
  /** Picture files it shows → SHA-256. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Its drawings, by what its sheets call them. */
  readonly drawings: ReadonlyMap<string, PackedDrawing>;
  /** Of each sheet; null = none. */
  readonly feet: readonly (SheetFoot | null)[];
  /** What its tagged sheets belong to; null = they are not tagged. */
  readonly structure: Structure | null;
  /** Its sheets without their feet, as `packSheets` gives them. */
  readonly sheets: Uint8Array;
}

/**
 * Paints a paper's pages.
 * @param about what is known of it already, findings with absolute paths; whether its sheets are tagged
 */
export async function paintedPaper(
  paper: Paper,
  { findings, pictures, tagged }: Pick<PaintedPaper, "findings" | "pictures"> & { readonly tagged: boolean },
): Promise<PaintedPaper> {
  const { packSheets, paintSheet, structureOf } = await import("../render/pdf/index.ts");
  const { pages, structure: root } = paper.pages();
  const tags = tagged ? structureOf(root) : null;
  const sheets = await Promise.all(pages.map((page) => paintSheet(withoutFoot(page), tags?.placeOf ?? null)));
  return {
    ...{ findings, pictures, drawings: await drawingsOf(sheets, paper) },
    ...{ feet: pages.map(footOf), structure: tags?.structure ?? null, sheets: packSheets(sheets) },
  };
}

async function drawingsOf(
  sheets: readonly PaintedSheet[],
  { assets }: Paper,
): Promise<ReadonlyMap<string, PackedDrawing>> {
  const { packedDrawing } = await import("../render/pdf/index.ts");
  const drawings = new Map<string, Promise<PackedDrawing>>();
  for (const { pictures, widths, width } of sheets)
    for (const [i, src] of pictures.entries()) {
      const asset = assets.get(src);
      if (asset?.kind === "svg" && !drawings.has(src))
        drawings.set(src, packedDrawing(asset, widths[i] ?? width));
    }
  const packed = [...drawings].map(async ([src, drawing]) => [src, await drawing] as const);
  return new Map(await Promise.all(packed));
}

function footOf({ lines }: Page): SheetFoot | null {
  const foot = lines.find(({ artifact }) => artifact === "page-number");
  const size = foot?.runs[0]?.size;
  return foot === undefined || size === undefined ? null : { text: foot.text, y: foot.y, size };
}

function withoutFoot(page: Page): Page {
  return { ...page, lines: page.lines.filter(({ artifact }) => artifact !== "page-number") };
}

const LENGTH_BYTES = 4;

/** What is said of the bytes that follow the head. */
interface Head extends Pick<PaintedPaper, "findings" | "pictures" | "feet" | "structure"> {
  readonly drawings: readonly {
    readonly src: string;
    readonly key: string;
    readonly objects: readonly { readonly data: string; readonly length: number }[];
  }[];
}

/** The length of a head in JSON, the head, the drawings' streams, the sheets. */
export function writePainted({
  sheets,
  drawings,
  findings,
  pictures,
  feet,
  structure,
}: PaintedPaper): Uint8Array {
  const told = [...drawings].map(([src, { key, objects }]) => ({
    ...{ src, key },
    objects: objects.map(({ data, bytes }) => ({ data, length: bytes.length })),
  }));
  const head: Head = { findings, pictures, feet, structure, drawings: told };
  const text = Buffer.from(JSON.stringify(head), "utf8");
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.length);
  const streams = [...drawings.values()].flatMap(({ objects }) => objects.map(({ bytes }) => bytes));
  return Buffer.concat([length, text, ...streams, sheets]);
}

/** Null: damaged, or written by another version. */
export function readPainted(bytes: Uint8Array): PaintedPaper | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < LENGTH_BYTES) return null;
  const end = LENGTH_BYTES + buffer.readUInt32BE(0);
  const head = end > buffer.length ? null : headIn(buffer.toString("utf8", LENGTH_BYTES, end));
  if (head === null) return null;
  const { findings, pictures, feet, structure } = head;
  let from = end;
  const drawings = head.drawings.map(({ src, key, objects }): [string, PackedDrawing] => {
    const read = objects.map(({ data, length }) => {
      from += length;
      return { data, bytes: buffer.subarray(from - length, from) };
    });
    return [src, { kind: "packed", key, objects: read }];
  });
  // The sheets have a check sum of their own, and say so where the bytes before them are too few.
  const about = { findings, pictures, feet, structure };
  return { ...about, drawings: new Map(drawings), sheets: buffer.subarray(from) };
}

function headIn(text: string): Head | null {
  try {
    const read = JSON.parse(text) as Partial<Head> | null;
    const { findings, pictures, drawings, feet, structure } = read ?? {};
    const lists = [findings, drawings, feet, structure ?? []];
    const isHead = lists.every(Array.isArray) && isObject(pictures) && structure !== undefined;
    return isHead ? (read as Head) : null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

function isObject<T>(one: T | null | undefined): one is T & object {
  return typeof one === "object" && one !== null;
}
