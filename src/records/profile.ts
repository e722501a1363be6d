import { join } from "node:path";
import { diagnose, type Outcome, succeed } from "../diagnostic/index.ts";
import { shownPath } from "./file-text.ts";
import { type Profile, profileKind, recordKinds, shippedProfile } from "./kinds/index.ts";
import { readRecordFile } from "./read.ts";
import { findRoot, PROFILE_FILE } from "./root.ts";
import type { Source } from "./source.ts";

export type { Profile } from "./kinds/profile.ts";

/** An office's profile with the places where it was written. */
export interface ProfileFile {
  /** The office's folder, absolute; null where the shipped profile is used. */
  readonly root: string | null;
  readonly value: Profile;
  /** Null for the shipped profile: it stands in no file of the office. */
  readonly source: Source | null;
}

/**
 * Reads yoshiki.yaml in the office's folder. What it leaves out has the model's own defaults; names of the
 * municipality and its people have none, so that nobody's paper comes out with the sample's.
 */
export function readProfile(root: string): Outcome<ProfileFile> {
  const read = readRecordFile(join(root, PROFILE_FILE), { kinds: recordKinds, only: profileKind });
  if (!read.ok) return read;
  // Only profileKind is let through, whose model made the value.
  const value = read.value.value as Profile;
  return succeed({ root, value, source: read.value.source }, read.warnings);
}

/** The profile of an office's folder, without its places. */
export function loadProfile(root: string): Outcome<Profile> {
  const read = readProfile(root);
  return read.ok ? succeed(read.value.value, read.warnings) : read;
}

/** The profile that holds for a record file or folder: of the nearest office above it, else the shipped one with a warning. */
export function profileFor(path: string): Outcome<ProfileFile> {
  const root = findRoot(path);
  if (root !== null) return readProfile(root);
  const from = shownPath(path);
  const warning = diagnose("record/no-root", { from }, { file: from });
  return succeed({ root: null, value: shippedProfile(), source: null }, [warning]);
}
