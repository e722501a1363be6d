import { describe, expect, it } from "vitest";
import type { Form } from "../../src/forms/index.ts";
import { findForm, forms, formsOf } from "../../src/forms/index.ts";

const idOf = (name: string) => {
  const found = findForm(name);
  return found.found === "one" ? found.form.id : found.found;
};

describe("findForm", () => {
  it.each([
    ["report-form4", "report-form4"],
    ["様式4", "report-form4"],
    ["様式４", "report-form4"],
    ["(様式 3)", "report-form3"],
    ["副申", "report-form3"],
    ["諮問", "consultation-letter"],
    ["別添３", "change-table"],
    ["（別添3）変更箇所", "change-table"],
    ["類型事項の適用に係る", "report-form3"],
  ])("%s is %s", (name, id) => expect(idOf(name)).toBe(id));

  it("lists all forms a name may mean", () => {
    const found = findForm("様式");
    expect(found.found === "several" && found.forms.map((form) => form.id)).toEqual([
      "report-form4",
      "report-form3",
    ]);
  });

  it("lists two forms of the same name", () => {
    const [form4] = forms as readonly [Form, ...Form[]];
    const other = { ...form4, id: "change-table" } satisfies Form;
    expect(findForm("様式4", [form4, other])).toEqual({ found: "several", forms: [form4, other] });
  });

  it("suggests a form that resembles the name", () => {
    const found = findForm("諮問書案");
    expect(found.found === "none" && found.suggestion?.id).toBe("consultation-letter");
    expect(findForm("")).toEqual({ found: "none", suggestion: null });
    expect(findForm("決算書")).toEqual({ found: "none", suggestion: null });
  });
});

describe("formsOf", () => {
  it("gives the papers of a record in their order", () => {
    expect(formsOf("report-case").map((form) => form.id)).toEqual([
      "report-form4",
      "report-form3",
      "draft-sheet",
    ]);
    expect(formsOf("consultation").map((form) => form.names[0])).toEqual(["諮問", "起案用紙"]);
    expect(formsOf("profile")).toEqual([]);
  });
});
