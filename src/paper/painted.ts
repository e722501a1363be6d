import type { Diagnostic } from "../diagnostic/index.ts";
import type { Page } from "../layout/page.ts";
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
  /** Drawings that stand in no file → SVG. */
  readonly drawn: Readonly<Record<string, string>>;
  /** Of each sheet; null = none. */
  readonly feet: readonly (SheetFoot | null)[];
  /** Its sheets without their feet, as `packSheets` gives them. */
  readonly sheets: Uint8Array;
}

/** Paints a paper's pages. @param about what is known of it already, findings with absolute paths */
export async function paintedPaper(
  paper: Paper,
  { findings, pictures }: Pick<PaintedPaper, "findings" | "pictures">,
): Promise<PaintedPaper> {
  const { packSheets, paintSheet } = await import("../render/pdf/index.ts");
  const { pages } = paper.pages();
  const sheets = await Promise.all(pages.map((page) => paintSheet(withoutFoot(page))));
  const drawn = [...paper.assets.values()].flatMap((asset) =>
    asset.kind === "svg" && pictures[asset.src] === undefined ? [[asset.src, asset.source] as const] : [],
  );
  return {
    ...{ findings, pictures, drawn: Object.fromEntries(drawn) },
    ...{ feet: pages.map(footOf), sheets: packSheets(sheets) },
  };
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

/** The length of a head in JSON, the head, the sheets. */
export function writePainted({ sheets, ...head }: PaintedPaper): Uint8Array {
  const text = Buffer.from(JSON.stringify(head), "utf8");
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, sheets]);
}

/** Null: damaged, or written by another version. */
export function readPainted(bytes: Uint8Array): PaintedPaper | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < LENGTH_BYTES) return null;
  const end = LENGTH_BYTES + buffer.readUInt32BE(0);
  if (end > buffer.length) return null;
  const head = headIn(buffer.toString("utf8", LENGTH_BYTES, end));
  return head === null ? null : { ...head, sheets: buffer.subarray(end) };
}

type Head = Omit<PaintedPaper, "sheets">;

function headIn(text: string): Head | null {
  try {
    const read = JSON.parse(text) as Partial<Head> | null;
    const { findings, pictures, drawn, feet } = read ?? {};
    const isHead = Array.isArray(findings) && Array.isArray(feet) && isObject(pictures) && isObject(drawn);
    return isHead ? { findings, pictures, drawn, feet } : null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

function isObject<T>(one: T | null | undefined): one is T & object {
  return typeof one === "object" && one !== null;
}
