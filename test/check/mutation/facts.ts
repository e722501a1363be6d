import { folded, foldedText, piecesOf, type Spot, type TypedPacket } from "./typed.ts";

/**
 * Facts a packet states more than once, found by regular expressions of our own: the check's readers of dates, names
 * and laws are what is measured, so they must not say what is there to be found.
 */

export const factKinds = [
  "date",
  "number",
  "phone",
  "count",
  "meeting",
  "person",
  "office",
  "corporation",
  "system",
  "subject",
  "rule",
  "law",
  "basis",
] as const;
export type FactKind = (typeof factKinds)[number];

export interface Fact {
  readonly kind: FactKind;
  readonly value: string;
  readonly spots: readonly Spot[];
}

const WORD = "(?:[一-龥ァ-ヶー]|こども|むすぶ|つながる)";
/** Nouns for any office, file or building: no names. */
const NO_NAME =
  /^(?:各?所管課|担当課|(?:運営)?事務局|データセンター|各課|同課|特定個人情報ファイル|システム用ファイル|(?:本|当)?システム)$/;
const patterns: readonly (readonly [FactKind, RegExp])[] = [
  ["date", /(?:令和|平成|昭和)(?:元|\d{1,2})年\d{1,2}月\d{1,2}日/g],
  ["number", /[一-龥ぁ-ん]{1,5}(?<![条項年回律])第\d+号(?:の\d+)?(?![一-龥])/g],
  ["number", /(?<=(?:令和|平成|昭和)(?:元|\d+)年)法律第\d+号/g],
  ["number", /答申(?:第)?\d+号/g],
  ["phone", /(?<![\d-])\d{2,4}-\d{2,4}-\d{4}(?!\d)/g],
  ["count", /\d[\d,]*(?:件(?!名)|名(?!称)|時間|日間|週間|号館|か所|枚)/g],
  ["meeting", /第\d+回/g],
  ["person", /(?<=会長|市長|理事長)(?![のはがにを、])[一-龥]{2}[一-龥ぁ-ん]{1,3}?(?=様|殿|$)/g],
  [
    "person",
    /(?<=^[(（]?)[一-龥]{2}(?=(?:部会長|(?:オブザーバー)?委員|市政情報室長|[一-龥]*(?:主査|補佐))[)）])/g,
  ],
  ["person", /(?<![一-龥])[一-龥]{2}[一-龥ぁ-ん]{2}(?=委員(?!会))/g],
  ["office", new RegExp(`${WORD}{2,}(?:局|部|課|ラボ|担当|センター|支所)(?![一-龥])`, "g")],
  [
    "corporation",
    /地方独立行政法人[一-龥]+|株式会社[一-龥ぁ-んァ-ヶー]+|[ぁ-んァ-ヶー]+株式会社|全国健康保険協会/g,
  ],
  ["system", /(?:PC)?[一-龥ァ-ヶー]{3,}(?:システム|サイト|ファイル|ツール|台帳|基盤)(?![一-龥ァ-ヶー])/g],
  ["subject", /(?<=^(?:・|\(\d+\)|\d+\.?)?)(?![・\d()[]).{12,}(?:導入|について|システム)$/g],
  ["rule", /(?<=「)[^「」]{4,30}(?:条例|規程|要綱|要領|ポリシー|ガイドライン|規則)(?=」)/g],
  ["rule", /[一-龥ァ-ヶー]{4,}(?:条例|規程|要綱|要領|ポリシー|規則)/g],
  ["rule", /[一-龥]{4,}の録音及び録画に関する要領/g],
  [
    "law",
    /[一-龥]{3,}(?:における|等の)[一-龥ぁ-ん]{6,}?に関する法律|[一-龥]{3,}(?<!方|手|書|文|用|寸)法(?![人令律施定])/g,
  ],
  ["law", /(?<=「)[^「」]{8,}法律(?=」)/g],
  [
    "basis",
    /(?:条例|法律?|規則|命令|省令)?第\d+条(?:の\d+)?(?:第\d+項)?(?:第\d+号)?(?:別表(?:第[一二])?の\d+の項|の表(?:の\d+の項)?)?/g,
  ],
  ["basis", /類型\d+/g],
];

const DOCUMENT = /第\d+号/g;
/** Numbers of documents in brackets, so that 第12号 is long enough to be compared and 第4850号 is not half of 第4851号. */
const bracketed = (text: string): string => text.replace(DOCUMENT, "〔$&〕");
/** Values that two matters may have by chance: only those are one fact whose surroundings say so. */
const byChance: ReadonlySet<FactKind> = new Set(["date", "count", "meeting", "phone", "basis"]);

/** Every fact that stands on two or more lines of the packet, in the order they are met. */
export function statedTwice(packet: TypedPacket): readonly Fact[] {
  const spots: KindSpot[] = [];
  for (const [file, { text }] of packet.files.entries())
    for (const { line, pieces } of piecesOf(text))
      for (const { raw, start, around, line: whole } of pieces) {
        const { text: words, at } = folded(raw);
        for (const [kind, pattern] of patterns)
          for (const { 0: value, index } of words.matchAll(pattern)) {
            const from = start + (at[index] ?? 0);
            const to = start + (at[index + value.length - 1] ?? 0) + 1;
            const rest = words.slice(0, index) + words.slice(index + value.length);
            // A date alone on its line is told by its document number only: letters of one day are no one fact.
            const bare = whole && kind === "date" && rest === "";
            const told = bracketed(foldedText(around));
            const documents = told.match(/〔.*?〕/g) ?? [];
            const near = bare ? documents.join("\n") : `${told}\n${bracketed(rest)}`;
            const spot = { file, line, from, to, value, around: near };
            if (!NO_NAME.test(value)) spots.push({ kind, spot });
          }
      }
  const common = commonWords(packet);
  return [...byValue(longest(spots)).values()].flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : groups(
          first.kind,
          [first, ...more].map(({ spot }) => spot),
          common,
        ).map((group) => ({
          kind: first.kind,
          value: first.spot.value,
          spots: group,
        })),
  );
}

interface KindSpot {
  readonly kind: FactKind;
  readonly spot: Spot;
}

/** Of names within names of the same kind only the longest: データ保護管理規程 in 電子計算機処理に係るデータ保護管理規程 is not another. */
function longest(spots: readonly KindSpot[]): KindSpot[] {
  const within = (a: Spot, b: Spot): boolean =>
    a.file === b.file && a.line === b.line && b.from <= a.from && a.to <= b.to;
  return spots.filter(
    ({ kind, spot }, index) =>
      !spots.some(
        (one, other) =>
          one.kind === kind &&
          within(spot, one.spot) &&
          (one.spot.to - one.spot.from > spot.to - spot.from || other < index),
      ),
  );
}

function byValue(spots: readonly KindSpot[]): Map<string, KindSpot[]> {
  const found = new Map<string, KindSpot[]>();
  for (const one of spots) {
    const key = `${one.kind} ${one.spot.value}`;
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

/** Spots that state one fact, of those that say the same. */
function groups(kind: FactKind, spots: readonly Spot[], common: ReadonlySet<string>): Spot[][] {
  const lines = (some: readonly Spot[]): number =>
    new Set(some.map(({ file, line }) => `${file}:${line}`)).size;
  if (!byChance.has(kind)) return lines(spots) > 1 ? [[...spots]] : [];
  const found: { words: Set<string>; spots: Spot[] }[] = [];
  for (const spot of spots) {
    const words = tellingWords(kind, spot).filter((one) => !common.has(one.replace(/^\d+ /, "")));
    const same = found.filter((group) => words.some((one) => group.words.has(one)));
    const joined = {
      words: new Set([...words, ...same.flatMap((one) => [...one.words])]),
      spots: [...same.flatMap((one) => one.spots), spot],
    };
    for (const one of same) found.splice(found.indexOf(one), 1);
    found.push(joined);
  }
  return found.map((one) => one.spots).filter((one) => lines(one) > 1);
}

const GRAM = 5;
/** Words that stand on more lines than this say nothing of one fact. */
const COMMON = 12;

/** Between files, what is counted is the same only in the same sentence: 24時間以内に消去 is said of many systems. */
const SENTENCE = 12;

function tellingWords(kind: FactKind, { file, around }: Spot): string[] {
  if (kind !== "count") return gramsOf(around);
  return [...gramsOf(around).map((one) => `${file} ${one}`), ...gramsOf(around, SENTENCE)];
}

function gramsOf(text: string, length = GRAM): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) =>
    text.slice(at, at + length),
  );
}

function commonWords(packet: TypedPacket): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of packet.files)
    for (const line of text.split("\n"))
      for (const gram of new Set(gramsOf(foldedText(line)))) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > COMMON).map(([gram]) => gram));
}
