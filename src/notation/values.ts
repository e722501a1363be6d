/** The value types of the papers, as they stand in FormValues. Plain data, JSON-able. */

/** A day, month, year or fiscal year. `iso`: 2021-04-05, 2016-12, 2019; a fiscal year is its first calendar year. */
export interface WarekiDate {
  readonly iso: string;
  readonly precision: "day" | "month" | "year" | "fiscalYear";
  /** （未定） */
  readonly undecided: boolean;
  /** Set where the office's own era name is kept as written: 平成31年度. Null = computed from the day. */
  readonly asWritten: string | null;
}

/** 令和3年3月22日から · ～令和3年3月28日 · 令和6年9月2日～令和6年10月1日. At least one end is there. */
export interface DateSpan {
  readonly from: WarekiDate | null;
  readonly to: WarekiDate | null;
  /** ～ between or beside the dates; から after `from`, まで after `to`; a single day has "none" and is both ends. */
  readonly style: "～" | "から" | "none";
}

/** 企情第4751号の2 */
export interface DocumentNumber {
  readonly symbol: string;
  readonly number: number;
  readonly branch: number | null;
}

/** 条例第11条第2項第2号 類型3 as data. `item` 号, `type` 類型. */
export interface LawReference {
  /** 見本市個人情報保護条例, 条例 …: what stands before 第. */
  readonly law: string;
  readonly article: number;
  /** の2 in 第38条の3. */
  readonly branch: number | null;
  readonly paragraph: number | null;
  readonly item: number | null;
  readonly type: number | null;
}

/** 姓 and 名, clean text: blanks and letter spacing are typesetting. */
export interface PersonName {
  readonly family: string;
  readonly given: string;
}

/** 078-000-0000（内線 2318、2338）, kept in normal form as text. */
export interface Phone {
  readonly number: string;
  readonly extensions: readonly string[];
}
