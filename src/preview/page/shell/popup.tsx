import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { menu } from "../state/panes.ts";

interface Props {
  readonly name: NonNullable<typeof menu.value>;
  readonly label: string;
  readonly button: ComponentChildren;
  readonly buttonClass?: string;
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** A button with a small panel below it. Esc, a click elsewhere or leaving it by Tab close it; ↑ ↓ move inside. */
export function Popup({ name, label, button, buttonClass = "button", title, children }: Props) {
  const whole = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const open = menu.value === name;
  useEffect(() => {
    if (!open) return;
    controls(whole.current)[0]?.focus();
    const outside = (event: PointerEvent): void => {
      if (!whole.current?.contains(event.target as Node)) menu.value = null;
    };
    addEventListener("pointerdown", outside);
    return () => removeEventListener("pointerdown", outside);
  }, [open]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || !open) return;
    if (event.key === "Escape") {
      menu.value = null;
      opener.current?.focus();
      event.stopPropagation();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(whole.current, event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
    }
  };
  const onFocusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && !whole.current?.contains(to) && menu.value === name) menu.value = null;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the controls inside are the interactive ones
    <div class="popup" ref={whole} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button
        type="button"
        class={buttonClass}
        ref={opener}
        aria-label={label}
        aria-expanded={open}
        title={title ?? label}
        onClick={() => {
          menu.value = open ? null : name;
        }}
      >
        {button}
      </button>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would be shown twice
        <div class="popup-panel" role="group" aria-label={label}>
          {children}
        </div>
      )}
    </div>
  );
}

function controls(whole: HTMLElement | null): readonly HTMLElement[] {
  return [...(whole?.querySelectorAll<HTMLElement>(".popup-panel :is(button, input):enabled") ?? [])];
}

function move(whole: HTMLElement | null, by: number): void {
  const all = controls(whole);
  const at = all.indexOf(document.activeElement as HTMLElement);
  all[(at + by + all.length) % all.length]?.focus();
}
