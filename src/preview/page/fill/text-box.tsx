import type { TargetedKeyboardEvent } from "preact";
import { useContext } from "preact/hooks";
import { type ControlProps, useFill } from "./context.ts";
import { charactersLeft, lengthOf } from "./merge.ts";
import { RowContext } from "./row.ts";
import { useTyped } from "./typed.ts";

/** What every text box says of itself. */
export function boxProps(props: ControlProps, isReadOnly: boolean) {
  return {
    id: props.id,
    "aria-label": props.label ?? undefined,
    "aria-describedby": props.describedBy,
    "aria-invalid": props.isInvalid ? ("true" as const) : undefined,
    "aria-required": props.field.required ? ("true" as const) : undefined,
    readOnly: isReadOnly,
    autocomplete: "off" as const,
    spellcheck: false,
  };
}

/**
 * One line, wrapped where the pane is narrow so that all of it can be read. Line ends cannot be typed, and become
 * blanks when pasted. In a list of texts Enter goes on to the next.
 */
export function LineBox(props: ControlProps) {
  const { words, isReadOnly } = useFill();
  const { put, ...typed } = useTyped(props.text, props.write);
  const row = useContext(RowContext);
  const keyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.isComposing) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "Enter" && isPlain) {
      event.preventDefault();
      if (row?.isText && !isReadOnly) row.insertBelow();
    } else if (event.key === "Backspace" && typed.value === "" && row?.isText && !isReadOnly) {
      event.preventDefault();
      row.remove();
    }
  };
  const { example } = props.field;
  return (
    <>
      <textarea
        class="fill-line"
        rows={rowsFor(typed.value, 1)}
        placeholder={example === null ? "" : words.example(example.split("\n")[0] ?? "")}
        onKeyDown={keyDown}
        {...boxProps(props, isReadOnly)}
        {...typed}
        onInput={(event) => {
          const { value } = event.currentTarget;
          if (value.includes("\n")) put(value.replace(/\s*\n\s*/g, " ").trim());
          else typed.onInput(event);
        }}
      />
      {props.field.choices !== null && !isReadOnly && <Offers {...props} text={typed.value} write={put} />}
      <Left text={typed.value} most={props.field.maxLength} />
    </>
  );
}

/** Words that are often written here; any other may be. */
function Offers({ field, text, label, write }: ControlProps) {
  const { words } = useFill();
  return (
    <fieldset class="fill-offers" aria-label={words.offers(label ?? field.ja)}>
      {field.choices?.map(({ ja }) => (
        <button key={ja} type="button" aria-pressed={ja === text} onClick={() => write(ja)}>
          {ja}
        </button>
      ))}
    </fieldset>
  );
}

/** Several lines, as tall as what stands in it. Tab leaves it. */
export function ProseBox(props: ControlProps) {
  const { words, isReadOnly } = useFill();
  const { put: _, ...typed } = useTyped(props.text, props.write);
  return (
    <>
      <textarea
        class="fill-prose"
        rows={rowsFor(typed.value, props.label === null ? 3 : 1)}
        placeholder={props.field.example === null ? "" : words.example(props.field.example)}
        {...boxProps(props, isReadOnly)}
        {...typed}
      />
      <Left text={typed.value} most={props.field.maxLength} />
    </>
  );
}

/** Height where the browser cannot fit a box to its text by itself (`field-sizing` in the style can). */
function rowsFor(text: string, least: number): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(lengthOf(line) / 36)), 0);
  return Math.min(30, Math.max(least, lines));
}

/** 残り字数, when it matters. */
function Left({ text, most }: { readonly text: string; readonly most: number | null }) {
  const { words } = useFill();
  const left = charactersLeft(text, most);
  if (left === null) return null;
  return (
    <p class="fill-left" data-over={left < 0}>
      {left < 0 ? words.over(-left) : words.left(left)}
    </p>
  );
}
