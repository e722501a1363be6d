import { describe, expect, it } from "vitest";
import type { Bilingual, Severity } from "../../src/diagnostic/index.ts";
import { type Code, catalogue, diagnose } from "../../src/diagnostic/index.ts";

interface Told {
  readonly severity: Severity;
  readonly meaning: Bilingual;
  message(params: Readonly<Record<string, string>>): Bilingual;
  hint(params: Readonly<Record<string, string>>): Bilingual | null;
}

const codes = Object.keys(catalogue) as Code[];
const toldOf = (code: Code): Told => catalogue[code] as unknown as Told;

/** Parameters of a code: whatever is asked for is given, and what was asked for is remembered. */
function params(value: (name: string) => string) {
  const asked = new Set<string>();
  const given = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        asked.add(String(name));
        return value(String(name));
      },
    },
  );
  return { given, asked };
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Words of libraries and of JavaScript that no clerk can act on. */
const foreign =
  /\b(undefined|null|NaN|object Object|invalid|expected|received|unexpected|parse|token|schema|zod|handlebars|saxes|exception|error:|stack|ENOENT|string|boolean|array)\b/i;
/** Filled with words that can be seen in a sentence, or with nothing. */
const fillings: readonly (readonly [string, (name: string) => string])[] = [
  ["words", (name) => `〔${name}〕`],
  ["signs", () => "…"],
  ["one", () => "1"],
];

describe.each(codes)("%s", (code) => {
  it("is an area and a slug", () => {
    expect(code).toMatch(
      /^(record|notation|template|markup|font|asset|layout|outline|word|pdf|meeting|minutes|sheet|packet|edition|edit|preview|sign|changes|check|intake|batch|file|cli)\/[a-z]+(-[a-z0-9]+)*$/,
    );
  });

  it("says when it appears, in one sentence of each language", () => {
    const { meaning, severity } = toldOf(code);
    expect(["error", "warning", "info"]).toContain(severity);
    expect(meaning.ja).toMatch(/。$/);
    expect(meaning.ja).toMatch(japanese);
    expect(meaning.en).toMatch(/^[A-Z{<./@~"\u3000-\u9fff].*\.$/);
  });

  it.each(fillings)("speaks in both languages, in no library's words (%s)", (_, filling) => {
    const { message, hint } = toldOf(code);
    const { given } = params(filling);
    for (const words of [message(given), hint(given)]) {
      if (words === null) continue;
      expect(words.ja.trim()).not.toBe("");
      expect(words.en.trim()).not.toBe("");
      expect(words.ja.replaceAll(/〔.*?〕/g, "")).not.toMatch(foreign);
      expect(words.en).not.toMatch(/undefined|null|NaN|object Object|zod|saxes/);
    }
  });

  it("writes Japanese in Japanese", () => {
    const { message, hint } = toldOf(code);
    const { given } = params(() => "…");
    expect(message(given).ja).toMatch(japanese);
    // A few hints are made where the fault is found, and only passed through.
    const hinted = hint(given)?.ja ?? "…";
    if (hinted !== "…") expect(hinted).toMatch(japanese);
  });

  it("uses what it asks for: a place named in one language is named in the other", () => {
    const { given, asked } = params((name) => `〔${name}〕`);
    const { message } = toldOf(code);
    const { ja, en } = message(given);
    for (const name of asked) {
      // Some words come as a pair: kindJa and kindEn, found and foundEn.
      if (/Ja$|En$/.test(name) || asked.has(`${name}En`)) continue;
      expect([name, ja.includes(`〔${name}〕`)]).toEqual([name, en.includes(`〔${name}〕`)]);
    }
  });

  it("tells how to mend an error", () => {
    const { severity, hint } = toldOf(code);
    const { given } = params((name) => `〔${name}〕`);
    if (severity === "error") expect(hint(given)).not.toBeNull();
  });
});

describe("diagnose", () => {
  it("takes severity and words from the code, and keeps the places in order", () => {
    const found = diagnose(
      "file/not-found",
      { file: "a.yaml" },
      { file: "a.yaml", line: 1 },
      { file: "b.yaml" },
    );
    expect(found).toMatchObject({
      code: "file/not-found",
      severity: "error",
      message: { ja: "ファイルが見つかりません: a.yaml", en: "File not found: a.yaml" },
      places: [{ file: "a.yaml", line: 1 }, { file: "b.yaml" }],
    });
  });
});

describe("the system's reasons", () => {
  it.each([
    ["ENOSPC", "空き容量がありません"],
    ["EROFS", "書き込めない媒体です"],
    ["EWHATEVER", "システムの番号 EWHATEVER"],
  ])("%s", (reason, words) => {
    expect(diagnose("file/no-room", { file: "a", reason }).message.ja).toContain(words);
    expect(diagnose("file/no-room", { file: "a", reason }).message.en).not.toMatch(japanese);
  });
});
