import type { DataPath } from "../../document/tree.ts";
import type { Section } from "../../records/kinds/assessment/field.ts";
import { sections } from "../../records/kinds/assessment/table.ts";
import type { Assessment } from "../../records/kinds/assessment.ts";
import type { Profile } from "../../records/profile.ts";
import { markedOrigin } from "../change-table/marked.ts";
import { changeSheetOf } from "../change-table/values.ts";
import type { Origin } from "../form.ts";
import { fromProfile, fromRecord, originIn } from "../shared/origin.ts";
import { columnsText, gridOf, shippedGrid } from "./grid.ts";
import type { AssessmentValues } from "./model.ts";
import { indexOf, type Made, madeOf } from "./parts.ts";

/** What was made last of a record: how its rows are shared out hangs on the office's sheet. */
const made = new WeakMap<Assessment, Made>();

/** 評価書 → 全項目評価書. @param table the form's fields: what stands in it is printed, without further code */
export function assessmentValues(
  record: Assessment,
  profile: Profile,
  table: readonly Section[] = sections,
): AssessmentValues {
  const grid = gridOf(profile);
  const { firstYear, digits, articleMark } = profile.notation;
  const { number, name, body, approved, published } = record;
  const now = madeOf(record, grid, table);
  made.set(record, now);
  const { parts, declaration, remarks } = now;
  return {
    revision: record.revision,
    cover: {
      number: number ?? null,
      name,
      declaration,
      remarks,
      body,
      approved: approved ?? null,
      published: published ?? null,
    },
    index: indexOf(table),
    parts,
    changes: changeSheetOf(undefined, record.changes ?? [], profile),
    columns: columnsText(grid),
    notation: { firstYear, digits, articleMark },
  };
}

const rules = [
  fromRecord("revision", "revision"),
  ...["number", "name", "body", "approved", "published"].map((key) => fromRecord(`cover.${key}`, key)),
  ...["date", "item", "before", "after", "reason"].map((key) =>
    fromRecord(`changes.rows.*.${key}`, `changes.*.${key}`),
  ),
  fromRecord("changes.rows.*.beforehand", "changes.*.timing"),
  fromProfile("changes.columns", "pages.changeTable.columns"),
  fromProfile("changes.continued", "pages.changeTable.continued"),
  fromProfile("notation", "notation"),
];

/** Where a value was written. Null: it is of the form itself. */
export function assessmentOrigin(path: DataPath, record: Assessment): Origin | null {
  const now = made.get(record) ?? madeOf(record, shippedGrid, sections);
  if (path[0] === "changes") {
    const marked = markedOrigin(path.slice(1), record.changes ?? [], "changes");
    if (marked !== null) return marked;
  }
  if (path[0] === "parts") return originInPlaces(path.slice(1), now.parts, now);
  const [, key] = path;
  if (path[0] === "cover" && (key === "declaration" || key === "remarks"))
    return originInPlaces(path.slice(2), now[key], now);
  return originIn(rules, path);
}

/** The field a printed word belongs to that was not written: a label, [○], one of the ＜選択肢＞. */
export function assessmentFieldAt(path: DataPath, record: Assessment): DataPath | null {
  if (path[0] !== "parts") return null;
  const { parts, places } = made.get(record) ?? madeOf(record, shippedGrid, sections);
  let part: unknown = parts;
  let found: DataPath | null = null;
  for (const step of path.slice(1)) {
    if (typeof part !== "object" || part === null) break;
    part = (part as Readonly<Record<string | number, unknown>>)[step];
    if (typeof part === "object" && part !== null) found = places.fieldOf(part) ?? found;
  }
  return found;
}

/** What of a part with one place was written there; the rest of it is computed. */
const written: ReadonlySet<string | number | undefined> = new Set([undefined, "text", "label"]);

/** The innermost part on the way that was written somewhere, and the way on from it. */
function originInPlaces(path: DataPath, root: unknown, { places }: Made): Origin | null {
  let part: unknown = root;
  let found: Origin | null = null;
  for (let at = 0; typeof part === "object" && part !== null; at++) {
    const origin = places.of(part);
    const rest = path.slice(at);
    if (origin?.parted === true) found = { source: "record", path: [...origin.path, ...rest] };
    else if (origin !== undefined) {
      const { path: whole, within } = origin;
      const said = written.has(rest[0]);
      found = said ? { source: "record", path: whole, ...(within === undefined ? {} : { within }) } : null;
    }
    if (at === path.length) break;
    part = (part as Readonly<Record<string | number, unknown>>)[path[at] ?? ""];
  }
  return found;
}
