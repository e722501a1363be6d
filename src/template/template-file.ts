import { SourceText } from "../document/index.ts";
import type { Location, Program } from "./ast.ts";
import { checkBalance } from "./balance.ts";
import { parseTemplate, syntaxFault } from "./engine.ts";
import type { TemplateFindings } from "./findings.ts";

/** One template or partial, read and parsed. */
export interface TemplateFile {
  readonly source: SourceText;
  /** Null if it could not be parsed; what is wrong has been told. */
  readonly program: Program | null;
}

/** Parses a file and checks what can be checked without the model: syntax, markup, white space. */
export function readTemplate(file: string, text: string, findings: TemplateFindings): TemplateFile {
  const source = new SourceText(file, text);
  findings.open(source);
  const program = parsed(source, findings);
  if (program !== null) checkBalance(source, program, findings);
  warnOfStandaloneSpace(source, findings);
  return { source, program };
}

export function offsetOf(source: SourceText, { start }: Location): number {
  return source.offsetAt(start.line, start.column);
}

function parsed(source: SourceText, findings: TemplateFindings): Program | null {
  try {
    return parseTemplate(source.text);
  } catch (thrown) {
    const { offset, mismatch } = syntaxFault(thrown, (line, column) => source.offsetAt(line, column));
    const open = offset >= source.text.length ? lastOpenBlock(source.text) : null;
    if (mismatch !== null) findings.add("template/block-mismatch", mismatch, source, offset);
    else if (open !== null) findings.add("template/unclosed-block", { name: open.name }, source, open.offset);
    else findings.add("template/syntax", { text: foundAt(source.text, offset) }, source, offset);
    return null;
  }
}

function foundAt(text: string, offset: number): string {
  return text.slice(offset, offset + 12).split(/[\r\n]/)[0] ?? "";
}

/** The innermost block that is open when a text ends too early. */
function lastOpenBlock(text: string): { name: string; offset: number } | null {
  const open: { name: string; offset: number }[] = [];
  for (const { index, 1: sign, 2: name } of text.matchAll(/\{\{~?([#^/])\s*([^\s}~]+)/g)) {
    if (sign === "/") open.pop();
    else open.push({ name: name ?? "", offset: index });
  }
  return open.at(-1) ?? null;
}

/**
 * On a line that holds nothing but {{#if}}, {{else}}, {{/if}} or a comment, Handlebars drops the line end but keeps
 * U+3000, which then stands before the next line's text.
 */
function warnOfStandaloneSpace(source: SourceText, findings: TemplateFindings): void {
  const alone = /^([^\S\r\n]*)\{\{~?(?:[#/^!]|else\b)[^{}]*\}\}([^\S\r\n]*)$/gm;
  for (const { index, 0: line, 1: before = "", 2: after = "" } of source.text.matchAll(alone)) {
    const space = before.includes("\u3000")
      ? before.indexOf("\u3000")
      : line.length - after.length + after.indexOf("\u3000");
    if (!(before + after).includes("\u3000")) continue;
    findings.add("template/standalone-space", {}, source, index + space);
  }
}
