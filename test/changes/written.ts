import { valueLines } from "../../src/changes/value-text.ts";
import { group, list, text, type Written } from "../../src/intake/record/written.ts";
import { writeRecord } from "../../src/intake/record/yaml.ts";
import type { Mark } from "../../src/records/kinds/assessment/answers.ts";
import { type Assessment, assessmentKind } from "../../src/records/kinds/assessment.ts";
import { groupOf, type Model } from "../../src/records/model.ts";

/** A record's values as a clerk would write them down. */
export function writtenRecord(record: Assessment): string {
  const { kind: _, version, ...values } = record;
  const written = writtenOf(groupOf(assessmentKind.model), values);
  if (written?.type !== "group") throw new TypeError("a record is a group");
  return writeRecord(assessmentKind, written, [], []).text;
}

function writtenOf(model: Model, value: unknown): Written | null {
  if (value === undefined || value === null) return null;
  switch (model.type) {
    case "group":
      return group(
        Object.fromEntries(
          model.fields.map(({ name, ja, model: inner }) => [
            ja,
            writtenOf(inner, (value as Record<string, unknown>)[name]),
          ]),
        ),
      );
    case "list":
      return list((value as readonly unknown[]).map((one) => writtenOf(model.item, one)));
    case "either": {
      const isGroup = typeof value === "object" && !Array.isArray(value);
      const fitting = model.options.find((one) => (one.type === "group") === isGroup);
      return fitting === undefined ? null : writtenOf(fitting, value);
    }
    case "value":
      return text(isMark(value) ? markLine(model, value) : valueLines(value, model.format, {}));
  }
}

function isMark(value: unknown): value is Mark {
  return typeof value === "object" && value !== null && "option" in value;
}

function markLine({ format }: Extract<Model, { type: "value" }>, { option, detail }: Mark): string {
  const label = format?.choices?.find(({ value }) => value === option)?.ja ?? option;
  return detail === null ? label : `${label}（${detail}）`;
}
