import { useEffect, useId } from "preact/hooks";
import { type FieldProps, useFill } from "../context.ts";
import { FieldFindings } from "../field-findings.tsx";
import { Help } from "../help.tsx";
import { List } from "../list.tsx";
import { addGroup } from "./change.ts";
import { Grid } from "./grid.tsx";
import { asTable, needsFields } from "./mode.ts";
import { KEY, type Sheet, sheetOf } from "./sheet.ts";

/** 列 and 区分 of a 別表 at its top, which are one table. */
export function isOfMatrix(kind: string, { path }: FieldProps): boolean {
  return kind === "matrix" && path.length === 1 && (path[0] === KEY.columns || path[0] === KEY.groups);
}

/** The cells of a 別表: as a table where what is written is one, with the columns' titles at its head; or as lists. */
export function MatrixField(props: FieldProps) {
  const { store } = useFill();
  const sheet = sheetOf(store.written.value);
  const isTable = sheet !== null && asTable.value;
  useEffect(
    () =>
      store.wanted.subscribe((wanted) => {
        if (wanted !== null && needsFields(wanted.field)) asTable.value = false;
      }),
    [store],
  );
  if (props.field.ja === KEY.columns) return isTable ? null : <List {...props} />;
  return (
    <>
      {sheet !== null && <Ways />}
      {isTable ? <Table {...props} sheet={sheet} /> : <List {...props} />}
    </>
  );
}

function Ways() {
  const { words } = useFill();
  const id = useId();
  return (
    <div class="fill-way" role="radiogroup" aria-label={words.way}>
      {[true, false].map((isTable) => (
        <label key={String(isTable)} class="fill-radio">
          <input
            type="radio"
            name={id}
            checked={asTable.value === isTable}
            onChange={() => {
              asTable.value = isTable;
            }}
          />
          <span>{isTable ? words.gridAsTable : words.gridAsFields}</span>
        </label>
      ))}
    </div>
  );
}

function Table({ sheet, field, name }: FieldProps & { readonly sheet: Sheet }) {
  const { store, words, isReadOnly } = useFill();
  const id = useId();
  const add = (): void => {
    store.change(addGroup(sheet, sheet.groups.length));
    store.goTo(`${name}/${sheet.groups.length + 1}/${KEY.label}`);
  };
  return (
    <fieldset class="fill-group" aria-labelledby={id} data-field={name}>
      <div class="fill-head">
        <b id={id}>{words.gridName}</b>
        {field.required && <span class="fill-must">{words.must}</span>}
      </div>
      <p class="fill-help">{words.gridHelp}</p>
      {sheet.columns.length === 0 ? <NoColumns /> : <Grid sheet={sheet} />}
      {!isReadOnly && (
        <div class="fill-list-foot">
          <button type="button" class="fill-add" onClick={add}>
            ＋ {words.addRow(field.ja)}
          </button>
        </div>
      )}
      {sheet.groups.length === 0 && <Help field={field} />}
      <FieldFindings name={KEY.columns} id={`${id}-columns`} />
      <FieldFindings name={name} id={`${id}-findings`} />
    </fieldset>
  );
}

/** A table begins with a column. */
function NoColumns() {
  const { store, words } = useFill();
  const add = (): void => {
    store.change([{ type: "insert", path: [KEY.columns], index: 0, items: [""] }]);
    store.goTo(`${KEY.columns}/1`);
  };
  return (
    <button type="button" class="fill-add" onClick={add}>
      ＋ {words.addRow(KEY.columns)}
    </button>
  );
}
