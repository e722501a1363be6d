import { memo } from "preact/compat";
import type { FieldView, WrittenView } from "../../contract.ts";
import { useFill } from "./context.ts";
import { Field } from "./field.tsx";
import { FieldFindings } from "./field-findings.tsx";
import { Fields } from "./group.tsx";
import type { RowsProps } from "./list.tsx";
import { rowsOf } from "./list-acts.ts";
import { fieldsIn } from "./path.ts";
import { Problems } from "./problems.tsx";
import { RowButtons, rowKeys } from "./row-buttons.tsx";
import { textsOf } from "./written.ts";

/** Lists longer than this begin with their rows closed: one sees what there is, and opens what one wants. */
const manyRows = 3;

/** Rows that need room: one below the other, each with a line that says what is in it. */
export function Cards(props: RowsProps) {
  const { items, name } = props;
  const { store, words } = useFill();
  const openAll = (isOpen: boolean): void =>
    items.forEach((_, index) => {
      store.open(`${name}/${index + 1}`, isOpen);
    });
  return (
    <>
      {items.length > 1 && (
        <div class="fill-all">
          <button type="button" class="fill-quiet" onClick={() => openAll(true)}>
            {words.openAll}
          </button>
          <button type="button" class="fill-quiet" onClick={() => openAll(false)}>
            {words.closeAll}
          </button>
        </div>
      )}
      <ol class="fill-cards">
        {items.map((value, index) => (
          <Card key={index} props={props} value={value} index={index} count={items.length} name={name} />
        ))}
      </ol>
    </>
  );
}

interface CardProps {
  readonly props: RowsProps;
  readonly value: WrittenView;
  readonly index: number;
  readonly count: number;
  readonly name: string;
}

const Card = memo(
  function Card({ props, value, index, count, name }: CardProps) {
    const fill = useFill();
    const { store, words } = fill;
    const { field, path } = props;
    const at = `${name}/${index + 1}`;
    const isOpen = store.opened(at).value ?? count <= manyRows;
    const acts = rowsOf(fill, props, count);
    const label = words.item(index + 1);
    if (field.item === null) return null;
    return (
      <li class="fill-card" data-row={at} data-index={index} data-field={at} onKeyDown={rowKeys(acts, index)}>
        <div class="fill-card-head">
          <button
            type="button"
            class="fill-fold"
            aria-expanded={isOpen}
            onClick={() => store.open(at, !isOpen)}
          >
            <b>{label}</b> <span class="fill-summary">{summaryOf(value) || words.emptyRow}</span>
          </button>
          {!isOpen && <Problems name={at} />}
          <RowButtons acts={acts} index={index} count={count} label={label} />
        </div>
        {isOpen && <CardBody item={field.item} {...{ value, label }} path={[...path, index]} name={at} />}
        <FieldFindings name={at} id={`card-${at}`} />
      </li>
    );
  },
  (before, now) =>
    before.value === now.value &&
    before.index === now.index &&
    before.count === now.count &&
    before.name === now.name &&
    before.props.field === now.props.field,
);

interface CardBodyProps {
  readonly item: FieldView;
  readonly value: WrittenView;
  readonly path: readonly (string | number)[];
  readonly name: string;
  readonly label: string;
}

function CardBody({ item, value, path, name, label }: CardBodyProps) {
  const { kind } = useFill();
  if (item.control !== "group" || value.type === "text" || value.type === "list")
    return <Field field={item} value={value} path={path} name={name} rowLabel={label} isCell={false} />;
  return <Fields fields={fieldsIn(item, kind)} label={label} rowLabel={label} {...{ value, path, name }} />;
}

function summaryOf(value: WrittenView): string {
  return textsOf(value)
    .slice(0, 3)
    .map((text) => text.split("\n").join(" "))
    .join("　")
    .slice(0, 80);
}
