import type { FieldView, WrittenView } from "../../contract.ts";
import { useFill } from "./context.ts";
import { Field } from "./field.tsx";
import { FieldFindings } from "./field-findings.tsx";
import { HowTo } from "./help.tsx";
import type { RowsProps } from "./list.tsx";
import { type ListActs, rowsOf } from "./list-acts.ts";
import { RowButtons, rowKeys } from "./row-buttons.tsx";
import { rowShape } from "./rows.ts";
import { Unknown } from "./unknown.tsx";
import { valueIn } from "./written.ts";

/** Rows of a few short fields: a table, its columns' names at the top. */
export function Table(props: RowsProps) {
  const fill = useFill();
  const { field, items, name } = props;
  const acts = rowsOf(fill, props, items.length);
  const shape = field.item === null ? null : rowShape(field.item, fill.kind);
  if (shape === null || shape.type === "text") return null;
  return (
    <div class="fill-table">
      <table>
        <thead>
          <tr>
            <th scope="col" class="fill-number">
              <span class="fill-hidden">No.</span>
            </th>
            {shape.columns.map((column) => (
              <th scope="col" key={column.name} data-control={column.control}>
                {column.ja} {column.required && <span class="fill-must">{fill.words.must}</span>}
                <HowTo field={column} isFull />
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map((value, index) => (
            <TableRow
              key={index}
              {...{ props, value, index, acts }}
              columns={shape.columns}
              at={`${name}/${index + 1}`}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TableRowProps {
  readonly props: RowsProps;
  readonly value: WrittenView;
  readonly index: number;
  readonly acts: ListActs;
  readonly columns: readonly FieldView[];
  readonly at: string;
}

function TableRow({ props, value, index, acts, columns, at }: TableRowProps) {
  const { words } = useFill();
  const path = [...props.path, index];
  const label = words.row(index + 1);
  return (
    <tr data-row={at} data-index={index} data-field={at} onKeyDown={rowKeys(acts, index)}>
      <th scope="row" class="fill-number">
        {index + 1}
      </th>
      {columns.map((column) => (
        <td key={column.name} data-label={column.ja} data-column={column.ja}>
          <Field
            field={column}
            value={valueIn(value, column.ja)}
            path={[...path, column.ja]}
            name={`${at}/${column.ja}`}
            rowLabel={label}
            isCell
          />
        </td>
      ))}
      <td class="fill-row-end">
        <RowButtons acts={acts} index={index} count={props.items.length} label={label} />
        <FieldFindings name={at} id={`row-${at}`} />
        <Unknown value={value} path={path} name={at} />
      </td>
    </tr>
  );
}
