import { compositions } from "../layout/composer/style.ts";
import { type PageStyle, type Style, shippedStyle } from "../layout/style.ts";
import type { Profile } from "../records/profile.ts";

type PageSetting = Profile["pages"]["letter"];

/** 5 mm: no printer prints nearer to the edge. */
const LEAST_MARGIN = 283;

/** The shipped style with what the office's 団体設定 says otherwise. Points and mm become whole twips. */
export function styleOf(profile: Profile): Style {
  const { composition, pages } = profile;
  const table = pageOf(shippedStyle.pages["change-table"] as PageStyle, pages.changeTable);
  return {
    composition: {
      ...compositions[composition.name],
      kinsoku: composition.kinsoku,
      extraLineStart: composition.extraLineStart,
      extraLineEnd: composition.extraLineEnd,
      hang: composition.hang,
    },
    pages: {
      ...shippedStyle.pages,
      letter: pageOf(shippedStyle.pages.letter as PageStyle, pages.letter),
      "change-table": table,
    },
    // Cells are set in the sheet's own line feed, kept as a share of the text size because a table may set its own.
    table: { ...shippedStyle.table, lineFeed: (table.lineFeed / (table.fontSize * 10)) * 100 },
  };
}

/**
 * 字詰め × 行数 comes first, as in Word: lines without a line feed decide it; lines and line feed together decide the
 * bottom margin.
 */
function pageOf(shipped: PageStyle, setting: PageSetting): PageStyle {
  const mm = (value: number | undefined, fallback: number): number =>
    value === undefined ? fallback : Math.round((value * 1440) / 25.4);
  const page = {
    ...shipped,
    fontSize: setting.fontSize === undefined ? shipped.fontSize : Math.round(setting.fontSize * 2),
    lineFeed: setting.lineFeed === undefined ? shipped.lineFeed : Math.round(setting.lineFeed * 20),
    charactersPerLine: setting.charactersPerLine ?? shipped.charactersPerLine,
    linesPerPage: setting.linesPerPage ?? shipped.linesPerPage,
    marginTop: mm(setting.marginTop, shipped.marginTop),
    marginBottom: mm(setting.marginBottom, shipped.marginBottom),
  };
  if (setting.linesPerPage === undefined) return page;
  const body = page.height - page.marginTop;
  if (setting.lineFeed === undefined)
    return { ...page, lineFeed: Math.floor((body - page.marginBottom) / setting.linesPerPage) };
  return { ...page, marginBottom: Math.max(LEAST_MARGIN, body - setting.linesPerPage * page.lineFeed) };
}
