import { useComputed } from "@preact/signals";
import type { FieldPath, FieldView } from "../../contract.ts";
import { useFill } from "./context.ts";
import { hasKey } from "./written.ts";

/** A key that is written with nothing behind it is a mistake where it may be left out: a button takes it out. */
export function RemoveEmpty({ field, path }: { readonly field: FieldView; readonly path: FieldPath }) {
  const { store, words, isReadOnly } = useFill();
  const isThere = useComputed(() => hasKey(store.written.value, path));
  if (isReadOnly || !isThere.value) return null;
  return (
    <button
      type="button"
      class="fill-quiet"
      aria-label={words.removeFieldOf(field.ja)}
      onClick={() => store.change([{ type: "remove", path }])}
    >
      {words.removeField}
    </button>
  );
}
