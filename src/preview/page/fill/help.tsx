import { useId, useState } from "preact/hooks";
import type { Language } from "../../../diagnostic/diagnostic.ts";
import type { FieldView } from "../../contract.ts";
import { useFill } from "./context.ts";

/** Whether anything is said of a field: its name once more is no help. */
export function hasHelp(field: FieldView, language: Language): boolean {
  return field.help !== null && field.help[language] !== field.ja;
}

/** What a field is for, in one sentence below its name. */
export function Help({ field, id }: { readonly field: FieldView; readonly id?: string }) {
  const { language } = useFill();
  if (!hasHelp(field, language)) return null;
  return (
    <p class="fill-help" id={id}>
      {field.help?.[language]}
    </p>
  );
}

/**
 * A ? that opens how a field is written, with an example.
 * @param isFull  also what it is for: where no room was left for that
 */
export function HowTo({ field, isFull }: { readonly field: FieldView; readonly isFull: boolean }) {
  const { language, words } = useFill();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const help = isFull ? field.help : null;
  const example = field.control === "group" || field.control === "flag" ? null : field.example;
  if (help === null && field.written === null && example === null) return null;
  return (
    <>
      <button
        type="button"
        class="fill-ask"
        aria-label={words.howToWrite(field.ja)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        ?
      </button>
      {isOpen && (
        <div class="fill-how" id={id}>
          {help && <p>{help[language]}</p>}
          {field.written && (
            <p>
              <b>{words.written}</b> {field.written[language]}
            </p>
          )}
          {example !== null && (
            <p>
              <b>{words.sample}</b> <span class="fill-sample">{example}</span>
            </p>
          )}
        </div>
      )}
    </>
  );
}
