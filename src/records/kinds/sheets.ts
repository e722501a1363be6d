/** One kind of sheet with its grid of 字詰め × 行数. Lengths in twips (1/20 pt), text size in half-points, as Word counts. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly lineFeed: number;
  readonly charactersPerLine: number;
  readonly linesPerPage: number;
  readonly marginTop: number;
  readonly marginBottom: number;
}

export function twipsOfMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** The sheets as shipped, by the names of 用紙: what a setting is checked against. Layout's style says the same. */
export const shippedSheets = {
  letter: {
    width: 11906,
    height: 16838,
    fontSize: 21,
    lineFeed: 360,
    charactersPerLine: 40,
    linesPerPage: 36,
    marginTop: twipsOfMm(35),
    marginBottom: twipsOfMm(30),
  },
  changeTable: {
    width: 16838,
    height: 11906,
    fontSize: 18,
    lineFeed: 252,
    charactersPerLine: 86,
    linesPerPage: 40,
    marginTop: twipsOfMm(15),
    marginBottom: twipsOfMm(15),
  },
  assessment: {
    width: 11906,
    height: 16838,
    fontSize: 18,
    lineFeed: 252,
    charactersPerLine: 53,
    linesPerPage: 58,
    marginTop: twipsOfMm(18),
    marginBottom: twipsOfMm(18),
  },
  matrixA4: {
    width: 16838,
    height: 11906,
    fontSize: 18,
    lineFeed: 252,
    charactersPerLine: 86,
    linesPerPage: 40,
    marginTop: twipsOfMm(15),
    marginBottom: twipsOfMm(15),
  },
  matrixA3: {
    width: 23811,
    height: 16838,
    fontSize: 21,
    lineFeed: 294,
    charactersPerLine: 105,
    linesPerPage: 51,
    marginTop: twipsOfMm(15),
    marginBottom: twipsOfMm(15),
  },
} as const satisfies Readonly<Record<string, Sheet>>;

/** 5 mm: no printer prints nearer to the edge. */
export const LEAST_MARGIN = twipsOfMm(5);

/** Room for lines between the margins. */
export function bodyOf({ height, marginTop, marginBottom }: Sheet): number {
  return height - marginTop - marginBottom;
}

/** An em of the sheet's text, in twips. */
export function emOf({ fontSize }: Pick<Sheet, "fontSize">): number {
  return fontSize * 10;
}
