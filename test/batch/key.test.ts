import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { targetsOf } from "../../src/batch/target.ts";
import type { Draft } from "../../src/paper/draft.ts";
import { type GatherOptions, gatherDrafts } from "../../src/paper/gather.ts";
import { packageFolder } from "../../src/paper/office.ts";
import { programKey } from "../../src/paper/program-key.ts";
import { OfficeFolder } from "../paper/office-folder.ts";

const CASE = "cases/call-recording.yaml";
const INDEX = "indexes";
let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => office.remove());

/** The first draft of the records at a path. */
function draft(path = CASE, options: GatherOptions = {}): Draft {
  const { drafts, findings } = gatherDrafts([office.path(path)], options);
  const [first] = drafts;
  if (first === undefined) throw new Error(JSON.stringify(findings));
  return first;
}
const keyOf = (path?: string, options?: GatherOptions): string => draft(path, options).key;

describe("the key of a draft", () => {
  it("stays the same while nothing it depends on changes", () => {
    const before = keyOf();
    office.change("cases/insurance-check.yaml", "施行", "案");
    office.write("out/a.txt", "x");
    expect(keyOf()).toBe(before);
  });

  /** Every way in which what is printed can change. */
  const changes: Readonly<Record<string, () => void>> = {
    "a word of the record": () => office.change(CASE, "本庁舎", "分庁舎"),
    "a comment, which moves the lines findings name": () => office.write(CASE, `#\n${office.read(CASE)}`),
    "a word of the profile": () => office.change("yoshiki.yaml", "見本市", "見本町"),
    "a template of the office's own": () => office.write("templates/partials/wording/kigaki.hbs", "別　記"),
    "a template that no paper names yet": () => office.write("templates/letters/照会.hbs", ""),
  };
  it.each(Object.entries(changes))("changes with %s", (_, change) => {
    const before = keyOf();
    change();
    expect(keyOf()).not.toBe(before);
  });

  it("changes with a template that is edited, not only added", () => {
    office.write("templates/partials/wording/kigaki.hbs", "別　記");
    const before = keyOf();
    office.write("templates/partials/wording/kigaki.hbs", "別　紙");
    expect(keyOf()).not.toBe(before);
  });

  it("changes with the bytes of a font the office has added", () => {
    mkdirSync(office.path("fonts"));
    copyFileSync(join(packageFolder, "fonts/BIZUDGothic-Bold.ttf"), office.path("fonts/own.ttf"));
    appendFileSync(office.path("yoshiki.yaml"), "\n追加フォント:\n  - own.ttf\n");
    const before = keyOf();
    appendFileSync(office.path("fonts/own.ttf"), "\0");
    expect(keyOf()).not.toBe(before);
  });

  it("changes with every option that changes what is printed", () => {
    const other = office.write("別の設定.yaml", office.read("yoshiki.yaml").replace("見本市", "見本町"));
    // A new option fails to compile until it stands here: true = the key tells it, false = it chooses records only.
    const options = {
      missingGlyph: ["〓", true],
      firstFont: ["noto", true],
      edition: ["public", true],
      pdf: ["a-2a", true],
      profile: [other, true],
      forms: [["report-form4"], false],
      lists: [new Map(), false],
    } as const satisfies Record<keyof Required<GatherOptions>, readonly [unknown, boolean]>;
    const before = keyOf();
    for (const [name, [value, isTold]] of Object.entries(options))
      expect([name, keyOf(CASE, { [name]: value }) !== before]).toEqual([name, isTold]);
  });

  it("changes with a record it refers to", () => {
    const before = keyOf(INDEX);
    expect(draft(INDEX).record.referred.length).toBeGreaterThan(0);
    office.change(CASE, "本庁舎", "分庁舎");
    expect(keyOf(INDEX)).not.toBe(before);
  });

  it("is another one for each form of a record", () => {
    const { drafts } = gatherDrafts([office.path(CASE)]);
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(drafts.length);
    expect(drafts.length).toBe(2);
  });

  it("names a file in staging together with format and clock, where one is set", () => {
    const one = draft();
    const ids = [
      ...targetsOf(one, ["pdf", "docx"], "/out", null),
      ...targetsOf(one, ["pdf", "docx"], "/out", "2021-04-05T00:00:00.000Z"),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toMatch(/^[0-9a-f]{32}\.pdf$/);
  });
});

describe("the key of the program", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "program-"));
    for (const name of ["src/deep", "templates", "fonts"]) mkdirSync(join(folder, name), { recursive: true });
    for (const name of ["package.json", "src/deep/a.ts", "templates/a.hbs", "fonts/a.ttf"])
      writeFileSync(join(folder, name), "{}");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(["package.json", "src/deep/a.ts", "templates/a.hbs", "fonts/a.ttf"])("changes with %s", (name) => {
    const before = programKey(folder);
    expect(programKey(folder)).toBe(before);
    appendFileSync(join(folder, name), " ");
    expect(programKey(folder)).not.toBe(before);
  });

  it("changes with the time of a file: a build may have the same size", () => {
    const before = programKey(folder);
    utimesSync(join(folder, "src/deep/a.ts"), 1, 1);
    expect(programKey(folder)).not.toBe(before);
  });

  it("changes when a file is added", () => {
    const before = programKey(folder);
    cpSync(join(folder, "templates/a.hbs"), join(folder, "templates/b.hbs"));
    expect(programKey(folder)).not.toBe(before);
  });
});
