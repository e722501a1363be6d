import type { FieldPath, WrittenView } from "../../contract.ts";
import { useFill } from "./context.ts";
import { FieldFindings } from "./field-findings.tsx";
import { textsOf } from "./written.ts";

export interface UnknownProps {
  readonly value: WrittenView;
  readonly path: FieldPath;
  readonly name: string;
}

/** Keys the model does not know, with what is written there: most often a misspelt one. */
export function Unknown({ value, path, name }: UnknownProps) {
  const { store, words, isReadOnly } = useFill();
  const unknown = value.type === "map" ? value.entries.filter((entry) => !entry.known) : [];
  if (unknown.length === 0) return null;
  return (
    <fieldset class="fill-unknown" aria-label={words.unknown}>
      <b>{words.unknown}</b>
      <p class="fill-help">{words.unknownHelp}</p>
      {unknown.map((entry) => {
        const at = name === "" ? entry.key : `${name}/${entry.key}`;
        const remove = () => store.change([{ type: "remove", path: [...path, entry.key] }]);
        return (
          <div class="fill-field" key={entry.key} data-field={at}>
            <div class="fill-head">
              <b>{entry.key}</b>
              {!isReadOnly && (
                <button
                  type="button"
                  class="fill-quiet"
                  aria-label={words.removeFieldOf(entry.key)}
                  onClick={remove}
                >
                  {words.removeField}
                </button>
              )}
            </div>
            <p class="fill-raw">{textsOf(entry.value).join("\n")}</p>
            <FieldFindings name={at} id={`unknown-${at}`} />
          </div>
        );
      })}
    </fieldset>
  );
}
