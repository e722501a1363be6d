import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";

interface Checked {
  readonly types: readonly { readonly definition: readonly string[]; readonly reasons: readonly string[] }[];
}

/** …場合, a full stop or what it leaves out in brackets after it. */
const caseEnding = /場合(?:（[^（）]*）|\([^()]*\))?[）)]?。?$/;

const on = checksOf<Checked>();

/** Every type says of which 場合 it is, and why. */
export const typeReasonsChecks = [
  on.each("types.*", { needs: ["definition"] }, ({ definition }, report) => {
    const last = definition.at(-1);
    if (last === undefined) report(finding("record/type-undefined", {}), ["definition"]);
    else if (!caseEnding.test(last))
      report(finding("record/definition-ending", { ending: endOf(last) }), ["definition"]);
  }),
  on.each("types.*", { needs: ["reasons"] }, ({ reasons }, report) => {
    if (reasons.length === 0) report(finding("record/type-without-reason", {}), ["reasons"]);
  }),
];

/** The last words, for the message. */
function endOf(text: string): string {
  const characters = [...text];
  return characters.length <= 10 ? text : `…${characters.slice(-10).join("")}`;
}
