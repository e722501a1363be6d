import type { PdfRef } from "../../asset/pdf/object.ts";
import { clustersOf, type Face, type FontSet } from "../../font/index.ts";
import { formatDate } from "../../notation/index.ts";
import { EmbeddedFace } from "../../render/pdf/embedded-face.ts";
import { FaceUse } from "../../render/pdf/face-use.ts";
import { SignFault } from "../fault.ts";
import type { Update } from "../pdf/update.ts";
import { inJapan } from "../pdf/write.ts";
import { UpdateReference } from "./font-object.ts";
import type { Placed } from "./place.ts";
import type { SealImage } from "./seal.ts";

/** What a signature looks like. Also one that is not shown has an appearance: PDF/A wants it. */
export interface Appearance {
  readonly rectangle: readonly number[];
  /** What is read out in its place. */
  readonly said: string;
  /** Writes the form XObject and all it needs. */
  draw(update: Update): PdfRef;
}

const CAPTION_TEXT = "電子署名";

/** Of no size: for a signature that is not shown. */
export const invisible: Appearance = {
  rectangle: [0, 0, 0, 0],
  said: CAPTION_TEXT,
  draw: (update) =>
    update.addStream("/Type /XObject /Subtype /Form /BBox [0 0 0 0] /Resources << >>", Buffer.alloc(0)),
};

/** What is shown, line by line. */
export interface Shown {
  /** 職責: 市長 */
  readonly post: string | null;
  /** 氏名 */
  readonly name: string;
  readonly now: Date;
  readonly seal: SealImage | null;
}

const STYLE = { family: "mincho", bold: false } as const;
/** Line feed in em; the caption's size to that of the other lines; space around the text, pt; the largest size, pt. */
const FEED = 1.5;
const CAPTION = 0.7;
const PADDING = 4;
const LARGEST = 10.5;

/** A frame with 職責, 氏名 and the date, and the seal at the right. @throws SignFault for characters no font has */
export function visible(shown: Shown, place: Placed, fonts: FontSet): Appearance {
  const uses = new Map<Face, FaceUse>();
  const texts = linesOf(shown);
  const lines = texts.map(({ text, scale }) => setLine(text, scale, fonts, uses));
  const said = texts.map(({ text }) => text).join(" ");
  return { rectangle: place.rectangle, said, draw: (update) => drawn(update, lines, shown.seal, place) };
}

function linesOf({ post, name, now }: Shown): readonly { readonly text: string; readonly scale: number }[] {
  const day = inJapan(now);
  const iso = day.toISOString().slice(0, 10);
  const date = formatDate({ iso, precision: "day", undecided: false, asWritten: null });
  // A 職責証明書 often bears the post as its name: once is enough.
  const texts = [post === name ? null : post, name, date].filter((one): one is string => !!one);
  return [{ text: CAPTION_TEXT, scale: CAPTION }, ...texts.map((text) => ({ text, scale: 1 }))];
}

interface Line {
  readonly scale: number;
  readonly pieces: readonly { readonly use: FaceUse; readonly hex: string }[];
  /** In em of the line's own size. */
  readonly width: number;
}

/** One line in as many faces as it needs. */
function setLine(text: string, scale: number, fonts: FontSet, uses: Map<Face, FaceUse>): Line {
  const pieces: { use: FaceUse; hex: string }[] = [];
  let width = 0;
  const absent: string[] = [];
  for (const cluster of clustersOf(text)) {
    const found = fonts.find(cluster, STYLE);
    if (found === null) absent.push(cluster);
    else {
      const use = useOf(found.face, uses);
      const shown = use.show(found.glyph, cluster);
      pieces.push({ use, hex: shown.hex });
      width += shown.width / 1000;
    }
  }
  if (absent.length > 0) throw new SignFault("sign/no-glyph", { characters: absent.join("") });
  return { scale, pieces, width };
}

function useOf(face: Face, uses: Map<Face, FaceUse>): FaceUse {
  const use = uses.get(face) ?? new FaceUse(face);
  uses.set(face, use);
  return use;
}

function drawn(update: Update, lines: readonly Line[], seal: SealImage | null, place: Placed): PdfRef {
  const { width, height, matrix } = place;
  const side = seal === null ? 0 : Math.min(height - 2 * PADDING, width / 3);
  const size = sizeFor(lines, width - 2 * PADDING - (side === 0 ? 0 : side + PADDING), height - 2 * PADDING);
  const faces = [...new Set(lines.flatMap(({ pieces }) => pieces.map(({ use }) => use)))];
  const fonts = faces.map((use) => `/${use.id} ${embedded(update, use)} 0 R`);
  const image = seal === null ? null : imageIn(update, seal);
  const operators = [
    "q 0.5 w 0 G",
    `0.25 0.25 ${number(width - 0.5)} ${number(height - 0.5)} re S Q`,
    textOperators(lines, size, height),
    ...(seal === null ? [] : [sealOperators(seal, side, place)]),
  ].join("\n");
  const resources = `<< /Font << ${fonts.join(" ")} >>${image === null ? "" : ` /XObject << /Seal ${image.number} 0 R >>`} >>`;
  return update.addStream(
    `/Type /XObject /Subtype /Form /BBox [0 0 ${number(width)} ${number(height)}] /Matrix [${matrix}] /Resources ${resources}`,
    Buffer.from(operators, "latin1"),
  );
}

/** The size at which the widest line fits, and all of them one below the other. */
function sizeFor(lines: readonly Line[], width: number, height: number): number {
  const widest = Math.max(...lines.map((line) => line.width * line.scale));
  const high = lines.reduce((sum, { scale }) => sum + scale * FEED, 0);
  return Math.min(LARGEST, width / widest, height / high);
}

function textOperators(lines: readonly Line[], size: number, height: number): string {
  const operators = ["BT 0 g"];
  const total = lines.reduce((sum, { scale }) => sum + scale * FEED * size, 0);
  let top = height - (height - total) / 2;
  for (const { scale, pieces } of lines) {
    const own = size * scale;
    // The line's own box stands in the middle of its feed, the baseline 0.12 em above the box's bottom.
    operators.push(`1 0 0 1 ${PADDING} ${number(top - own * ((FEED + 1) / 2 - 0.12))} Tm`);
    for (const { use, hex } of runsOf(pieces)) operators.push(`/${use.id} ${number(own)} Tf <${hex}> Tj`);
    top -= own * FEED;
  }
  return [...operators, "ET"].join("\n");
}

/** Neighbours of one face in one string. */
function runsOf(pieces: Line["pieces"]): Line["pieces"] {
  const runs: { use: FaceUse; hex: string }[] = [];
  for (const { use, hex } of pieces) {
    const last = runs.at(-1);
    if (last?.use === use) last.hex += hex;
    else runs.push({ use, hex });
  }
  return runs;
}

function sealOperators(seal: SealImage, side: number, { width, height }: Placed): string {
  const scale = side / Math.max(seal.width, seal.height);
  const [across, down] = [seal.width * scale, seal.height * scale];
  return `q ${number(across)} 0 0 ${number(down)} ${number(width - PADDING - across)} ${number((height - down) / 2)} cm /Seal Do Q`;
}

function embedded(update: Update, use: FaceUse): number {
  const face = new EmbeddedFace(use, (data) => new UpdateReference(update, data));
  face.finalize();
  return face.reference.id;
}

function imageIn(update: Update, { width, height, data }: SealImage): PdfRef {
  return update.addStream(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`,
    data,
  );
}

const number = (value: number): string => `${Math.round(value * 1000) / 1000}`;
