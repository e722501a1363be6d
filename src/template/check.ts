import type { Content, Mustache, Program, Statement } from "./ast.ts";
import { isScoped } from "./ast.ts";
import { checkBlock } from "./block-check.ts";
import { contentOffset, lostFullWidthSpace } from "./content.ts";
import { reservedNames } from "./engine.ts";
import { checkCall, checkExpression } from "./expression-check.ts";
import { helperOf } from "./helpers.ts";
import { kindWords } from "./kind-words.ts";
import type { Marks } from "./mark.ts";
import { fieldOf, isPrintable, kindOf } from "./model-type.ts";
import { checkPartial } from "./partial-check.ts";
import { isBlockParam } from "./path-check.ts";
import type { PathSpec } from "./path-spec.ts";
import { refuse } from "./refuse.ts";
import * as rewrite from "./rewrite.ts";
import type { Scope, Where } from "./scope.ts";
import { offsetOf } from "./template-file.ts";

/** What a walk shares with the whole preparation. */
export interface Workshop {
  readonly marks: Marks;
  /** Checks a partial for the scope it is called with. */
  checkPartial(
    name: string,
    call: { readonly offset: number; readonly where: Where; readonly scope: Scope },
  ): void;
}

/**
 * One walk over a template: every path, helper, block and partial is checked against the model, and what comes
 * back is the same template with the marks that positions are read from.
 */
export function checkProgram(program: Program, where: Where, shop: Workshop): Program {
  return rewrite.program(checkBody(program, where, shop), program);
}

export function checkBody(program: Program, where: Where, shop: Workshop): Statement[] {
  return program.body.flatMap((statement) => checkStatement(statement, where, shop));
}

function checkStatement(statement: Statement, where: Where, shop: Workshop): readonly Statement[] {
  switch (statement.type) {
    case "ContentStatement":
      return checkContent(statement, where, shop);
    case "CommentStatement":
      return [];
    case "MustacheStatement":
      return checkMustache(statement, where, shop);
    case "BlockStatement":
      return checkBlock(statement, where, shop);
    case "PartialStatement":
      return checkPartial(statement, where, shop);
    default:
      refuse(where, statement.loc, "template/refused", { construct: constructs[statement.type] });
      return [];
  }
}

const constructs = {
  PartialBlockStatement: "{{#> }}",
  Decorator: "{{* }}",
  DecoratorBlock: "{{#* }}",
} as const;

function checkContent(content: Content, where: Where, shop: Workshop): Statement[] {
  if (lostFullWidthSpace(content)) refuse(where, content.loc, "template/stripped-space", {});
  if (content.value === "") return [];
  const offset = contentOffset(where.source, content);
  return [rewrite.marked(content, shop.marks.add({ kind: "literal", source: where.source, offset }))];
}

interface CheckedMustache {
  readonly specs: readonly PathSpec[];
  readonly node: Mustache;
}

function checkMustache(mustache: Mustache, where: Where, shop: Workshop): readonly Statement[] {
  const checked = checkOutput(mustache, where);
  if (checked === null) return [];
  const { source } = where;
  const mark = shop.marks.add({
    kind: "value",
    source,
    offset: offsetOf(source, mustache.loc),
    specs: checked.specs,
  });
  return [rewrite.mark(mark, mustache.loc), rewrite.value(checked.node)];
}

function checkOutput(mustache: Mustache, where: Where): CheckedMustache | null {
  if (!mustache.escaped) return refuse(where, mustache.loc, "template/raw-output", {});
  if (mustache.path.type !== "PathExpression") {
    return refuse(where, mustache.loc, "template/refused", { construct: `{{${mustache.path.original}}}` });
  }
  if (!isCall(mustache, where)) return checkPrinted(mustache, where);
  const { original, loc } = mustache.path;
  const bare = mustache.params.length === 0 && mustache.hash === undefined;
  const clashes = bare && fieldOf(where.scope.type, original) !== undefined;
  return clashes ? refuse(where, loc, "template/name-clash", { name: original }) : checkCall(mustache, where);
}

/** {{wareki date}}, and {{wareki}} too because Handlebars takes it so. */
function isCall({ path, params, hash }: Mustache, { scope }: Where): boolean {
  if (params.length > 0 || hash !== undefined) return true;
  if (path.type !== "PathExpression" || path.data || path.depth > 0 || isScoped(path)) return false;
  const [name = "", ...rest] = path.parts;
  return (
    rest.length === 0 &&
    !isBlockParam(name, scope) &&
    (helperOf(name) !== undefined || reservedNames.includes(name))
  );
}

function checkPrinted(mustache: Mustache, where: Where): CheckedMustache | null {
  if (mustache.path.type !== "PathExpression") return null;
  const checked = checkExpression(mustache.path, where);
  if (checked === null) return null;
  const { original: path, loc } = mustache.path;
  const kind = kindOf(checked.type);
  const { ja, en } = kindWords[kind];
  if (!isPrintable(checked.type)) {
    refuse(where, loc, "template/not-printable", { path, kindJa: ja, kindEn: en, hint: kind });
  } else if (checked.type.nullable) refuse(where, loc, "template/nullable", { path, condition: path });
  return { specs: checked.specs, node: mustache };
}
