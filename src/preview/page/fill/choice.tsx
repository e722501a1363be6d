import type { Choice } from "../../../records/fields/field.ts";
import type { FieldView } from "../../contract.ts";
import { type ControlProps, useFill } from "./context.ts";
import { plain } from "./sight.ts";

/** Most choices shown as buttons. */
const few = 4;

/** What one may choose from: はい and いいえ where the model says no more. */
function choicesOf(field: FieldView): readonly Choice[] {
  return (
    field.choices ?? [
      { value: "true", ja: "はい", en: "yes" },
      { value: "false", ja: "いいえ", en: "no" },
    ]
  );
}

export function isFew(field: FieldView): boolean {
  return choicesOf(field).length <= few;
}

/** The choice a written text means: its Japanese word or its value, whatever the width. */
function chosenIn(choices: readonly Choice[], text: string): Choice | undefined {
  const word = plain(text);
  return choices.find((one) => plain(one.ja) === word || plain(one.value) === word);
}

function useChoice({ field, text }: ControlProps) {
  const { language } = useFill();
  const choices = choicesOf(field);
  const chosen = chosenIn(choices, text);
  const shown = (one: Choice): string => (language === "ja" ? one.ja : `${one.ja} (${one.en})`);
  return { choices, chosen, shown, isStrange: text !== "" && chosen === undefined };
}

/** Few choices: all in sight. What is written and is none of them is shown as well. */
export function ChoiceRadios(props: ControlProps) {
  const { id, field, text, label, describedBy, isInvalid, write, remove } = props;
  const { words, isReadOnly } = useFill();
  const { choices, chosen, shown, isStrange } = useChoice(props);
  return (
    <div
      class="fill-radios"
      role="radiogroup"
      aria-labelledby={label === null ? `${id}-label` : undefined}
      aria-label={label ?? undefined}
      aria-describedby={describedBy}
      aria-invalid={isInvalid || undefined}
      aria-required={field.required || undefined}
    >
      {choices.map((one, at) => (
        <Radio
          key={one.value}
          id={at === 0 ? id : undefined}
          name={id}
          text={shown(one)}
          isChosen={one === chosen}
          isOff={isReadOnly}
          choose={() => write(one.ja)}
        />
      ))}
      {isStrange && <Radio name={id} text={words.asWritten(text)} isChosen isOff choose={() => undefined} />}
      {!field.required && (
        <Radio name={id} text={words.notWritten} isChosen={text === ""} isOff={isReadOnly} choose={remove} />
      )}
    </div>
  );
}

interface RadioProps {
  readonly id?: string | undefined;
  readonly name: string;
  readonly text: string;
  readonly isChosen: boolean;
  readonly isOff: boolean;
  choose(): void;
}

function Radio({ id, name, text, isChosen, isOff, choose }: RadioProps) {
  return (
    <label class="fill-radio">
      <input id={id} type="radio" name={name} checked={isChosen} disabled={isOff} onChange={choose} />
      <span>{text}</span>
    </label>
  );
}

/** Many choices, or little room. */
export function ChoiceList(props: ControlProps) {
  const { id, field, text, label, describedBy, isInvalid, write, remove } = props;
  const { words, isReadOnly } = useFill();
  const { choices, chosen, shown, isStrange } = useChoice(props);
  const pick = (word: string): void => (word === "" ? remove() : write(word));
  return (
    <select
      id={id}
      class="fill-select"
      aria-label={label ?? undefined}
      aria-describedby={describedBy}
      aria-invalid={isInvalid || undefined}
      aria-required={field.required || undefined}
      disabled={isReadOnly}
      value={isStrange ? text : (chosen?.ja ?? "")}
      onChange={(event) => pick(event.currentTarget.value)}
    >
      {(!field.required || text === "") && (
        <option value="" disabled={field.required}>
          {field.required ? words.choose : words.notWritten}
        </option>
      )}
      {isStrange && <option value={text}>{words.asWritten(text)}</option>}
      {choices.map((one) => (
        <option key={one.value} value={one.ja}>
          {shown(one)}
        </option>
      ))}
    </select>
  );
}
