import { useState } from "preact/hooks";
import type { FieldProps } from "./context.ts";
import { useFill } from "./context.ts";
import { type PastePlan, planPaste, type RowShape } from "./rows.ts";
import { isTable, parseTable } from "./tsv.ts";

/** More new rows than this are asked for first: somebody may have copied a whole sheet. */
const askedFrom = 50;

/** Pasting of cells into a list. */
export interface Paste {
  /** Waits for a yes. */
  readonly plan: PastePlan | null;
  onPaste(event: ClipboardEvent): void;
  go(plan: PastePlan): void;
  cancel(): void;
}

/** Takes what a spreadsheet copied, where one stands in a row of the list; other text goes into the box as usual. */
export function usePaste({ path }: FieldProps, count: number, shape: RowShape | null): Paste {
  const { store, words, isReadOnly } = useFill();
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const go = (wanted: PastePlan): void => {
    setPlan(null);
    store.change(wanted.edits);
    const filled = wanted.edits.filter((edit) => edit.type === "set").length;
    const lost = wanted.lost === 0 ? "" : words.pasteLost(wanted.lost);
    store.said.value = `${words.pasted(filled, wanted.added)} ${lost}`;
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const html = event.clipboardData?.getData("text/html") ?? "";
    const from = event.target instanceof HTMLElement ? event.target : null;
    const row = from?.closest<HTMLElement>("[data-index]");
    if (isReadOnly || shape === null || event.defaultPrevented || !row || !from) return;
    const isRows = isTable(text, html) || (shape.type === "text" && text.trim().includes("\n"));
    // Prose has lines of its own.
    if (!isRows || (from.classList.contains("fill-prose") && !isTable(text, html))) return;
    const cells = parseTable(text);
    const first = cells[0]?.[0] ?? "";
    event.preventDefault();
    // One cell is text: without the quotation marks that a spreadsheet puts around line ends.
    if (cells.length === 1 && cells[0]?.length === 1) {
      insertText(from, first);
      return;
    }
    const columns = shape.type === "text" ? [] : shape.columns;
    const column = shape.type === "text" ? null : (columnOf(from) ?? columns[0]?.ja ?? null);
    const made = planPaste(cells, { path, row: Number(row.dataset.index), column, count, columns });
    if (made.added > askedFrom) setPlan(made);
    else go(made);
  };
  return { plan, onPaste, go, cancel: () => setPlan(null) };
}

/** The column of a control: the last step of its field's path. */
function columnOf(control: HTMLElement): string | null {
  return control.closest<HTMLElement>(".fill-field")?.dataset.field?.split("/").at(-1) ?? null;
}

/** Puts a text where the cursor is, as typing would: the browser's own undo knows it. */
function insertText(into: HTMLElement, text: string): void {
  const box = into instanceof HTMLInputElement || into instanceof HTMLTextAreaElement ? into : null;
  if (box === null) return;
  box.setRangeText(text, box.selectionStart ?? 0, box.selectionEnd ?? 0, "end");
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Asks before many rows are added. */
export function PasteAsk({ paste }: { readonly paste: Paste }) {
  const { words } = useFill();
  const { plan } = paste;
  if (plan === null) return null;
  return (
    <p class="fill-ask-paste" role="alert">
      {words.pasteAsk(plan.added)}{" "}
      <button type="button" class="fill-add" onClick={() => paste.go(plan)}>
        {words.pasteYes}
      </button>{" "}
      <button type="button" class="fill-quiet" onClick={paste.cancel}>
        {words.pasteNo}
      </button>
    </p>
  );
}
