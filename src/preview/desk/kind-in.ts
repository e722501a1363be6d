import { normaliseKey } from "../../notation/index.ts";
import type { RecordFormat } from "../../records/read.ts";
import type { RecordKind } from "../../records/record-kind.ts";

/** The kind a text says it is of, also where the rest of it cannot be read. */
export function kindIn(text: string, format: RecordFormat, kinds: readonly RecordKind[]): RecordKind | null {
  const found = (format === "json" ? JSON_KIND : YAML_KIND).exec(text)?.[1];
  if (found === undefined) return null;
  const said = normaliseKey(found);
  return kinds.find((one) => normaliseKey(one.ja) === said || one.kind === said) ?? null;
}

/** The colon may be a full-width one: a mistake the reader tells of. */
const YAML_KIND = /^\uFEFF?[ \u3000]*種[ \u3000]*類[ \u3000]*[:：][ \t\u3000]*["']?([^"'#\r\n]+)/mu;
const JSON_KIND = /"kind"\s*:\s*"([^"]+)"/;
