import { explained } from "../sheets/explained.tsx";
import { dialog, menu } from "../state/panes.ts";
import { functions, letters, withCtrl, withCtrlOutside } from "./actions.ts";

/** Listens for the page's keys. None is taken while an input method composes, or from under a modal dialog. */
export function listenToKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || isComposing(event)) return;
    explained.value = null;
    if (dialog.value !== null) return;
    if (event.key === "Escape") return leave();
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** 229: what browsers give for keys an input method has taken, some after they say that composing is over. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229 || event.key === "Process";
}

function actionOf(event: KeyboardEvent): (() => void) | undefined {
  if (event.altKey) return undefined;
  const ctrl = event.ctrlKey || event.metaKey;
  const shifted = event.shiftKey ? `shift+${plain(event.key)}` : plain(event.key);
  if (!ctrl && functions[shifted]) return functions[shifted];
  if (ctrl) return withCtrl[shifted] ?? (isTyping(event) ? undefined : withCtrlOutside[shifted]);
  // ? and + need Shift on most keyboards: the sign itself is what counts.
  return isTyping(event) ? undefined : letters[event.key.length === 1 ? event.key.toLowerCase() : event.key];
}

const plain = (key: string): string => (key.length === 1 ? key.toLowerCase() : key);

const TYPED = "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]";

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(TYPED) !== null;
}

/** Esc: shuts a menu, else leaves the field, so that single letters work. */
function leave(): void {
  if (menu.value !== null) menu.value = null;
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
