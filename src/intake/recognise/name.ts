import { foldText } from "../../check/fold.ts";
import { fieldText, type PaperField, type PaperForm, type PaperLine } from "../../check/index.ts";
import { sheetNumberAlone } from "./sheet-number.ts";

const names: Readonly<Record<PaperForm, string>> = {
  "report-form4": "様式4",
  "report-form3": "様式3",
  "report-index": "報告一覧",
  "consultation-letter": "諮問",
  letter: "文書",
  cover: "表紙",
  "type-reasons": "類型・理由",
  "item-list": "個人情報項目一覧",
  explanation: "説明資料",
  figure: "図面",
  matrix: "別表",
  "change-table": "変更箇所",
  minutes: "議事録",
  "assessment-full": "全項目評価書",
  comparison: "新旧対照表",
  "draft-sheet": "起案用紙",
  "packet-contents": "資料一覧",
  other: "文書",
};
/** Longest part of a title in a name. */
const LONGEST = 24;

/** How findings call a paper: 様式4（見企む第86号）, 説明資料（本庁舎内電話の市民対応…）. */
export function paperName(
  form: PaperForm,
  fields: readonly PaperField[],
  lines: readonly PaperLine[],
): string {
  const told =
    textOf("number", fields, lines) ??
    titleOf(fields, lines, isAgenda(form, fields) ? "meeting" : "title") ??
    firstWords(form, lines);
  const kind = form === "letter" ? letterKind(fields, lines) : isAgenda(form, fields) ? "次第" : names[form];
  return told === null ? kind : `${kind}（${told}）`;
}

/** 通知 of …について（通知）. */
function letterKind(fields: readonly PaperField[], lines: readonly PaperLine[]): string {
  const title = foldText(textOf("title", fields, lines) ?? "", "label");
  return (
    /\(([^()]{2,4})\)$/u.exec(title)?.[1] ?? (/^(?:答申|副申|報告|通知)$/u.test(title) ? title : names.letter)
  );
}

/** A 次第 is none of Yoshiki's forms, but is known. */
function isAgenda(form: PaperForm, fields: readonly PaperField[]): boolean {
  return form === "other" && fields.some(({ key }) => key === "meeting");
}

function titleOf(
  fields: readonly PaperField[],
  lines: readonly PaperLine[],
  key: "title" | "meeting",
): string | null {
  const title = textOf(key, fields, lines);
  return title === null ? null : cut(title);
}

function firstWords(form: PaperForm, lines: readonly PaperLine[]): string | null {
  const own = lines.find(({ text }) => text.trim() !== "" && sheetNumberAlone(text) === null);
  const first = own?.text.trim() ?? "";
  return (form === "other" || form === "explanation" || form === "figure") && first !== ""
    ? cut(first)
    : null;
}

function cut(text: string): string {
  const characters = [...text.replace(/^#+\s*/u, "").replace(/\s+/gu, "")];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join("")}…` : characters.join("");
}

function textOf(
  key: PaperField["key"],
  fields: readonly PaperField[],
  lines: readonly PaperLine[],
): string | null {
  const found = fields.find((one) => one.key === key && one.value.length > 0);
  if (found === undefined) return null;
  const paper = { form: "other" as const, name: "", file: "", lines, fields, accepted: [] };
  const text = fieldText(paper, found).replace(/\s+/gu, "");
  return text === "" ? null : text;
}
