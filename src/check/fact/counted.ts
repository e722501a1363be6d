import type { CheckedPaper } from "../paper.ts";
import type { Said } from "./agree.ts";
import type { Fact } from "./fact.ts";
import { factsOf } from "./facts.ts";
import { factsToCompare, isTopic } from "./like-statements.ts";
import { isMarker } from "./statement.ts";

/** A number with its unit and what is counted: 児童及び生徒9,480人. */
export interface Counted {
  readonly paper: CheckedPaper;
  /** Equal where the same is counted: what and unit. */
  readonly thing: string;
  /** And the words that make another number of it (約, 計, うち). */
  readonly key: string;
  /** What is counted: 児童及び生徒. */
  readonly name: string;
  /** The piece of it that its papers say word for word. */
  readonly words: string;
  /** Whose it is, where that is said right before: 東区役所 of 東区役所の窓口の職員3人. */
  readonly whose: string;
  /** Dates of its clause: of another year it is another number. */
  readonly dates: readonly string[];
  /** Behind a year and nothing else (令和元年度の1,318件): what is counted is not said. */
  readonly ofYear: boolean;
  readonly said: Said;
}

const unit =
  /^(?:か月間?|ヶ月間?|箇月間?|か所|箇所|ヶ所|回線|世帯|週間|種類|項目|年間|分間|日間|時間|[KMGT]B|人|名|件(?!名)|台|枚|冊|円|%|校|園|社|棟|室|科|床|桁|歳|分|回|階|両|基|本(?![市県町村法人])|年(?=に|保|と|$))/;
const sameUnits: ReadonlyMap<string, string> = new Map([
  ["名", "人"],
  ["箇所", "か所"],
  ["ヶ所", "か所"],
  ["年間", "年"],
  ["分間", "分"],
]);

/** Where a clause ends. */
const clauseEnd = /[,、。;「」]/;
/** Words before a number by which it is another one than without them. */
const tellersBefore =
  /約|おおむね|概ね|うち|(?<![統設会集推時])計(?![測算画量器])|合わせて|全体|平均|最[大少小長短]|(?:更新|移行|変更|導入)[前後]|現行|従来|これまで|新たに|予定|見込|[前今次]回|[前昨]年|毎[日週月年]|[月週日年]に?(?:約|平均)?$|当たり|あたり|ほか|他[のに市]|残り|追加|少なくとも/g;
/** And right behind its unit: 4台に増やす, 59件減. */
const tellersAfter = /程度|以上|以下|以内|未満|超|増|減|当たり|あたり|から|前後|目|ほど|弱|強|ごと|ずつ/g;
const rightBehind = 4;
/** The meeting's own room is another rule's. */
const room = /^.{0,8}(?:会議室|委員会室|研修室|講堂|ホール)/;

/** What stands between the thing and its number and says nothing of either. */
const between =
  /(?:\([^()]*\)|現在|時点|約|おおむね|概ね|合わせて|全部で|[はがをにのでともへ]|では|[:=,(]|ごとに|[\ue000])$/;

/** Every number of a paper that has a name before it. */
export function countedIn(paper: CheckedPaper): readonly Counted[] {
  const { folded, facts } = factsOf(paper);
  return factsToCompare(paper).flatMap((line) => {
    const inLine = facts[line] ?? [];
    const text = folded[line]?.text ?? "";
    return inLine.flatMap((fact): readonly Counted[] => {
      const what = fact.kind === "number" ? unit.exec(text.slice(fact.to))?.[0] : undefined;
      if (what === undefined || isMarker(paper, line, fact) || isTopic(paper, fact)) return [];
      const one = countedAt(paper, line, text, inLine, fact, what);
      return one === null ? [] : [one];
    });
  });
}

function countedAt(
  paper: CheckedPaper,
  line: number,
  text: string,
  inLine: readonly Fact[],
  fact: Fact,
  what: string,
): Counted | null {
  const start = sentenceStart(text, fact.from);
  const dated = inLine.filter(({ kind, from }) => kind === "date" && from >= start && from < fact.from);
  const before = withSigns(text, dated, start, fact.from) || rowName(paper, line, text, fact);
  const after = text.slice(fact.to + what.length);
  const name = nameIn(before, after);
  const last = dated.at(-1);
  const ofYear = name === "" && last !== undefined && /^の?$/.test(text.slice(last.to, fact.from));
  if (name === "" && !ofYear) return null;
  if (what === "階" && room.test(after)) return null;
  const behind = after.slice(0, rightBehind).split(/[,、。;「」0-9]/, 1)[0] ?? "";
  const told = [
    ...(before.slice(lastClause(before)).match(tellersBefore) ?? []),
    ...(ofYear ? [] : (behind.match(tellersAfter) ?? [])),
  ];
  const usual = sameUnits.get(what) ?? what;
  const thing = [ofYear ? last.value : name, usual, usual === "階" ? after.slice(0, 4) : ""].join(" ");
  return {
    paper,
    thing,
    key: [thing, ...told].join(" "),
    name: ofYear ? last.text : name.replace(/….*$/, ""),
    words: ofYear ? "" : name.replace(/….*$/, ""),
    whose: ofYear ? "" : whoseIn(before, name.replace(/….*$/, "")),
    dates: dated.map(({ value }) => value),
    ofYear,
    said: { paper, value: fact.value, span: fact.span },
  };
}

function sentenceStart(text: string, from: number): number {
  return Math.max(text.lastIndexOf("。", from), text.lastIndexOf(")○", from)) + 1;
}

/** Where the clause begins in which a text ends. */
function lastClause(text: string): number {
  for (let at = text.length - 2; at >= 0; at--) if (clauseEnd.test(text.charAt(at))) return at + 1;
  return 0;
}

/** A stretch of a line, a sign for each date. */
function withSigns(text: string, dates: readonly Fact[], from: number, to: number): string {
  let said = "";
  let at = from;
  for (const date of dates) {
    said += `${text.slice(at, date.from)}\ue000`;
    at = date.to;
  }
  return said + text.slice(at, to);
}

const letter = "[一-龠々ァ-ヶーA-Za-z]";
const lastThing = new RegExp(`${letter}+$`);

/** 指令センターの → 指令センター; a short word with what stands before it: その保護者. "" where nothing is named. */
function nameIn(before: string, after: string): string {
  const plain = withoutEnd(before);
  const own = (lastThing.exec(plain)?.[0] ?? "").replace(/^[各本当同全両](?=.{3})/, "");
  if (own.length >= 4) return /^[A-Za-z]+$/.test(own) ? "" : own;
  const wider = plain.slice(-5).replace(/^.*[0-9\ue000,。、|()「」]/, "");
  if (wider.length < (own.length === 3 ? 3 : 4)) return "";
  // 設置した27か所を公表: without a noun the words behind must be the same too.
  if (own === "") return after.length < 3 ? "" : `${wider}…${after.slice(0, 3)}`;
  return own.length < 2 && !/[一-龠]{2}$/.test(plain) ? "" : wider;
}

const owner =
  /([一-龠々ァ-ヶーA-Za-z0-9]+)(?:の|では,?|には,?|(?<=[所課部局館校区市町園社院]|センター)(?:は|が),?)$/;

function whoseIn(before: string, name: string): string {
  const at = before.lastIndexOf(name);
  return at < 0 ? "" : (owner.exec(before.slice(0, at))?.[1] ?? "");
}

function withoutEnd(text: string): string {
  let plain = text;
  for (;;) {
    const shorter = plain.replace(between, "");
    if (shorter === plain) return plain;
    plain = shorter;
  }
}

/** Of a cell that begins with its number: what the row's first cell says. */
function rowName(paper: CheckedPaper, line: number, text: string, { from }: Fact): string {
  const cell = paper.lines[line]?.cell;
  if (from > 0 || cell === null || cell === undefined || cell.column === 0) return text.slice(0, from);
  const first = line - cell.column;
  const head = paper.lines[first]?.cell;
  const isHead = head?.column === 0 && head.row === cell.row && head.table === cell.table;
  return isHead ? (factsOf(paper).folded[first]?.text ?? "") : "";
}
