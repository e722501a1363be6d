import type { SourceText } from "../document/index.ts";
import type { PathSpec } from "./path-spec.ts";

/** What a mark in the output stands for. */
export type MarkSite =
  | { readonly kind: "literal"; readonly source: SourceText; readonly offset: number }
  | {
      readonly kind: "value";
      readonly source: SourceText;
      readonly offset: number;
      readonly specs: readonly PathSpec[];
    }
  | {
      readonly kind: "enter";
      readonly spec: PathSpec;
      /** A loop adds its key to the path; those of a list are numbers. */
      readonly loop: "list" | "record" | null;
      /** Names a partial was given, each with where its value comes from. */
      readonly given: ReadonlyMap<string, readonly PathSpec[]>;
    };

export const literalMark = "\uFDD0";
export const valueMark = "\uFDD1";
export const enterMark = "\uFDD2";
export const keyMark = "\uFDD3";
export const leaveMark = "\uFDD4";
const digitZero = 0xfde0;

/**
 * The marks of one prepared template and its partials. In the output a mark is one noncharacter for its kind and a
 * number written with U+FDE0 … U+FDEF as hexadecimal digits; data and templates may not hold U+FDD0 … U+FDEF.
 */
export class Marks {
  readonly sites: MarkSite[] = [];

  /** The text to put into the template for a new mark. */
  add(site: MarkSite): string {
    const sign = site.kind === "literal" ? literalMark : site.kind === "value" ? valueMark : enterMark;
    this.sites.push(site);
    return sign + numberText(this.sites.length - 1);
  }
}

function numberText(value: number): string {
  return [...value.toString(16)]
    .map((digit) => String.fromCharCode(digitZero + Number.parseInt(digit, 16)))
    .join("");
}

/** @param digits the signs after a mark, without the mark itself */
export function numberOf(digits: string): number {
  let value = 0;
  for (let index = 0; index < digits.length; index++)
    value = value * 16 + digits.charCodeAt(index) - digitZero;
  return value;
}
