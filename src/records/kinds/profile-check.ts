import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { PageSetting } from "./page-grid.ts";
import { gridFaults } from "./page-grid-check.ts";
import { checkSealImage } from "./seal-check.ts";
import { shippedSheets } from "./sheets.ts";

/** A4 landscape less 10 mm at each side and the padding of six cells, in points. */
const TABLE_ROOM = 841.9 - 56.7 - 108;

interface Checked {
  readonly pages: {
    readonly letter: PageSetting;
    readonly changeTable: PageSetting & { readonly columns: readonly number[] };
    readonly assessment: PageSetting;
    readonly matrixA4: PageSetting;
    readonly matrixA3: PageSetting;
  };
  readonly seal: { readonly [K in (typeof SEALS)[number]]?: string | undefined };
}

const on = checksOf<Checked>();

const GRID = [
  "charactersPerLine",
  "linesPerPage",
  "fontSize",
  "lineFeed",
  "marginTop",
  "marginBottom",
] as const satisfies readonly (keyof PageSetting)[];

const SEALS = ["image", "officerImage", "councilImage"] as const;

/** What is set off the sheet, and columns that do not fit upon it. */
export const profileChecks = [
  ...(["letter", "changeTable", "assessment", "matrixA4", "matrixA3"] as const).map((page) =>
    on.whole({ needs: GRID.map((key) => `pages.${page}.${key}` as const) }, ({ pages }, report) => {
      for (const fault of gridFaults(shippedSheets[page], pages[page]))
        report(fault.finding, ["pages", page, fault.key]);
    }),
  ),
  ...SEALS.map((key) =>
    on.whole({ needs: [`seal.${key}`] }, ({ seal }, report) =>
      checkSealImage(seal[key], ["seal", key], report),
    ),
  ),
  on.each("pages.changeTable", { needs: ["columns"] }, ({ columns }, report) => {
    if (columns.length !== 6)
      report(finding("record/column-count", { found: String(columns.length) }), ["columns"]);
  }),
  on.each("pages.changeTable", { needs: ["columns", "fontSize"] }, ({ columns, fontSize = 9 }, report) => {
    const total = columns.reduce((sum, width) => sum + width, 0);
    const room = Math.floor(TABLE_ROOM / fontSize);
    if (total > room)
      report(finding("record/columns-too-wide", { total: String(total), room: String(room) }), ["columns"]);
  }),
];
