import { disagreements, paperNames, type Said } from "../fact/agree.ts";
import { type Difference, differencesOf } from "../fact/difference.ts";
import { firstSpan, matterFields, short } from "../fact/fields.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { foldText } from "../fold.ts";
import { type CheckFinding, fieldText, type Matter } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** One matter, one summary: index, 様式4 and 様式3 tell it in the same words. */
export const summary: CheckRule = {
  codes: ["check/summary-differs"],
  compares: {
    ja: "一つの案件の概要を、報告一覧・様式4・様式3の間で比べ、加わった語と抜けた語を示す。",
    en: "The summary of one matter in index, 様式4 and 様式3; what was added or left out is told.",
  },
  *find({ matters }) {
    for (const matter of matters) yield* ofMatter(matter);
  },
};

/** 1, (1), ① and a full stop at the end are the form's and say nothing. */
function comparable(text: string): string {
  return text
    .split("\n")
    .map((line) => foldText(line, "fact").replace(/^[-・]+/, ""))
    .join("")
    .replace(/。$/, "");
}

function* ofMatter(matter: Matter): Iterable<CheckFinding> {
  const said = matterFields(matter, "summary").flatMap(({ paper, field }): readonly Said[] => {
    if (!["report-index", "report-form4", "report-form3"].includes(paper.form)) return [];
    const value = comparable(fieldText(paper, field));
    return value === "" ? [] : [{ paper, value, span: firstSpan(field) }];
  });
  for (const { odd, usual } of disagreements(said)) {
    const differences = differencesOf(usual[0]?.value ?? "", odd[0]?.value ?? "");
    // An index may say it in a few words: that is another text, not a change.
    if (differences === null) continue;
    const params = {
      subject: matter.subject,
      papers: paperNames(odd),
      others: paperNames(usual),
      differsJa: differences.map(inJapanese).join("、"),
      differsEn: differences.map(inEnglish).join(", "),
    };
    yield found("check/summary-differs", params, ...bothPlaces(odd, usual));
  }
}

function inJapanese({ was, now }: Difference): string {
  if (was === "") return `「${short(now)}」が加わっている`;
  return now === "" ? `「${short(was)}」がない` : `「${short(was)}」が「${short(now)}」`;
}

function inEnglish({ was, now }: Difference): string {
  if (was === "") return `adds 「${short(now)}」`;
  return now === "" ? `lacks 「${short(was)}」` : `has 「${short(now)}」 for 「${short(was)}」`;
}
