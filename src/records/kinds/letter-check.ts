import { firstDayOf, formatDate, formatDocumentNumber, lastDayOf } from "../../notation/index.ts";
import type { DocumentNumber, WarekiDate } from "../../notation/values.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { checkDay, checkIssued, type Dispatch } from "./dispatch.ts";
import { type LetterPart, presetOf } from "./letter-presets.ts";

type Prose = readonly string[] | undefined;

interface Checked extends Dispatch {
  readonly type: string;
  readonly addressee?:
    | {
        readonly lines?: Prose;
        readonly post?: string | undefined;
        readonly name?: unknown;
        readonly honorific?: string | undefined;
      }
    | undefined;
  readonly answers?: { readonly number: DocumentNumber; readonly date: WarekiDate } | undefined;
  readonly body?: Prose;
  readonly items?: readonly unknown[] | undefined;
  readonly deadline?: WarekiDate | undefined;
  readonly replyTo?: Prose;
  readonly conclusion?: Prose;
  readonly reasons?: Prose;
  readonly history?: readonly { readonly date: WarekiDate }[] | undefined;
}

/** What a letter of its 型 must have, what it says to whom, and that its dates follow one another. */
export function checkLetter(value: Checked, report: Report): void {
  checkIssued(value, value.type, report);
  checkDay(value.date, ["date"], report);
  checkParts(value, report);
  checkAddressee(value, report);
  checkBody(value, report);
  checkAnswered(value, report);
  checkDeadline(value, report);
  checkHistory(value, report);
}

const words: Readonly<Record<LetterPart, { readonly ja: string; readonly mend: string }>> = {
  answers: { ja: "元の文書", mend: "「元の文書:」の下に「文書番号: 」と「日付: 」を書いてください。" },
  deadline: { ja: "回答期限", mend: "「回答期限: 令和7年5月30日（金）」のように書いてください。" },
  conclusion: { ja: "結論", mend: "「結論: 」に審議会の結論を書いてください。" },
  reasons: { ja: "理由", mend: "「理由: 」に結論の理由を書いてください。" },
};

function checkParts(value: Checked, report: Report): void {
  const { requires, expects } = presetOf(value.type);
  const params = (part: LetterPart) => ({ type: value.type, part: words[part].ja, mend: words[part].mend });
  for (const part of requires.filter((one) => isEmpty(value[one])))
    report(finding("record/letter-part-missing", params(part)), ["type"]);
  for (const part of expects.filter((one) => isEmpty(value[one])))
    report(finding("record/letter-part-expected", params(part)), ["type"]);
}

function isEmpty(part: unknown): boolean {
  return part === undefined || (Array.isArray(part) && part.length === 0);
}

function checkAddressee({ addressee }: Checked, report: Report): void {
  if (addressee === undefined) return;
  const { lines, post, name, honorific } = addressee;
  const isPerson = post !== undefined || name !== undefined;
  if (!isPerson && isEmpty(lines)) report(finding("record/addressee-empty", {}), ["addressee"]);
  if (isPerson && honorific === "御中")
    report(finding("record/honorific-of-body", {}), ["addressee", "honorific"]);
}

/** 下記, 別記 and 次のとおり lead on to what follows; a body without it leaves 記 hanging. */
const leadsOn = /下記|別記|次の(?:とおり|通り)|以下の(?:とおり|通り)/;

function checkBody(value: Checked, report: Report): void {
  const { body, items, deadline, replyTo, conclusion, reasons } = value;
  const goesOn = ![items, deadline, replyTo, conclusion, reasons].every(isEmpty);
  // What a preset requires has been told of already.
  const { requires } = presetOf(value.type);
  if (isEmpty(body) && !goesOn && !requires.includes("conclusion"))
    report(finding("record/letter-empty", {}), ["subject"]);
  if (body !== undefined && !isEmpty(body) && goesOn && !body.some((one) => leadsOn.test(one)))
    report(finding("record/kigaki-unannounced", {}), ["body"]);
}

/** Whether a date lies wholly after another one: 令和7年5月 does not follow 令和7年5月12日. */
function follows(later: WarekiDate, earlier: WarekiDate): boolean {
  return firstDayOf(later) > lastDayOf(earlier);
}

function checkAnswered({ answers, date }: Checked, report: Report): void {
  if (answers === undefined) return;
  checkDay(answers.date, ["answers", "date"], report);
  if (date === undefined || !follows(answers.date, date)) return;
  const params = { number: formatDocumentNumber(answers.number), date: formatDate(date) };
  report(finding("record/answered-later", params), ["answers", "date"]);
}

function checkDeadline({ deadline, date }: Checked, report: Report): void {
  checkDay(deadline, ["deadline"], report);
  if (deadline === undefined || date === undefined || !follows(date, deadline)) return;
  report(finding("record/deadline-passed", { date: formatDate(date) }), ["deadline"]);
}

function checkHistory({ history = [], answers, date }: Checked, report: Report): void {
  for (const [index, { date: day }] of history.entries()) {
    const path = ["history", index, "date"];
    const before = history[index - 1]?.date;
    if (before !== undefined && follows(before, day))
      report(finding("record/history-unordered", { before: formatDate(before) }), path);
    if (answers !== undefined && follows(answers.date, day))
      report(finding("record/history-before-request", { date: formatDate(answers.date) }), path);
    if (date !== undefined && follows(day, date))
      report(finding("record/history-after-letter", { date: formatDate(date) }), path);
  }
}
