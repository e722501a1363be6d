/** Pixels an inch, across and down. */
export interface Density {
  readonly x: number;
  readonly y: number;
}

/** What a picture that says nothing is taken for, as browsers and Word do. */
const DEFAULT = 96;
/** Files say nonsense too: 1 pixel a metre, or 0. */
const LEAST = 10;
const MOST = 10_000;

/** Size in pt of so many pixels. @param density null = the file says none */
export function sizeOf(
  width: number,
  height: number,
  density: Density | null,
): { width: number; height: number } {
  const { x, y } = density !== null && isSound(density) ? density : { x: DEFAULT, y: DEFAULT };
  return { width: (width * 72) / x, height: (height * 72) / y };
}

function isSound({ x, y }: Density): boolean {
  return [x, y].every((one) => one >= LEAST && one <= MOST);
}
