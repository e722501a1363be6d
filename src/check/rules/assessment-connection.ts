import {
  type AssessmentItem,
  type AssessmentItems,
  answerOf,
  assessmentsOf,
  itemIn,
  itemsOf,
  marksOf,
  plain,
  wordPlace,
} from "../assessment/items.ts";
import { told } from "../assessment/told.ts";
import type { CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** What is said to be done in one place and marked as not done in another. */
export const assessmentConnection: CheckRule = {
  codes: ["check/assessment-connection", "check/assessment-contrary"],
  compares: {
    ja: "評価書のⅠ1②（情報照会・情報提供）、Ⅰ6①、Ⅱ4・Ⅱ5と、Ⅲの「接続しない」「委託しない」「提供・移転しない」",
    en: "Ⅰ1② (inquiries, provision), Ⅰ6①, Ⅱ4 and Ⅱ5 of an assessment with the marks of none in Ⅲ",
  },
  *find(packet) {
    for (const paper of assessmentsOf(packet)) {
      const items = itemsOf(paper);
      for (const none of items.get("Ⅲ-6-しない場合") ?? []) yield* connection(items, none);
      for (const none of items.get("Ⅲ-4-しない場合") ?? [])
        yield* contrary(items, none, { item: "Ⅱ-4-委託の有無", no: "委託しない" });
      for (const none of items.get("Ⅲ-5-しない場合") ?? [])
        if (!isByNetworkOnly(items, none.field.row))
          yield* contrary(items, none, { item: "Ⅱ-5-提供・移転の有無", no: "行っていない" });
    }
  },
};

/** Ⅲ5 leaves out what goes through the network: where nothing else is handed on, either mark is right. */
function isByNetworkOnly(items: AssessmentItems, file: number | null): boolean {
  const done = marksOf(itemIn(items, "Ⅱ-5-提供・移転の有無", file));
  if (
    !done.some((one) => one.startsWith("提供を行っている")) ||
    done.some((one) => one.startsWith("移転を行っている"))
  )
    return false;
  const ways = [...items].flatMap(([name, all]) =>
    /^Ⅱ-5-提供先[0-9]+-⑥$/.test(name) ? all.filter(({ field }) => field.row === file) : [],
  );
  return (
    ways.length > 0 &&
    ways.every((way) => marksOf(way).every((one) => one.startsWith("情報提供ネットワーク")))
  );
}

/** What the network is used for, and the mark that says it is not. */
const uses = [
  { word: /情報照会(?!者|先)/u, name: "情報照会", mark: /接続しない\(入手\)/ },
  { word: /情報提供(?!ネットワーク|者|先)/u, name: "情報提供", mark: /接続しない\(提供\)/ },
] as const;
const denied = /(?:行わない|しない|行っていない|実施しない)/;

function* connection(items: AssessmentItems, none: AssessmentItem): Iterable<CheckFinding> {
  const marks = marksOf(none);
  const content = itemIn(items, "Ⅰ-1-②");
  const use = itemIn(items, "Ⅰ-6-①");
  for (const { word, name, mark } of uses) {
    const set = marks.find((one) => mark.test(one));
    if (set === undefined || content === null) continue;
    const line = content.text.split("\n").find((one) => said(one, word));
    if (line === undefined) continue;
    const params = { use: name, mark: set, paper: none.paper.name };
    yield told("check/assessment-connection", params, none.place, wordPlace(content, word));
  }
  const both = uses.every(({ mark }) => marks.some((one) => mark.test(one)));
  if (both && answerOf(use) === "実施する" && use !== null)
    yield told(
      "check/assessment-contrary",
      { first: "Ⅰ6①", said: "実施する", second: "Ⅲ6", other: marks.join("、"), paper: none.paper.name },
      none.place,
      use.place,
    );
}

/** A sentence that says it is done, by the network: 情報照会を行う. */
function said(line: string, word: RegExp): boolean {
  const sentence = plain(line)
    .split("。")
    .find((one) => word.test(one));
  return sentence !== undefined && !denied.test(sentence) && /行|する|照会し|提供し/.test(sentence);
}

function* contrary(
  items: AssessmentItems,
  none: AssessmentItem,
  { item, no }: { readonly item: string; readonly no: string },
): Iterable<CheckFinding> {
  const outline = itemIn(items, item, none.field.row);
  if (outline === null) return;
  const marks = marksOf(outline);
  const answer = answerOf(outline);
  const spoken = item.startsWith("Ⅱ-5") ? marks : answer === null ? [] : [answer];
  if (spoken.length === 0) return;
  const isNone = spoken.some((one) => one.startsWith(no));
  const isMarked = marksOf(none).length > 0;
  if (isNone === isMarked) return;
  const [first, second] = [
    item.slice(0, 3).replace("-", ""),
    none.field.item?.slice(0, 3).replace("-", "") ?? "",
  ];
  const other = isMarked ? marksOf(none).join("、") : "印なし";
  const params = { first, said: spoken.join("、"), second, other, paper: none.paper.name };
  yield told("check/assessment-contrary", params, none.place, outline.place);
}
