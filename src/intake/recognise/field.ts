import type { FieldKey, PaperField, Span } from "../../check/index.ts";

/** A field of a paper; `more` says its label, row and item where it has them. */
export function field(
  key: FieldKey,
  value: readonly Span[],
  more: { readonly label?: Span | null; readonly row?: number | null; readonly item?: string } = {},
): PaperField {
  const { label = null, row = null, item } = more;
  return item === undefined ? { key, row, label, value } : { key, row, label, value, item };
}
