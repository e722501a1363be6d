import { nearest } from "../document/index.ts";
import type { Block, Statement } from "./ast.ts";
import { checkBody, checkProgram, type Workshop } from "./check.ts";
import { blockNames, reservedNames } from "./engine.ts";
import { type Checked, checkExpression } from "./expression-check.ts";
import { kindWords } from "./kind-words.ts";
import { elementsOf, kindOf, nonNull } from "./model-type.ts";
import { here } from "./path-spec.ts";
import { refuse } from "./refuse.ts";
import * as rewrite from "./rewrite.ts";
import { type Scope, type Where, withFact } from "./scope.ts";

/** Checks if, unless, each and with; there are no other blocks. */
export function checkBlock(block: Block, where: Where, shop: Workshop): Statement[] {
  const name = block.path.type === "PathExpression" ? block.path.original : "";
  const isRaw = block.openStrip.open === undefined;
  if (isRaw) refuse(where, block.loc, "template/refused", { construct: "{{{{ }}}}" });
  else if (!blockNames.includes(name)) refuseBlock(block, where);
  if (isRaw || !blockNames.includes(name)) return [];
  checkBlockParams(block, name, where);
  checkOptions(block, name, where);
  const argument = checkArgument(block, where);
  if (name === "each" || name === "with") return [scopeBlock(block, name, argument, where, shop)];
  return [branchBlock(block, name, argument, where, shop)];
}

function refuseBlock(block: Block, where: Where): void {
  const name = String(block.path.original ?? "");
  refuse(where, block.loc, "template/unknown-block", { name, nearest: nearest(name, blockNames) ?? "" });
}

function checkArgument(block: Block, where: Where): Checked | null {
  const [argument] = block.params;
  if (argument !== undefined && block.params.length === 1) return checkExpression(argument, where);
  const params = { block: String(block.path.original ?? ""), found: `${block.params.length}` };
  return refuse(where, block.loc, "template/block-argument", params);
}

function checkBlockParams(block: Block, name: string, where: Where): void {
  const names = block.program?.blockParams ?? [];
  const most = name === "each" ? 2 : name === "with" ? 1 : 0;
  const clash = names.find((one, index) => reservedNames.includes(one) || names.indexOf(one) !== index);
  if (names.length <= most && clash === undefined) return;
  refuse(where, block.loc, "template/block-params", { block: name, names: names.join(" "), most: `${most}` });
}

/** includeZero=true is the only option any block has. */
function checkOptions(block: Block, name: string, where: Where): void {
  const allowed = name === "if" || name === "unless" ? "includeZero" : "";
  for (const { key, value, loc } of block.hash?.pairs ?? []) {
    if (key === allowed && value.type === "BooleanLiteral") continue;
    refuse(where, loc, "template/unknown-option", { helper: `#${name}`, option: key, nearest: "", allowed });
  }
}

/** if and unless open no scope; in the branch that is taken for a value, the value is there. */
function branchBlock(
  block: Block,
  name: string,
  argument: Checked | null,
  where: Where,
  shop: Workshop,
): Statement {
  const filled = { ...where, facts: withFact(where.facts, argument?.fact ?? null) };
  const [then, otherwise] = name === "unless" ? [where, filled] : [filled, where];
  return rewrite.block(block, {
    program: block.program && checkProgram(block.program, then, shop),
    inverse: block.inverse && checkProgram(block.inverse, otherwise, shop),
  });
}

function scopeBlock(
  block: Block,
  name: "each" | "with",
  argument: Checked | null,
  where: Where,
  shop: Workshop,
): Statement {
  const inverse = block.inverse && checkProgram(block.inverse, where, shop);
  const scope = argument === null ? null : scopeOf(block, name, argument, where);
  // Without a type for its body there is nothing to check the body against.
  if (argument === null || scope === null || block.program === undefined)
    return rewrite.block(block, { inverse });
  const loop = name === "each" ? (scope.loops[0] ?? "list") : null;
  const mark = shop.marks.add({ kind: "enter", spec: argument.specs[0] ?? here, loop, given: new Map() });
  const inside = { ...where, scope, facts: withFact(where.facts, argument.fact) };
  const body = rewrite.scoped(checkBody(block.program, inside, shop), mark, loop !== null, block.loc);
  return rewrite.block(block, { program: rewrite.program(body, block.program), inverse });
}

function scopeOf(block: Block, name: "each" | "with", argument: Checked, where: Where): Scope | null {
  const { type, node } = argument;
  const path = node.type === "PathExpression" ? node.original : name;
  const { ja, en } = kindWords[kindOf(type)];
  const params = { path, kindJa: ja, kindEn: en };
  const base = { up: where.scope, given: new Map(), blockParams: block.program?.blockParams ?? [] };
  if (name === "with") {
    if (kindOf(type) !== "object") return refuse(where, node.loc, "template/not-an-object", params);
    if (isWhereItStands(argument)) return refuse(where, node.loc, "template/same-scope", { path });
    return { ...base, type: nonNull(type), loops: where.scope.loops };
  }
  const elements = elementsOf(type);
  if (elements === null) return refuse(where, node.loc, "template/not-a-list", params);
  return { ...base, type: elements.type, loops: [elements.named ? "record" : "list", ...where.scope.loops] };
}

/** {{#with this}} and the like: Handlebars opens no scope for them. */
function isWhereItStands({ specs: [spec] }: Checked): boolean {
  if (spec === undefined || spec.names.length > 0) return false;
  return spec.from === "root" || ("hops" in spec.from && spec.from.hops === 0);
}
