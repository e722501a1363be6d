import { realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, sep } from "node:path";
import { type Outcome, succeed } from "../diagnostic/index.ts";
import { makeFile } from "../output/new-file.ts";
import { findRoot } from "../records/root.ts";
import { transcriptFileText } from "../records/transcript/open.ts";
import { minutesSkeleton, type TranscriptPlace } from "../records/transcript/skeleton.ts";

/**
 * Begins the record of minutes from a transcript: times, agenda and speakers as they were typed. A transcript that lies
 * in the office's folder is named by the record, any other stands in it. What exists is never overwritten.
 *
 * @param transcript a plain text file
 * @param target the record to be made, absolute
 * @returns its path
 */
export function initMinutes(transcript: string, target: string): Outcome<string> {
  const text = transcriptFileText(transcript);
  if (!text.ok) return text;
  const place = placeOf(transcript, target, text.value);
  const made = makeFile(target, new TextEncoder().encode(minutesSkeleton(text.value, place)));
  return made.ok ? succeed(made.value) : made;
}

function placeOf(transcript: string, target: string, text: string): TranscriptPlace {
  const root = findRoot(dirname(target));
  if (root === null || !/\.txt$/i.test(transcript)) return { text };
  const way = relative(realpathSync.native(root), realpathSync.native(transcript));
  const isInside = way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  return isInside ? { file: way.replaceAll("\\", "/").normalize("NFC") } : { text };
}
