import { factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { unfold } from "../fold.ts";
import { type CheckedPaper, type CheckFinding, type PaperField, placeOf, type Span } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

interface TableItem {
  readonly number: string;
  readonly span: Span;
}

/** 評価書: what Ⅰ6② cites as the basis of giving information is what the 提供先 of Ⅱ5 cite, item by item. */
export const tableItems: CheckRule = {
  codes: ["check/provision-basis"],
  compares: {
    ja: "評価書のⅠ6②「法令上の根拠」（情報提供）の項と、Ⅱ5の提供先ごとの「①法令上の根拠」の項。",
    en: "Items of the table of the law in Ⅰ6② of a 評価書 against those of each 提供先 in Ⅱ5.",
  },
  *find({ papers }) {
    for (const paper of papers) if (paper.form === "assessment-full") yield* ofPaper(paper);
  },
};

function* ofPaper(paper: CheckedPaper): Iterable<CheckFinding> {
  const whole = itemsOf(
    paper,
    paper.fields.filter(({ item }) => item === "Ⅰ-6-②"),
  );
  const each = itemsOf(
    paper,
    paper.fields.filter(({ item }) => item !== undefined && /^Ⅱ-5-提供先[0-9]+-①$/.test(item)),
  );
  if (whole.length === 0 || each.length === 0) return;
  const strange = each.filter((one) => !whole.some(({ number }) => number === one.number));
  for (const one of strange) {
    const params = { item: `${one.number}の項`, others: numbersOf(whole), paper: paper.name };
    const places = [placeOf(paper, one.span), placeOf(paper, whole[0]?.span ?? one.span)];
    yield found("check/provision-basis", params, ...places);
  }
  if (strange.length === 0) yield* unused(paper, whole, each);
}

/** An item of giving that no 提供先 cites; only where there are as many of them, as a form may name some alone. */
function* unused(
  paper: CheckedPaper,
  whole: readonly TableItem[],
  each: readonly TableItem[],
): Iterable<CheckFinding> {
  const { folded } = factsOf(paper);
  const asked = whole.findIndex(
    ({ span }) => givenUntil(folded[span.line]?.text ?? "") <= positionOf(paper, span),
  );
  const given = asked < 0 ? whole : whole.slice(0, asked);
  const strange = given.filter((one) => !each.some(({ number }) => number === one.number));
  const [odd] = strange;
  if (odd === undefined || strange.length > 1 || given.length !== each.length) return;
  const params = { item: `${odd.number}の項`, others: numbersOf(each), paper: paper.name };
  yield found(
    "check/provision-basis",
    params,
    placeOf(paper, odd.span),
    placeOf(paper, each[0]?.span ?? odd.span),
  );
}

/** Where a line stops to tell of giving and begins to tell of asking. */
function givenUntil(text: string): number {
  const at = text.indexOf("情報照会の根拠");
  return at < 0 ? text.length + 1 : at;
}

function positionOf(paper: CheckedPaper, { line, from }: Span): number {
  return factsOf(paper).folded[line]?.at.indexOf(from) ?? 0;
}

function numbersOf(items: readonly TableItem[]): string {
  return [...new Set(items.map(({ number }) => `${number}の項`))].join("、");
}

const item = /([0-9]+(?:の[0-9]+)?)の項/g;

/** 第2条の表の80の項、95の項 */
function itemsOf(paper: CheckedPaper, fields: readonly PaperField[]): readonly TableItem[] {
  return fields.flatMap(({ value }) =>
    value.flatMap((span) => {
      const folded = factsOf(paper).folded[span.line];
      return [...(folded?.text ?? "").matchAll(item)].flatMap((match) => {
        if (folded === undefined) return [];
        const { from, to } = unfold(folded, match.index, match.index + match[0].length);
        return from < span.from || to > span.to
          ? []
          : [{ number: match[1] ?? "", span: { line: span.line, from, to } }];
      });
    }),
  );
}
