import { fileURLToPath } from "node:url";
import type { Outcome } from "../../src/diagnostic/index.ts";
import { type DocumentTree, parse } from "../../src/document/index.ts";
import type { Form } from "../../src/forms/index.ts";
import { expand, prepareTemplate, templateFolders } from "../../src/template/index.ts";

const shipped = templateFolders([fileURLToPath(new URL("../../templates", import.meta.url))]);

function right<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.errors.map((one) => one.message.ja).join("\n"));
  return outcome.value;
}

/** The file of templates/ that these values are printed by. */
export function templateOf<V>({ template }: Form<never, V>, values: V): string {
  return typeof template === "string" ? template : `${template.folder}/${template.name(values)}.hbs`;
}

function expanded<V>(form: Form<never, V>, values: V) {
  return right(expand(right(prepareTemplate(templateOf(form, values), form.model, shipped)), values));
}

/** What the shipped template of a form makes of its values, as text. */
export function markupOf<V>(form: Form<never, V>, values: V): string {
  return expanded(form, values).text;
}

export function treeOf<V>(form: Form<never, V>, values: V): DocumentTree {
  return right(
    parse(expanded(form, values), { title: form.documentTitle(values), state: form.state(values) }),
  );
}

export interface Node {
  readonly type: string;
  readonly value?: string;
  readonly label?: string;
  readonly pages?: readonly Node[];
  readonly children?: readonly Node[];
  readonly head?: readonly Node[];
  readonly body?: readonly Node[];
}

export function inside(node: Node): readonly Node[] {
  return [...(node.pages ?? []), ...(node.head ?? []), ...(node.body ?? []), ...(node.children ?? [])];
}

export function find(node: Node, type: string): Node[] {
  return [...(node.type === type ? [node] : []), ...inside(node).flatMap((one) => find(one, type))];
}

export function textOf(node: Node): string {
  return node.type === "br" ? "\n" : (node.value ?? inside(node).map(textOf).join(""));
}

/** The paper's text, one entry a paragraph, labels in front of their first. */
export function linesOf(node: Node): string[] {
  if (["p", "heading", "kigaki"].includes(node.type)) return [textOf(node)];
  const lines = inside(node).flatMap(linesOf);
  const { label } = node;
  return label === undefined ? lines : lines.map((line, index) => (index === 0 ? `${label}${line}` : line));
}
