import { useComputed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { FieldPath, FieldView } from "../../contract.ts";
import { useFill } from "./context.ts";
import { Problems } from "./problems.tsx";
import { isLarge } from "./size.ts";
import { hasKey } from "./written.ts";

interface FoldHeadProps {
  readonly field: FieldView;
  readonly path: FieldPath;
  readonly name: string;
  /** Of the words the group is called by. */
  readonly id: string;
  readonly label: ComponentChildren;
  readonly isOpen: boolean;
  /** What stands between the label and 必須. */
  readonly count?: ComponentChildren;
  /** What stands before the button that takes the field out. */
  readonly children?: ComponentChildren;
}

/** The head of a group or a list: opens and closes it, and takes it out where it is optional. */
export function FoldHead({ field, path, name, id, label, isOpen, count, children }: FoldHeadProps) {
  const { store, kind, words, isReadOnly } = useFill();
  // In a form that is shown whole there is nothing to take out of a group nobody has written in.
  const isThere = useComputed(() => !isLarge(kind) || hasKey(store.written.value, path));
  const remove = (): void => {
    store.change([{ type: "remove", path }]);
    store.open(name, false);
  };
  return (
    <div class="fill-group-head">
      <button
        type="button"
        class="fill-fold"
        aria-expanded={isOpen}
        onClick={() => store.open(name, !isOpen)}
      >
        <span id={id}>{label}</span>
      </button>
      {count}
      {!isOpen && <Problems name={name} />}
      {field.required && <span class="fill-must">{words.must}</span>}
      {children}
      {!field.required && !isReadOnly && isThere.value && (
        <button type="button" class="fill-quiet" aria-label={words.removeFieldOf(field.ja)} onClick={remove}>
          {words.removeField}
        </button>
      )}
    </div>
  );
}
