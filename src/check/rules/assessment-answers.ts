import {
  type AssessmentItem,
  type AssessmentItems,
  answerOf,
  assessmentsOf,
  itemIn,
  itemsOf,
  plain,
} from "../assessment/items.ts";
import { optionsFor } from "../assessment/options.ts";
import { told } from "../assessment/told.ts";
import type { CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Answers of an assessment against their options, and against what is written because of them. */
export const assessmentAnswers: CheckRule = {
  codes: [
    "check/assessment-option",
    "check/assessment-count",
    "check/assessment-incidents",
    "check/assessment-threshold",
    "check/assessment-file-name",
    "check/assessment-department",
  ],
  compares: {
    ja: "評価書の答えと選択肢、件数と書かれた件の数、事故の内容と再発防止策の数、対象人数としきい値判断、ファイル名（Ⅰ3・Ⅱ1・Ⅲ1）、部署（Ⅱ2⑥・Ⅱ3⑦）",
    en: "Answers with their options, numbers with the blocks written, incidents with measures, people with the threshold, names of files and departments",
  },
  *find(packet) {
    for (const paper of assessmentsOf(packet)) {
      const items = itemsOf(paper);
      yield* options(items);
      yield* countsSaid(items);
      yield* incidents(items);
      yield* threshold(items);
      yield* names(items);
    }
  },
};

function* options(items: AssessmentItems): Iterable<CheckFinding> {
  for (const [name, list] of items) {
    const known = optionsFor(name);
    if (known === null) continue;
    for (const item of list) {
      const answer = answerOf(item);
      if (answer === null || known.some((one) => plain(one) === answer.replace(/^[0-9]+\)/, ""))) continue;
      const params = { item: name, found: answer, options: known.join("、"), paper: item.paper.name };
      yield told("check/assessment-option", params, item.place);
    }
  }
}

/** 委託する（3件）: as many blocks as are said. */
function* countsSaid(items: AssessmentItems): Iterable<CheckFinding> {
  const counted = [
    { item: "Ⅱ-4-委託の有無", word: /委託する/, block: "委託事項" },
    { item: "Ⅱ-5-提供・移転の有無", word: /提供を行っている[(]?\s*([0-9]+)/, block: "提供先" },
    { item: "Ⅱ-5-提供・移転の有無", word: /移転を行っている[(]?\s*([0-9]+)/, block: "移転先" },
  ] as const;
  for (const { item: name, word, block } of counted)
    for (const item of items.get(name) ?? []) {
      const words = plain(item.text);
      const said = word.test(words)
        ? (word.exec(words)?.[1] ?? /[(]([0-9]+)[)]件/.exec(words)?.[1])
        : undefined;
      const blocks = blocksOf(items, block, item.field.row);
      if (said === undefined || blocks.length === 0 || Number(said) === blocks.length) continue;
      const params = { said, block, count: String(blocks.length), paper: item.paper.name };
      const last = blocks.at(-1);
      yield told("check/assessment-count", params, item.place, ...(last === undefined ? [] : [last.place]));
    }
}

function blocksOf(items: AssessmentItems, block: string, file: number | null): readonly AssessmentItem[] {
  const found = new Map<string, AssessmentItem>();
  for (const [name, list] of items) {
    const number = new RegExp(`^Ⅱ-[45]-${block}([0-9]+)`).exec(name)?.[1];
    const own = list.find(({ field }) => field.row === file);
    if (number !== undefined && own !== undefined && !found.has(number)) found.set(number, own);
  }
  return [...found.values()];
}

/** Each incident has its measure. */
function* incidents(items: AssessmentItems): Iterable<CheckFinding> {
  for (const item of items.get("Ⅲ-7-リスク1-⑨-その内容") ?? []) {
    const measures = itemIn(items, "Ⅲ-7-リスク1-⑨-再発防止策の内容", item.field.row);
    const answer = itemIn(items, "Ⅲ-7-リスク1-⑨", item.field.row);
    if (answerOf(answer) === "発生なし" && numbered(item.text) > 0 && answer !== null)
      yield told(
        "check/assessment-incidents",
        { incidents: String(numbered(item.text)), measures: "発生なし", paper: item.paper.name },
        answer.place,
        item.place,
      );
    const [first, second] = [numbered(item.text), numbered(measures?.text ?? "")];
    if (measures === null || first === 0 || second === 0 || first === second) continue;
    const params = { incidents: String(first), measures: String(second), paper: item.paper.name };
    yield told("check/assessment-incidents", params, measures.place, item.place);
  }
}

function numbered(text: string): number {
  return text
    .split("\n")
    .filter((line) => /^[\s\u3000]*(?:[(（]?[0-9０-９]+[)）.．、]|[①-⑳㉑-㉟])/.test(line)).length;
}

/** 30万人以上 asks for 基礎項目評価及び全項目評価. */
function* threshold(items: AssessmentItems): Iterable<CheckFinding> {
  const people = itemIn(items, "Ⅰ-1-③");
  const result = itemIn(items, "Ⅵ-1-②");
  const [count, answer] = [answerOf(people), answerOf(result)];
  if (people === null || result === null || count === null || answer === null) return;
  const isFull = /全項目評価の実施が義務付けられる/.test(answer);
  if (isFull === /30万人以上/.test(count) || /10万人以上30万人未満/.test(count)) return;
  yield told(
    "check/assessment-threshold",
    { people: count, threshold: answer, paper: result.paper.name },
    result.place,
    people.place,
  );
}

/** One file has one name, in Ⅰ3, Ⅱ1 and Ⅲ1; who is in charge of it uses it. */
function* names(items: AssessmentItems): Iterable<CheckFinding> {
  const files = linesOf(itemIn(items, "Ⅰ-3"));
  for (const own of [...(items.get("Ⅱ-1") ?? []), ...(items.get("Ⅲ-1") ?? [])]) {
    const [name] = linesOf(own);
    const section = own.field.item?.slice(0, 1) ?? "";
    const other = section === "Ⅲ" ? linesOf(itemIn(items, "Ⅱ-1", own.field.row)) : files;
    if (name === undefined || other.length === 0 || other.some((one) => plain(one) === plain(name))) continue;
    const where = section === "Ⅲ" ? "Ⅱ1" : "Ⅰ3";
    const against = itemIn(items, section === "Ⅲ" ? "Ⅱ-1" : "Ⅰ-3", section === "Ⅲ" ? own.field.row : null);
    const params = {
      section: `${section}1`,
      found: name,
      where,
      usual: other.join("、"),
      paper: own.paper.name,
    };
    yield told("check/assessment-file-name", params, own.place, ...(against === null ? [] : [against.place]));
  }
  for (const own of items.get("Ⅱ-2-⑥") ?? []) {
    const users = itemIn(items, "Ⅱ-3-⑦-使用部署", own.field.row);
    if (users === null || plain(own.text) === "" || plain(users.text) === "") continue;
    if (plain(users.text).includes(plain(own.text))) continue;
    const params = { department: own.text.trim(), users: users.text.trim(), paper: own.paper.name };
    yield told("check/assessment-department", params, users.place, own.place);
  }
}

function linesOf(item: AssessmentItem | null): readonly string[] {
  return (item?.text ?? "")
    .split("\n")
    .map((line) => line.replace(/^[\s\u3000]*[（(][0-9０-９]{1,2}[)）]/u, "").trim())
    .filter((line) => line !== "");
}
