import { isSoundProfile, type ProfileSpace } from "../icc.ts";
import { ICC, type Segment } from "./segments.ts";

const NAME = "ICC_PROFILE\0";
const SPACES: Readonly<Record<1 | 3 | 4, ProfileSpace>> = { 1: "GRAY", 3: "RGB ", 4: "CMYK" };

/**
 * The ICC profile, put together of its numbered pieces; null when there is none, a piece lacks, or it is damaged or of
 * another colour space: then the colours are plain.
 * @see ISO 15076-1 annex B.4
 */
export function profileOf(segments: readonly Segment[], components: 1 | 3 | 4): Uint8Array | null {
  const pieces = segments
    .filter(({ marker, data }) => marker === ICC && data.length > NAME.length + 2 && isNamed(data))
    .map(({ data }) => ({ number: data[NAME.length] as number, data: data.subarray(NAME.length + 2) }))
    .sort((a, b) => a.number - b.number);
  if (pieces.length === 0 || pieces.some(({ number }, i) => number !== i + 1)) return null;
  const profile = Buffer.concat(pieces.map(({ data }) => data));
  return isSoundProfile(profile, SPACES[components]) ? profile : null;
}

function isNamed(data: Uint8Array): boolean {
  return Buffer.from(data.subarray(0, NAME.length)).toString("latin1") === NAME;
}
