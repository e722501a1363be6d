import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { findingsOf } from "../../src/diagnostic/index.ts";
import { prepareTemplate, templateFolders, templateSizeLimit } from "../../src/template/index.ts";
import { model } from "./office.ts";

const root = mkdtempSync(join(tmpdir(), "yoshiki-templates-"));
afterAll(() => rmSync(root, { recursive: true }));
const [office, shipped] = [join(root, "office"), join(root, "shipped")];
for (const folder of [office, shipped]) mkdirSync(join(folder, "partials", "wording"), { recursive: true });
const write = (folder: string, path: string, data: string | Uint8Array) =>
  writeFileSync(join(folder, path), data);
write(shipped, "report.hbs", "shipped");
write(shipped, "partials/wording/a.hbs", "shipped");
write(office, "partials/wording/a.hbs", "\uFEFFoffice");
write(root, "secret.hbs", "secret");
write(office, "large.hbs", "x".repeat(templateSizeLimit + 1));
write(office, "sjis.hbs", Uint8Array.of(0x97, 0x6c, 0x8e, 0xae));
symlinkSync(join(root, "secret.hbs"), join(office, "link.hbs"));
const source = templateFolders([office, join(root, "missing"), shipped]);

it("takes the office's file before the shipped one of the same path", () => {
  expect(source.read("report.hbs")).toEqual({ file: join(shipped, "report.hbs"), text: "shipped" });
  expect(source.read("partials/wording/a.hbs")).toEqual({
    file: join(office, "partials/wording/a.hbs"),
    text: "office",
  });
  expect(source.read("none.hbs")).toBeNull();
  expect(source.read("partials")).toBeNull();
});

it.each([
  "../secret.hbs",
  "partials/../../secret.hbs",
  "/etc/passwd",
  "",
  "partials//a.hbs",
  "..",
  "a\\b.hbs",
  "C:x.hbs",
  "a\0.hbs",
])("reads nothing at %j", (path) => {
  expect(source.read(path)).toBeNull();
});

it.each([
  ["link.hbs", "outside"],
  ["large.hbs", "too-large"],
  ["sjis.hbs", "not-utf8"],
])("refuses %s: %s", (path, problem) => {
  expect(source.read(path)).toEqual({ file: join(office, path), problem });
  const outcome = prepareTemplate(path, model, source);
  expect(findingsOf(outcome).map(({ code }) => code)).toEqual([`template/${problem}`]);
});

it("tells of a template that is not there", () => {
  expect(findingsOf(prepareTemplate("none.hbs", model, source)).map(({ code }) => code)).toEqual([
    "template/not-found",
  ]);
});
