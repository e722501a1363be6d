import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { missing, needing, run } from "./programs.ts";
import { named, papersIn, repository } from "./rendered.ts";

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

test("every paper was made as DOCX", () => {
  for (const setting of ["jlreq", "word"] as const)
    expect(papersIn(setting).filter(({ docx }) => docx === null || !existsSync(docx))).toEqual([]);
});
