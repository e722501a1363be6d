import { formatDate, readDate } from "../../notation/index.ts";
import { type ChangeSheet, changeSheets } from "../assessment/changes.ts";
import { assessmentsOf, itemIn, itemsOf, plain } from "../assessment/items.ts";
import { told } from "../assessment/told.ts";
import type { CheckedPacket, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 変更日 of 別添3: in order, none after the publication, the last one its day; and how the first year is written. */
export const changeRowsOrder: CheckRule = {
  codes: ["check/change-order", "check/change-last-date", "check/change-first-year", "check/change-equal"],
  compares: {
    ja: "別添3の変更日の順、最後の変更日と公表日、元年の書き方、変更前と変更後",
    en: "変更日 of 別添3: their order, the last one and the publication, the first year; before and after",
  },
  *find(packet) {
    for (const sheet of changeSheets(packet)) {
      yield* order(sheet);
      yield* last(sheet, packet);
      yield* firstYear(sheet);
      yield* equal(sheet);
    }
  },
};

function dayOf(written: string): { readonly iso: string; readonly said: string } | null {
  const read = readDate(plain(written));
  return read.ok && read.value.precision === "day"
    ? { iso: read.value.iso, said: formatDate(read.value) }
    : null;
}

function* order({ paper, rows }: ChangeSheet): Iterable<CheckFinding> {
  const dated = rows.flatMap((row) => {
    const day = dayOf(row.date);
    return day === null ? [] : [{ row, day }];
  });
  for (const [at, { row, day }] of dated.entries()) {
    const before = dated[at - 1];
    if (before === undefined || before.day.iso <= day.iso) continue;
    // The one that is out of place: the next row goes on from the one before.
    const next = dated[at + 1];
    const isOdd = next === undefined || next.day.iso < before.day.iso;
    const [odd, other] = isOdd ? [{ row, day }, before] : [before, { row, day }];
    const params = { date: odd.day.said, other: other.day.said, paper: paper.name };
    yield told("check/change-order", params, odd.row.placeOf("date"), other.row.placeOf("date"));
  }
}

/** The last change is what the assessment is published for. */
function* last({ paper, rows }: ChangeSheet, packet: CheckedPacket): Iterable<CheckFinding> {
  const owners = assessmentsOf(packet);
  const owner =
    owners.find((one) => one === paper || one.file === paper.file) ??
    (owners.length === 1 ? owners[0] : undefined);
  const published = owner === undefined ? null : itemIn(itemsOf(owner), "表紙-公表日");
  const day = published === null ? null : dayOf(published.text);
  const dated = rows.flatMap((row) => {
    const own = dayOf(row.date);
    return own === null ? [] : [{ row, day: own }];
  });
  const final = [...dated].sort((a, b) => a.day.iso.localeCompare(b.day.iso)).at(-1);
  if (day === null || published === null || final === undefined || final.day.iso === day.iso) return;
  const params = { last: final.day.said, published: day.said, paper: paper.name };
  yield told("check/change-last-date", params, final.row.placeOf("date"), published.place);
}

/** 令和1年 in some cells, 元年 elsewhere in the packet. */
function* firstYear({ paper, rows }: ChangeSheet): Iterable<CheckFinding> {
  const ones = rows.filter(({ date }) => /(?:令和|平成|昭和)1年/.test(plain(date)));
  const [first] = ones;
  if (first === undefined) return;
  const found = /(?:令和|平成|昭和)1年/.exec(plain(first.date))?.[0] ?? "";
  const usual = found.replace("1年", "元年");
  const line = paper.lines.find(({ text }) => plain(text).includes(usual));
  const params = { found, usual, count: String(ones.length), paper: paper.name };
  const places = ones.slice(0, 4).map((row) => row.placeOf("date"));
  yield told("check/change-first-year", params, ...places, ...(line === undefined ? [] : [line.place]));
}

/** A row that says nothing has changed: what has is cut off, or was not copied. */
function* equal({ paper, rows }: ChangeSheet): Iterable<CheckFinding> {
  const alike = rows.filter(({ before, after }) => before !== "" && plain(before) === plain(after));
  if (alike.length === 0) return;
  const params = { count: String(alike.length), paper: paper.name };
  yield told("check/change-equal", params, ...alike.map((row) => row.placeOf("after")));
}
