import { createContext } from "preact";

/** What a control may do to the row of the list it stands in. */
export interface RowActs {
  /** Whether the row is this one text. */
  readonly isText: boolean;
  insertBelow(): void;
  /** Takes it out and goes to the one before. */
  remove(): void;
}

/** The innermost row; null outside of lists. */
export const RowContext = createContext<RowActs | null>(null);
