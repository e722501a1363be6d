import type { Check } from "../../../check.ts";
import { assessmentChangeChecks } from "../../change-table-check.ts";
import { sections } from "../table.ts";
import { acrossChecks } from "./across.ts";
import { conditionChecks } from "./conditions.ts";

/** What concerns several fields of one assessment: what the table says of them, and what must agree across it. */
export const assessmentChecks: readonly Check<never>[] = [
  ...sections.flatMap(({ name, perFile, parts }) =>
    conditionChecks(perFile ? ["files", "*", name] : [name], parts),
  ),
  ...acrossChecks,
  ...assessmentChangeChecks,
];
