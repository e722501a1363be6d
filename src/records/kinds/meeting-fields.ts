import { trimBlanks } from "../blanks.ts";
import { type Field, readAs, refuse, textField } from "../fields/field.ts";
import { type AskedForm, findFormName, formNames } from "./form-names.ts";

/** Longest 資料番号, in characters. */
const NUMBER_LIMIT = 20;

/** A form by any of its names; the value is its id. */
export function askedForm(): Field<AskedForm> {
  const list = formNames.map(({ names: [name] }) => name);
  const about = {
    name: "form",
    written: { ja: `様式の名前（${list.join("、")}）`, en: `the name of a form (${list.join(", ")})` },
    example: "様式4",
    choices: formNames.map(({ id, names: [name] }) => ({ value: id, ja: name, en: id })),
  };
  return textField(about, (text) => {
    const found = findFormName(text, formNames);
    if (found.found === "one") return readAs(found.form.id);
    const meant = found.found === "several" ? found.forms[0] : found.suggestion;
    const params = { found: trimBlanks(text), suggestion: meant?.names[0] ?? "", forms: list.join("、") };
    return refuse("meeting/unknown-form", params);
  });
}

/** A number written instead of the one a paper would get; null: なし, no number at all. */
export function ownNumber(): Field<string | null> {
  const about = {
    name: "own-number",
    written: {
      ja: `1行の文字列（${NUMBER_LIMIT}字まで）。付けないときは「なし」`,
      en: `one line of text (up to ${NUMBER_LIMIT} characters), or なし for none`,
    },
    example: "資料1",
    maxLength: NUMBER_LIMIT,
  };
  return textField(about, (text) => {
    const value = trimBlanks(text);
    if (value.includes("\n")) return refuse("record/one-line", {});
    const length = [...value].length;
    if (length > NUMBER_LIMIT)
      return refuse("record/too-long", { length: `${length}`, max: `${NUMBER_LIMIT}` });
    return readAs(value === "なし" ? null : value);
  });
}

/** The files that can be papers by themselves: those that can be figures. */
const FILE_ENDING = /\.(?:pdf|png|jpe?g|svg)$/i;
/** What does not lie in the office's folder by its very look. */
const OUTSIDE = /^(?:\/|~|[A-Za-z][A-Za-z0-9+.-]*:)|(?:^|\/)\s*\.\.\s*(?:\/|$)/;

/**
 * A finished file: its path from the office's folder, as a figure's. Steps may be parted by \ as Windows shows them; the
 * value has /. Whether the file is there is found out where files are read.
 */
export function paperFile(): Field<string> {
  const about = {
    name: "file",
    written: {
      ja: "PDF・PNG・JPEG・SVGのファイル（団体設定のあるフォルダーからの道筋を「/」でつなぐ。assets/国の通知.pdf など）",
      en: "a PDF, PNG, JPEG or SVG file, by its path from the office's folder (assets/国の通知.pdf)",
    },
    example: "assets/国の通知.pdf",
  };
  return textField(about, (text) => {
    const found = trimBlanks(text);
    if (found.includes("\n")) return refuse("record/one-line", {});
    const path = found
      .normalize("NFC")
      .replaceAll("\\", "/")
      .replace(/^(?:\.\/)+/, "");
    if (path.includes("#")) return refuse("meeting/file-fragment", { found, page: pageAfter(path) });
    if (OUTSIDE.test(path)) return refuse("meeting/file-outside", { found });
    return FILE_ENDING.test(path) ? readAs(path) : refuse("meeting/file-kind", { found });
  });
}

/** 別図.pdf#page=2 → 2 */
function pageAfter(path: string): string {
  return /#page=([0-9]{1,4})$/.exec(path)?.[1] ?? "2";
}
