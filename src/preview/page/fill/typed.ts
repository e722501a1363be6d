import { useRef, useState } from "preact/hooks";
import { agree } from "./merge.ts";

type Box = HTMLInputElement | HTMLTextAreaElement;

/** What a text box shows, and what it does when somebody types. */
export interface TypedBox {
  readonly value: string;
  onInput(event: { readonly currentTarget: Box }): void;
  onFocus(): void;
  onBlur(event: { readonly currentTarget: Box }): void;
  onCompositionStart(): void;
  onCompositionEnd(event: { readonly currentTarget: Box }): void;
}

/**
 * A text box over a written text. What is typed is written at once; while a word is being composed (IME) nothing is
 * written and nothing from outside disturbs it.
 */
export function useTyped(
  written: string,
  write: (text: string) => void,
): TypedBox & { put(text: string): void } {
  const [typed, setTyped] = useState(written);
  const state = useRef({ written, isHeld: false, isComposing: false });
  const now = state.current;
  let value = typed;
  if (written !== now.written && !now.isComposing) {
    now.written = written;
    value = agree(typed, written, now.isHeld);
    if (value !== typed) setTyped(value);
  }
  const put = (text: string): void => {
    setTyped(text);
    if (!now.isComposing && text !== now.written) {
      now.written = text;
      write(text);
    }
  };
  return {
    value,
    put,
    onInput: (event) => put(event.currentTarget.value),
    onFocus: () => {
      now.isHeld = true;
    },
    onBlur: (event) => {
      now.isHeld = false;
      if (!now.isComposing) return setTyped(now.written);
      // A composition that was left by a click may end without an event.
      now.isComposing = false;
      put(event.currentTarget.value);
    },
    onCompositionStart: () => {
      now.isComposing = true;
    },
    onCompositionEnd: (event) => {
      now.isComposing = false;
      put(event.currentTarget.value);
    },
  };
}
