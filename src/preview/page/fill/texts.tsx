import { useMemo } from "preact/hooks";
import type { FieldView } from "../../contract.ts";
import { useFill } from "./context.ts";
import { Field } from "./field.tsx";
import type { RowsProps } from "./list.tsx";
import { type ListActs, rowsOf } from "./list-acts.ts";
import { RowContext } from "./row.ts";
import { RowButtons, rowKeys } from "./row-buttons.tsx";

/** Rows of one text each. */
export function Texts(props: RowsProps) {
  const fill = useFill();
  const { field, items, path, name } = props;
  const acts = rowsOf(fill, props, items.length);
  const item = useItem(field);
  if (item === null) return null;
  return (
    <ol class="fill-texts">
      {items.map((value, index) => {
        const label = `${field.ja} ${fill.words.item(index + 1)}`;
        const at = `${name}/${index + 1}`;
        return (
          <li key={index} data-row={at} data-index={index} onKeyDown={rowKeys(acts, index)}>
            <span class="fill-number" aria-hidden="true">
              {index + 1}
            </span>
            <RowContext value={contextOf(acts, index)}>
              <Field field={item} value={value} path={[...path, index]} name={at} rowLabel={label} isCell />
            </RowContext>
            <RowButtons acts={acts} index={index} count={items.length} label={label} />
          </li>
        );
      })}
    </ol>
  );
}

function contextOf(acts: ListActs, index: number) {
  return {
    isText: true,
    insertBelow: () => acts.add(index + 1),
    remove: () => acts.remove(index, index - 1),
  };
}

/** The list's item with the list's example, a line of it for each row. */
function useItem(field: FieldView): FieldView | null {
  return useMemo(() => {
    if (field.item === null) return null;
    return { ...field.item, example: field.item.example ?? field.example?.split("\n")[0] ?? null };
  }, [field]);
}
