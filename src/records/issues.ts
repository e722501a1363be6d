import type { z } from "zod";
import { type Code, type DiagnoseParams, type Diagnostic, diagnose } from "../diagnostic/index.ts";
import type { DataPath } from "../document/tree.ts";
import type { Source } from "./source.ts";

/** zod's issues in our words and places. What the fields refused comes with its own code. */
export function diagnosticsOf(issues: readonly z.core.$ZodIssue[], source: Source): readonly Diagnostic[] {
  return issues.map((issue) => diagnosticOf(issue, source));
}

/** Issues as they concern what is written: of a union, those of the option that fits by type. */
export function plainIssues(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union") return [issue];
    const fitting = issue.errors.find((option) => !option.some(isOtherType)) ?? [];
    if (fitting.length === 0) return [issue];
    return plainIssues(fitting.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

/** A group where the option takes a text, or the other way round. */
function isOtherType({ code, path }: z.core.$ZodIssue): boolean {
  return code === "invalid_type" && path.length === 0;
}

function diagnosticOf(issue: z.core.$ZodIssue, source: Source): Diagnostic {
  const place = source.place(dataPath(issue.path));
  if (issue.code === "custom" && isFinding(issue.params)) {
    return diagnose(issue.params.code, issue.params.params, place);
  }
  if (issue.code === "too_small" && issue.origin === "array") {
    return diagnose("record/too-few", { min: String(issue.minimum) }, place);
  }
  if (issue.code === "too_big" && issue.origin === "array") {
    return diagnose("record/too-many", { max: String(issue.maximum) }, place);
  }
  const written = { written: "説明を「yoshiki forms」で確かめてください", writtenEn: "see “yoshiki forms”" };
  return diagnose("record/invalid-value", written, place);
}

/** Put there by `findingIssue` alone. */
function isFinding(params: unknown): params is { code: Code; params: DiagnoseParams<Code> } {
  return typeof params === "object" && params !== null && "code" in params && "params" in params;
}

function dataPath(path: readonly PropertyKey[]): DataPath {
  return path.map((key) => (typeof key === "number" ? key : String(key)));
}
