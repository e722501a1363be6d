/** a b c d e f: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A transform attribute of a simplified SVG; null when it is of another form. */
export function matrixOf(text: string | undefined): Matrix | null {
  if (text === undefined) return identity;
  const numbers = /^matrix\(([^)]*)\)$/
    .exec(text.trim())?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers?.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : null;
}

export function isIdentity(matrix: Matrix): boolean {
  return matrix.every((one, i) => one === identity[i]);
}
