import { type Diagnostic, fail, type Outcome, type Place } from "../diagnostic/index.ts";
import type { At } from "../document/index.ts";
import type { Origin, PrintedForm } from "../forms/form.ts";
import type { Source } from "../records/source.ts";
import type { Prepared } from "../template/index.ts";
import type { Office } from "./office.ts";
import type { PaperRecord } from "./paper-record.ts";

/** Where what stands at a node was written down; the first place is where to look. */
export type Locate = (at: At | null) => readonly Place[];

/** Position of a node → where its value was written down, then the template line. */
export function locator(office: Office, record: PaperRecord, form: PrintedForm): Locate {
  return (at) => {
    if (at === null) return [{ file: record.file }];
    const places: Place[] = [];
    const origin = at.path === null ? null : form.origin(at.path, record.value);
    const source = origin === null ? null : sourceOf(origin, office, record);
    if (origin !== null && source !== null) {
      const within = "within" in origin ? origin.within : undefined;
      places.push(source.place(origin.path, within));
    }
    if (at.site !== null) places.push(at.site);
    return places.length > 0 ? places : [{ file: record.file }];
  };
}

/** Null: the shipped profile, which stands in no file of the office. */
function sourceOf(origin: Origin, office: Office, record: PaperRecord): Source | null {
  if (origin.source === "referred") return record.referred[origin.index]?.record.source ?? null;
  return origin.source === "profile" ? office.profileSource : record.source;
}

/** Faults of template and markup name the template line and a path in FormValues: told in the record's places. */
export function relocated(
  faults: { readonly errors: readonly Diagnostic[] },
  locate: Locate,
): { ok: false; errors: readonly Diagnostic[] } {
  return fail(
    faults.errors.map((one) => {
      const written = one.places.flatMap(({ path }) =>
        path === undefined ? [] : locate({ site: null, path: path.split("/").map(keyOf) }),
      );
      const templates = one.places
        .filter(({ file }) => file !== undefined)
        .map(({ path: _, ...place }) => place);
      return { ...one, places: [...(written.length > 0 ? written : locate(null)), ...templates] };
    }),
  );
}

/** A template that is not there is told where it was named; what is wrong in one that is there, in its own lines. */
export function templateLocated(template: Outcome<Prepared>, locate: Locate): Outcome<Prepared> {
  const isNamed = (one: Diagnostic): boolean => one.places.some(({ file }) => file === undefined);
  return template.ok || !template.errors.some(isNamed) ? template : relocated(template, locate);
}

function keyOf(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step;
}
