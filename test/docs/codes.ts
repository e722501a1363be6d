import type { Bilingual, Severity } from "../../src/diagnostic/index.ts";
import { type Code, catalogue } from "../../src/diagnostic/index.ts";

const severities: Readonly<Record<Severity, string>> = { error: "誤り", warning: "注意", info: "お知らせ" };

interface Told {
  readonly severity: Severity;
  readonly meaning: Bilingual;
  message(params: Readonly<Record<string, string>>): Bilingual;
  hint(params: Readonly<Record<string, string>>): Bilingual | null;
}

/** Fills a wording's blanks with …: the table shows how a sentence is built, not one case of it. */
const blanks: Readonly<Record<string, string>> = new Proxy({}, { get: () => "…" });

export const codes = Object.keys(catalogue) as Code[];

export function toldOf(code: Code): {
  severity: Severity;
  meaning: Bilingual;
  message: Bilingual;
  hint: Bilingual | null;
} {
  const { severity, meaning, message, hint } = catalogue[code] as unknown as Told;
  return { severity, meaning, message: message(blanks), hint: hint(blanks) };
}

const cell = (text: string): string =>
  text
    .replaceAll("|", "\\|")
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll("<", "&lt;");

/** Every code of one area (record, notation …) with its meaning, an example of its sentence and its mend. */
export function codeTable(area: string): string {
  const rows = codes
    .filter((code) => code.startsWith(`${area}/`))
    .map((code) => {
      const { severity, meaning, message, hint } = toldOf(code);
      const sentence = `${cell(meaning.ja)}<br>「${cell(message.ja)}」`;
      return `| \`${code}\` | ${severities[severity]} | ${sentence} | ${cell(hint?.ja ?? "")} | ${cell(meaning.en)} |`;
    });
  return ["| 番号 | 重さ | 意味と文 | 直し方 | meaning |", "|---|---|---|---|---|", ...rows].join("\n");
}
