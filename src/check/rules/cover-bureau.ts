import { fieldsOf, firstSpan } from "../fact/fields.ts";
import { found } from "../fact/finding.ts";
import { foldText } from "../fold.ts";
import { type CheckedPaper, fieldText, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 企画調整局 of 企画調整局情報化戦略部. */
const bureauOf = /^(?:担当(?:者|課)?:)?((?:[^局部課室署所区]{1,12})局)/;

/** The cover names every bureau a letter of consultation comes from. */
export const coverBureau: CheckRule = {
  codes: ["check/cover-bureau"],
  compares: {
    ja: "表紙の局名と、諮問書の担当の局。",
    en: "The bureaus on the cover against those the letters of consultation come from.",
  },
  *find({ papers }) {
    const cover = papers.find(({ form }) => form === "cover");
    const named = cover === undefined ? [] : fieldsOf(cover, "unit");
    const [first] = named;
    if (cover === undefined || first === undefined) return;
    const bureaus = named.map((field) => foldText(fieldText(cover, field), "fact"));
    for (const paper of papers) {
      const bureau = paper.form === "consultation-letter" ? bureauIn(paper) : null;
      if (bureau === null || bureaus.some((one) => one.includes(bureau.name))) continue;
      const params = {
        bureau: bureau.name,
        letter: paper.name,
        cover: bureaus.join("、").replace(/[()]/g, ""),
      };
      yield found(
        "check/cover-bureau",
        params,
        placeOf(cover, firstSpan(first)),
        placeOf(paper, bureau.span),
      );
    }
  },
};

function bureauIn(paper: CheckedPaper) {
  for (const key of ["unit", "contact"] as const) {
    for (const field of fieldsOf(paper, key)) {
      const name = bureauOf.exec(foldText(fieldText(paper, field), "fact"))?.[1];
      if (name !== undefined) return { name, span: firstSpan(field) };
    }
  }
  return null;
}
