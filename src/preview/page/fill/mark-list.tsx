import { memo } from "preact/compat";
import { useId } from "preact/hooks";
import { type FieldProps, isSameField, useFill } from "./context.ts";
import { FieldFindings } from "./field-findings.tsx";
import { Help } from "./help.tsx";
import { type Mark, marksIn, markText, toggled } from "./marks.ts";
import { useTyped } from "./typed.ts";

/** A list of which each item is one of a few marks: boxes to tick, as the printed form has them. */
export const MarkList = memo(function MarkList({ field, value, path, name, rowLabel }: FieldProps) {
  const { store, words, isReadOnly, onField } = useFill();
  const id = useId();
  const items = value.type === "list" ? value.items : [];
  const { marks, strange } = marksIn(field.item?.choices ?? [], items);
  const toggle = (mark: Mark): void => {
    // What somebody has been in does not vanish when it is emptied.
    store.open(name, true);
    store.change(toggled(mark, marks, path, items.length));
  };
  const write = (index: number, text: string): void =>
    store.change([{ type: "set", path: [...path, index], text }]);
  const label = `${rowLabel ?? ""} ${field.ja}`.trim();
  return (
    <fieldset
      class="fill-field fill-marks"
      data-field={name}
      aria-label={label}
      onFocusIn={() => onField(name)}
    >
      <div class="fill-head">
        <b>{field.ja}</b>
        {field.required && <span class="fill-must">{words.must}</span>}
      </div>
      {rowLabel === null && <Help field={field} id={`${id}-help`} />}
      {marks.map((mark) => (
        <div
          key={mark.choice.value}
          class="fill-mark"
          data-field={mark.index === null ? undefined : `${name}/${mark.index + 1}`}
        >
          <label class="fill-radio">
            <input
              type="checkbox"
              checked={mark.index !== null}
              disabled={isReadOnly}
              onChange={() => toggle(mark)}
            />
            <span>{mark.choice.ja}</span>
          </label>
          {mark.choice.detail === true && mark.index !== null && (
            <Detail
              label={words.markDetail(mark.choice.ja)}
              detail={mark.detail}
              write={(text) => write(mark.index ?? 0, markText(mark.choice, text))}
            />
          )}
          {mark.index !== null && (
            <FieldFindings name={`${name}/${mark.index + 1}`} id={`${id}-${mark.index}-findings`} />
          )}
        </div>
      ))}
      {strange.map(({ index, text }) => (
        <div key={index} class="fill-mark" data-field={`${name}/${index + 1}`}>
          <p class="fill-raw">{words.asWritten(text)}</p>
          {!isReadOnly && (
            <button
              type="button"
              class="fill-quiet"
              onClick={() => store.change([{ type: "remove", path: [...path, index] }])}
            >
              {words.remove(text)}
            </button>
          )}
          <FieldFindings name={`${name}/${index + 1}`} id={`${id}-${index}-findings`} />
        </div>
      ))}
      <FieldFindings name={name} id={`${id}-findings`} />
    </fieldset>
  );
}, isSameField);

interface DetailProps {
  readonly label: string;
  readonly detail: string;
  write(text: string): void;
}

/** The words in brackets behind a mark. */
function Detail({ label, detail, write }: DetailProps) {
  const { isReadOnly } = useFill();
  const { put: _, ...typed } = useTyped(detail, write);
  return (
    <input
      type="text"
      class="fill-line"
      aria-label={label}
      placeholder={label}
      readOnly={isReadOnly}
      autocomplete="off"
      {...typed}
    />
  );
}
