import { formatDate, readDate, readSpan } from "../../notation/index.ts";
import type { WarekiDate } from "../../notation/values.ts";
import {
  type AssessmentItem,
  type AssessmentItems,
  assessmentsOf,
  itemIn,
  itemsOf,
  plain,
} from "../assessment/items.ts";
import { told } from "../assessment/told.ts";
import { type CheckFinding, placeOf, spanText } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Days of an assessment that follow each other. */
export const assessmentDates: CheckRule = {
  codes: ["check/assessment-order", "check/assessment-period", "check/assessment-three-years"],
  compares: {
    ja: "評価書の日付の順（意見の聴取、第三者点検、公表／保有開始日、使用開始日）、意見の聴取の日数、過去3年以内の事故の日付",
    en: "Days of an assessment in their order, the length of the hearing, incidents of the last three years",
  },
  *find(packet) {
    for (const paper of assessmentsOf(packet)) {
      const items = itemsOf(paper);
      yield* procedure(items);
      yield* uses(items);
      yield* threeYears(items);
    }
  },
};

interface Dated {
  readonly name: string;
  readonly item: AssessmentItem;
  readonly date: WarekiDate;
}

function dated(
  items: AssessmentItems,
  name: string,
  called: string,
  file: number | null = null,
): Dated | null {
  const item = itemIn(items, name, file);
  const read = item === null ? null : readDate(plain(item.text).replace(/\([月火水木金土日]\)/, ""));
  return item === null || read === null || !read.ok ? null : { name: called, item, date: read.value };
}

/** The hearing ends before the review, the review before the publication. */
function* procedure(items: AssessmentItems): Iterable<CheckFinding> {
  const published = dated(items, "表紙-公表日", "公表日");
  const review = dated(items, "Ⅵ-3-①", "第三者点検の実施日");
  const basic = dated(items, "Ⅵ-1-①", "基礎項目評価の実施日");
  const period = itemIn(items, "Ⅵ-2-②");
  const read = period === null ? null : readSpan(plain(period.text));
  const span = read?.ok === true ? read.value : null;
  const end =
    period === null || span?.to == null ? null : { name: "意見聴取の終わり", item: period, date: span.to };
  yield* inOrder(end, review, true);
  yield* inOrder(review, published, true);
  yield* inOrder(basic, published, false);
  if (period === null || span?.from == null || span.to == null) return;
  const days = Math.round((Date.parse(span.to.iso) - Date.parse(span.from.iso)) / 86_400_000) + 1;
  const reason = itemIn(items, "Ⅵ-2-③")?.text.replace(/[\s\u3000－―‐-]/g, "") ?? "";
  if (days < 30 && reason === "" && Number.isFinite(days))
    yield told("check/assessment-period", { days: String(days), paper: period.paper.name }, period.place);
}

/** A file is held before it is used. */
function* uses(items: AssessmentItems): Iterable<CheckFinding> {
  for (const { field } of items.get("Ⅱ-2-⑤") ?? [])
    yield* inOrder(
      dated(items, "Ⅱ-2-⑤", "⑤保有開始日", field.row),
      dated(items, "Ⅱ-3-⑨", "⑨使用開始日", field.row),
      false,
    );
}

/** @param strict whether one day for both is wrong, too */
function* inOrder(first: Dated | null, then: Dated | null, strict: boolean): Iterable<CheckFinding> {
  if (first === null || then === null) return;
  const length = Math.min(first.date.iso.length, then.date.iso.length);
  const [before, after] = [first.date.iso.slice(0, length), then.date.iso.slice(0, length)];
  if (before < after || (before === after && !(strict && length === 10))) return;
  const params = {
    ...{
      earlier: first.name,
      earlierDate: formatDate(first.date),
      later: then.name,
      laterDate: formatDate(then.date),
    },
    paper: then.item.paper.name,
  };
  yield told("check/assessment-order", params, then.item.place, first.item.place);
}

const month = /(?:令和|平成)(?:元|[0-9]{1,2})年[0-9]{1,2}月/gu;

/** Incidents of 過去3年以内 that lie more than three years before the publication: counted from the evaluation? */
function* threeYears(items: AssessmentItems): Iterable<CheckFinding> {
  const published = dated(items, "表紙-公表日", "公表日");
  if (published === null || published.date.precision !== "day") return;
  const limit = `${Number(published.date.iso.slice(0, 4)) - 3}${published.date.iso.slice(4, 7)}`;
  for (const item of items.get("Ⅲ-7-リスク1-⑨-その内容") ?? []) {
    const old = item.field.value.flatMap((span) => {
      const text = spanText(item.paper, span);
      return [...plain(text).matchAll(month)].flatMap(([said]) => {
        const read = readDate(said);
        return read.ok && read.value.iso.slice(0, 7) < limit
          ? [{ said, place: placeOf(item.paper, span) }]
          : [];
      });
    });
    const [first] = old;
    if (first === undefined) continue;
    const params = {
      first: first.said,
      count: String(old.length),
      published: formatDate(published.date),
      paper: item.paper.name,
    };
    yield told(
      "check/assessment-three-years",
      params,
      ...old.slice(0, 4).map(({ place }) => place),
      published.item.place,
    );
  }
}
