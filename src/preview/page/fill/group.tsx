import { memo } from "preact/compat";
import { useId } from "preact/hooks";
import type { FieldPath, FieldView, WrittenView } from "../../contract.ts";
import { type FieldProps, isSameField, useFill } from "./context.ts";
import { Field } from "./field.tsx";
import { FieldFindings } from "./field-findings.tsx";
import { FoldHead } from "./fold-head.tsx";
import { Help } from "./help.tsx";
import { More } from "./more.tsx";
import { fieldsIn } from "./path.ts";
import { sightOf } from "./sight.ts";
import { beginsClosed, isLarge } from "./size.ts";
import type { FillStore } from "./store.ts";
import { Unknown } from "./unknown.tsx";
import { Ways } from "./ways.tsx";
import { isFilled, valueIn } from "./written.ts";

/** Kind and version of the record: the list and the head of the page say them, and nobody changes them here. */
const given = new Set(["kind", "version"]);

export interface FieldsProps {
  readonly fields: readonly FieldView[];
  readonly value: WrittenView;
  readonly path: FieldPath;
  /** The path in words. */
  readonly name: string;
  /** What the group is called. */
  readonly label: string;
  /** What rows are called, in front of a field's own label: 3件目. */
  readonly rowLabel?: string;
}

/** The fields of a group: what is shown, then what can be added, then what the model does not know. */
export function Fields({ fields, value, path, name, label, rowLabel }: FieldsProps) {
  const { store, kind } = useFill();
  const nameOf = (key: string): string => (name === "" ? key : `${name}/${key}`);
  const isTop = path.length === 0;
  const own = isTop
    ? fields.filter((field) => !given.has(field.name) || isInQuestion(field, value, store))
    : fields;
  // Listens to the whole record only where a condition looks beyond this group.
  const looksUp = own.some(({ when }) => when !== null && own.every((field) => field.name !== when.of));
  const top = isTop || looksUp ? store.written.value : store.written.peek();
  const about = { fields: own, written: value, topFields: kind.fields, top };
  const isOpened = (key: string): boolean => store.opened(nameOf(key)).value === true;
  const { rows, more } = sightOf(about, isOpened, isLarge(kind));
  return (
    <div class="fill-fields">
      {rows.map((row) =>
        row.type === "ways" ? (
          <Ways key={row.fields[0]?.name} {...{ fields: row.fields, value, path, name, rowLabel }} />
        ) : (
          <Field
            key={row.field.name}
            field={row.field}
            value={valueIn(value, row.field.ja)}
            path={[...path, row.field.ja]}
            name={nameOf(row.field.ja)}
            rowLabel={rowLabel ?? null}
            isCell={false}
          />
        ),
      )}
      <Unknown value={value} path={path} name={name} />
      <More fields={more} path={path} name={name} label={label} />
    </div>
  );
}

/** Whether kind or version has to be seen after all. */
function isInQuestion(field: FieldView, value: WrittenView, store: FillStore): boolean {
  return store.findings(field.ja).value.length > 0 || (field.required && !isFilled(valueIn(value, field.ja)));
}

/** A group under one key: it can be closed, and taken out where it is optional. */
export const Group = memo(function Group({ field, value, path, name, rowLabel }: FieldProps) {
  const { store, kind } = useFill();
  const id = useId();
  const closed = beginsClosed(field, value, kind);
  const isOpen = store.opened(name).value ?? !closed;
  return (
    <fieldset class="fill-group" aria-labelledby={id} data-field={name}>
      <FoldHead {...{ field, path, name, id, isOpen }} label={field.ja} />
      {(isOpen ? rowLabel === null : closed) && <Help field={field} />}
      {isOpen && <Fields fields={fieldsIn(field, kind)} label={field.ja} {...{ value, path, name }} />}
      <FieldFindings name={name} id={`${id}-findings`} />
    </fieldset>
  );
}, isSameField);
