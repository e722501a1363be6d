/** CSS counts 96 pixels an inch. */
export const PT_PER_PX = 0.75;

/** pt of CSS's units; a number alone is pixels, 96 an inch. em and % have nothing here to be counted from. */
const UNITS: Readonly<Record<string, number>> = {
  "": PT_PER_PX,
  px: PT_PER_PX,
  pt: 1,
  pc: 12,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  in: 72,
};

/** A width or height in pt; null = none is said, or one that depends on something else. */
export function lengthOf(text: string | undefined): number | null {
  const match = /^\s*\+?(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)\s*([a-z%]*)\s*$/i.exec(text ?? "");
  const unit = UNITS[match?.[2]?.toLowerCase() ?? "?"];
  const value = Number(match?.[1]) * (unit ?? Number.NaN);
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** Size in pt of an `svg` element: its own, else its view box at 96 units an inch; null = it says none. */
export function svgSize(attributes: ReadonlyMap<string, string>): { width: number; height: number } | null {
  const box = (attributes.get("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = Number.NaN, boxHeight = Number.NaN] = box;
  const hasBox = box.length === 4 && boxWidth > 0 && boxHeight > 0;
  const [width, height] = [lengthOf(attributes.get("width")), lengthOf(attributes.get("height"))];
  if (width !== null && height !== null) return { width, height };
  if (!hasBox) return null;
  if (width !== null) return { width, height: (width * boxHeight) / boxWidth };
  if (height !== null) return { width: (height * boxWidth) / boxHeight, height };
  return { width: boxWidth * PT_PER_PX, height: boxHeight * PT_PER_PX };
}
