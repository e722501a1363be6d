import { memo } from "preact/compat";
import { useId } from "preact/hooks";
import type { WrittenView } from "../../contract.ts";
import { Cards } from "./cards.tsx";
import { type FieldProps, isSameField, useFill } from "./context.ts";
import { FieldFindings } from "./field-findings.tsx";
import { FoldHead } from "./fold-head.tsx";
import { Help, HowTo } from "./help.tsx";
import { rowsOf } from "./list-acts.ts";
import { PasteAsk, usePaste } from "./paste.tsx";
import { calledAfter, rowShape } from "./rows.ts";
import { beginsClosed } from "./size.ts";
import { Table } from "./table.tsx";
import { Texts } from "./texts.tsx";

/** What each of the three looks of a list is given. */
export interface RowsProps extends FieldProps {
  readonly items: readonly WrittenView[];
}

/** Any number of rows: texts below each other, a table, or cards. */
export const List = memo(function List(props: FieldProps) {
  const { field, value, path, name, rowLabel } = props;
  const { store, kind, words, isReadOnly } = useFill();
  const id = useId();
  const isOpen = store.opened(name).value ?? !beginsClosed(field, value, kind);
  const items = value.type === "list" ? value.items : [];
  const shape = field.item === null ? null : rowShape(field.item, kind);
  const paste = usePaste(props, items.length, shape);
  const { add } = rowsOf(useFill(), props, items.length);
  if (field.item === null || shape === null) return null;
  const Rows = shape.type === "text" ? Texts : shape.type === "table" ? Table : Cards;
  return (
    <fieldset class="fill-group" aria-labelledby={id} data-field={name} onPaste={paste.onPaste}>
      <FoldHead
        {...{ field, path, name, id, isOpen }}
        label={field.ja === "" ? rowLabel : field.ja}
        count={<span class="fill-count">{words.count(items.length)}</span>}
      >
        <HowTo field={field} isFull={rowLabel !== null} />
      </FoldHead>
      {isOpen && (
        <>
          {rowLabel === null && <Help field={field} />}
          {items.length === 0 ? (
            <p class="fill-help">{words.emptyList}</p>
          ) : (
            <Rows {...props} items={items} />
          )}
          <PasteAsk paste={paste} />
          {!isReadOnly && (
            <div class="fill-list-foot">
              <button type="button" class="fill-add" onClick={() => add(items.length)}>
                ＋ {words.addRow(calledAfter(field, path))}
              </button>
              {shape.type !== "text" && <span class="fill-help">{words.pasteHint}</span>}
            </div>
          )}
        </>
      )}
      <FieldFindings name={name} id={`${id}-findings`} />
    </fieldset>
  );
}, isSameField);
