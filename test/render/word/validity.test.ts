import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Asset } from "../../../src/asset/asset.ts";
import type { Block, DocumentTree } from "../../../src/document/tree.ts";
import { renderWord, renderWordBook } from "../../../src/render/word/index.ts";
import { builtJpeg, exif } from "../../asset/built-jpeg.ts";
import { builtPdf, fourColours } from "../../asset/built-pdf.ts";
import { builtPng } from "../../asset/built-png.ts";
import { jpegAsset, pdfAsset, pngAsset, svgAsset } from "../pictures.ts";
import { bookOptions, bookPart, meeting } from "./books.ts";
import { options } from "./opened.ts";
import {
  cell,
  changeTable,
  document,
  dots,
  em,
  font,
  heading,
  item,
  jidori,
  letter,
  list,
  p,
  page,
  pt,
  row,
  stop,
  sub,
  sup,
  tab,
  table,
  tcy,
  text,
} from "./trees.ts";

/**
 * A validator outside the project: `node docx-validate.mjs FILE --no-sdk` prints {ok, errors} as JSON. It stands
 * beside the checkout where the project is developed; DOCX_VALIDATE names another.
 */
const validator = process.env.DOCX_VALIDATE ?? join(process.cwd(), "../shared/tools/docx-validate.mjs");
const reason = "no DOCX validator: set DOCX_VALIDATE to the path of docx-validate.mjs";

const mixed = document(
  [
    page(
      [
        heading(1, "第1　概要"),
        p("本文", { size: { value: 14, unit: "pt" } }),
        { type: "rule" },
        { type: "pagebreak" },
        table(
          [10, 10],
          [row([cell("見出し", { colspan: 2 })])],
          [row([cell("縦", { rowspan: 2 }), cell("")]), row([cell("")])],
        ),
      ],
      { number: "n" },
    ),
    page([list([item("（１）", p("長い符号")), item("", p("符号なし"))])], {
      style: "change-table",
      number: "n/m",
    }),
  ],
  "案",
);

const tabs = [stop(em(8)), stop(em(20), "center"), stop(em(30), "point"), stop(em(38), "end", "dots")];
const furnished = document([
  page([
    heading(1, [text("行取り"), sup("注")], { lines: 3, size: pt(14) }),
    p([
      dots(text("圏点"), font({ size: pt(20), family: "gothic" }, text("大"), jidori("字取", 4))),
      sub("2"),
      tcy("12"),
    ]),
    p([text("資料1"), tab, text("5")], { end: em(3), tabs: [stop(em(40), "end", "dots")] }),
    list([
      item("1", p([text("甲"), tab, { type: "u", children: [tab] }, text("1.5"), tab, text("3")], { tabs })),
    ]),
    table(
      [1, 10],
      [row([cell("見出し", { writing: "vertical", valign: "middle" }), cell("横")])],
      [
        row([cell([p([text("第12回"), dots(tcy("100"))])], { writing: "vertical", rowspan: 2 }), cell("横")]),
        row([cell([p([font({ size: em(2) }, text("大"))])])]),
      ],
    ),
  ]),
]);

const assets = new Map<string, Asset>([
  ["png", pngAsset(builtPng({ width: 2, height: 2, depth: 8, type: 0, at: () => [0] }))],
  ["jpeg", jpegAsset(builtJpeg([exif(5)]))],
  ["svg", svgAsset("<rect/>")],
  ["pdf", pdfAsset(builtPdf(fourColours()))],
]);
const illustrated = document([
  page([
    ...[...assets.keys()].map(
      (src): Block => ({
        type: "figure",
        src,
        alt: "絵",
        width: null,
        height: null,
        captionSide: "above",
        keepWithNext: false,
        children: [text("図１")],
      }),
    ),
    { ...table([5], [], [row([cell("罫線なし")])]), rules: "none" },
  ]),
]);

function verdict(bytes: Uint8Array): { ok: boolean; errors: unknown } {
  const folder = mkdtempSync(join(tmpdir(), "word-"));
  try {
    const file = join(folder, "test.docx");
    writeFileSync(file, bytes);
    const { stdout } = spawnSync(process.execPath, [validator, file, "--no-sdk"], { encoding: "utf8" });
    return JSON.parse(stdout) as { ok: boolean; errors: unknown };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("ISO 29500", () => {
  const trees: readonly (readonly [string, DocumentTree])[] = [
    ["letter in 案", letter("案")],
    ["変更箇所", changeTable(5)],
    ["two page runs", mixed],
    ["furniture", furnished],
    ["figures", illustrated],
  ];
  test.for(trees)("%s is valid", { timeout: 30_000 }, async ([, tree], { skip }) => {
    skip(!existsSync(validator), reason);
    expect(verdict(await renderWord(tree, { ...options, assets }))).toMatchObject({ ok: true, errors: [] });
  });

  test("a paper with its 資料番号 and room for holes is valid", { timeout: 30_000 }, async ({ skip }) => {
    skip(!existsSync(validator), reason);
    const bytes = await renderWord(mixed, { ...options, label: "資料1-2（非公開）", binding: true });
    expect(verdict(bytes)).toMatchObject({ ok: true, errors: [] });
  });

  test.for([
    ["as they are", {}],
    [
      "numbered through, for both sides, with room for holes",
      { throughNumbers: true, duplex: true, binding: true },
    ],
  ] as const)(
    "a book of several documents, %s, is valid",
    { timeout: 30_000 },
    async ([, more], { skip }) => {
      skip(!existsSync(validator), reason);
      const parts = [
        ...meeting,
        bookPart(mixed, { label: "資料3" }),
        bookPart(illustrated, { assets, name: "絵" }),
      ];
      const bytes = await renderWordBook(parts, { ...bookOptions, ...more });
      expect(verdict(bytes)).toMatchObject({ ok: true, errors: [] });
    },
  );
});
