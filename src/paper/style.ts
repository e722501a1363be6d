import { compositions } from "../layout/composer/style.ts";
import { type PageStyle, type Style, shippedStyle } from "../layout/style.ts";
import type { Profile } from "../records/profile.ts";

type PageSetting = Profile["pages"]["letter"];

/** The shipped style with what the office's 団体設定 says otherwise. Points and mm become whole twips. */
export function styleOf(profile: Profile): Style {
  const { composition, pages } = profile;
  return {
    ...shippedStyle,
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
      "change-table": pageOf(shippedStyle.pages["change-table"] as PageStyle, pages.changeTable),
    },
  };
}

function pageOf(shipped: PageStyle, setting: PageSetting): PageStyle {
  const twips = (value: number | undefined, unit: number, fallback: number): number =>
    value === undefined ? fallback : Math.round(value * unit);
  return {
    ...shipped,
    fontSize: twips(setting.fontSize, 2, shipped.fontSize),
    lineFeed: twips(setting.lineFeed, 20, shipped.lineFeed),
    charactersPerLine: setting.charactersPerLine ?? shipped.charactersPerLine,
    linesPerPage: setting.linesPerPage ?? shipped.linesPerPage,
    marginTop: twips(setting.marginTop, 1440 / 25.4, shipped.marginTop),
    marginBottom: twips(setting.marginBottom, 1440 / 25.4, shipped.marginBottom),
  };
}
