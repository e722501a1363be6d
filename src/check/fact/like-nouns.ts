import type { CheckedPaper } from "../paper.ts";
import { grouped, type Said } from "./agree.ts";
import type { Fact } from "./fact.ts";
import { factsOf } from "./facts.ts";
import { type Compared, factsToCompare } from "./like-statements.ts";

interface Named {
  readonly paper: CheckedPaper;
  /** 保存期間 年 */
  readonly key: string;
  readonly said: Said;
}

const unit =
  /^(?:年間?|か月間?|ヶ月間?|箇月間?|週間|日間?|時間|分|秒|件|人|名|円|台|枚|回線|回|世帯|冊|か所|箇所|%|歳|桁|文字|[KMGT]B)/;
/** 保存期間は5年, 保存期間：5年, 保存期間（約）5年: what is counted stands right before. */
const noun = /(?:^|[^一-龠々ァ-ヶー])([一-龠々ァ-ヶー]{4,16})(?:は|を|が|:|=)?,?(?:約|おおむね|概ね)?$/;

/**
 * What has a name and one number in one paper, and another number in another paper of the matter, though the sentences
 * differ: 保存期間は5年とする。 and 保存期間　3年 in a table. A name that has two numbers in one paper is several things'.
 */
export function* comparedNouns(papers: readonly CheckedPaper[]): Iterable<Compared> {
  const all = [...new Set(papers)].flatMap(namedIn);
  for (const group of grouped(all, ({ key }) => key).values()) {
    const byPaper = [...grouped(group, ({ paper }) => paper).values()];
    if (byPaper.length < 2 || byPaper.some((list) => new Set(list.map(numberOf)).size > 1)) continue;
    const [first] = group;
    if (first === undefined) continue;
    const sentence = first.paper.lines[first.said.span.line]?.text.trim() ?? "";
    yield { said: group.map(({ said }) => said), sentence };
  }
}

function numberOf({ said }: Named): string {
  return said.value;
}

/** Of an index and a 評価書 a name is that of many matters and files. */
const ofMany = new Set<CheckedPaper["form"]>(["report-index", "assessment-full", "minutes", "cover"]);

function namedIn(paper: CheckedPaper): readonly Named[] {
  if (ofMany.has(paper.form)) return [];
  const { folded, facts } = factsOf(paper);
  return factsToCompare(paper).flatMap((line) => {
    const inLine = facts[line] ?? [];
    const text = folded[line]?.text ?? "";
    // Of another year it may be another number.
    const times = inLine.filter(({ kind }) => kind === "date").map(({ value }) => value);
    return inLine.flatMap((fact): readonly Named[] => {
      const what = fact.kind === "number" ? unit.exec(text.slice(fact.to))?.[0] : undefined;
      const name = what === undefined ? undefined : nameBefore(paper, line, text, fact);
      if (what === undefined || name === undefined) return [];
      const key = [name, what.replace(/間$/, ""), ...times].join(" ");
      return [{ paper, key, said: { paper, value: fact.value, span: fact.span } }];
    });
  });
}

/** In the line, or, of a cell that begins with the number, in the first cell of its row. */
function nameBefore(paper: CheckedPaper, line: number, text: string, { from }: Fact): string | undefined {
  const before = text.slice(0, from);
  if (!/^(?:約|おおむね|概ね)?$/.test(before)) return noun.exec(before)?.[1];
  const cell = paper.lines[line]?.cell;
  const left = paper.lines[line - 1]?.cell;
  if (cell?.column !== 1 || left?.column !== 0 || left.row !== cell.row || left.table !== cell.table)
    return undefined;
  return /^[一-龠々ァ-ヶー]{4,16}$/.exec(factsOf(paper).folded[line - 1]?.text ?? "")?.[0];
}
