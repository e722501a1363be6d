import type { Language } from "../../diagnostic/diagnostic.ts";
import type { EditRequest, KindView, OfficeView, RecordView } from "../contract.ts";

/** Where an editor is to go: set by a click on a word or a finding. A new object each time, so that going twice works. */
export interface Target {
  /** 様式4/日付, items from 1; empty = the record as a whole. */
  readonly field: string;
  /** Line and column of the file, from 1; null = not known. */
  readonly line: number | null;
  readonly column: number | null;
}

/** What the shell gives both editors (the form and the source). */
export interface EditorProps {
  readonly record: RecordView;
  /** Null: the record's kind is not known, or its model has not come yet. */
  readonly kind: KindView | null;
  readonly office: OfficeView;
  readonly language: Language;
  /** Queued, merged with what waits, and sent; the answer comes back as a new `record`. */
  edit(change: EditRequest["change"]): void;
  /** Changes given to `edit` are queued or on their way: `record` does not contain all of them yet. */
  readonly waiting: boolean;
  readonly target: Target | null;
  /** The cursor is in this field (様式4/日付); null = in none. */
  onField(field: string | null): void;
  /** Creates a record beside this one and opens it; absent where that cannot be done. */
  newRecord?(kind: string): void;
}
