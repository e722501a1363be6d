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
import { type Fact, holds, mayCoincide, type Scope, type Where } from "./scope.ts";
import { offsetOf } from "./template-file.ts";

/** A path of a template that the model has. */
export interface Resolved {
  readonly type: Type;
  readonly spec: PathSpec;
  /** What an {{#if}} on this path tells. Null: nothing (@index). */
  readonly fact: Fact | null;
}

/** Looks a path up in the model and tells what is wrong with it. Null: it leads nowhere. */
export function resolvePath(path: Path, where: Where): Resolved | null {
  const offset = offsetOf(where.source, path.loc);
  const shown = path.original;
  const plain = shown.replace(/^@?(?:\.\.?\/)*/, "");
  if (plain.includes("/")) {
    where.findings.add("template/slash-in-path", { path: shown }, where.source, offset, where.caller);
    return null;
  }
  return path.data ? resolveData(path, where, offset) : resolveField(path, where, offset);
}

function resolveField(path: Path, where: Where, offset: number): Resolved | null {
  const [name, ...rest] = path.parts;
  const param =
    path.depth === 0 && !isScoped(path) && name !== undefined ? blockParam(name, where.scope) : null;
  if (param?.isKey)
    return rest.length === 0 ? keyOf(param.scope, param.hops) : refuseBelow(path, "text", where, offset);
  if (param) return follow(path, rest, { scope: param.scope, hops: param.hops }, where, offset);
  let scope = where.scope;
  for (let hops = 0; hops < path.depth; hops++) {
    if (scope.up === null) {
      where.findings.add(
        "template/parent-outside",
        { path: path.original },
        where.source,
        offset,
        where.caller,
      );
      return null;
    }
    if (mayCoincide(scope.type, scope.up.type)) {
      where.findings.add(
        "template/parent-ambiguous",
        { path: path.original },
        where.source,
        offset,
        where.caller,
      );
    }
    scope = scope.up;
  }
  return follow(path, path.parts, { scope, hops: path.depth }, where, offset);
}

interface Start {
  readonly scope: Scope;
  readonly hops: number;
}

/** Follows names down from a scope, each through a type that is not null there. */
function follow(
  path: Path,
  names: readonly string[],
  start: Start,
  where: Where,
  offset: number,
): Resolved | null {
  const { scope } = start;
  let type = settled(scope.type, { scope, names: [] }, where);
  for (const [index, name] of names.entries()) {
    const given = index === 0 ? scope.given.get(name) : undefined;
    const fact = { scope, names: names.slice(0, index) };
    if (given === undefined && type.nullable) refuseNull(path, fact.names, where, offset);
    const field = given ?? fieldOf(type, name);
    if (field === undefined) return refuseField(path, name, type, index === 0 ? start : null, where, offset);
    type = settled(field, { scope, names: names.slice(0, index + 1) }, where);
  }
  return { type, spec: { from: { hops: start.hops }, names }, fact: { scope, names } };
}

function settled(type: Type, fact: Fact, { facts }: Where): Type {
  return type.nullable && holds(facts, fact) ? nonNull(type) : type;
}

/** @index, @key, @first, @last, @root, each with ../ for the loop further out. */
function resolveData(path: Path, where: Where, offset: number): Resolved | null {
  const [name = "", ...rest] = path.parts;
  const { scope } = where;
  if (name === "root" && path.depth === 0) return resolveRoot(path, rest, where, offset);
  const type = { index: numberType, key: textType, first: booleanType, last: booleanType }[name];
  if (type === undefined) {
    const like = nearest(name, ["index", "key", "first", "last", "root"]);
    const params = { name: path.original, nearest: like === null ? "" : `@${like}` };
    where.findings.add("template/unknown-variable", params, where.source, offset, where.caller);
    return null;
  }
  const loop = scope.loops[path.depth];
  if (loop === undefined) {
    where.findings.add("template/outside-loop", { name: path.original }, where.source, offset, where.caller);
    return null;
  }
  if (rest.length > 0) return refuseBelow(path, kindOf(type), where, offset);
  const keyType = name === "key" && loop === "list" ? numberType : type;
  return { type: keyType, spec: { from: { loop: path.depth }, names: [] }, fact: null };
}

function resolveRoot(path: Path, names: readonly string[], where: Where, offset: number): Resolved | null {
  const found = follow(path, names, { scope: where.root, hops: 0 }, where, offset);
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

function refuseNull(path: Path, names: readonly string[], where: Where, offset: number): void {
  const owner = names.length === 0 ? "this" : names.join(".");
  where.findings.add(
    "template/nullable",
    { path: path.original, condition: owner },
    where.source,
    offset,
    where.caller,
  );
}

function refuseBelow(
  path: Path,
  kind: "text" | ReturnType<typeof kindOf>,
  where: Where,
  offset: number,
): null {
  const { ja, en } = kindWords[kind];
  const params = { path: path.original, name: path.parts.at(-1) ?? "", kindJa: ja, kindEn: en, isList: "" };
  where.findings.add("template/no-fields", params, where.source, offset, where.caller);
  return null;
}

function refuseField(
  path: Path,
  name: string,
  type: Type,
  start: Start | null,
  where: Where,
  offset: number,
): null {
  const kind = kindOf(type);
  if (kind !== "object" && !(start !== null && kind === "unknown")) {
    const { ja, en } = kindWords[kind];
    const isList = kind === "list" || kind === "record" ? "yes" : "";
    const params = { path: path.original, name, kindJa: ja, kindEn: en, isList };
    where.findings.add("template/no-fields", params, where.source, offset, where.caller);
    return null;
  }
  const params = { path: path.original, name, nearest: suggestion(name, type, start) };
  where.findings.add("template/unknown-field", params, where.source, offset, where.caller);
  return null;
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
