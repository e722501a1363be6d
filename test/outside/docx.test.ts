import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wordParagraphs } from "./office.ts";
import { missing, needing, run } from "./programs.ts";
import { solid } from "./reading.ts";
import { named, papersIn, repository } from "./rendered.ts";
import type { Structure } from "./structures.ts";

/** A validator that is not part of the repository: beside it, or where DOCX_VALIDATE says. */
const validator = process.env.DOCX_VALIDATE ?? join(repository, "..", "shared", "tools", "docx-validate.mjs");
const absent = [
  ...missing("xmllint"),
  ...(existsSync(validator) ? [] : ["docx-validate.mjs (set DOCX_VALIDATE to its path)"]),
];

describe.skipIf(absent.length > 0).each(["jlreq", "word"] as const)(
  needing("every DOCX is valid ISO 29500, %s (needs docx-validate.mjs, xmllint)", absent),
  (setting) => {
    test.concurrent.for(named(papersIn(setting)))("%s", async ([, { docx }], { expect }) => {
      const { code, out } = await run(process.execPath, [validator, docx ?? "", "--no-sdk"]);
      expect(JSON.parse(out)).toMatchObject({ ok: true, errors: [] });
      expect(code).toBe(0);
    });
  },
);

describe.each(["jlreq", "word"] as const)("every DOCX says what the tree says, %s", (setting) => {
  test.for(named(papersIn(setting)))("%s", ([, { docx, structures }]) => {
    const written = wordParagraphs(readFileSync(docx ?? "")).map(solid);
    expect(written.filter((text) => text !== "")).toEqual(
      wordStructures(structures)
        .map(solid)
        .filter((text) => text !== ""),
    );
  });
});

/** In Word a label and the text beside it are one paragraph, parted by a tab. */
function wordStructures(structures: readonly Structure[]): readonly string[] {
  const found: string[] = [];
  let label = "";
  for (const one of structures) {
    if (one.kind === "row") found.push(...one.joined.flat());
    else if (one.label) label = one.text;
    else {
      found.push(label + one.text);
      label = "";
    }
  }
  return found;
}

test("every paper was made as DOCX", () => {
  for (const setting of ["jlreq", "word"] as const)
    expect(papersIn(setting).filter(({ docx }) => docx === null || !existsSync(docx))).toEqual([]);
});
