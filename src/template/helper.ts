import type { Bilingual } from "../diagnostic/index.ts";
import { type ArgumentKind, takesNull } from "./argument.ts";
import { constantsOf, kindOf, type Type } from "./model-type.ts";

/** What an option of a helper may be: one of these constants, or any text (or null for none). */
export type OptionRule = readonly (string | boolean)[] | "text";
type Options = Readonly<Record<string, OptionRule>>;

type ArgumentsOf<A> = { readonly [I in keyof A]: A[I] extends ArgumentKind<infer T> ? T : never };
type OptionsOf<O extends Options> = {
  readonly [K in keyof O]?: O[K] extends readonly (infer V)[] ? V : string | null;
};

/** A helper of the fixed set: what the check must know of it, and how Handlebars calls it. */
export interface Helper {
  readonly arguments: readonly ArgumentKind<unknown>[];
  readonly options: Options;
  readonly means: Bilingual;
  /** @throws TypeError if the data is not what the model promised: our mistake, never the record's */
  call(values: readonly unknown[], options: Readonly<Record<string, unknown>>): string;
}

/** Ties a helper's declared arguments and options to the function that prints. */
export function helper<const A extends readonly ArgumentKind<unknown>[], const O extends Options>(
  means: Bilingual,
  kinds: A,
  options: O,
  print: (values: ArgumentsOf<A>, options: OptionsOf<O>) => string,
): Helper {
  const call: Helper["call"] = (values, given) => {
    const stray = kinds.findIndex((kind, index) => !kind.is(values[index]));
    if (stray >= 0) throw new TypeError(`argument ${stray + 1} is not ${kinds[stray]?.name.en}`);
    // Every value was tested against its kind just now; every option was checked before there was data.
    return print(values as ArgumentsOf<A>, given as OptionsOf<O>);
  };
  return { arguments: kinds, options, means, call };
}

/** Whether every value of a type is allowed for an option. */
export function fitsOption(type: Type, rule: OptionRule): boolean {
  if (rule === "text") return type.options.length === 0 || kindOf(type) === "text";
  if (type.nullable || type.options.length === 0) return false;
  return type.options.every((option) => {
    const constants = constantsOf(option);
    const allowed: readonly unknown[] = rule;
    return constants !== null ? constants.every((value) => allowed.includes(value)) : allowsAll(type, rule);
  });
}

function allowsAll(type: Type, rule: readonly (string | boolean)[]): boolean {
  return kindOf(type) === "boolean" && rule.includes(true) && rule.includes(false);
}

/** Whether an argument of this type may be given for a kind. */
export function fitsArgument(type: Type, kind: ArgumentKind<unknown>): "fits" | "null" | "other" {
  if (type.options.length === 0 || !kind.fits(type)) return "other";
  return type.nullable && !takesNull(kind) ? "null" : "fits";
}
