import type { Check } from "../../../check.ts";
import { finding } from "../../../fields/index.ts";
import type { Report } from "../../../record-kind.ts";
import { checkDay } from "../../dispatch.ts";
import { type Answers, dateOf, marksOf, membersOf } from "../answers.ts";
import type { Answer, FieldNode, When } from "../field.ts";
import { calledOf, holds, isWritten, optionsOf, saidIn, wordsOf } from "./said.ts";

type Member = ReturnType<typeof membersOf>[number];
type Judge = (answers: Answers, report: Report) => void;

/** What the table says of each field, as checks. @param each where the group stands, "*" for every block */
export function conditionChecks(
  each: readonly string[],
  parts: readonly FieldNode[],
): readonly Check<unknown>[] {
  const members = membersOf(parts);
  return members.flatMap((member) => [
    ...onlyChecks(each, member, members),
    ...(member.type === "answer" ? answerChecks(each, member, members) : []),
    ...insideChecks(each, member),
  ]);
}

function insideChecks(each: readonly string[], member: Member): readonly Check<unknown>[] {
  switch (member.type) {
    case "answer":
      return [];
    case "head":
      return conditionChecks(
        [...each, member.name],
        [...(member.beside === null ? [] : [member.beside]), ...member.parts],
      );
    case "risk":
      return conditionChecks([...each, member.name], member.parts);
    case "repeated":
      return conditionChecks([...each, member.name, "*"], member.parts);
  }
}

/** A check of one group that needs some of its fields. */
function check(each: readonly string[], needs: readonly string[], judge: Judge): Check<unknown> {
  return {
    reads: { each, needs: needs.map((name) => [name]), uses: [] },
    judge: (group, report) => judge(group as Answers, report),
  };
}

/** The field a condition names. @throws RangeError when there is none: our mistake */
function fieldOf({ of }: When, members: readonly Member[]): Answer {
  const found = members.find(({ name }) => name === of);
  if (found?.type !== "answer") throw new RangeError(`no field ${of} to hang on`);
  return found;
}

function onlyChecks(
  each: readonly string[],
  member: Member,
  members: readonly Member[],
): readonly Check<unknown>[] {
  const { only, name } = member;
  if (only === null) return [];
  const of = fieldOf(only, members);
  const judge: Judge = (group, report) => {
    if (!isWritten(group[name]) || saidIn(group, of.name).length === 0 || holds(only, group)) return;
    const params = { label: calledOf(member), of: calledOf(of), answer: wordsOf(of, group) };
    report(finding("record/assessment-not-asked", params), [name]);
  };
  return [check(each, [of.name, name], judge)];
}

function answerChecks(
  each: readonly string[],
  field: Answer,
  members: readonly Member[],
): readonly Check<unknown>[] {
  const { name, needed, kind } = field;
  const checks: Check<unknown>[] = [];
  if (needed !== null) {
    const of = fieldOf(needed, members);
    checks.push(
      check(each, [of.name, name], (group, report) => checkNeeded(field, needed, of, group, report)),
    );
  }
  if (kind.type === "date")
    checks.push(check(each, [name], (group, report) => checkPrecision(field, kind.month, group, report)));
  if (kind.type === "several")
    checks.push(check(each, [name], (group, report) => checkMarks(field, group, report)));
  for (const { value, label, count } of optionsOf(field)) {
    if (count === null) continue;
    const list = listOf(count, members);
    checks.push(
      check(each, [name, count], (group, report) => checkCount(field, { value, label, list }, group, report)),
    );
  }
  if (kind.type === "choice" && kind.count !== null) {
    const [yes] = kind.options;
    const list = listOf(kind.count, members);
    if (yes !== undefined)
      checks.push(
        check(each, [name, kind.count], (group, report) =>
          checkCount(field, { ...yes, list }, group, report),
        ),
      );
  }
  return checks;
}

function listOf(name: string, members: readonly Member[]): Member {
  const found = members.find((member) => member.name === name);
  if (found === undefined) throw new RangeError(`no list ${name} to count`);
  return found;
}

function checkNeeded(field: Answer, needed: When, of: Answer, group: Answers, report: Report): void {
  if (!holds(needed, group) || isWritten(group[field.name])) return;
  const params = { label: calledOf(field), of: calledOf(of), answer: wordsOf(of, group) };
  report(finding("record/assessment-needed", params), [of.name]);
}

/** A day is a day; of some a month is enough. */
function checkPrecision(field: Answer, month: boolean, group: Answers, report: Report): void {
  const date = dateOf(group, field);
  if (date === null) return;
  if (!month) checkDay(date, [field.name], report);
  else if (date.precision !== "day" && date.precision !== "month")
    report(finding("record/assessment-not-a-month", {}), [field.name]);
}

function checkMarks(field: Answer, group: Answers, report: Report): void {
  const marks = marksOf(group, field);
  const options = optionsOf(field);
  for (const [at, { option: value, detail }] of marks.entries()) {
    const option = options.find((one) => one.value === value);
    if (option === undefined) continue;
    const path = [field.name, at];
    if (option.detail && (detail === null || detail === ""))
      report(finding("record/assessment-detail-missing", { option: option.label }), path);
    if (marks.findIndex((one) => one.option === value && one.detail === detail) < at)
      report(finding("record/assessment-mark-twice", { option: option.label }), path);
    // 行っていない is the answer beside the counted ones.
    if (marks.length > 1 && option.count === null && options.some(({ count }) => count !== null))
      report(finding("record/assessment-mark-alone", { option: option.label }), path);
  }
}

/** What is said to be done is written case by case, and the other way round. */
function checkCount(
  field: Answer,
  { value, label, list }: { readonly value: string; readonly label: string; readonly list: Member },
  group: Answers,
  report: Report,
): void {
  const said = saidIn(group, field.name);
  const blocks = group[list.name];
  const has = Array.isArray(blocks) && blocks.length > 0;
  const params = { answer: label, list: list.key };
  if (said.includes(value) && !has) report(finding("record/assessment-none-listed", params), [field.name]);
  if (
    !said.includes(value) &&
    has &&
    (list.type !== "repeated" || list.only === null || holds(list.only, group))
  )
    report(finding("record/assessment-not-said", params), [list.name]);
}
