/** Kinds of characters, as names are made of them. Codes are UTF-16 units: letters outside the BMP count as 漢字. */

export const isKanji = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xd840 && code <= 0xdfff) ||
  code === 0x3005 ||
  code === 0x3007;

/** カタカナ with its long mark, without ・. */
export const isKatakana = (code: number): boolean => (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc;

export const isHiragana = (code: number): boolean => code >= 0x3041 && code <= 0x3096;

export const isLatin = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** A letter a name is written with where no particle may stand: 漢字, カタカナ, Latin. */
export const isNameLetter = (code: number): boolean => isKanji(code) || isKatakana(code) || isLatin(code);

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Every pair of letters in one of these tells two things apart and is no slip: 別表第一 and 別表第二, 提供先 and 提供元. */
const opposites = [
  "〇一二三四五六七八九十百千壱弐参",
  "甲乙丙丁戊",
  "前後次",
  "内外",
  "上中下",
  "左右",
  "新旧現",
  "発着",
  "送受",
  "入出退",
  "有無",
  "公私",
  "男女",
  "父母夫妻",
  "東西南北",
  "正副",
  "増減",
  "開閉始終",
  "国都道府県市区町村",
  "大中小",
  "高低",
  "長短",
  "先元",
  "年月日時分秒週",
  "春夏秋冬",
  "火水木金土",
  "者人員名先元",
  "当本同各全該両",
  "券票簿書帳証表",
  "件数量額率",
  "第約",
  "可否不",
  "児者",
  "親子",
  "紙票",
].map((letters) => new Set(letters));

/** Whether the two letters are known to tell two things apart. */
export const tellApart = (a: string, b: string): boolean =>
  opposites.some((letters) => letters.has(a) && letters.has(b));
