import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { gather } from "../../src/paper/gather.ts";
import type { Paper } from "../../src/paper/paper.ts";
import { renderText } from "../../src/render/text/index.ts";

// The papers of the example meetings as text, line by line, so that whatever moves shows in a diff. After a change that is
// meant: WRITE_REF=1 npx vitest run --project inside test/paper/reference-text, then read the diff.

const repository = fileURLToPath(new URL("../../", import.meta.url));
const ref = join(repository, "test", "ref");
const fixtures = join(repository, "fixtures");

/** The example office, and what of the packets lies beside it. 変更箇所 (21 pages) has tests of its own. */
const paths = [
  join(fixtures, "office"),
  ...["explanation/portal", "explanation/groupware", "explanation/inquiry", "explanation/video-call"].map(
    (name) => join(fixtures, `${name}.yaml`),
  ),
  ...["cover/full", "item-list/full", "type-reasons/full"].map((name) => join(fixtures, `${name}.yaml`)),
];
const profile = join(fixtures, "office", "yoshiki.yaml");
const { papers, findings } = gather(paths, { profile });
/** Made on request only. */
const sheets = gather([join(fixtures, "office")], { profile, forms: ["draft-sheet"] }).papers;
const wanted = [...papers.filter(({ form }) => form.id !== "change-table"), ...sheets];

/** office-cases-call-recording.report-form4.txt */
function nameOf({ record, form }: Paper): string {
  const file = record.file.replaceAll("\\", "/");
  const inside = file.slice(file.lastIndexOf("fixtures/") + "fixtures/".length);
  return `${inside.replace(/\.yaml$/, "").replaceAll("/", "-")}.${form.id}.txt`;
}

describe("the papers of the example meetings", () => {
  it("are made without a warning", () => {
    expect(findings.map(({ code }) => code)).toEqual([]);
    expect(wanted.flatMap((paper) => paper.pages().warnings).map(({ code }) => code)).toEqual([]);
  });

  it.each(wanted.map((paper) => [nameOf(paper), paper] as const))("%s", (name, paper) => {
    const text = renderText(paper.pages().pages);
    const file = join(ref, name);
    if (process.env.WRITE_REF === "1") {
      mkdirSync(ref, { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, "utf8"));
  });

  it("have a reference each, and no reference is left over", () => {
    expect(
      readdirSync(ref)
        .map((file) => basename(file))
        .sort(),
    ).toEqual(wanted.map(nameOf).sort());
  });
});
