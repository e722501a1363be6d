/** One word in several spellings, the one of 公用文 first where it has one. A pattern says where a spelling counts, where its letters alone do not. */
export interface Spelling {
  readonly word: string;
  readonly pattern?: string;
}
export type SpellingGroup = readonly Spelling[];

/** Behind a noun: a particle, punctuation, the end. 取り扱います is a verb, and spelled so rightly. */
const noun = "(?=[をがはにへのとも等」）)]|から|まで|により|について|$)";
const asNoun = (word: string): Spelling => ({ word, pattern: `${word}${noun}` });
const afterDigit = (word: string): Spelling => ({ word, pattern: `(?<=\\d)${word}` });
const same = (...words: readonly string[]): SpellingGroup => words.map((word) => ({ word }));

/** カタカナ words with and without their long mark: none is wrong, but one paper uses one. */
const longMarks: readonly SpellingGroup[] = [
  "サーバ",
  "ユーザ",
  "コンピュータ",
  "プリンタ",
  "ブラウザ",
  "フォルダ",
  "ルータ",
  "データセンタ",
  "スキャナ",
  "モニタ",
  "プロバイダ",
  "ベンダ",
].map((short) => [{ word: `${short}ー` }, { word: short, pattern: `${short}(?![ーリレ])` }]);

/** What ships; an office's own list (用字) is joined to it. */
export const shippedSpellings: readonly SpellingGroup[] = [
  ...longMarks,
  same("インターフェース", "インタフェース", "インターフェイス"),
  same("ウイルス", "ウィルス"),
  same("ファイアウォール", "ファイヤーウォール", "ファイアーウォール", "ファイヤウォール"),
  same("ソフトウェア", "ソフトウエア"),
  same("ハードウェア", "ハードウエア"),
  [asNoun("取扱い"), asNoun("取り扱い"), { word: "取扱", pattern: "取扱(?=[をがはに])" }],
  [asNoun("問合せ"), asNoun("問い合わせ"), asNoun("問合わせ")],
  [asNoun("申込み"), asNoun("申し込み")],
  [asNoun("届出"), asNoun("届け出")],
  [asNoun("引継ぎ"), asNoun("引き継ぎ")],
  [asNoun("打合せ"), asNoun("打ち合わせ")],
  [asNoun("割当て"), asNoun("割り当て")],
  [asNoun("貸出し"), asNoun("貸し出し")],
  [asNoun("払出し"), asNoun("払い出し")],
  [asNoun("切替え"), asNoun("切り替え")],
  [asNoun("建替え"), asNoun("建て替え"), asNoun("建替")],
  [asNoun("組合せ"), asNoun("組み合わせ")],
  [asNoun("申出"), asNoun("申し出")],
  same("位置付け", "位置づけ"),
  same("義務付け", "義務づけ"),
  same("関連付け", "関連づけ"),
  same("以下のとおり", "以下の通り"),
  same("次のとおり", "次の通り"),
  same("及び", "および"),
  same("又は", "または"),
  same("並びに", "ならびに"),
  same("若しくは", "もしくは"),
  same("ください", "下さい"),
  same("速やかに", "すみやかに"),
  same("直ちに", "ただちに"),
  same("例えば", "たとえば"),
  [{ word: "できる" }, { word: "出来る" }],
  [{ word: "分から" }, { word: "わから", pattern: "(?<!か)わから" }],
  same("条項ずれ", "条項ズレ"),
  same("記載なし", "記載無し"),
  same("該当なし", "該当無し"),
  [
    afterDigit("か所"),
    afterDigit("箇所"),
    afterDigit("ヶ所"),
    afterDigit("ヵ所"),
    afterDigit("カ所"),
    afterDigit("ケ所"),
  ],
  [
    afterDigit("か月"),
    afterDigit("箇月"),
    afterDigit("ヶ月"),
    afterDigit("ヵ月"),
    afterDigit("カ月"),
    afterDigit("ケ月"),
  ],
  [{ word: "二次的" }, { word: "2次的", pattern: "(?<!\\d)2[ 　]?次的" }],
  [{ word: "IDとパスワード" }, { word: "ID/PASS", pattern: "ID/PASS(?![a-zA-Z])" }],
  same("ウェブサイト", "Webサイト", "WEBサイト"),
  same("障がい者", "障碍者"),
  [
    { word: "に係る", pattern: "(?<=処理|業務|事務|整備)に係る" },
    { word: "にかかる", pattern: "(?<=処理|業務|事務|整備)にかかる" },
  ],
];

/** Words of the one who fills in a table of changes, which stand for what was written: 記載なし. */
export const isOfTables = (group: SpellingGroup): boolean => /^(記載|該当|条項)/.test(group[0]?.word ?? "");

/** Whether 公用文 leaves the spelling to the office: only mixing is told. */
export const isFree = (group: SpellingGroup): boolean => /^[ァ-ヶー]+$/u.test(group[0]?.word ?? "");

/** The expression that finds all spellings of a group; each spelling is a group of its own in it. */
export function groupPattern(group: SpellingGroup): RegExp {
  return new RegExp(group.map(({ word, pattern }) => `(${pattern ?? escaped(word)})`).join("|"), "gu");
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

const patterns = shippedSpellings.map((group) => ({ group, pattern: groupPattern(group) }));

/** Spelled one way: two texts that become the same differ in spelling only. */
export function oneSpelling(text: string): string {
  let spelled = text;
  for (const { group, pattern } of patterns) spelled = spelled.replace(pattern, () => group[0]?.word ?? "");
  return spelled;
}

/** Whether two texts differ in nothing but spelling. */
export const sameSpelling = (a: string, b: string): boolean => oneSpelling(a) === oneSpelling(b);
