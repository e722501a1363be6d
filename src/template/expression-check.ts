import { nearest } from "../document/index.ts";
import type { Expression, Hash, Literal, Path, SubExpression } from "./ast.ts";
import { isScoped } from "./ast.ts";
import { fitsArgument, fitsOption, type Helper, type OptionRule } from "./helper.ts";
import { helperOf, helpers } from "./helpers.ts";
import { kindWords } from "./kind-words.ts";
import { kindOf, literalType, type Type, textType } from "./model-type.ts";
import { isBlockParam, resolvePath } from "./path-check.ts";
import type { PathSpec } from "./path-spec.ts";
import { refuse } from "./refuse.ts";
import type { Fact, Where } from "./scope.ts";

/** An argument after its check. */
export interface Checked<E extends Expression = Expression> {
  readonly type: Type;
  /** Where its data comes from; none for a constant. */
  readonly specs: readonly PathSpec[];
  readonly fact: Fact | null;
  /** The expression to compile: missing names are refused at run time too. */
  readonly node: E;
}

/** Checks an argument of a block, partial or helper. */
export function checkExpression(expression: Expression, where: Where): Checked | null {
  if (expression.type === "PathExpression") return checkPath(expression, where);
  if (expression.type === "SubExpression") return checkCall(expression, where);
  return checkLiteral(expression, where);
}

function checkPath(path: Path, where: Where): Checked<Path> | null {
  const found = resolvePath(path, where);
  if (found === null) return null;
  return { type: found.type, specs: [found.spec], fact: found.fact, node: path };
}

function checkLiteral(literal: Literal, where: Where): Checked<Literal> | null {
  const { value } = literal;
  if (value === undefined || value === null) {
    const params = { construct: literal.type === "NullLiteral" ? "null" : "undefined" };
    return refuse(where, literal.loc, "template/refused", params);
  }
  return { type: literalType(value), specs: [], fact: null, node: literal };
}

/** A call of a helper, as {{wareki date}} or (wareki date). */
export type Call = Pick<SubExpression, "path" | "params" | "hash" | "loc">;

/** Checks a helper call's name, arguments and options. The checked parts are those of the given node. */
export function checkCall<C extends Call>(
  call: C,
  where: Where,
): (Omit<Checked, "node"> & { readonly node: C }) | null {
  const { path } = call;
  const name = path.type === "PathExpression" && isHelperName(path, where) ? path.original : "";
  const helper = helperOf(name);
  if (helper === undefined) {
    const original = String(path.original ?? "");
    const params = { name: original, nearest: nearest(original, Object.keys(helpers)) ?? "" };
    return refuse(where, path.loc, "template/unknown-helper", params);
  }
  const params = checkArguments(name, helper, call, where);
  const hash = checkOptions(name, helper, call.hash, where);
  const specs = params.flatMap((param) => param?.specs ?? []);
  const nodes = params.map((param, index) => strictly(param?.node ?? call.params[index]));
  const node = { ...call, params: nodes.filter((one) => one !== undefined), hash };
  return { type: textType, specs, fact: null, node };
}

function isHelperName(path: Path, { scope }: Where): boolean {
  const [name = "", ...rest] = path.parts;
  return rest.length === 0 && path.depth === 0 && !path.data && !isScoped(path) && !isBlockParam(name, scope);
}

function checkArguments(name: string, helper: Helper, call: Call, where: Where): (Checked | null)[] {
  if (call.params.length !== helper.arguments.length) {
    const expected = helper.arguments.map((kind) => kind.name);
    const params = {
      helper: name,
      found: `${call.params.length}`,
      expected: `${expected.length}`,
      kindsJa: expected.map((words) => words.ja).join("、"),
      kindsEn: expected.map((words) => words.en).join(", "),
    };
    refuse(where, call.loc, "template/argument-count", params);
  }
  return call.params.map((param, index) => {
    const checked = checkExpression(param, where);
    if (checked !== null) checkKind(name, helper, index, param, checked.type, where);
    return checked;
  });
}

function checkKind(
  name: string,
  helper: Helper,
  index: number,
  param: Expression,
  type: Type,
  where: Where,
): void {
  const kind = helper.arguments[index];
  const fit = kind === undefined ? "fits" : fitsArgument(type, kind);
  if (kind === undefined || fit === "fits") return;
  if (fit === "null") {
    const path = param.type === "PathExpression" ? param.original : name;
    refuse(where, param.loc, "template/nullable", { path, condition: path });
    return;
  }
  const found = kindWords[kindOf(type)];
  const params = {
    helper: name,
    kindJa: kind.name.ja,
    kindEn: kind.name.en,
    foundJa: found.ja,
    foundEn: found.en,
  };
  refuse(where, param.loc, "template/argument-kind", params);
}

function checkOptions(name: string, helper: Helper, hash: Hash | undefined, where: Where): Hash | undefined {
  if (hash === undefined) return undefined;
  const pairs = hash.pairs.map((pair) => {
    const rule = Object.hasOwn(helper.options, pair.key) ? helper.options[pair.key] : undefined;
    if (rule === undefined) {
      const like = nearest(pair.key, Object.keys(helper.options)) ?? "";
      const params = {
        helper: name,
        option: pair.key,
        nearest: like,
        allowed: Object.keys(helper.options).join("、"),
      };
      refuse(where, pair.loc, "template/unknown-option", params);
    }
    const checked = checkExpression(pair.value, where);
    if (rule !== undefined && checked !== null && !fitsOption(checked.type, rule)) {
      refuseOption(name, pair.key, rule, pair.value, where);
    }
    return { ...pair, value: strictly(checked?.node ?? pair.value) };
  });
  return { ...hash, pairs };
}

function refuseOption(
  helper: string,
  option: string,
  rule: OptionRule,
  value: Expression,
  where: Where,
): void {
  const allowed = rule === "text" ? "" : rule.map(String).join("、");
  const params = { helper, option, allowed };
  refuse(where, value.loc, "template/option-value", params);
}

/** Lets the compiled template refuse a missing name in this place too. */
export function strictly<E extends Expression | undefined>(expression: E): E {
  if (expression?.type !== "PathExpression" || expression.data) return expression;
  return { ...expression, strict: true };
}
