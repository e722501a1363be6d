import { checkRules } from "../../src/check/index.ts";
import { toldOf } from "./codes.ts";

const kinds = { error: "誤り", warning: "不一致", info: "表記" } as const;

/** One row a rule: its codes with their kinds, and what is compared. */
export function ruleTable(): string {
  const rows = checkRules.map(({ codes, compares }) => {
    const names = codes.map((code) => `\`${code}\`（${kinds[toldOf(code).severity]}）`).join("<br>");
    return `| ${names} | ${compares.ja} | ${compares.en} |`;
  });
  return ["| 番号 | 何と何を比べるか | compares |", "|---|---|---|", ...rows].join("\n");
}
