import { useRef } from "preact/hooks";
import { type ControlProps, useFill } from "./context.ts";
import { datePicked, dateReading } from "./date-reading.ts";
import { boxProps } from "./text-box.tsx";
import { useTyped } from "./typed.ts";

/** A date, typed as one likes or picked in a calendar, with both readings beside it. */
export function DateBox(props: ControlProps) {
  const { words, isReadOnly } = useFill();
  const { put, ...typed } = useTyped(props.text, props.write);
  const picker = useRef<HTMLInputElement>(null);
  const reading = dateReading(typed.value);
  const name = props.label ?? props.field.ja;
  const describedBy = [props.describedBy, `${props.id}-reading`].filter(Boolean).join(" ");
  const pick = (iso: string): void => {
    const text = datePicked(iso);
    if (text !== null) put(text);
  };
  return (
    <div class="fill-date">
      <input
        type="text"
        class="fill-line"
        placeholder={words.example(props.field.example ?? "令和8年4月1日")}
        title={words.dateHint}
        {...boxProps({ ...props, describedBy }, isReadOnly)}
        {...typed}
      />
      {!isReadOnly && (
        <span class="fill-calendar">
          <button
            type="button"
            class="fill-icon"
            aria-label={words.calendar(name)}
            onClick={() => picker.current?.showPicker()}
          >
            <CalendarMark />
          </button>
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            min="1873-01-01"
            value={reading?.day ?? ""}
            onChange={(event) => pick(event.currentTarget.value)}
          />
        </span>
      )}
      <span class="fill-reading" id={`${props.id}-reading`}>
        {reading === null ? "" : `${reading.wareki}　${reading.western}`}
      </span>
    </div>
  );
}

function CalendarMark() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3"
        fill="none"
        stroke="currentColor"
        stroke-width="1.2"
      />
    </svg>
  );
}
