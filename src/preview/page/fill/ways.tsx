import { useId, useState } from "preact/hooks";
import type { FieldPath, FieldView, WrittenView } from "../../contract.ts";
import { useFill } from "./context.ts";
import { Field } from "./field.tsx";
import { isFilled, valueIn } from "./written.ts";

export interface WaysProps {
  readonly fields: readonly FieldView[];
  readonly value: WrittenView;
  readonly path: FieldPath;
  readonly name: string;
  readonly rowLabel: string | undefined;
}

/**
 * Fields of which one is written: a choice, and the chosen one. Nothing is taken out by choosing; what is written the
 * other way stays in sight, with a button that takes it out.
 */
export function Ways({ fields, value, path, name, rowLabel }: WaysProps) {
  const { store, words, isReadOnly } = useFill();
  const id = useId();
  const filled = fields.filter((field) => isFilled(valueIn(value, field.ja)));
  const [chosen, setChosen] = useState<string | null>(null);
  const nameOf = (field: FieldView): string => (name === "" ? field.ja : `${name}/${field.ja}`);
  // A field somebody was sent to (a click on a finding) is shown.
  const goal = store.wanted.value?.field ?? "";
  const wanted = fields.find((field) => `${goal}/`.startsWith(`${nameOf(field)}/`));
  const own = fields.find((field) => field.name === chosen) ?? filled[0] ?? wanted ?? fields[0];
  const shown = fields.filter((field) => field === own || filled.includes(field));
  return (
    <div class="fill-ways">
      <div class="fill-way" role="radiogroup" aria-label={`${rowLabel ?? ""} ${words.oneOf}`.trim()}>
        <span class="fill-help">{words.oneOf}</span>
        {fields.map((field) => (
          <label key={field.name} class="fill-radio">
            <input
              type="radio"
              name={id}
              checked={field === own}
              disabled={isReadOnly}
              onChange={() => setChosen(field.name)}
            />
            <span>{field.ja}</span>
          </label>
        ))}
      </div>
      {shown.map((field) => (
        <div key={field.name}>
          {field !== own && (
            <p class="fill-hint">
              {words.bothWays(field.ja)}{" "}
              <button
                type="button"
                class="fill-quiet"
                onClick={() => store.change([{ type: "remove", path: [...path, field.ja] }])}
              >
                {words.clearWay(field.ja)}
              </button>
            </p>
          )}
          <Field
            field={field}
            value={valueIn(value, field.ja)}
            path={[...path, field.ja]}
            name={nameOf(field)}
            rowLabel={rowLabel ?? null}
            isCell={false}
          />
        </div>
      ))}
    </div>
  );
}
