import { bodyOf, LEAST_MARGIN, type Sheet, twipsOfMm } from "./sheets.ts";

/** What 用紙 may say of one sheet: numbers as written, in characters, lines, pt and mm. Absent = as shipped. */
export interface PageSetting {
  readonly charactersPerLine?: number | undefined;
  readonly linesPerPage?: number | undefined;
  readonly fontSize?: number | undefined;
  readonly lineFeed?: number | undefined;
  readonly marginTop?: number | undefined;
  readonly marginBottom?: number | undefined;
}

/**
 * The grid 字詰め × 行数 comes first, margins follow:
 *
 * - the side margins share what the characters leave, equally;
 * - 行数 without 行送り keeps the margins and decides the line feed;
 * - 行数 with 行送り decides the margins: both share the rest as the shipped ones do, or the one not written takes it.
 *   With both written the lines stay as many as asked for, and what could hold more lines goes to the bottom;
 * - without 行数 as many lines as fit between the margins.
 *
 * Nothing written gives the shipped sheet itself. What does not fit the sheet is told by `gridFaults`.
 */
export function gridOf<S extends Sheet>(shipped: S, setting: PageSetting): S {
  const sheet = withWritten(shipped, setting);
  const { linesPerPage: lines, lineFeed } = setting;
  if (lines === undefined) return { ...sheet, linesPerPage: Math.floor(bodyOf(sheet) / sheet.lineFeed) };
  if (lineFeed === undefined)
    return { ...sheet, linesPerPage: lines, lineFeed: Math.floor(bodyOf(sheet) / lines) };
  const rest = sheet.height - lines * sheet.lineFeed;
  return { ...sheet, linesPerPage: lines, ...marginsFor(rest, sheet, setting) };
}

/** The sheet with what is written taken over as it stands. */
export function withWritten<S extends Sheet>(shipped: S, setting: PageSetting): S {
  const { fontSize, lineFeed, charactersPerLine, marginTop, marginBottom } = setting;
  return {
    ...shipped,
    fontSize: fontSize === undefined ? shipped.fontSize : Math.round(fontSize * 2),
    lineFeed: lineFeed === undefined ? shipped.lineFeed : Math.round(lineFeed * 20),
    charactersPerLine: charactersPerLine ?? shipped.charactersPerLine,
    marginTop: marginTop === undefined ? shipped.marginTop : twipsOfMm(marginTop),
    marginBottom: marginBottom === undefined ? shipped.marginBottom : twipsOfMm(marginBottom),
  };
}

/** @param rest what the lines leave of the sheet's height, above and below together */
function marginsFor(
  rest: number,
  { marginTop, marginBottom, lineFeed }: Sheet,
  setting: PageSetting,
): Pick<Sheet, "marginTop" | "marginBottom"> {
  const hasTop = setting.marginTop !== undefined;
  const hasBottom = setting.marginBottom !== undefined;
  if (hasTop) {
    const holdsMore = rest - marginTop - marginBottom >= lineFeed;
    return { marginTop, marginBottom: hasBottom && !holdsMore ? marginBottom : rest - marginTop };
  }
  if (hasBottom) return { marginTop: rest - marginBottom, marginBottom };
  const share = Math.round((rest * marginTop) / (marginTop + marginBottom));
  const top = Math.max(LEAST_MARGIN, Math.min(share, rest - LEAST_MARGIN));
  return { marginTop: top, marginBottom: rest - top };
}
