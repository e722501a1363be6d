import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FaceStyle } from "./face.ts";

/** The five fonts in fonts/. */
const files = {
  minchoRegular: "BIZUDMincho-Regular.ttf",
  minchoBold: "BIZUDMincho-Bold.ttf",
  gothicRegular: "BIZUDGothic-Regular.ttf",
  gothicBold: "BIZUDGothic-Bold.ttf",
  noto: "NotoSerifJP-Regular.ttf",
} as const;

/** Whose shapes come first: BIZ UD's, or the whole document in Noto Serif JP (used in checks). */
export type FirstFont = "biz" | "noto";

/** Shipped files for a style, in the order they are tried. */
export function shippedFiles(style: FaceStyle, first: FirstFont, folder: string): readonly string[] {
  const biz = bizFiles(style);
  const order = first === "biz" ? [...biz, files.noto] : [files.noto, ...biz];
  return order.map((name) => join(folder, name));
}

function bizFiles({ family, bold }: FaceStyle): readonly string[] {
  const regular = family === "mincho" ? files.minchoRegular : files.gothicRegular;
  const heavy = family === "mincho" ? files.minchoBold : files.gothicBold;
  return bold ? [heavy, regular] : [regular];
}

/**
 * The package's fonts/ folder: two levels above this file in src/, one above the bundle in dist/.
 * If neither is there the first is named, and opening a font from it says what is missing.
 */
export function shippedFolder(): string {
  const [fromSource, fromBundle] = ["../../fonts/", "../fonts/"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  ) as [string, string];
  return (
    [fromBundle, fromSource].find((folder) => existsSync(join(folder, files.minchoRegular))) ?? fromBundle
  );
}
