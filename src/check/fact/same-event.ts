import type { Dated } from "./dated.ts";

/** Words that say nothing of their own are no sign of one event. */
const common =
  /個人情報(?:保護|ファイル)?|特定|情報(?:システム)?|システム|本市|当市|市長|審議会|審査会|委員会|条例|資料|参考|別紙|予定|実施|対応|場合|利用|管理|データ|運用|業務|事務|事業|本格|全部|一部|正式|年度|今後|現在|時期|平日|午前|午後/g;
/** What a paper is called in a list of papers. */
const label = /^(?:(?:参考)?資料[0-9]*(?:-[0-9]+)?|別[紙添表図][0-9]*|[0-9]+)/;
/** What is done on a day. Where both sides say so, what each says last must be the same: 契約の締結, 契約の終了 are two events. */
const steps =
  /開始|終了|締結|解除|移行|設置|導入|稼働|公表|契約|協定|議決|可決|提出|申請|決定|選定|公告|入札|開札|説明会|研修|訓練|試行|試験|テスト|リハーサル|本番|切替|周知|通知|受付|募集|締切|開催|廃止|完了|着手|追加|停止|発送|配布|納品|検収|構築|設計|評価|点検|監査|閉鎖|供用|開設|開所|結んだ|始め|終え|発注|調査|公開|消去|廃棄|返却|引渡/g;
const sameSteps: ReadonlyMap<string, string> = new Map([
  ["始め", "開始"],
  ["終え", "終了"],
  ["結んだ", "締結"],
]);
const ordinals = /第?[0-9]+(?:次|期|段階|回|年度|号|条|款|月|区|館|班)/g;
const letters = "一-龠々ァ-ヶーA-Za-z";
const word = new RegExp(`[${letters}]{2,}`, "g");

/** How much two days' clauses say of one event. */
export interface Likeness {
  /** The longest word both have. */
  readonly name: string;
  /** Letters of the words both have, as far as they say something. */
  readonly shared: number;
  /** Of the shorter one's words. 0 to 1. */
  readonly share: number;
}

/** Null where they are two events: other steps of one thing (締結, 終了), other ordinals (第1次, 第2次), other owners. */
export function likenessOf(one: Dated, other: Dated): Likeness | null {
  if (areTwoSteps(one.words, other.words) || haveOtherOrdinals(one.words, other.words)) return null;
  const [left, right] = [one.words.replace(label, ""), other.words.replace(label, "")];
  const name = longest(sharedWords(plain(left), plain(right)));
  if (name === "" || areOfTwo(left, right, name)) return null;
  const shared = sharedWords(left, right).join("").length;
  const least = Math.min(weight(left), weight(right));
  return { name, shared, share: shared / least };
}

function areTwoSteps(one: string, other: string): boolean {
  const [left, right] = [lastStep(one), lastStep(other)];
  return left !== undefined && right !== undefined && left !== right;
}

function lastStep(words: string): string | undefined {
  const last = words.match(steps)?.at(-1);
  return sameSteps.get(last ?? "") ?? last;
}

function haveOtherOrdinals(one: string, other: string): boolean {
  const left: readonly string[] = one.match(ordinals) ?? [];
  const right: readonly string[] = other.match(ordinals) ?? [];
  return left.length > 0 && right.length > 0 && !left.some((ordinal) => right.includes(ordinal));
}

/** 東区役所窓口, 西区役所窓口; 委員名簿, 委員報酬: what stands right before or behind makes two things of one word. */
function areOfTwo(left: string, right: string, name: string): boolean {
  const [[before, behind], [otherBefore, otherBehind]] = [around(left, name), around(right, name)];
  const isSameBefore = before.endsWith(otherBefore) || otherBefore.endsWith(before);
  return !isSameBefore || !(behind.startsWith(otherBehind) || otherBehind.startsWith(behind));
}

function around(words: string, name: string): readonly [before: string, behind: string] {
  const at = words.indexOf(name);
  const before = runBefore.exec(words.slice(0, at))?.[0] ?? "";
  return [before, runBehind.exec(words.slice(at + name.length))?.[0] ?? ""];
}

const runBefore = new RegExp(`[${letters}]+$`);
const runBehind = new RegExp(`^[${letters}]+`);

/** Without what says nothing of its own: 運用開始 is said of every matter. */
function plain(words: string): string {
  return words.replace(common, "|").replace(steps, "|");
}

function longest(words: readonly string[]): string {
  return words.reduce((best, one) => (one.length > best.length ? one : best), "");
}

function weight(words: string): number {
  return (words.match(word) ?? []).join("").length;
}

/** The longest pieces of words that both have, each letter once. */
function sharedWords(left: string, right: string): readonly string[] {
  const found: string[] = [];
  let rest = right;
  for (const run of left.match(word) ?? []) {
    let at = 0;
    while (at < run.length - 1) {
      const length = longestAt(run, at, rest);
      if (length >= 2) {
        const piece = run.slice(at, at + length);
        found.push(piece);
        rest = rest.replace(piece, "|");
      }
      at += Math.max(1, length);
    }
  }
  return found;
}

function longestAt(run: string, at: number, text: string): number {
  let length = 0;
  while (at + length < run.length && text.includes(run.slice(at, at + length + 1))) length += 1;
  return length;
}
