import { type Component, componentsOf, type Transform } from "./glyph-components.ts";
import type { TrueTypeFace } from "./true-type-face.ts";

/** A glyph's outline as points. Font units, y upwards, x from the glyph's origin. */
export interface GlyphPoints {
  readonly xs: number[];
  readonly ys: number[];
  /** Whether the point lies on the outline; the others pull at it (quadratic curves). */
  readonly on: boolean[];
  /** For each contour the index after its last point. */
  readonly ends: number[];
  /** How far the outline must be moved for its left edge to stand where `hmtx` puts it; 0 in most fonts. */
  readonly shift: number;
}

/** Flags of a simple glyph's point. @see OpenType specification, glyf, "Simple Glyph Description" */
const ON = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
const X_SAME = 0x10;
const Y_SAME = 0x20;

/** Composite glyphs made of composite glyphs deeper than this are taken for a ring: as `Outlines.verify` takes them. */
const DEEPEST = 8;

const blank = (): GlyphPoints => ({ xs: [], ys: [], on: [], ends: [], shift: 0 });

/**
 * Reads a glyph's outline, composite glyphs put together. What `Outlines.verify` refuses never comes here; an outline
 * whose points run out of its bytes is blank, which is what most readers of PDF make of it.
 */
export function pointsOf(face: TrueTypeFace, glyph: number, depth = 0): GlyphPoints {
  const { outlines, sfnt } = face;
  const length = outlines.length(glyph);
  if (length < 10 || depth > DEEPEST) return blank();
  const start = outlines.start(glyph);
  const view = new DataView(sfnt.view.buffer, sfnt.view.byteOffset + start, length);
  const contours = view.getInt16(0);
  // The outline is drawn where its left side bearing says, whatever its own coordinates: as FreeType and Acrobat do.
  const shift = face.bearing(glyph) - view.getInt16(2);
  if (contours >= 0) return { ...simplePoints(view, contours), shift };
  return compositePoints(face, componentsOf(view), depth, shift);
}

/** Reads past the end give 0 and are found out by the place reached. */
class Bytes {
  at: number;
  readonly #view: DataView;

  constructor(view: DataView, at: number) {
    this.#view = view;
    this.at = at;
  }

  u8(): number {
    const at = this.at++;
    return at < this.#view.byteLength ? this.#view.getUint8(at) : 0;
  }

  u16(): number {
    return (this.u8() << 8) | this.u8();
  }

  i16(): number {
    return (this.u16() << 16) >> 16;
  }

  get ranOut(): boolean {
    return this.at > this.#view.byteLength;
  }
}

function simplePoints(view: DataView, contours: number): GlyphPoints {
  const bytes = new Bytes(view, 10);
  const ends = Array.from({ length: contours }, () => bytes.u16() + 1);
  const count = ends.at(-1) ?? 0;
  const isRising = ends.every((end, i) => end >= (ends[i - 1] ?? 0));
  const instructions = bytes.u16();
  bytes.at += instructions;
  if (bytes.ranOut || !isRising) return blank();
  const flags = flagsOf(bytes, count);
  const xs = coordinates(bytes, flags, X_SHORT, X_SAME);
  const ys = coordinates(bytes, flags, Y_SHORT, Y_SAME);
  if (bytes.ranOut) return blank();
  return { xs, ys, on: flags.map((flag) => (flag & ON) !== 0), ends, shift: 0 };
}

function flagsOf(bytes: Bytes, count: number): number[] {
  const flags: number[] = [];
  while (flags.length < count && !bytes.ranOut) {
    const flag = bytes.u8();
    const times = (flag & REPEAT) === 0 ? 1 : bytes.u8() + 1;
    for (let i = 0; i < times && flags.length < count; i++) flags.push(flag);
  }
  return flags;
}

function coordinates(bytes: Bytes, flags: readonly number[], short: number, same: number): number[] {
  let place = 0;
  return flags.map((flag) => {
    if ((flag & short) !== 0) place += (flag & same) !== 0 ? bytes.u8() : -bytes.u8();
    else if ((flag & same) === 0) place += bytes.i16();
    return place;
  });
}

function compositePoints(
  face: TrueTypeFace,
  components: readonly Component[],
  depth: number,
  ownShift: number,
): GlyphPoints {
  const whole = { ...blank(), shift: ownShift };
  for (const component of components) {
    const part = pointsOf(face, component.glyph, depth + 1);
    if (component.useMetrics) whole.shift = part.shift;
    append(whole, part, placed(component, whole, part));
  }
  return whole;
}

/** The component's transform with its offset; one that is placed by points lays its point upon one there is already. */
function placed({ transform, points }: Component, whole: GlyphPoints, part: GlyphPoints): Transform {
  if (points === null) return transform;
  const [a, b, c, d] = transform;
  const [x = 0, y = 0] = [part.xs[points.part], part.ys[points.part]];
  const [toX = 0, toY = 0] = [whole.xs[points.whole], whole.ys[points.whole]];
  return [a, b, c, d, toX - (a * x + c * y), toY - (b * x + d * y)];
}

function append(whole: GlyphPoints, part: GlyphPoints, [a, b, c, d, e, f]: Transform): void {
  const before = whole.xs.length;
  part.xs.forEach((x, i) => {
    const y = part.ys[i] as number;
    whole.xs.push(a * x + c * y + e);
    whole.ys.push(b * x + d * y + f);
    whole.on.push(part.on[i] as boolean);
  });
  for (const end of part.ends) whole.ends.push(before + end);
}
