import { waysTo } from "./path.ts";

const controls = "input:not([type=hidden]):not([tabindex='-1']), textarea, select, button";

/**
 * Brings a field into sight and puts the cursor into it; where it is not there (a key the model does not know), the
 * nearest that holds it.
 * @param isHead  of a group: its head at the top of the pane, with all that it holds below
 */
export function focusField(field: string, isHead = false): void {
  for (const way of waysTo(field)) {
    const element = document.querySelector<HTMLElement>(`.fill [data-field="${CSS.escape(way)}"]`);
    if (element === null) continue;
    if (isHead) {
      focusHead(element);
      return;
    }
    const inside = [...element.querySelectorAll<HTMLElement>(controls)];
    const control = chosenOf(inside.find(isText)) ?? inside[0];
    control?.focus({ preventScroll: true });
    (control ?? element).scrollIntoView({ block: "center", behavior: quiet() ? "auto" : "smooth" });
    return;
  }
}

function focusHead(element: HTMLElement): void {
  element.querySelector<HTMLElement>(".fill-fold")?.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start", behavior: quiet() ? "auto" : "smooth" });
}

/** Puts the focus on a row's button: after the row has moved the same button is wanted, in its new place. */
export function focusButton(row: string, what: string): void {
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(`.fill [data-row="${CSS.escape(row)}"] [data-act="${what}"]:not(:disabled)`)
      ?.focus(),
  );
}

/** Of several radio buttons the chosen one: the only one Tab would reach. */
function chosenOf(control: HTMLElement | undefined): HTMLElement | undefined {
  if (!(control instanceof HTMLInputElement) || control.type !== "radio") return control;
  const beside = control.closest("[role=radiogroup]");
  return beside?.querySelector<HTMLElement>("input:checked") ?? control;
}

function isText(element: HTMLElement): boolean {
  return element.matches("input, textarea, select");
}

function quiet(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
