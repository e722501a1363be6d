import { useId, useState } from "preact/hooks";
import type { FieldView } from "../../contract.ts";
import { type FieldProps, useFill } from "./context.ts";
import { Field } from "./field.tsx";
import { Misfit } from "./misfit.tsx";
import { isOneBox, optionOf, shapeOf } from "./option.ts";
import { isFilled } from "./written.ts";

/** A field that is written in one of several ways: as a text, or in fields of its own. */
export function Either(props: FieldProps) {
  const { field, value, path } = props;
  const { store, words, isReadOnly } = useFill();
  const id = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const written = optionOf(field.options, value);
  if (written === null && isFilled(value)) return <Misfit {...props} />;
  const first = field.options[0];
  if (first === undefined) return null;
  if (isOneBox(field.options)) return <Field {...props} field={asOne(first, field)} />;
  const at = written ?? chosen ?? 0;
  const change = (option: number): void => {
    setAsked(null);
    setChosen(option);
    if (value.type !== "empty") store.change([{ type: "set", path, text: "" }]);
  };
  const pick = (option: number): void => {
    if (isFilled(value)) setAsked(option);
    else change(option);
  };
  const option = field.options[at] ?? first;
  return (
    <div class="fill-ways">
      <div
        class="fill-way"
        role="radiogroup"
        aria-label={`${props.rowLabel ?? ""} ${field.ja} ${words.way}`.trim()}
      >
        {field.options.map((one, index) => (
          <label key={`${one.control}-${one.name}`} class="fill-radio">
            <input
              type="radio"
              name={id}
              checked={index === at}
              disabled={isReadOnly}
              onChange={() => pick(index)}
            />
            <span>{wayName(one, field, words)}</span>
          </label>
        ))}
      </div>
      {asked !== null && (
        <p class="fill-hint" role="alert">
          {words.waySwitch}{" "}
          <button type="button" class="fill-quiet" onClick={() => change(asked)}>
            {words.wayYes}
          </button>{" "}
          <button type="button" class="fill-quiet" onClick={() => setAsked(null)}>
            {words.wayNo}
          </button>
        </p>
      )}
      <Field {...props} field={asOne(option, field)} value={value} />
    </div>
  );
}

const merged = new WeakMap<FieldView, Map<FieldView, FieldView>>();

/** A way with the field's own name and help where it has none: the same object each time. */
function asOne(option: FieldView, field: FieldView): FieldView {
  const ways = merged.get(field) ?? new Map<FieldView, FieldView>();
  merged.set(field, ways);
  const known = ways.get(option);
  if (known !== undefined) return known;
  const { ja, name, required, help, written, example } = field;
  const made: FieldView = {
    ...option,
    ...{ ja, name, required },
    help: help ?? option.help,
    written: option.written ?? written,
    example: option.example ?? example,
  };
  ways.set(option, made);
  return made;
}

function wayName(
  option: FieldView,
  field: FieldView,
  words: { readonly wayText: string; readonly wayGroup: string; readonly wayList: string },
): string {
  if (option.ja !== "" && option.ja !== field.ja) return option.ja;
  const shape = shapeOf(option);
  if (shape === "text") return words.wayText;
  return shape === "map" ? words.wayGroup : words.wayList;
}
