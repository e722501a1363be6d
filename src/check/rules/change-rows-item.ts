import type { Place } from "../../diagnostic/index.ts";
import { type ChangePath, type PathFault, readChangePath } from "../assessment/change-path.ts";
import { type ChangeSheet, changeSheets } from "../assessment/changes.ts";
import { told } from "../assessment/told.ts";
import type { CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 項目 of 別添3 against the form's own words. */
export const changeRowsItem: CheckRule = {
  codes: ["check/change-section", "check/change-item", "check/change-parent", "check/change-item-empty"],
  compares: {
    ja: "別添3の「項目」を、評価書の様式の節・番号・項目の名称と",
    en: "項目 of 別添3 with the sections, numbers and labels of the form",
  },
  *find(packet) {
    for (const sheet of changeSheets(packet)) yield* inSheet(sheet);
  },
};

function* inSheet({ paper, rows }: ChangeSheet): Iterable<CheckFinding> {
  const faults = new Map<string, { readonly fault: PathFault; readonly places: Place[] }>();
  const empty: Place[] = [];
  let before: ChangePath | null = null;
  for (const row of rows) {
    if (row.item === "") {
      empty.push(row.placeOf("item"));
      continue;
    }
    const path = readChangePath(row.item, before);
    before = path;
    for (const fault of path.faults) {
      const key = JSON.stringify(fault);
      const known = faults.get(key) ?? { fault, places: [] };
      known.places.push(row.placeOf("item"));
      faults.set(key, known);
    }
  }
  for (const { fault, places } of faults.values()) yield findingOf(fault, places, paper.name);
  if (empty.length > 0)
    yield told("check/change-item-empty", { count: String(empty.length), paper: paper.name }, ...empty);
}

function findingOf(fault: PathFault, places: readonly Place[], paper: string): CheckFinding {
  const params = { paper, count: String(places.length) };
  switch (fault.type) {
    case "section":
      return told("check/change-section", { ...params, found: fault.found, right: fault.right }, ...places);
    case "item":
      return told("check/change-item", { ...params, found: fault.found, right: fault.right }, ...places);
    case "parent": {
      const { found, said, right } = fault;
      return told("check/change-parent", { ...params, found, said, right }, ...places);
    }
  }
}
