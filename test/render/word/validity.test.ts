import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DocumentTree } from "../../../src/document/tree.ts";
import { renderWord } from "../../../src/render/word/index.ts";
import { options } from "./opened.ts";
import { cell, changeTable, document, heading, item, letter, list, p, page, row, table } from "./trees.ts";

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
  ];
  test.for(trees)("%s is valid", { timeout: 30_000 }, async ([, tree], { skip }) => {
    skip(!existsSync(validator), reason);
    expect(verdict(await renderWord(tree, options))).toMatchObject({ ok: true, errors: [] });
  });
});
