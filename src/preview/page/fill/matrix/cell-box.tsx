import type { TargetedKeyboardEvent } from "preact";
import { memo } from "preact/compat";
import { useId } from "preact/hooks";
import { useFill } from "../context.ts";
import { FieldFindings } from "../field-findings.tsx";
import { hasError } from "../findings.ts";
import { useTyped } from "../typed.ts";

interface CellBoxProps {
  /** The field, in words. */
  readonly name: string;
  readonly text: string;
  /** What a screen reader says: 2行目 分類①. */
  readonly label: string;
  readonly placeholder?: string;
  /** Row and column, as `Spot` counts them. */
  readonly row: number;
  readonly column: number;
  write(text: string): void;
}

/** The box of one cell, as tall as its text. The arrows lead on to the next cell from the text's ends. */
export const CellBox = memo(
  function CellBox({ name, text, label, placeholder = "", row, column, write }: CellBoxProps) {
    const { store, isReadOnly, onField } = useFill();
    const id = useId();
    const { put: _, ...typed } = useTyped(text, write);
    const findings = store.findings(name).value;
    return (
      <div class="grid-box" data-field={name} onFocusIn={() => onField(name)}>
        <textarea
          rows={typed.value.split("\n").length}
          data-at={`${row} ${column}`}
          aria-label={label}
          aria-invalid={hasError(findings) ? "true" : undefined}
          aria-describedby={findings.length > 0 ? id : undefined}
          placeholder={placeholder}
          readOnly={isReadOnly}
          autocomplete="off"
          spellcheck={false}
          onKeyDown={leave}
          {...typed}
        />
        <FieldFindings name={name} id={id} />
      </div>
    );
  },
  (before, now) =>
    before.name === now.name &&
    before.text === now.text &&
    before.label === now.label &&
    before.write === now.write &&
    before.row === now.row,
);

const ways: Readonly<Record<string, { readonly down: number; readonly isAtStart: boolean }>> = {
  ArrowUp: { down: -1, isAtStart: true },
  ArrowDown: { down: 1, isAtStart: false },
};

/** Up from the beginning of a text, down from its end: to the cell there. */
function leave(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
  const way = ways[event.key];
  const { selectionStart, selectionEnd, value, dataset } = event.currentTarget;
  if (way === undefined || event.isComposing || event.altKey || event.shiftKey || event.ctrlKey) return;
  const end = way.isAtStart ? 0 : value.length;
  if (selectionStart !== end || selectionEnd !== end) return;
  const [row = 0, column = 0] = (dataset.at ?? "").split(" ").map(Number);
  const table = event.currentTarget.closest("table");
  const next = table?.querySelector<HTMLElement>(`[data-at="${row + way.down} ${column}"]`);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
