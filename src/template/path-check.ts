import { nearest } from "../document/index.ts";
import { isScoped, type Path } from "./ast.ts";
import { kindWords } from "./kind-words.ts";
import {
  booleanType,
  fieldNames,
  fieldOf,
  kindOf,
  nonNull,
  numberType,
  type Type,
  textType,
} from "./model-type.ts";
import type { PathSpec } from "./path-spec.ts";
import { refuse } from "./refuse.ts";
import { type Fact, holds, mayCoincide, type Scope, type Where } from "./scope.ts";

/** A path of a template that the model has. */
export interface Resolved {
  readonly type: Type;
  readonly spec: PathSpec;
  /** What an {{#if}} on this path tells. Null: nothing (@index). */
  readonly fact: Fact | null;
}

/** Looks a path up in the model and tells what is wrong with it. Null: it leads nowhere. */
export function resolvePath(path: Path, where: Where): Resolved | null {
  const shown = path.original;
  const plain = shown.replace(/^@?(?:\.\.?\/)*/, "");
  if (plain.includes("/")) {
    return refuse(where, path.loc, "template/slash-in-path", { path: shown });
  }
  return path.data ? resolveData(path, where) : resolveField(path, where);
}

function resolveField(path: Path, where: Where): Resolved | null {
  const [name, ...rest] = path.parts;
  const param =
    path.depth === 0 && !isScoped(path) && name !== undefined ? blockParam(name, where.scope) : null;
  if (param?.isKey)
    return rest.length === 0 ? keyOf(param.scope, param.hops) : refuseBelow(path, "text", where);
  if (param) return follow(path, rest, { scope: param.scope, hops: param.hops }, where);
  let scope = where.scope;
  for (let hops = 0; hops < path.depth; hops++) {
    if (scope.up === null) {
      return refuse(where, path.loc, "template/parent-outside", { path: path.original });
    }
    if (mayCoincide(scope.type, scope.up.type)) {
      refuse(where, path.loc, "template/parent-ambiguous", { path: path.original });
    }
    scope = scope.up;
  }
  return follow(path, path.parts, { scope, hops: path.depth }, where);
}

interface Start {
  readonly scope: Scope;
  readonly hops: number;
}

/** Follows names down from a scope, each through a type that is not null there. */
function follow(path: Path, names: readonly string[], start: Start, where: Where): Resolved | null {
  const { scope } = start;
  let type = settled(scope.type, { scope, names: [] }, where);
  for (const [index, name] of names.entries()) {
    const given = index === 0 ? scope.given.get(name) : undefined;
    if (given === undefined && type.nullable) refuseNull(path, names.slice(index), where);
    const field = given ?? fieldOf(type, name);
    if (field === undefined) return refuseField(path, name, type, index === 0 ? start : null, where);
    type = settled(field, { scope, names: names.slice(0, index + 1) }, where);
  }
  return { type, spec: { from: { hops: start.hops }, names }, fact: { scope, names } };
}

function settled(type: Type, fact: Fact, { facts }: Where): Type {
  return type.nullable && holds(facts, fact) ? nonNull(type) : type;
}

/** @index, @key, @first, @last, @root, each with ../ for the loop further out. */
function resolveData(path: Path, where: Where): Resolved | null {
  const [name = "", ...rest] = path.parts;
  const { scope } = where;
  if (name === "root" && path.depth === 0) return resolveRoot(path, rest, where);
  const type = { index: numberType, key: textType, first: booleanType, last: booleanType }[name];
  if (type === undefined) {
    const like = nearest(name, ["index", "key", "first", "last", "root"]);
    const params = { name: path.original, nearest: like === null ? "" : `@${like}` };
    return refuse(where, path.loc, "template/unknown-variable", params);
  }
  const loop = scope.loops[path.depth];
  if (loop === undefined) {
    return refuse(where, path.loc, "template/outside-loop", { name: path.original });
  }
  if (rest.length > 0) return refuseBelow(path, kindOf(type), where);
  const keyType = name === "key" && loop === "list" ? numberType : type;
  return { type: keyType, spec: { from: { loop: path.depth }, names: [] }, fact: null };
}

function resolveRoot(path: Path, names: readonly string[], where: Where): Resolved | null {
  const found = follow(path, names, { scope: where.root, hops: 0 }, where);
  return found === null ? null : { ...found, spec: { from: "root", names } };
}

function keyOf(scope: Scope, hops: number): Resolved {
  const type = scope.loops[0] === "list" ? numberType : textType;
  return { type, spec: { from: { hops }, names: [] }, fact: null };
}

function blockParam(name: string, from: Scope): (Start & { readonly isKey: boolean }) | null {
  let hops = 0;
  for (let scope: Scope | null = from; scope !== null; scope = scope.up, hops++) {
    const index = scope.blockParams.indexOf(name);
    if (index >= 0) return { scope, hops, isKey: index === 1 };
  }
  return null;
}

/** Whether a name stands for a block parameter here. */
export function isBlockParam(name: string, scope: Scope): boolean {
  return blockParam(name, scope) !== null;
}

/** @param below the names after the one that may be null */
function refuseNull(path: Path, below: readonly string[], where: Where): void {
  const rest = `.${below.join(".")}`;
  const condition = path.original.endsWith(rest) ? path.original.slice(0, -rest.length) : "this";
  refuse(where, path.loc, "template/nullable", { path: path.original, condition });
}

function refuseBelow(path: Path, kind: "text" | ReturnType<typeof kindOf>, where: Where): null {
  const { ja, en } = kindWords[kind];
  const params = { path: path.original, name: path.parts.at(-1) ?? "", kindJa: ja, kindEn: en, isList: "" };
  return refuse(where, path.loc, "template/no-fields", params);
}

function refuseField(path: Path, name: string, type: Type, start: Start | null, where: Where): null {
  const kind = kindOf(type);
  if (kind !== "object" && !(start !== null && kind === "unknown")) {
    const { ja, en } = kindWords[kind];
    const isList = kind === "list" || kind === "record" ? "yes" : "";
    const params = { path: path.original, name, kindJa: ja, kindEn: en, isList };
    return refuse(where, path.loc, "template/no-fields", params);
  }
  const params = { path: path.original, name, nearest: suggestion(name, type, start) };
  return refuse(where, path.loc, "template/unknown-field", params);
}

/** A like name here, else the same name further out. */
function suggestion(name: string, type: Type, start: Start | null): string {
  const names = [
    ...fieldNames(type),
    ...(start === null ? [] : [...start.scope.given.keys(), ...start.scope.blockParams]),
  ];
  const like = nearest(name, names);
  if (like !== null || start === null) return like ?? "";
  let prefix = "../".repeat(start.hops);
  for (let scope = start.scope.up; scope !== null; scope = scope.up) {
    prefix += "../";
    if (fieldOf(scope.type, name) !== undefined || scope.given.has(name)) return prefix + name;
  }
  return "";
}
