import { compositions } from "../layout/composer/style.ts";
import { type PageStyle, type Style, shippedStyle } from "../layout/style.ts";
import { gridOf } from "../records/kinds/page-grid.ts";
import type { Profile } from "../records/profile.ts";

/** The shipped style with what the office's 団体設定 says otherwise. Points and mm become whole twips. */
export function styleOf(profile: Profile): Style {
  const { composition, pages } = profile;
  const table = gridOf(shippedStyle.pages["change-table"] as PageStyle, pages.changeTable);
  const named = compositions[composition.name];
  return {
    composition: {
      ...named,
      groupWords: named.groups ? composition.groupWords : [],
      kinsoku: composition.kinsoku,
      extraLineStart: composition.extraLineStart,
      extraLineEnd: composition.extraLineEnd,
      hang: composition.hang,
      lineHeadBracket:
        named.name === "word"
          ? named.lineHeadBracket
          : (composition.lineHeadBracket ?? named.lineHeadBracket),
    },
    pages: {
      ...shippedStyle.pages,
      letter: gridOf(shippedStyle.pages.letter as PageStyle, pages.letter),
      "change-table": table,
      assessment: gridOf(shippedStyle.pages.assessment as PageStyle, pages.assessment),
      "matrix-a4": gridOf(shippedStyle.pages["matrix-a4"] as PageStyle, pages.matrixA4),
      "matrix-a3": gridOf(shippedStyle.pages["matrix-a3"] as PageStyle, pages.matrixA3),
    },
    // Cells are set in the sheet's own line feed, kept as a share of the text size because a table may set its own.
    table: { ...shippedStyle.table, lineFeed: (table.lineFeed / (table.fontSize * 10)) * 100 },
  };
}

/** The style with further words that no line end parts, where the composition keeps any whole. */
export function withGroupWords(style: Style, words: readonly string[]): Style {
  const { composition } = style;
  if (!composition.groups || words.length === 0) return style;
  const groupWords = [...new Set([...composition.groupWords, ...words])];
  return { ...style, composition: { ...composition, groupWords } };
}
