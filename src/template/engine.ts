import Handlebars from "handlebars";
import type { Program } from "./ast.ts";
import { helpers } from "./helpers.ts";

/** Handlebars' four blocks: all that templates may use of its built-in helpers. */
export const blockNames: readonly string[] = ["if", "unless", "each", "with"];
/** Names Handlebars takes for a helper whatever the data holds. */
export const reservedNames: readonly string[] = [
  ...blockNames,
  "log",
  "lookup",
  "helperMissing",
  "blockHelperMissing",
  ...Object.keys(helpers),
];

const engine = Handlebars.create();
for (const name of Object.keys(engine.helpers)) if (!blockNames.includes(name)) engine.unregisterHelper(name);
for (const [name, helper] of Object.entries(helpers)) {
  engine.registerHelper(name, (...all: unknown[]) => helper.call(all.slice(0, -1), hashOf(all.at(-1))));
}

const options = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
  preventIndent: true,
  // White space was settled when the text was parsed; compile() would do it again.
  ignoreStandalone: true,
};

export type Render = Handlebars.TemplateDelegate<unknown>;

/** @throws what Handlebars throws at bad syntax; `syntaxFault` tells where */
export function parseTemplate(text: string): Program {
  // Handlebars' own types differ from the tree it makes: see ast.ts.
  return engine.parse(text) as unknown as Program;
}

/** Compiles a checked and rewritten tree (at its first use). */
export function compileTemplate(program: Program): Render {
  return engine.compile(program, options);
}

export interface SyntaxFault {
  /** Offset of what cannot be read; the text's length if it ends too early. */
  readonly offset: number;
  /** The two names of {{#if}}…{{/each}}; null for any other fault. */
  readonly mismatch: { readonly open: string; readonly close: string } | null;
}

interface Lexer {
  readonly matched: string;
  readonly match: string;
}

/** Where the parser stopped. To be asked right after parseTemplate threw: the parser keeps it till its next use. */
export function syntaxFault(
  thrown: unknown,
  offsetAt: (line: number, column: number) => number,
): SyntaxFault {
  const {
    message = "",
    lineNumber,
    column,
  } = thrown as { message?: string; lineNumber?: number; column?: number };
  const names = /^(\S+) doesn't match (\S+)/.exec(message);
  if (lineNumber !== undefined && column !== undefined) {
    const mismatch = names === null ? null : { open: names[1] ?? "", close: names[2] ?? "" };
    return { offset: offsetAt(lineNumber, column), mismatch };
  }
  const { lexer } = (Handlebars as unknown as { Parser: { lexer: Lexer } }).Parser;
  return { offset: lexer.matched.length - lexer.match.length, mismatch: null };
}

function hashOf(last: unknown): Readonly<Record<string, unknown>> {
  return (last as Handlebars.HelperOptions).hash;
}
