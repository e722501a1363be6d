import type { SourceText } from "../document/index.ts";
import { isTagName, nearest, ruleOf, vocabulary } from "../document/index.ts";
import type { Block, Content, Program, Statement } from "./ast.ts";
import { contentOffset } from "./content.ts";
import type { TemplateFindings } from "./findings.ts";
import { MarkupLexer, type MarkupState, startState } from "./markup-lexer.ts";

/**
 * Proves that a template's markup is well formed whatever the data: every branch ends as it began, a partial is
 * balanced and stands in text, a value stands in text or inside quotes. Also checks the names of tags and attributes.
 */
export function checkBalance(source: SourceText, program: Program, findings: TemplateFindings): void {
  new Balance(source, findings).template(program);
}

class Balance {
  readonly #source: SourceText;
  readonly #findings: TemplateFindings;
  readonly #lexer: MarkupLexer;

  constructor(source: SourceText, findings: TemplateFindings) {
    this.#source = source;
    this.#findings = findings;
    this.#lexer = new MarkupLexer({
      fault: (code, params, offset) => findings.add(code, params, source, offset),
      tag: (name, offset) => this.#checkTag(name, offset),
      attribute: (tag, name, offset) => this.#checkAttribute(tag, name, offset),
    });
  }

  template(program: Program): void {
    const end = this.#program(program, startState);
    for (const { name, offset } of end.open)
      this.#findings.add("template/unclosed-tag", { tag: name }, this.#source, offset);
    if (end.mode !== "text") {
      this.#findings.add("template/unfinished-tag", { tag: end.tag }, this.#source, end.tagOffset);
    }
  }

  #program(program: Program | undefined, start: MarkupState): MarkupState {
    return (program?.body ?? []).reduce((state, statement) => this.#statement(statement, state), start);
  }

  #statement(statement: Statement, state: MarkupState): MarkupState {
    switch (statement.type) {
      case "ContentStatement":
        return this.#content(statement, state);
      case "MustacheStatement":
        if (state.mode === "tag") this.#refuse("template/value-in-tag", state, statement);
        return state;
      case "PartialStatement":
        if (state.mode !== "text") this.#refuse("template/partial-in-tag", state, statement);
        return state;
      case "BlockStatement":
        return this.#block(statement, state);
      default:
        return state;
    }
  }

  #content(content: Content, state: MarkupState): MarkupState {
    return this.#lexer.read(content.value, contentOffset(this.#source, content), state);
  }

  /** Goes on as it began: a branch that ends otherwise has been told. */
  #block(block: Block, start: MarkupState): MarkupState {
    const branches = [block.program, block.inverse].filter((branch) => branch !== undefined);
    const ends = branches.map((branch) => this.#program(branch, start));
    for (const end of ends) {
      const torn = describeDifference(start, end);
      if (torn !== null)
        this.#findings.add("template/torn-branch", { what: torn }, this.#source, this.#offset(block));
    }
    const attributes = ends.flatMap((end) => [...end.attributes]);
    const isLoop = block.path.type === "PathExpression" && block.path.original === "each";
    if (isLoop && attributes.length > start.attributes.size * ends.length) {
      this.#refuse("template/attribute-in-loop", start, block);
    }
    const spaced = start.spaced && ends.every((end) => end.spaced);
    return { ...start, attributes: new Set([...start.attributes, ...attributes]), spaced };
  }

  #refuse(
    code: "template/value-in-tag" | "template/partial-in-tag" | "template/attribute-in-loop",
    { tag }: MarkupState,
    statement: Statement,
  ): void {
    this.#findings.add(code, { tag }, this.#source, this.#offset(statement));
  }

  #offset({ loc }: Statement): number {
    return this.#source.offsetAt(loc.start.line, loc.start.column);
  }

  #checkTag(name: string, offset: number): void {
    if (isTagName(name)) return;
    const params = { tag: name, nearest: nearest(name, Object.keys(vocabulary)) ?? "" };
    this.#findings.add("markup/unknown-tag", params, this.#source, offset);
  }

  #checkAttribute(tag: string, attribute: string, offset: number): void {
    if (!isTagName(tag)) return;
    const names = Object.keys(ruleOf(tag).attributes);
    if (names.includes(attribute)) return;
    const params = { tag, attribute, nearest: nearest(attribute, names) ?? "", allowed: names.join(", ") };
    this.#findings.add("markup/unknown-attribute", params, this.#source, offset);
  }
}

/** What is open at only one of the two ends of a branch; null if both are alike. */
function describeDifference(start: MarkupState, end: MarkupState): string | null {
  if (start.mode !== end.mode || start.quote !== end.quote || start.tag !== end.tag) {
    return `<${end.mode === "text" ? start.tag : end.tag}`;
  }
  const index = start.open.findIndex((element, depth) => element.name !== end.open[depth]?.name);
  if (index >= 0) return `</${start.open[index]?.name}>`;
  const extra = end.open[start.open.length];
  return extra === undefined ? null : `<${extra.name}>`;
}
