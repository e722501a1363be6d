/** Colour spaces of a picture's profile, as ICC writes them. */
export type ProfileSpace = "GRAY" | "RGB " | "CMYK";

const HEAD = 128;
const ENTRY = 12;
/** Profiles of devices and colour spaces; links, abstract and named ones give no meaning to samples. */
const CLASSES: ReadonlySet<string> = new Set(["scnr", "mntr", "prtr", "spac"]);

/**
 * Whether an ICC profile says what a picture's samples mean: whole, of the picture's colour space, of a class and a version
 * (2 or 4) that readers of PDF know. Of one that is not, nothing is passed on: its colours are then plain.
 * @see ICC.1:2010 7.2, 7.3; ISO 19005-2 6.2.4.2
 */
export function isSoundProfile(profile: Uint8Array, space: ProfileSpace): boolean {
  if (profile.length < HEAD + 4) return false;
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const word = (at: number): string => Buffer.from(profile.subarray(at, at + 4)).toString("latin1");
  const version = view.getUint8(8);
  return (
    view.getUint32(0) === profile.length &&
    word(36) === "acsp" &&
    CLASSES.has(word(12)) &&
    word(16) === space &&
    (version === 2 || version === 4) &&
    hasItsTags(view)
  );
}

/** Whether what the table of tags names lies in the profile. */
function hasItsTags(view: DataView): boolean {
  const count = view.getUint32(HEAD);
  const from = HEAD + 4 + count * ENTRY;
  if (count === 0 || from > view.byteLength) return false;
  for (let at = HEAD + 4; at < from; at += ENTRY)
    if (view.getUint32(at + 4) + view.getUint32(at + 8) > view.byteLength) return false;
  return true;
}
