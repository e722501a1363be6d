import type { Diagnostic } from "../../diagnostic/index.ts";
import type { FixView } from "../edit/edit.ts";
import { readTolerant, type Tolerant } from "../edit/reading.ts";
import type { RecordKind } from "../record-kind.ts";
import { characterFixes } from "./character-fixes.ts";
import { keyFixes } from "./key-fixes.ts";
import { mendFixes } from "./mend-fixes.ts";
import { valueFixes } from "./value-fixes.ts";

/** What a fix is found with. */
export interface Found {
  readonly finding: Diagnostic;
  readonly read: Tolerant;
  readonly kind: RecordKind | null;
}

/**
 * Mends of a finding that are certain: what was meant can be one thing only, and what comes of it can be read. Of findings
 * about a YAML record; JSON is written by programs.
 * @param text  of the file that the finding's first place names
 */
export function fixesOf(finding: Diagnostic, text: string, kind: RecordKind | null): readonly FixView[] {
  if (/^[\s\uFEFF]*\{/.test(text)) return [];
  const found: Found = { finding, read: readTolerant(text, "yaml", kind), kind };
  return [...mendFixes(found), ...characterFixes(found), ...keyFixes(found), ...valueFixes(found)];
}
