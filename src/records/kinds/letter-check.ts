import { firstDayOf, formatDate, formatDocumentNumber, lastDayOf } from "../../notation/index.ts";
import type { DocumentNumber, WarekiDate } from "../../notation/values.ts";
import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { type Approved, approvalChecks, checkSentAfter } from "./approval-check.ts";
import { checkDay, type Dispatch, issuedChecks } from "./dispatch.ts";
import { type LetterPart, presetOf, sealOfPreset } from "./letter-presets.ts";
import type { SealWord } from "./seal.ts";
import { checkSealed, checkSealImage } from "./seal-check.ts";

type Prose = readonly string[] | undefined;

interface Addressee {
  readonly lines?: Prose;
  readonly post?: string | undefined;
  readonly name?: unknown;
  readonly honorific?: string | undefined;
}

interface Checked extends Dispatch, Approved {
  readonly type: string;
  readonly subject?: string | undefined;
  readonly sender?: unknown;
  readonly seal?: SealWord | undefined;
  readonly sealImage?: string | undefined;
  readonly addressee?: Addressee | undefined;
  readonly answers?: { readonly number: DocumentNumber; readonly date?: WarekiDate | undefined } | undefined;
  readonly body?: Prose;
  readonly items?: readonly unknown[] | undefined;
  readonly deadline?: WarekiDate | undefined;
  readonly replyTo?: Prose;
  readonly conclusion?: Prose;
  readonly reasons?: Prose;
  readonly history?: readonly { readonly date?: WarekiDate | undefined }[] | undefined;
}

const on = checksOf<Checked>();

/** What 記 leads on to. */
const goingOn = ["items", "deadline", "replyTo", "conclusion", "reasons"] as const;

/** What a letter of its 型 must have, what it says to whom, and that its dates follow one another. */
export const letterChecks = [
  ...issuedChecks(),
  ...approvalChecks,
  on.whole({ needs: ["approval.drafted", "approval.approved", "date"] }, ({ approval = {}, date }, report) =>
    checkSentAfter(approval, date, ["date"], report),
  ),
  on.whole({ needs: ["sealImage"] }, ({ sealImage }, report) =>
    checkSealImage(sealImage, ["sealImage"], report),
  ),
  on.whole({ needs: ["date"] }, ({ date }, report) => checkDay(date, ["date"], report)),
  ...(["answers", "deadline", "conclusion", "reasons"] as const).map((part) =>
    on.whole({ needs: ["type", part] }, (value, report) => checkPart(part, value, report)),
  ),
  on.each("addressee", { needs: ["lines", "post", "name"] }, checkAddressed),
  on.each("addressee", { needs: ["post", "name", "honorific"] }, checkHonorific),
  // A letter that says nothing is told of at its subject.
  on.whole({ needs: ["type", "body", ...goingOn], uses: ["subject"] }, checkBody),
  on.each("answers", { needs: ["date"] }, ({ date }, report) => checkDay(date, ["date"], report)),
  on.whole({ needs: ["answers", "date"] }, checkAnswered),
  on.whole({ needs: ["deadline"] }, ({ deadline }, report) => checkDay(deadline, ["deadline"], report)),
  on.whole({ needs: ["deadline", "date"] }, checkDeadline),
  on.whole({ uses: ["history.*.date", "answers.date", "date"] }, checkHistory),
];

/** The picture of a seal that is to be printed. */
export const letterSealChecks = [
  on.beside({ needs: ["type", "seal", "sealImage", "sender"] }, (value, { profile }, report) => {
    const preset = presetOf(value.type);
    const { seal = sealOfPreset(preset, profile), sealImage, sender } = value;
    const sealer = sender === undefined ? preset.from : "other";
    checkSealed(seal, sealImage, sealer, profile, (found) => report(found, ["seal"]));
  }),
];

const words: Readonly<Record<LetterPart, { readonly ja: string; readonly mend: string }>> = {
  answers: { ja: "元の文書", mend: "「元の文書:」の下に「文書番号: 」と「日付: 」を書いてください。" },
  deadline: { ja: "回答期限", mend: "「回答期限: 令和7年5月30日（金）」のように書いてください。" },
  conclusion: { ja: "結論", mend: "「結論: 」に審議会の結論を書いてください。" },
  reasons: { ja: "理由", mend: "「理由: 」に結論の理由を書いてください。" },
};

function checkPart(part: LetterPart, value: Checked, report: Report): void {
  if (!isEmpty(value[part])) return;
  const { requires, expects } = presetOf(value.type);
  const params = { type: value.type, part: words[part].ja, mend: words[part].mend };
  if (requires.includes(part)) report(finding("record/letter-part-missing", params), ["type"]);
  if (expects.includes(part)) report(finding("record/letter-part-expected", params), ["type"]);
}

function isEmpty(part: unknown): boolean {
  return part === undefined || (Array.isArray(part) && part.length === 0);
}

function checkAddressed({ lines, post, name }: Addressee, report: Report): void {
  const isPerson = post !== undefined || name !== undefined;
  if (!isPerson && isEmpty(lines)) report(finding("record/addressee-empty", {}), []);
}

function checkHonorific({ post, name, honorific }: Addressee, report: Report): void {
  const isPerson = post !== undefined || name !== undefined;
  if (isPerson && honorific === "御中") report(finding("record/honorific-of-body", {}), ["honorific"]);
}

/** 下記, 別記 and 次のとおり lead on to what follows; a body without it leaves 記 hanging. */
const leadsOn = /下記|別記|次の(?:とおり|通り)|以下の(?:とおり|通り)/;

function checkBody(value: Checked, report: Report): void {
  const { body } = value;
  const goesOn = !goingOn.every((part) => isEmpty(value[part]));
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
  if (answers?.date === undefined || date === undefined || !follows(answers.date, date)) return;
  const params = { number: formatDocumentNumber(answers.number), date: formatDate(date) };
  report(finding("record/answered-later", params), ["answers", "date"]);
}

function checkDeadline({ deadline, date }: Checked, report: Report): void {
  if (deadline === undefined || date === undefined || !follows(date, deadline)) return;
  report(finding("record/deadline-passed", { date: formatDate(date) }), ["deadline"]);
}

function checkHistory({ history = [], answers, date }: Checked, report: Report): void {
  let before: WarekiDate | undefined;
  for (const [index, { date: day }] of history.entries()) {
    const path = ["history", index, "date"];
    if (day === undefined) continue;
    if (before !== undefined && follows(before, day))
      report(finding("record/history-unordered", { before: formatDate(before) }), path);
    if (answers?.date !== undefined && follows(answers.date, day))
      report(finding("record/history-before-request", { date: formatDate(answers.date) }), path);
    if (date !== undefined && follows(day, date))
      report(finding("record/history-after-letter", { date: formatDate(date) }), path);
    before = day;
  }
}
