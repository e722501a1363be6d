import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { dialog } from "../state/panes.ts";
import { shellWords } from "../words/shell.ts";
import { ToolButton } from "./tool-button.tsx";

/** A modal window. The browser keeps the focus inside, closes it on Esc and gives the focus back. */
export function Dialog({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = element.current;
    box?.showModal();
    return () => box?.close();
  }, []);
  const close = (): void => {
    dialog.value = null;
  };
  return (
    <dialog ref={element} class="dialog" aria-labelledby="dialog-title" onClose={close}>
      <header class="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <ToolButton icon="close" label={shellWords().close} onClick={close} />
      </header>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
