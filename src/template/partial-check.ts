import type { Hash, Partial, Path, Statement } from "./ast.ts";
import type { Workshop } from "./check.ts";
import { type Checked, checkExpression, strictly } from "./expression-check.ts";
import { kindWords } from "./kind-words.ts";
import { kindOf, nonNull } from "./model-type.ts";
import { here } from "./path-spec.ts";
import { refuse } from "./refuse.ts";
import * as rewrite from "./rewrite.ts";
import { holds, type Scope, type Where } from "./scope.ts";
import { offsetOf } from "./template-file.ts";

type Given = ReadonlyMap<string, Checked>;

/** Checks {{> name context label=value}} and, for these types, the partial itself. */
export function checkPartial(node: Partial, where: Where, shop: Workshop): readonly Statement[] {
  const name = nameOf(node, where);
  const [argument] = node.params;
  const context = argument === undefined ? null : checkContext(node, where);
  const given = checkGiven(node.hash, where);
  if (name === null || (argument !== undefined && context === null)) return [];
  checkGivenTo(name, node, context, where);
  shop.checkPartial(name, {
    offset: offsetOf(where.source, node.loc),
    where,
    scope: scopeOf(context, given, where),
  });
  const specs = new Map([...given].map(([key, checked]) => [key, checked.specs] as const));
  const mark = shop.marks.add({ kind: "enter", spec: context?.specs[0] ?? here, loop: null, given: specs });
  return rewrite.partial(node, rewrittenHash(node.hash, given), mark);
}

/** The name is written down, never computed from data. */
function nameOf({ name, params, loc }: Partial, where: Where): string | null {
  const isDynamic = name.type === "SubExpression" || (name.type === "PathExpression" && name.data);
  if (isDynamic) {
    const construct = name.type === "PathExpression" ? `{{> ${name.original}}}` : "{{> (…)}}";
    return refuse(where, loc, "template/refused", { construct });
  }
  const text = String(name.original ?? "");
  if (params.length > 1)
    refuse(where, loc, "template/partial-arguments", { name: text, found: `${params.length}` });
  return text;
}

function checkContext({ params: [argument], loc }: Partial, where: Where): Checked<Path> | null {
  if (argument?.type !== "PathExpression") {
    return refuse(where, argument?.loc ?? loc, "template/refused", { construct: "{{> … (…)}}" });
  }
  const checked = checkExpression(argument, where);
  if (checked?.type.nullable) {
    refuse(where, argument.loc, "template/nullable", {
      path: argument.original,
      condition: argument.original,
    });
  }
  return checked === null ? null : { ...checked, node: argument };
}

function checkGiven(hash: Hash | undefined, where: Where): Given {
  const checked = (hash?.pairs ?? []).map((pair) => [pair.key, checkExpression(pair.value, where)] as const);
  return new Map(checked.filter((pair): pair is readonly [string, Checked] => pair[1] !== null));
}

/** Handlebars copies the context to add names to it, which only an object survives. */
function checkGivenTo(name: string, node: Partial, context: Checked | null, where: Where): void {
  const type = context?.type ?? where.scope.type;
  if (context === null && type.nullable && !holds(where.facts, { scope: where.scope, names: [] })) {
    refuse(where, node.loc, "template/nullable", { path: "this", condition: "this" });
  }
  if (node.hash === undefined || kindOf(type) === "object") return;
  const { ja, en } = kindWords[kindOf(type)];
  refuse(where, context?.node.loc ?? node.loc, "template/given-to-other", { name, kindJa: ja, kindEn: en });
}

function scopeOf(context: Checked | null, given: Given, { scope }: Where): Scope {
  // The same context goes on with the names it was itself given.
  const inherited = context === null || isThis(context) ? scope.given : [];
  const own = [...given].map(([name, { type }]) => [name, type] as const);
  const type = nonNull(context?.type ?? scope.type);
  return { up: null, type, given: new Map([...inherited, ...own]), blockParams: [], loops: scope.loops };
}

function isThis({ specs: [spec] }: Checked): boolean {
  return (
    spec !== undefined &&
    spec.from !== "root" &&
    "hops" in spec.from &&
    spec.from.hops + spec.names.length === 0
  );
}

function rewrittenHash(hash: Hash | undefined, given: Given): Hash | undefined {
  if (hash === undefined) return undefined;
  return {
    ...hash,
    pairs: hash.pairs.map((pair) => ({ ...pair, value: strictly(given.get(pair.key)?.node ?? pair.value) })),
  };
}
