import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";

interface Type {
  readonly definition: readonly string[];
  readonly reasons: readonly string[];
}

/** …場合, a full stop or what it leaves out in brackets after it. */
const caseEnding = /場合(?:（[^（）]*）|\([^()]*\))?[）)]?。?$/;

/** Every type says of which 場合 it is, and why. */
export function checkTypeReasons(value: { readonly types: readonly Type[] }, report: Report): void {
  for (const [index, { definition, reasons }] of value.types.entries()) {
    const path = ["types", index];
    const last = definition.at(-1);
    if (last === undefined) report(finding("record/type-undefined", {}), [...path, "definition"]);
    else if (!caseEnding.test(last))
      report(finding("record/definition-ending", { ending: endOf(last) }), [...path, "definition"]);
    if (reasons.length === 0) report(finding("record/type-without-reason", {}), [...path, "reasons"]);
  }
}

/** The last words, for the message. */
function endOf(text: string): string {
  const characters = [...text];
  return characters.length <= 10 ? text : `…${characters.slice(-10).join("")}`;
}
