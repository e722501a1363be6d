import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../../../diagnostic/diagnostic.ts";
import type { FieldPath, FieldView, KindView, OfficeView, WrittenView } from "../../contract.ts";
import type { FillWords } from "../words/fill.ts";
import type { FillStore } from "./store.ts";

/** What every field of the form needs and none of them changes. */
export interface Fill {
  readonly store: FillStore;
  readonly kind: KindView;
  readonly office: OfficeView;
  readonly language: Language;
  readonly words: FillWords;
  /** JSON: shown, and changed elsewhere. */
  readonly isReadOnly: boolean;
  onField(field: string | null): void;
  newRecord: ((kind: string) => void) | null;
}

const context = createContext<Fill | null>(null);

export const FillProvider = context.Provider;

/** What the form's fields share. @throws Error outside of a form: our mistake */
export function useFill(): Fill {
  const fill = useContext(context);
  if (fill === null) throw new Error("a field stands outside of its form");
  return fill;
}

/** One field of the form, as it is handed down. */
export interface FieldProps {
  readonly field: FieldView;
  readonly value: WrittenView;
  readonly path: FieldPath;
  /** The same path in words: what is compared to see whether it is still the same field. */
  readonly name: string;
  /** Said instead of the field's own label where it stands in a row: 3行目 件名. */
  readonly rowLabel: string | null;
  /** In a table: no label, no help. */
  readonly isCell: boolean;
}

/** Whether a field need not be drawn anew: paths are new arrays each time. */
export function isSameField(before: FieldProps, now: FieldProps): boolean {
  return (
    before.field === now.field &&
    before.value === now.value &&
    before.name === now.name &&
    before.rowLabel === now.rowLabel &&
    before.isCell === now.isCell
  );
}

/** What a control for one text is given. */
export interface ControlProps {
  readonly id: string;
  readonly field: FieldView;
  readonly text: string;
  /** Its whole name, where no label stands beside it. */
  readonly label: string | null;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
  readonly isCell: boolean;
  /** Writes a text. */
  write(text: string): void;
  /** Takes the key out. */
  remove(): void;
}
