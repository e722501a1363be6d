import { jsonSchemaOf } from "../records/json-schema.ts";
import { recordKinds } from "../records/kinds/index.ts";

/**
 * JSON Schema (draft 2020-12, Japanese keys) of a record kind: for editors that complete and check YAML.
 *
 * @param kind report-case, consultation, change-table, profile
 * @returns null for a kind there is not
 */
export function schema(kind: string): object | null {
  const found = recordKinds.find((one) => one.kind === kind);
  return found === undefined ? null : jsonSchemaOf(found);
}
