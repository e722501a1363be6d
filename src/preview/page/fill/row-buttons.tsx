import type { JSX } from "preact";
import { useFill } from "./context.ts";
import type { ListActs } from "./list-acts.ts";

export interface RowButtonsProps {
  readonly acts: ListActs;
  readonly index: number;
  readonly count: number;
  /** What the row is called: 3件目. */
  readonly label: string;
}

/** Up, down, out. */
export function RowButtons({ acts, index, count, label }: RowButtonsProps) {
  const { words, isReadOnly } = useFill();
  if (isReadOnly) return null;
  return (
    <span class="fill-row-buttons">
      <Act what="up" label={words.up(label)} isOff={index === 0} act={() => acts.move(index, index - 1)}>
        <path d="M8 13V3.5M4 7.2 8 3.2l4 4" />
      </Act>
      <Act
        what="down"
        label={words.down(label)}
        isOff={index === count - 1}
        act={() => acts.move(index, index + 1)}
      >
        <path d="M8 3v9.5M4 8.8l4 4 4-4" />
      </Act>
      <Act what="below" label={words.insertBelow(label)} isOff={false} act={() => acts.add(index + 1)}>
        <path d="M8 3.5v9M3.5 8h9" />
      </Act>
      <Act what="remove" label={words.remove(label)} isOff={false} act={() => acts.remove(index)}>
        <path d="m4 4 8 8M12 4l-8 8" />
      </Act>
    </span>
  );
}

interface ActProps {
  readonly what: string;
  readonly label: string;
  readonly isOff: boolean;
  readonly children: JSX.Element;
  act(): void;
}

/** One small button with a sign. */
export function Act({ what, label, isOff, children, act }: ActProps) {
  return (
    <button
      type="button"
      class="fill-icon"
      data-act={what}
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={act}
    >
      <svg
        viewBox="0 0 16 16"
        width="16"
        height="16"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
      >
        {children}
      </svg>
    </button>
  );
}

/** Alt with an arrow moves the row, Ctrl (⌘) with Enter adds one below. Not while a word is being composed. */
export function rowKeys(acts: ListActs, index: number): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.altKey && event.key === "ArrowUp") acts.move(index, index - 1);
    else if (event.altKey && event.key === "ArrowDown") acts.move(index, index + 1);
    else if ((event.ctrlKey || event.metaKey) && event.key === "Enter") acts.add(index + 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
