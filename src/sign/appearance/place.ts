import { SignFault } from "../fault.ts";
import type { SignedPage } from "../pdf/pages.ts";

/** Where a signature is shown, mm from the left and upper edge of the page as it is seen. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place on a page, in its own units. */
export interface Placed {
  /** Left, bottom, right, top. */
  readonly rectangle: readonly [number, number, number, number];
  /** Size as it is seen. */
  readonly width: number;
  readonly height: number;
  /** Turns what is drawn upright for the page as it is seen. */
  readonly matrix: string;
}

const MM = 72 / 25.4;
/** Size where none is said, and what is left between it and the lower right edges. */
const USUAL = { width: 72, height: 26, right: 20, bottom: 12 } as const;
const SMALLEST = { width: 20, height: 8 } as const;

/** @param area null = the lower right corner @throws SignFault when it would not lie on the page, or is too small */
export function placed(page: SignedPage, area: Area | null): Placed {
  const [left, bottom, right, top] = page.box;
  const isTurned = page.rotation % 180 !== 0;
  const scale = MM / page.unit;
  const [across, down] = isTurned ? [top - bottom, right - left] : [right - left, top - bottom];
  const { x, y, width, height } = area ?? usualArea(across / scale, down / scale);
  const isOn =
    x >= 0 && y >= 0 && (x + width) * scale <= across + 0.01 && (y + height) * scale <= down + 0.01;
  if (!isOn || width < SMALLEST.width || height < SMALLEST.height)
    throw new SignFault("sign/off-page", {
      width: (across / scale).toFixed(0),
      height: (down / scale).toFixed(0),
      least: `${SMALLEST.width}×${SMALLEST.height}`,
    });
  const seen = { x: x * scale, y: down - (y + height) * scale, width: width * scale, height: height * scale };
  return { ...seenToPage(page, seen), width: seen.width, height: seen.height };
}

function usualArea(across: number, down: number): Area {
  const width = Math.min(USUAL.width, across);
  const height = Math.min(USUAL.height, down);
  return {
    x: Math.max(0, across - width - USUAL.right),
    y: Math.max(0, down - height - USUAL.bottom),
    width,
    height,
  };
}

/** From places on the page as it is seen, from its lower left corner, to its own. */
function seenToPage(
  { box: [left, bottom, right, top], rotation }: SignedPage,
  { x, y, width, height }: Area,
): Pick<Placed, "rectangle" | "matrix"> {
  const boxed = (
    a: number,
    b: number,
    c: number,
    d: number,
    matrix: string,
  ): Pick<Placed, "rectangle" | "matrix"> => ({
    rectangle: [rounded(a), rounded(b), rounded(c), rounded(d)],
    matrix,
  });
  switch (rotation) {
    case 0:
      return boxed(left + x, bottom + y, left + x + width, bottom + y + height, "1 0 0 1 0 0");
    case 90:
      return boxed(right - y - height, bottom + x, right - y, bottom + x + width, "0 1 -1 0 0 0");
    case 180:
      return boxed(right - x - width, top - y - height, right - x, top - y, "-1 0 0 -1 0 0");
    case 270:
      return boxed(left + y, top - x - width, left + y + height, top - x, "0 -1 1 0 0 0");
  }
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
