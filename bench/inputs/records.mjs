import { readFileSync } from "node:fs";

/**
 * Records no two of which are alike, made from the example office's by their number alone: the same number gives the
 * same text on every machine. Every paragraph that can differ between two real cases does differ.
 */
const office = new URL("../../fixtures/office/", import.meta.url);
const cases = ["call-recording", "insurance-check", "partnership-portal"].map((name) =>
  readFileSync(new URL(`cases/${name}.yaml`, office), "utf8"),
);
const changes = readFileSync(new URL("changes/health-checkup.yaml", office), "utf8");
const prose = readFileSync(new URL("prose.xml", import.meta.url), "utf8");

/** a: one case record (YAML), its 様式4 one page. */
export function caseRecord(number) {
  const text = cases[number % cases.length];
  // Later than every date of 様式3, or the record would be warned of.
  const year = 4 + (number % 4);
  const month = 1 + (number % 12);
  return [
    // Without の導入について the longest subject keeps to its line, and the paper to its page.
    [/^件名: (.*?)(の導入について)?$/m, (_found, subject) => `件名: ${subject}（第${number + 1}期）`],
    summary(number),
    [/^稼働時期: .*$/m, () => `稼働時期: 令和${year}年${month}月${1 + ((number * 7) % 28)}日から`],
    [/第\d+号$/m, () => `第${500 + number}号`],
    [/^ {2}日付: .*$/m, () => `  日付: 令和${year}年${month}月${1 + (number % 28)}日`],
  ].reduce(replaced, text);
}

/** The same case with another summary: what a clerk mends the evening before. */
export function otherSummary(text, number) {
  return replaced(text, summary(number));
}

function summary(number) {
  return [/^(概要|概要の項目):[^、]*/m, (found) => `${found}（${number + 1}件）`];
}

/** b: an explanation paper of about two pages, as markup. */
export function prosePaper(number) {
  return replaced(prose, [/。<\/p>/g, () => `（${number + 1}）。</p>`]);
}

/** c: a 変更箇所 record (YAML) of 81 rows, six columns: every cell of prose differs. */
export function changeRecord(number) {
  const mark = `（${number + 1}）`;
  return [
    [/^ {4}変更[前後]: [^|"'\n].*[^。\n]$/gm, (found) => `${found}${mark}`],
    [/。$/gm, () => `${mark}。`],
  ].reduce(replaced, changes);
}

function replaced(text, [pattern, replacement]) {
  if (text.search(pattern) < 0) throw new Error(`the fixture has nothing like ${pattern}: change inputs too`);
  return text.replace(pattern, replacement);
}
