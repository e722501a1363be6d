import { readDate } from "../../notation/index.ts";
import { type ChangeRow, changeRowsIn } from "../assessment/change-rows.ts";
import { assessmentsOf, plain } from "../assessment/items.ts";
import { grouped } from "../fact/agree.ts";
import type { Fact } from "../fact/fact.ts";
import { factPlace } from "../fact/facts.ts";
import { short } from "../fact/fields.ts";
import { found } from "../fact/finding.ts";
import { type Statement, statementsOf } from "../fact/statement.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** What the last changes say an item says now, it says. */
export const changeRowsPresent: CheckRule = {
  codes: ["check/change-present"],
  compares: {
    ja: "別添3の最後の変更日の行の「変更後の記載」と、評価書の今の記載（日付・番号・条項・数だけが違う文）",
    en: "変更後 of the last rows of 別添3 with what the 評価書 says now: sentences alike but for a fact",
  },
  *find(packet) {
    for (const paper of packet.papers) {
      const owner = paper.form === "assessment-full" ? paper : ownerOf(packet, paper);
      if (owner !== null) yield* ofSheet(paper, owner);
    }
  },
};

function ownerOf(packet: CheckedPacket, { form }: CheckedPaper): CheckedPaper | null {
  const [owner, ...more] = assessmentsOf(packet);
  return form === "change-table" && owner !== undefined && more.length === 0 ? owner : null;
}

/** Words a sentence has at least: 10人未満 stands everywhere. */
const leastSolid = 10;

function* ofSheet(sheet: CheckedPaper, owner: CheckedPaper): Iterable<CheckFinding> {
  const { rows, lines } = changeRowsIn(sheet.lines);
  const last = lastRows(sheet, rows);
  if (last.length === 0) return;
  const after = new Set(last.flatMap((row) => row.after));
  const former = new Set(sheet === owner ? lines : changeRowsIn(owner.lines).lines);
  const present = new Map<string, Statement[]>();
  for (const one of statementsOf(owner)) {
    if (former.has(one.line) || one.solid < leastSolid) continue;
    const group = present.get(one.skeleton);
    if (group === undefined) present.set(one.skeleton, [one]);
    else group.push(one);
  }
  const claimed = statementsOf(sheet).filter(({ line }) => after.has(line));
  for (const [skeleton, said] of grouped(claimed, (one) => one.skeleton))
    yield* against(said, present.get(skeleton) ?? []);
}

/** Rows of the latest day: nothing can have changed since. */
function lastRows(sheet: CheckedPaper, rows: readonly ChangeRow[]): readonly ChangeRow[] {
  const dated = rows.flatMap((row) => {
    const read = readDate(plain(row.date.map((line) => sheet.lines[line]?.text ?? "").join("")));
    return read.ok ? [{ row, day: read.value.iso }] : [];
  });
  const latest = dated
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return dated.filter(({ day }) => day === latest).map(({ row }) => row);
}

/**
 * Sentences of one kind: those that both have are taken away; what is left of the rows stands against what is left of the
 * form, if one fact of it is another one. Where more are, it is another sentence.
 */
function* against(claimed: readonly Statement[], present: readonly Statement[]): Iterable<CheckFinding> {
  const left = present.filter((one) => !claimed.some((said) => differing(said, one).length === 0));
  for (const said of claimed) {
    if (present.some((one) => differing(said, one).length === 0)) continue;
    const now = left.find((one) => differing(said, one).length === 1);
    const at = now === undefined ? -1 : (differing(said, now)[0] ?? -1);
    const [odd, own] = [said.facts[at], now?.facts[at]];
    if (now === undefined || odd === undefined || own === undefined) continue;
    const params = {
      after: odd.text,
      now: own.text,
      sentence: short(said.paper.lines[said.line]?.text.trim() ?? ""),
      paper: now.paper.name,
    };
    yield found("check/change-present", params, factPlace(now.paper, own), factPlace(said.paper, odd));
  }
}

function differing(said: Statement, { facts }: Statement): readonly number[] {
  return said.facts.flatMap((fact: Fact, index) => (facts[index]?.value === fact.value ? [] : [index]));
}
