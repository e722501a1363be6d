import { describe, expect, it } from "vitest";
import { forms, type Origin } from "../../src/forms/index.ts";
import { officeProfile, papersOf, rightRecords } from "./fixtures.ts";

type Path = (string | number)[];

/** The paths of all texts and numbers in a value. */
function leaves(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => leaves(one, [...path, index]));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]));
  }
  return value === null ? [] : [{ path, value }];
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
}

/** What stands at a place of a text of several lines, without the signs that only say what is bold. */
function textAt(whole: unknown, { line, column }: { line: number; column: number }): string {
  const written = String(whole).split("\n")[line - 1] ?? "";
  return [...written]
    .slice(column - 1)
    .join("")
    .replaceAll("**", "");
}

/** 起案用紙 of a report says …に係る報告: a title's own について is left out there (withoutEnding); else null. */
function reportTail(form: string, record: unknown): string | null {
  const isReport =
    typeof record === "object" && record !== null && "kind" in record && record.kind === "report-case";
  return form === "draft-sheet" && isReport ? "について" : null;
}

describe("origin", () => {
  it.each(rightRecords)("of every value of %s is something that was written, and says the same", (path) => {
    const profile = officeProfile();
    for (const { form, values, record, referred } of papersOf(path, profile)) {
      const sourceOf = (origin: Origin) => {
        if (origin.source === "referred") return referred[origin.index]?.record.value;
        return origin.source === "record" ? record : profile;
      };
      for (const leaf of leaves(values)) {
        const origin = form.origin(leaf.path, record);
        // 条例 in a record is printed with the ordinance's full name.
        if (origin === null || leaf.path.at(-1) === "law") continue;
        const whole = at(sourceOf(origin), origin.path);
        const within = "within" in origin ? origin.within : undefined;
        const written = within === undefined ? whole : textAt(whole, within);
        const where = `${form.id} ${leaf.path.join("/")} → ${origin.source} ${origin.path.join("/")}`;
        if (typeof leaf.value === "string" && typeof written === "string" && leaf.value.length > 8) {
          const [said, wrote] = [leaf.value, written].map((text) => text.replace(/[()（）【】]/g, ""));
          // Of a text of several lines only the place is known where a value begins.
          const tail = reportTail(form.id, record) ?? "";
          const title = tail !== "" && wrote?.endsWith(tail) ? wrote.slice(0, -tail.length) : wrote;
          expect(within === undefined ? title : wrote?.slice(0, said?.length), where).toBe(said);
        }
        // What has a default in the form (style of a span, 条例 put before a clause) may be absent in the record.
        if (typeof leaf.value === "string" && leaf.value.length > 8) expect(written, where).toBeDefined();
      }
    }
  });

  it("tells a sender of the record from the mayor", () => {
    const [form4] = forms;
    const [own] = papersOf("office/cases/insurance-check.yaml");
    const [usual] = papersOf("office/cases/call-recording.yaml");
    const path = ["sender", "name", "family"];
    expect(form4?.origin(path, own?.record)).toEqual({
      source: "record",
      path: ["form4", "sender", "name", "family"],
    });
    expect(form4?.origin(path, usual?.record)).toEqual({
      source: "profile",
      path: ["mayor", "name", "family"],
    });
  });

  it("of what the form itself makes is null", () => {
    const [form4] = forms;
    expect(form4?.origin(["report", "summaryItems", 0, "label"])).toBeNull();
    expect(form4?.origin(["nowhere"])).toBeNull();
  });
});
