import { memo } from "preact/compat";
import { useId } from "preact/hooks";
import { ChoiceList, ChoiceRadios, isFew } from "./choice.tsx";
import { type ControlProps, type FieldProps, isSameField, useFill } from "./context.ts";
import { DateBox } from "./date-box.tsx";
import { Either } from "./either.tsx";
import { FieldFindings } from "./field-findings.tsx";
import { hasError, isToDo } from "./findings.ts";
import { Group } from "./group.tsx";
import { Help, HowTo, hasHelp } from "./help.tsx";
import { List } from "./list.tsx";
import { MarkList } from "./mark-list.tsx";
import { isOfMatrix, MatrixField } from "./matrix/index.tsx";
import { Misfit } from "./misfit.tsx";
import { ReferenceBox } from "./reference.tsx";
import { RemoveEmpty } from "./remove-empty.tsx";
import { LineBox, ProseBox } from "./text-box.tsx";

/** One field of any sort. What is written in a shape the model does not have is shown, not touched. */
export function Field(props: FieldProps) {
  const { field, value } = props;
  const { kind } = useFill();
  if (isOfMatrix(kind.kind, props)) return <MatrixField {...props} />;
  if (field.control === "either") return <Either {...props} />;
  if (field.control === "group")
    return value.type === "text" || value.type === "list" ? <Misfit {...props} /> : <Group {...props} />;
  if (field.control === "list")
    return value.type === "text" || value.type === "map" ? <Misfit {...props} /> : <AnyList {...props} />;
  return value.type === "list" || value.type === "map" ? <Misfit {...props} /> : <Leaf {...props} />;
}

function AnyList(props: FieldProps) {
  return props.field.item?.control === "mark" ? <MarkList {...props} /> : <List {...props} />;
}

/** A field for one text: its name, help, control and what is wrong with it. */
export const Leaf = memo(function Leaf(props: FieldProps) {
  const { field, value, path, name, rowLabel, isCell } = props;
  const { store, words, language, onField } = useFill();
  const id = useId();
  const findings = store.findings(name).value;
  const isQuiet = rowLabel !== null;
  const isHelped = !isQuiet && hasHelp(field, language);
  const describedBy = [isHelped ? `${id}-help` : "", findings.length > 0 ? `${id}-findings` : ""];
  const label = isQuiet ? `${rowLabel} ${field.ja}`.trim() : null;
  const control: ControlProps = {
    ...{ id, field, label, isCell },
    text: value.type === "text" ? value.text : "",
    describedBy: describedBy.filter((one) => one !== "").join(" ") || undefined,
    isInvalid: hasError(findings),
    write: (text) => store.change([{ type: "set", path, text }]),
    remove: () => store.change([{ type: "remove", path }]),
  };
  const focus = (): void => {
    // What somebody has been in does not vanish when it is emptied.
    if (store.opened(name).peek() === null) store.open(name, true);
    onField(name);
  };
  return (
    <div
      class="fill-field"
      data-field={name}
      data-control={field.control}
      data-todo={isToDo(findings) || undefined}
      onFocusIn={focus}
    >
      {!isCell && field.ja !== "" && (
        <div class="fill-head">
          <label id={`${id}-label`} for={id}>
            {field.ja}
          </label>
          {field.required && <span class="fill-must">{words.must}</span>}
          <HowTo field={field} isFull={isQuiet} />
          {value.type === "empty" && !field.required && <RemoveEmpty field={field} path={path} />}
        </div>
      )}
      {!isQuiet && <Help field={field} id={`${id}-help`} />}
      <Control {...control} />
      <FieldFindings name={name} id={`${id}-findings`} />
    </div>
  );
}, isSameField);

function Control(props: ControlProps) {
  switch (props.field.control) {
    case "prose":
      return <ProseBox {...props} />;
    case "date":
      return <DateBox {...props} />;
    case "choice":
    case "flag":
      return isFew(props.field) && !props.isCell ? <ChoiceRadios {...props} /> : <ChoiceList {...props} />;
    case "reference":
      return <ReferenceBox {...props} />;
    default:
      return <LineBox {...props} />;
  }
}
