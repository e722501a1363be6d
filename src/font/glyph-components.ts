/** x' = a x + c y + e, y' = b x + d y + f. */
export type Transform = readonly [number, number, number, number, number, number];

/** One part of a composite glyph. */
export interface Component {
  readonly glyph: number;
  readonly transform: Transform;
  /** Placed so that a point of it lies upon a point of what is there already; null = by the transform's offset. */
  readonly points: { readonly whole: number; readonly part: number } | null;
  /** The composite has this component's metrics. */
  readonly useMetrics: boolean;
}

/** @see OpenType specification, glyf, "Composite Glyph Description" */
const WORDS = 0x0001;
const ARE_OFFSETS = 0x0002;
const SCALE = 0x0008;
const MORE = 0x0020;
const SCALE_XY = 0x0040;
const SCALE_2X2 = 0x0080;
const USE_METRICS = 0x0200;
const SCALED_OFFSET = 0x0800;
const UNSCALED_OFFSET = 0x1000;

/** Reads what a composite glyph is put together from. @param view its outline, which `Outlines.verify` has found whole */
export function componentsOf(view: DataView): Component[] {
  const components: Component[] = [];
  let flags = MORE;
  for (let at = 10; (flags & MORE) !== 0; ) {
    flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    const [first, second] = argumentsOf(view, at + 4, flags);
    at += (flags & WORDS) !== 0 ? 8 : 6;
    const scales = scalesOf(view, at, flags);
    at += bytesOfScales(flags);
    const areOffsets = (flags & ARE_OFFSETS) !== 0;
    const [x, y] = areOffsets ? offset(first, second, scales, flags) : [0, 0];
    components.push({
      glyph,
      transform: [...scales, x, y],
      points: areOffsets ? null : { whole: first, part: second },
      useMetrics: (flags & USE_METRICS) !== 0,
    });
  }
  return components;
}

/** Offsets have a sign, numbers of points have none. */
function argumentsOf(view: DataView, at: number, flags: number): readonly [number, number] {
  const isSigned = (flags & ARE_OFFSETS) !== 0;
  if ((flags & WORDS) !== 0)
    return isSigned
      ? [view.getInt16(at), view.getInt16(at + 2)]
      : [view.getUint16(at), view.getUint16(at + 2)];
  return isSigned ? [view.getInt8(at), view.getInt8(at + 1)] : [view.getUint8(at), view.getUint8(at + 1)];
}

type Scales = readonly [number, number, number, number];

function scalesOf(view: DataView, at: number, flags: number): Scales {
  const scale = (index: number): number => view.getInt16(at + 2 * index) / 0x4000;
  if ((flags & SCALE) !== 0) return [scale(0), 0, 0, scale(0)];
  if ((flags & SCALE_XY) !== 0) return [scale(0), 0, 0, scale(1)];
  return (flags & SCALE_2X2) !== 0 ? [scale(0), scale(1), scale(2), scale(3)] : [1, 0, 0, 1];
}

function bytesOfScales(flags: number): number {
  if ((flags & SCALE) !== 0) return 2;
  if ((flags & SCALE_XY) !== 0) return 4;
  return (flags & SCALE_2X2) !== 0 ? 8 : 0;
}

/** Offsets are in the composite's own units unless the font says that they are scaled with the component. */
function offset(x: number, y: number, [a, b, c, d]: Scales, flags: number): readonly [number, number] {
  const isScaled = (flags & (SCALED_OFFSET | UNSCALED_OFFSET)) === SCALED_OFFSET;
  return isScaled ? [x * Math.hypot(a, b), y * Math.hypot(c, d)] : [x, y];
}
