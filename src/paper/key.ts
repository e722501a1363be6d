import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Edition } from "../edition/index.ts";
import type { Profile } from "../records/profile.ts";
import type { RecordFile } from "../records/read.ts";
import type { Source } from "../records/source.ts";
import type { PdfKind } from "../render/pdf/index.ts";
import { digest, digestOfBytes } from "./digest.ts";
import type { Draft } from "./draft.ts";
import { rowOf } from "./paper-record.ts";
import { filesBelow, programKey } from "./program-key.ts";

/** Fingerprint of one draft; see `Draft.key`. */
export function draftKey({ office, record, form, values, options }: Draft): string {
  return digest([
    office.key,
    form.id,
    options.missingGlyph ?? "",
    recordKey(record),
    ...record.referred.flatMap(({ path, record: other }) => [path.join("/"), recordKey(other)]),
    JSON.stringify(values),
  ]);
}

/**
 * The values, and the file they stand in: a comment moves the lines that findings name. A row of a sheet is its values
 * alone: other rows are other records.
 */
function recordKey(record: RecordFile): string {
  const text = rowOf(record) === null ? fileKey(resolve(record.file)) : "";
  return digest([record.kind.kind, JSON.stringify(record.value), text]);
}

/** What an office's papers have in common. */
export interface OfficeParts {
  /** The package's own folder. */
  readonly program: string;
  readonly root: string | null;
  readonly profile: Profile;
  readonly profileSource: Source | null;
  readonly firstFont: string;
  readonly edition: Edition;
  /** What PDFs were asked to be. */
  readonly pdf: PdfKind | null;
}

/**
 * Fingerprint of an office: the program, its profile with composition and pages, every file below its templates/, the
 * bytes of the fonts it has added, and the options it was opened with.
 */
export function officeKey(office: OfficeParts): string {
  const { program, root, profile, profileSource, firstFont, edition, pdf } = office;
  const templates = root === null ? null : join(root, "templates");
  const files = templates === null || !existsSync(templates) ? [] : filesBelow(templates);
  return digest([
    programKey(program),
    firstFont,
    edition,
    pdf ?? "",
    JSON.stringify(profile),
    profileSource === null ? "" : fileKey(resolve(profileSource.file)),
    ...files.flatMap((name) => [name, fileKey(join(templates ?? "", name))]),
    ...profile.fonts.flatMap((name) => [name, root === null ? "" : fileKey(join(root, "fonts", name))]),
  ]);
}

/** Empty for a file that is not there or cannot be read: whoever needs it says so. */
export function fileKey(file: string): string {
  try {
    return digestOfBytes(readFileSync(file));
  } catch (fault) {
    if (fault instanceof Error && "code" in fault) return "";
    throw fault;
  }
}
