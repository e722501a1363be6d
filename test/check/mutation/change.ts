import type { FactKind } from "./facts.ts";
import type { Chance } from "./random.ts";

/** Characters a hand or a dictionary puts in the place of another. */
const alike: Readonly<Record<string, string>> = {
  三: "二",
  宮: "官",
  花: "華",
  子: "美",
  見: "元",
  本: "元",
  太: "大",
  郎: "朗",
  次: "二",
  一: "市",
  須: "洲",
  磨: "摩",
  元: "本",
  町: "丁",
  長: "永",
  田: "多",
  垂: "重",
  水: "永",
  北: "西",
  野: "原",
  岡: "丘",
  御: "三",
  影: "景",
  六: "五",
  甲: "申",
  情: "状",
  報: "法",
  企: "計",
  画: "面",
  調: "課",
  整: "製",
  保: "補",
  護: "譲",
  審: "番",
  査: "議",
  議: "査",
  健: "建",
  険: "検",
  康: "庫",
  管: "官",
  理: "利",
  構: "講",
  機: "器",
  院: "員",
  病: "症",
  条: "案",
  例: "令",
  録: "緑",
  音: "温",
  通: "道",
  話: "語",
  計: "訓",
  算: "策",
  処: "所",
  連: "運",
  携: "帯",
  公: "広",
  提: "堤",
  案: "索",
  導: "道",
  入: "人",
  基: "碁",
  人: "入",
  個: "固",
  認: "識",
  識: "認",
  別: "列",
  番: "審",
  号: "合",
  利: "理",
  用: "要",
  等: "筆",
  関: "開",
  法: "報",
  律: "立",
  行: "交",
  政: "正",
  続: "読",
  特: "持",
  定: "程",
  戦: "選",
  略: "絡",
  総: "統",
  務: "努",
  事: "実",
  業: "務",
  財: "材",
  育: "教",
  幼: "幻",
  担: "但",
  当: "等",
  経: "系",
  営: "宮",
  室: "屋",
  課: "科",
  母: "毎",
  医: "区",
  療: "寮",
  化: "科",
  住: "注",
  記: "紀",
  設: "説",
  置: "値",
  支: "司",
  所: "署",
  童: "堂",
  福: "副",
  祉: "社",
  災: "炎",
  害: "割",
  策: "算",
  対: "体",
  予: "余",
  防: "坊",
  接: "設",
  種: "積",
  統: "総",
  合: "号",
  宛: "苑",
  名: "各",
  庁: "丁",
  中: "内",
  間: "門",
  共: "供",
  映: "写",
  像: "象",
  検: "険",
  診: "珍",
  相: "想",
  電: "雷",
  館: "舘",
  規: "視",
  要: "用",
  綱: "網",
  領: "令",
  資: "質",
  格: "確",
  確: "格",
  仮: "化",
  想: "相",
  市: "氏",
  民: "氏",
  ポ: "ボ",
  ル: "レ",
  グ: "ク",
  ラ: "ワ",
  ボ: "ポ",
  シ: "ツ",
  ツ: "シ",
  ア: "マ",
  ン: "ソ",
  ソ: "ン",
  パ: "バ",
  バ: "パ",
  ウ: "ワ",
};

/**
 * Other words that could stand there just as well, of the same kind: another day, one digit, one character, a missing
 * part. Blanks between the characters stay as they are.
 */
export function changed(kind: FactKind, words: string, chance: Chance): string {
  const { length } = words;
  for (let tries = 0; tries < 50; tries++) {
    const other = once(kind, words, chance);
    if (other !== words && other.length > length / 2) return other;
  }
  throw new Error(`no other ${kind} than ${words}`);
}

function once(kind: FactKind, words: string, chance: Chance): string {
  switch (kind) {
    case "date":
      return dateChanged(words, chance);
    case "number":
    case "phone":
      return digitChanged(words, chance);
    case "count":
    case "meeting":
      return words.replace(/\d[\d,]*|[０-９]+/, (digits) => counted(digits, chance));
    case "basis":
      return basisChanged(words, chance);
    case "person":
      return characterChanged(words, chance);
    default:
      return chance.below(3) === 0 ? partLost(words, chance) : characterChanged(words, chance);
  }
}

/** Another day of the same month, mostly; else another month or year. Never the 29th or later: it must be a day. */
function dateChanged(words: string, chance: Chance): string {
  const part = chance.of(["日", "日", "日", "月", "年"]);
  const range = part === "日" ? 28 : part === "月" ? 12 : 8;
  return words.replace(new RegExp(`(\\d{1,2})(\\s*${part})`), `${1 + chance.below(range)}$2`);
}

function digitChanged(words: string, chance: Chance): string {
  const digits = [...words.matchAll(/\d/g)].map(({ index }) => index);
  const at = chance.of(digits);
  const digit = String((Number(words[at]) + 1 + chance.below(8)) % 10);
  // No number begins with 0 that did not.
  return digit === "0" && !/\d/.test(words[at - 1] ?? "")
    ? words
    : words.slice(0, at) + digit + words.slice(at + 1);
}

const FULL_WIDTH = "０１２３４５６７８９";

function counted(digits: string, chance: Chance): string {
  // ２ becomes ３: the office's width is no part of the slip.
  if (/[０-９]/.test(digits))
    return counted(digits.normalize("NFKC"), chance).replace(/\d/g, (digit) =>
      FULL_WIDTH.charAt(Number(digit)),
    );
  const number = Number(digits.replaceAll(",", ""));
  const step = number >= 100 ? 100 : 1;
  const other = chance.below(2) === 0 ? number + step : Math.max(1, number - step);
  return digits.includes(",") ? other.toLocaleString("en-US") : String(other);
}

/** 第1項 for 第2項, or its last part lost. */
function basisChanged(words: string, chance: Chance): string {
  const parts = words.match(/第\s*\d+\s*[条項号](?:の\s*\d+)?|類型\s*\d+/g) ?? [];
  if (parts.length > 1 && words.endsWith(parts.at(-1) ?? "") && chance.below(4) === 0)
    return words.slice(0, words.lastIndexOf(parts.at(-1) ?? ""));
  const last = /\d+(?=\D*$)/;
  return words.replace(last, (digits) => counted(digits, chance));
}

function characterChanged(words: string, chance: Chance): string {
  const places = [...words].flatMap((one, at) => (alike[one] === undefined ? [] : [at]));
  if (places.length === 0) return partLost(words, chance);
  const at = chance.of(places);
  return [...words].map((one, index) => (index === at ? (alike[one] ?? one) : one)).join("");
}

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/** A word of it gone, never its last: 地方, 市民, 経営. Whose rule it is may be left out: that contradicts nothing. */
function partLost(words: string, chance: Chance): string {
  const parts = [...segmenter.segment(words)]
    .slice(0, -1)
    .filter(({ segment }) => /^(?!見本)[一-龥ァ-ヶー]{2,}$/.test(segment));
  if (parts.length === 0) return words;
  const { index, segment } = chance.of(parts);
  return words.slice(0, index) + words.slice(index + segment.length);
}
