import { type Finding, finding } from "../../notation/reading.ts";
import { gridOf, type PageSetting, withWritten } from "./page-grid.ts";
import { bodyOf, emOf, LEAST_MARGIN, type Sheet, twipsOfMm } from "./sheets.ts";

/** A fault of a sheet's grid, and the key it is to be told at. */
export interface GridFault {
  readonly finding: Finding;
  readonly key: keyof PageSetting;
}

/**
 * What of a grid does not fit its sheet, each with the largest number that does. No faults: every line lies on the
 * sheet, at least 5 mm from its edges.
 */
export function gridFaults(shipped: Sheet, setting: PageSetting): readonly GridFault[] {
  const sheet = withWritten(shipped, setting);
  return [
    ...widthFaults(sheet, setting),
    ...(setting.linesPerPage === undefined ? [] : heightFaults(sheet, setting, setting.linesPerPage)),
    ...feedFaults(sheet, setting),
    ...bottomFaults(shipped, sheet, setting),
  ];
}

function widthFaults(sheet: Sheet, setting: PageSetting): readonly GridFault[] {
  const room = Math.floor((sheet.width - 2 * LEAST_MARGIN) / emOf(sheet));
  if (sheet.charactersPerLine <= room) return [];
  const told = finding("record/grid-too-wide", {
    characters: String(sheet.charactersPerLine),
    size: String(sheet.fontSize / 2),
    room: String(room),
  });
  return [{ finding: told, key: setting.charactersPerLine === undefined ? "fontSize" : "charactersPerLine" }];
}

/** With a line feed, margins that are not written may shrink to the least; without one, lines may stand em to em. */
function heightFaults(sheet: Sheet, setting: PageSetting, lines: number): readonly GridFault[] {
  const { lineFeed, marginTop, marginBottom } = setting;
  const least = (written: number | undefined): number =>
    written === undefined ? LEAST_MARGIN : twipsOfMm(written);
  const room =
    lineFeed === undefined
      ? Math.floor(bodyOf(sheet) / emOf(sheet))
      : Math.floor((sheet.height - least(marginTop) - least(marginBottom)) / sheet.lineFeed);
  if (lines <= room) return [];
  const told = finding("record/grid-too-high", { lines: String(lines), room: String(room) });
  return [{ finding: told, key: "linesPerPage" }];
}

/** A line feed below the text size, written or left over by a larger text. */
function feedFaults(sheet: Sheet, setting: PageSetting): readonly GridFault[] {
  const decided = setting.linesPerPage !== undefined && setting.lineFeed === undefined;
  if (decided || sheet.lineFeed >= emOf(sheet)) return [];
  const told = finding("record/lines-overlap", {
    feed: String(sheet.lineFeed / 20),
    size: String(sheet.fontSize / 2),
  });
  return [{ finding: told, key: setting.lineFeed === undefined ? "fontSize" : "lineFeed" }];
}

/** All four of lines, line feed and margins are written, but leave more than a line: one of them cannot hold. */
function bottomFaults(shipped: Sheet, sheet: Sheet, setting: PageSetting): readonly GridFault[] {
  const { marginBottom: written } = setting;
  const { marginBottom, linesPerPage } = gridOf(shipped, setting);
  if (written === undefined || marginBottom <= sheet.marginBottom) return [];
  const told = finding("record/bottom-margin-grows", {
    lines: String(linesPerPage),
    written: String(written),
    actual: ((marginBottom * 25.4) / 1440).toFixed(1),
    room: String(Math.floor(bodyOf(sheet) / sheet.lineFeed)),
  });
  return [{ finding: told, key: "marginBottom" }];
}
