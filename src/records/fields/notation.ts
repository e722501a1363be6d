import {
  readDate,
  readDocumentNumber,
  readLawReference,
  readPersonName,
  readPhone,
  readSpan,
} from "../../notation/index.ts";
import type {
  DateSpan,
  DocumentNumber,
  LawReference,
  PersonName,
  Phone,
  WarekiDate,
} from "../../notation/values.ts";
import { type Field, textField } from "./field.ts";

/** 令和3年4月5日, R3.4.5, 2021-04-05, 令和3年度 … */
export function date(): Field<WarekiDate> {
  const written = {
    ja: "日付（令和3年4月5日、R3.4.5、2021-04-05、令和3年4月、令和3年度 など）",
    en: "a date (令和3年4月5日, R3.4.5, 2021-04-05, 令和3年4月, 令和3年度 …)",
  };
  return textField({ name: "date", written, example: "令和3年4月5日", notes: true }, readDate);
}

/** 令和3年3月22日から, 令和6年9月2日～令和6年10月1日 … */
export function dateSpan(): Field<DateSpan> {
  const written = {
    ja: "期間（令和3年3月22日から、～令和3年3月28日、令和6年9月2日～令和6年10月1日 など）",
    en: "a span of time (令和3年3月22日から, ～令和3年3月28日, 令和6年9月2日～令和6年10月1日 …)",
  };
  return textField({ name: "date-span", written, example: "令和3年3月22日から", notes: true }, readSpan);
}

/** 企情第4751号の2 */
export function documentNumber(): Field<DocumentNumber> {
  const written = {
    ja: "文書番号（記号第n号、枝番は「の2」）",
    en: "a document number (symbol 第n号, with a branch の2)",
  };
  return textField(
    { name: "document-number", written, example: "見企第86号", notes: true },
    readDocumentNumber,
  );
}

/** 条例第11条第1項 類型10 */
export function lawReference(): Field<LawReference> {
  const written = {
    ja: "条項（条例第11条第2項第2号 類型3 など）",
    en: "a reference to law (条例第11条第2項第2号 類型3 …)",
  };
  return textField(
    { name: "law-reference", written, example: "条例第11条第1項 類型10", notes: true },
    readLawReference,
  );
}

/** 見本 太郎: 姓 and 名 with one blank. */
export function personName(): Field<PersonName> {
  const written = { ja: "氏名（姓と名の間に空白を1つ）", en: "a name (family name, one blank, given name)" };
  return textField({ name: "person-name", written, example: "見本 太郎", notes: true }, readPersonName);
}

/** 078-000-0000（内線 2318、2338） */
export function phone(): Field<Phone> {
  const written = { ja: "電話番号（内線は括弧書き）", en: "a phone number, extensions in brackets" };
  return textField({ name: "phone", written, example: "078-000-0000（内線 2318）", notes: true }, readPhone);
}
