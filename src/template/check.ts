import { nearest } from "../document/index.ts";
import type { Block, Content, Expression, Hash, Mustache, Partial, Program, Statement } from "./ast.ts";
import { isScoped } from "./ast.ts";
import { contentOffset, lostFullWidthSpace } from "./content.ts";
import { blockNames, reservedNames } from "./engine.ts";
import { type Checked, checkCall, checkExpression, strictly } from "./expression-check.ts";
import { helperOf } from "./helpers.ts";
import { kindWords } from "./kind-words.ts";
import type { MarkSite, Marks } from "./mark.ts";
import { elementsOf, fieldOf, kindOf, nonNull, type Type } from "./model-type.ts";
import { isBlockParam } from "./path-check.ts";
import { here, type PathSpec } from "./path-spec.ts";
import * as rewrite from "./rewrite.ts";
import { type Scope, type Where, withFact } from "./scope.ts";
import { offsetOf } from "./template-file.ts";

/** Where partials are: checked for the types they are called with, rewritten once. */
export interface PartialChecks {
  check(name: string, call: { readonly offset: number; readonly where: Where; readonly scope: Scope }): void;
}

type BodyType = { readonly scope: Scope; readonly facts: Where["facts"] };

/**
 * One walk over a template: every path, helper, block and partial is checked against the model, and what comes
 * back is the same template with the marks that positions are read from.
 */
export class StatementCheck {
  readonly #marks: Marks;
  readonly #partials: PartialChecks;

  constructor(marks: Marks, partials: PartialChecks) {
    this.#marks = marks;
    this.#partials = partials;
  }

  program(program: Program, where: Where): Program {
    return rewrite.program(this.#body(program, where), program);
  }

  #body(program: Program, where: Where): Statement[] {
    return program.body.flatMap((statement) => this.#statement(statement, where));
  }

  #statement(statement: Statement, where: Where): readonly Statement[] {
    switch (statement.type) {
      case "ContentStatement":
        return this.#content(statement, where);
      case "CommentStatement":
        return [];
      case "MustacheStatement":
        return this.#mustache(statement, where);
      case "BlockStatement":
        return this.#block(statement, where);
      case "PartialStatement":
        return this.#partial(statement, where);
      default:
        return this.#refuse(constructs[statement.type], statement, where);
    }
  }

  #content(content: Content, where: Where): Statement[] {
    const offset = contentOffset(where.source, content);
    if (lostFullWidthSpace(content)) {
      where.findings.add(
        "template/stripped-space",
        {},
        where.source,
        offsetOf(where.source, content.loc),
        where.caller,
      );
    }
    if (content.value === "") return [];
    return [rewrite.marked(content, this.#marks.add({ kind: "literal", source: where.source, offset }))];
  }

  #mustache(mustache: Mustache, where: Where): readonly Statement[] {
    const { source, findings, caller } = where;
    const offset = offsetOf(source, mustache.loc);
    if (!mustache.escaped) {
      findings.add("template/raw-output", {}, source, offset, caller);
      return [];
    }
    if (mustache.path.type !== "PathExpression")
      return this.#refuse(`{{${mustache.path.original}}}`, mustache, where);
    const checked = isCall(mustache, where) ? this.#call(mustache, where) : this.#printed(mustache, where);
    if (checked === null) return [];
    const site: MarkSite = { kind: "value", source, offset, specs: checked.specs };
    return [rewrite.mark(this.#marks.add(site), mustache.loc), rewrite.value(checked.node)];
  }

  #call(mustache: Mustache, where: Where): { specs: readonly PathSpec[]; node: Mustache } | null {
    const { path } = mustache;
    const bare = mustache.params.length === 0 && mustache.hash === undefined;
    if (bare && path.type === "PathExpression" && fieldOf(where.scope.type, path.original) !== undefined) {
      const params = { name: path.original };
      where.findings.add(
        "template/name-clash",
        params,
        where.source,
        offsetOf(where.source, path.loc),
        where.caller,
      );
      return null;
    }
    return checkCall(mustache, where);
  }

  #printed(mustache: Mustache, where: Where): { specs: readonly PathSpec[]; node: Mustache } | null {
    if (mustache.path.type !== "PathExpression") return null;
    const checked = checkExpression(mustache.path, where);
    if (checked === null) return null;
    const { original, loc } = mustache.path;
    const offset = offsetOf(where.source, loc);
    const kind = kindOf(checked.type);
    if (kind !== "text" && kind !== "number" && !isTextOrNumber(checked.type)) {
      const { ja, en } = kindWords[kind];
      const params = { path: original, kindJa: ja, kindEn: en, hint: kind };
      where.findings.add("template/not-printable", params, where.source, offset, where.caller);
    } else if (checked.type.nullable) {
      const params = { path: original, condition: original };
      where.findings.add("template/nullable", params, where.source, offset, where.caller);
    }
    return { specs: checked.specs, node: mustache };
  }

  #block(block: Block, where: Where): readonly Statement[] {
    const name = block.path.type === "PathExpression" ? block.path.original : "";
    if (block.openStrip.open === undefined) return this.#refuse("{{{{ }}}}", block, where);
    if (!blockNames.includes(name)) return this.#refuseBlock(block, where);
    this.#checkBlockParams(block, name, where);
    const hash = this.#blockHash(block, name, where);
    const argument = this.#blockArgument(block, where);
    if (name === "each" || name === "with") return [this.#scopeBlock(block, name, hash, argument, where)];
    return [this.#branchBlock(block, name, hash, argument, where)];
  }

  #blockArgument(block: Block, where: Where): Checked | null {
    const [argument] = block.params;
    if (argument !== undefined && block.params.length === 1) return checkExpression(argument, where);
    const params = { block: String(block.path.original ?? ""), found: `${block.params.length}` };
    where.findings.add(
      "template/block-argument",
      params,
      where.source,
      offsetOf(where.source, block.loc),
      where.caller,
    );
    return null;
  }

  #branchBlock(
    block: Block,
    name: string,
    hash: Hash | undefined,
    argument: Checked | null,
    where: Where,
  ): Statement {
    const filled = { ...where, facts: withFact(where.facts, argument?.fact ?? null) };
    const [then, otherwise] = name === "unless" ? [where, filled] : [filled, where];
    return rewrite.block(block, hash, {
      program: block.program && this.program(block.program, then),
      inverse: block.inverse && this.program(block.inverse, otherwise),
    });
  }

  #scopeBlock(
    block: Block,
    name: "each" | "with",
    hash: Hash | undefined,
    argument: Checked | null,
    where: Where,
  ): Statement {
    const inverse = block.inverse && this.program(block.inverse, where);
    const inside = argument === null ? null : this.#scopeOf(block, name, argument, where);
    // Without a type for its body there is nothing to check the body against.
    if (inside === null || block.program === undefined)
      return rewrite.block(block, hash, { program: block.program, inverse });
    const loop = name === "each" ? (inside.scope.loops[0] ?? "list") : null;
    const spec = argument?.specs[0] ?? here;
    const enter = this.#marks.add({ kind: "enter", spec, loop, given: new Map() });
    const body = rewrite.scoped(
      this.#body(block.program, { ...where, ...inside }),
      enter,
      loop !== null,
      block.loc,
    );
    return rewrite.block(block, hash, { program: rewrite.program(body, block.program), inverse });
  }

  #scopeOf(block: Block, name: "each" | "with", argument: Checked, where: Where): BodyType | null {
    const offset = offsetOf(where.source, block.params[0]?.loc ?? block.loc);
    const path = argument.node.type === "PathExpression" ? argument.node.original : name;
    const facts = withFact(where.facts, argument.fact);
    const { ja, en } = kindWords[kindOf(argument.type)];
    const params = { path, kindJa: ja, kindEn: en };
    const base = {
      up: where.scope,
      given: new Map<string, Type>(),
      blockParams: block.program?.blockParams ?? [],
    };
    if (name === "with") {
      if (kindOf(argument.type) !== "object")
        where.findings.add("template/not-an-object", params, where.source, offset, where.caller);
      else if (isWhereItStands(argument))
        where.findings.add("template/same-scope", { path }, where.source, offset, where.caller);
      else return { scope: { ...base, type: nonNull(argument.type), loops: where.scope.loops }, facts };
      return null;
    }
    const elements = elementsOf(argument.type);
    if (elements === null) {
      where.findings.add("template/not-a-list", params, where.source, offset, where.caller);
      return null;
    }
    const loops = [elements.named ? ("record" as const) : ("list" as const), ...where.scope.loops];
    return { scope: { ...base, type: elements.type, loops }, facts };
  }

  #checkBlockParams(block: Block, name: string, where: Where): void {
    const names = block.program?.blockParams ?? [];
    const most = name === "each" ? 2 : name === "with" ? 1 : 0;
    const clash = names.find((one, index) => reservedNames.includes(one) || names.indexOf(one) !== index);
    if (names.length <= most && clash === undefined) return;
    const params = { block: name, names: names.join(" "), most: `${most}` };
    where.findings.add(
      "template/block-params",
      params,
      where.source,
      offsetOf(where.source, block.loc),
      where.caller,
    );
  }

  /** includeZero=true is the only option any block has. */
  #blockHash(block: Block, name: string, where: Where): Hash | undefined {
    const isCondition = name === "if" || name === "unless";
    for (const pair of block.hash?.pairs ?? []) {
      if (isCondition && pair.key === "includeZero" && pair.value.type === "BooleanLiteral") continue;
      const params = {
        helper: `#${name}`,
        option: pair.key,
        nearest: "",
        allowed: isCondition ? "includeZero" : "",
      };
      where.findings.add(
        "template/unknown-option",
        params,
        where.source,
        offsetOf(where.source, pair.loc),
        where.caller,
      );
    }
    return block.hash;
  }

  #partial(node: Partial, where: Where): readonly Statement[] {
    const { source, findings, caller } = where;
    const offset = offsetOf(source, node.loc);
    if (node.name.type === "SubExpression") return this.#refuse("{{> (…)}}", node, where);
    if (node.name.type === "PathExpression" && node.name.data)
      return this.#refuse(`{{> ${node.name.original}}}`, node, where);
    const name = String(node.name.original ?? "");
    if (node.params.length > 1) {
      findings.add(
        "template/partial-arguments",
        { name, found: `${node.params.length}` },
        source,
        offset,
        caller,
      );
    }
    const [contextNode] = node.params;
    const context = contextNode === undefined ? null : checkExpression(contextNode, where);
    const given = this.#given(node.hash, where);
    if (contextNode !== undefined && context === null) return [];
    this.#checkContext(name, node, contextNode, context, where);
    const scope = this.#partialScope(context, given, where);
    this.#partials.check(name, { offset, where, scope });
    const specs = new Map([...given].map(([key, { specs }]) => [key, specs] as const));
    const enter = this.#marks.add({
      kind: "enter",
      spec: context?.specs[0] ?? here,
      loop: null,
      given: specs,
    });
    const pairs = node.hash?.pairs.map((pair) => ({
      ...pair,
      value: strictly(given.get(pair.key)?.node ?? pair.value),
    }));
    const hash = node.hash === undefined || pairs === undefined ? undefined : { ...node.hash, pairs };
    return rewrite.partial(node, hash, enter);
  }

  #given(hash: Hash | undefined, where: Where): ReadonlyMap<string, Checked> {
    const checked = (hash?.pairs ?? []).map(
      (pair) => [pair.key, checkExpression(pair.value, where)] as const,
    );
    return new Map(checked.filter((pair): pair is readonly [string, Checked] => pair[1] !== null));
  }

  #checkContext(
    name: string,
    node: Partial,
    argument: Expression | undefined,
    context: Checked | null,
    where: Where,
  ) {
    const { source, findings, caller } = where;
    const type = context?.type ?? where.scope.type;
    const path = argument?.type === "PathExpression" ? argument.original : "this";
    const offset = offsetOf(source, argument?.loc ?? node.loc);
    if (type.nullable) findings.add("template/nullable", { path, condition: path }, source, offset, caller);
    if (node.hash !== undefined && kindOf(type) !== "object") {
      const { ja, en } = kindWords[kindOf(type)];
      findings.add("template/given-to-other", { name, kindJa: ja, kindEn: en }, source, offset, caller);
    }
  }

  #partialScope(context: Checked | null, given: ReadonlyMap<string, Checked>, where: Where): Scope {
    const { scope } = where;
    // The same context goes on with the names it was itself given.
    const inherited = context === null || isWhereItStands(context) ? scope.given : [];
    const own = [...given].map(([name, { type }]) => [name, type] as const);
    return {
      up: null,
      type: nonNull(context?.type ?? scope.type),
      given: new Map([...inherited, ...own]),
      blockParams: [],
      loops: scope.loops,
    };
  }

  #refuseBlock(block: Block, where: Where): readonly Statement[] {
    const name = String(block.path.original ?? "");
    const params = { name, nearest: nearest(name, blockNames) ?? "" };
    where.findings.add(
      "template/unknown-block",
      params,
      where.source,
      offsetOf(where.source, block.loc),
      where.caller,
    );
    return [];
  }

  #refuse(construct: string, { loc }: Statement, where: Where): readonly Statement[] {
    where.findings.add(
      "template/refused",
      { construct },
      where.source,
      offsetOf(where.source, loc),
      where.caller,
    );
    return [];
  }
}

const constructs = {
  PartialBlockStatement: "{{#> }}",
  Decorator: "{{* }}",
  DecoratorBlock: "{{#* }}",
} as const;

/** {{wareki date}}, and {{wareki}} too because Handlebars takes it so. */
function isCall({ path, params, hash }: Mustache, where: Where): boolean {
  if (params.length > 0 || hash !== undefined) return true;
  if (
    path.type !== "PathExpression" ||
    path.data ||
    path.depth > 0 ||
    path.parts.length !== 1 ||
    isScoped(path)
  )
    return false;
  const name = path.parts[0] ?? "";
  return !isBlockParam(name, where.scope) && (helperOf(name) !== undefined || reservedNames.includes(name));
}

/** {{#with this}} and the like: Handlebars opens no scope for them. */
function isWhereItStands({ specs: [spec] }: Checked): boolean {
  if (spec === undefined || spec.names.length > 0) return false;
  return spec.from === "root" || ("hops" in spec.from && spec.from.hops === 0);
}

function isTextOrNumber(type: Type): boolean {
  return (
    type.options.length > 0 &&
    type.options.every((one) => ["text", "number"].includes(kindOf({ nullable: false, options: [one] })))
  );
}
