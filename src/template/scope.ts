import type { Place } from "../diagnostic/index.ts";
import type { SourceText } from "../document/index.ts";
import type { TemplateFindings } from "./findings.ts";
import { kindOf, type Type } from "./model-type.ts";

export type LoopKind = "list" | "record";

/** What names mean at a place: one scope per each, with and partial around it. */
export interface Scope {
  /** The scope ../ leads to; null for a template and for a partial, which ../ cannot leave. */
  readonly up: Scope | null;
  readonly type: Type;
  /** Names a partial was given: {{> row label=title}}. */
  readonly given: ReadonlyMap<string, Type>;
  /** as |value key| */
  readonly blockParams: readonly string[];
  /** The loops around, innermost first, also those of the callers of a partial. */
  readonly loops: readonly LoopKind[];
}

/** A place of the walk. */
export interface Where {
  readonly source: SourceText;
  readonly findings: TemplateFindings;
  readonly scope: Scope;
  /** The template's own scope: @root, also in partials. */
  readonly root: Scope;
  /** Paths an {{#if}} around has found not empty. */
  readonly facts: Facts;
  /** Where the partial was called that holds this place. */
  readonly caller: Place | null;
}

/** Paths known not to be null, per scope. Never changed: a branch goes on with its own copy. */
export type Facts = ReadonlyMap<Scope, ReadonlySet<string>>;

export interface Fact {
  readonly scope: Scope;
  readonly names: readonly string[];
}

export function holds(facts: Facts, { scope, names }: Fact): boolean {
  return facts.get(scope)?.has(names.join("\n")) ?? false;
}

/** A path that is not empty has no empty path above it. */
export function withFact(facts: Facts, fact: Fact | null): Facts {
  if (fact === null) return facts;
  const paths = fact.names.map((_, index) => fact.names.slice(0, index + 1).join("\n"));
  const known = new Set([...(facts.get(fact.scope) ?? []), ...(fact.names.length === 0 ? [""] : paths)]);
  return new Map([...facts, [fact.scope, known]]);
}

/**
 * Whether a value of `inner` could be the very value of `outer`. Handlebars opens no level for ../ then, so that it
 * would lead one level too far, depending on the data.
 */
export function mayCoincide(inner: Type, outer: Type): boolean {
  if (inner.options.some((option) => outer.options.includes(option))) return true;
  return isPlain(inner) && isPlain(outer);
}

function isPlain(type: Type): boolean {
  return type.nullable || !["object", "list", "record"].includes(kindOf(type));
}
