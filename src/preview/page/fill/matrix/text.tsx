import { useMemo, useRef } from "preact/hooks";
import type { Edit, FieldPath } from "../../../contract.ts";
import { useFill } from "../context.ts";
import { wordsOf } from "../path.ts";
import { CellBox } from "./cell-box.tsx";

interface TextProps {
  readonly text: string;
  readonly path: FieldPath;
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly placeholder?: string;
  /** How it is written; left out: as a text at its path. */
  edits?(text: string): readonly Edit[];
}

/** A text of the table. What it writes hangs on the table as it stands, so the newest is asked for when something is typed. */
export function Text({ path, edits, ...box }: TextProps) {
  const { store } = useFill();
  const newest = useRef({ path, edits });
  newest.current = { path, edits };
  const write = useMemo(
    () => (text: string) => {
      const { path, edits } = newest.current;
      store.change(edits === undefined ? [{ type: "set", path, text }] : edits(text));
    },
    [store],
  );
  return <CellBox {...box} name={wordsOf(path)} write={write} />;
}
