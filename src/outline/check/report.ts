import {
  type Code,
  type DiagnoseParams,
  type Diagnostic,
  diagnose,
  type Place,
} from "../../diagnostic/index.ts";
import type { Line } from "../line/split.ts";
import type { Position } from "../tree.ts";

/** Where the text stands: a file, or a value of a record. Line and column of its first character, from 1. */
export interface Origin {
  readonly file?: string;
  readonly path?: string;
  readonly line?: number;
  /** Where every line begins: an indented block of YAML is further in. */
  readonly column?: number;
}

export type OutlineCode = Extract<Code, `outline/${string}`>;

/** Tells a finding; `also` is a second place that explains it. */
export type Report = <C extends OutlineCode>(
  code: C,
  params: DiagnoseParams<C>,
  at: Position,
  also?: Position,
) => void;

/** Characters of a line that are quoted. */
const quoted = 60;

/** Collects findings; `all` gives them in the order of the text. */
export function collector(
  lines: readonly Line[],
  origin: Origin,
): { report: Report; all(): readonly Diagnostic[] } {
  const found: { readonly at: Position; readonly one: Diagnostic }[] = [];
  const place = (at: Position): Place => placeOf(at, lines[at.line - 1]?.content.text ?? "", origin);
  return {
    report: (code, params, at, also) => {
      const places = also === undefined ? [place(at)] : [place(at), place(also)];
      found.push({ at, one: diagnose(code, params, ...places) });
    },
    all: () => found.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column).map(({ one }) => one),
  };
}

function placeOf({ line, column }: Position, text: string, origin: Origin): Place {
  const excerpt =
    text.length > quoted
      ? `${Array.from(text.slice(0, quoted + 1))
          .slice(0, -1)
          .join("")}…`
      : text;
  return {
    ...(origin.file === undefined ? {} : { file: origin.file }),
    ...(origin.path === undefined ? {} : { path: origin.path }),
    line: line + (origin.line ?? 1) - 1,
    column: column + (origin.column ?? 1) - 1,
    excerpt,
  };
}
