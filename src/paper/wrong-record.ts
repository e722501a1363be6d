import { dirname, resolve } from "node:path";
import { readAsset } from "../asset/index.ts";
import { type Diagnostic, findingsOf } from "../diagnostic/index.ts";
import { formsOf } from "../forms/index.ts";
import type { FilePart } from "../records/read.ts";
import { valueAt, valuesIn } from "../records/walk.ts";
import type { Office } from "./office.ts";

/**
 * What can be said of the papers of a record that is wrong in part: pictures that are not there or damaged, templates
 * there are none of. Of right records the papers themselves tell that.
 */
export function paperFindings(office: Office, part: FilePart): readonly Diagnostic[] {
  return [...pictureFindings(office, part), ...templateFindings(office, part)];
}

function pictureFindings(office: Office, { kind, sound, source, file }: FilePart): readonly Diagnostic[] {
  const pictures = valuesIn(kind.model, sound, ({ picture }) => picture);
  const fonts = pictures.length === 0 ? null : office.fonts();
  if (fonts === null || !fonts.ok) return fonts === null ? [] : findingsOf(fonts);
  const folder = office.root ?? dirname(resolve(file));
  return pictures.flatMap(({ path, value }) =>
    readAsset(value, folder, fonts.value, office.assets.files).findings.map((finding) =>
      finding([source.place(path)]),
    ),
  );
}

/** A template the record names, told as the paper would: the name is known though other fields are wrong. */
function templateFindings(office: Office, { kind, sound, faults, source }: FilePart): readonly Diagnostic[] {
  return formsOf(kind.kind).flatMap((form) => {
    const { template } = form;
    const origin = typeof template === "string" ? null : form.origin(template.path);
    if (typeof template === "string" || origin?.source !== "record" || faults.touch(origin.path)) return [];
    const name = valueAt(sound, origin.path);
    const chosen = typeof name === "string" ? office.chosen(template, name) : null;
    if (chosen === null || chosen.ok) return [];
    return chosen.errors.map((one) => ({ ...one, places: [source.place(origin.path)] }));
  });
}
