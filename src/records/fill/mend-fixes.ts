import type { Diagnostic, Place } from "../../diagnostic/index.ts";
import type { Edit, FixView } from "../edit/edit.ts";
import type { Tolerant } from "../edit/reading.ts";
import type { Found } from "./fixes.ts";

/** The line as the reader itself has mended it to read on. */
export function mendFixes({ finding, read }: Found): readonly FixView[] {
  const own = read.mends.find((mend) => isSame(mend.diagnostic, finding));
  if (own === undefined) return [];
  const edit = lineEdit(read, own.line, own.text);
  const shown = own.text.trim();
  const cut = [...shown].length > 40 ? `${[...shown].slice(0, 40).join("")}…` : shown;
  return [{ label: { ja: `「${cut}」に直す`, en: `Change to “${cut}”` }, edits: [edit] }];
}

/** One line of the file, from 0, with another text. */
export function lineEdit({ written }: Tolerant, line: number, text: string): Edit {
  const was = (written.split("\n")[line] ?? "").replace(/\r$/, "");
  return { type: "line", line: line + 1, was, text };
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  const at = ({ places: [place = {}] }: Diagnostic): Place => place;
  return (
    one.code === other.code &&
    at(one).line === at(other).line &&
    at(one).column === at(other).column &&
    one.message.ja === other.message.ja
  );
}
