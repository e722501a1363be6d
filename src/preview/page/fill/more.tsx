import { useId, useState } from "preact/hooks";
import type { FieldPath, FieldView } from "../../contract.ts";
import { useFill } from "./context.ts";
import { newRow } from "./rows.ts";

export interface MoreProps {
  readonly fields: readonly FieldView[];
  readonly path: FieldPath;
  readonly name: string;
  readonly label: string;
}

/** Optional fields nobody has filled in: behind one button, each with what it is for. */
export function More({ fields, path, name, label }: MoreProps) {
  const { store, kind, language, words, isReadOnly } = useFill();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (fields.length === 0 || isReadOnly) return null;
  const add = (field: FieldView): void => {
    setOpen(false);
    const at = name === "" ? field.ja : `${name}/${field.ja}`;
    const own = [...path, field.ja];
    // A list one has asked for is wanted with a row, but for boxes to tick.
    if (field.item !== null && field.item.control !== "mark" && !store.isFilled(own)) {
      store.change([{ type: "insert", path: own, index: 0, items: [newRow(field.item, kind)] }]);
      store.goTo(`${at}/1`);
    } else store.goTo(at);
  };
  return (
    <div class="fill-more">
      <button
        type="button"
        class="fill-add"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={path.length === 0 ? undefined : words.addFieldOf(label)}
        onClick={() => setOpen(!isOpen)}
      >
        ＋ {words.addField}
      </button>
      {isOpen && (
        <div class="fill-choices" id={id}>
          <p class="fill-help">{words.addFieldHelp}</p>
          <ul>
            {fields.map((field) => (
              <li key={field.name}>
                <button type="button" onClick={() => add(field)}>
                  <b>{field.ja}</b>
                  {field.help && <span>{field.help[language]}</span>}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
