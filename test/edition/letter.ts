import { OfficeFolder } from "../paper/office-folder.ts";

/** The withheld values of the letter below: a private person's name, a phone, a mail address, a date, a summary. */
export const NAME = "ヤマカワ ハナコ";
export const PHONE = "000-246-1357";
export const MAIL = "hanako@mihon.example";

export interface LetterParts {
  readonly subject?: string;
  readonly body?: string;
  readonly item?: string;
  readonly more?: string;
  /** File name of the record. */
  readonly file?: string;
}

/** A letter to a private person. Name, phone and mail are withheld by the shipped rules, the date by its own 非公開. */
export function writeLetter(office: OfficeFolder, parts: LetterParts = {}): string {
  const {
    subject = "窓口の利用",
    body = "利用の日時を知らせます。",
    item = "見本市役所1号館",
    more = "",
    file = "letters/attempt.yaml",
  } = parts;
  return office.write(
    file,
    `種類: 往復文書
版: 1
状態: 施行
型: 通知
文書番号: 見企情第4321号
日付: 令和3年4月12日
宛先:
  氏名: ${NAME}
件名: ${subject}
本文: |
  ${body.replaceAll("\n", "\n  ")}
記:
  - 項目: 場所
    内容: ${item}
担当:
  担当者: 企画調整局情報化戦略部
  連絡先: ${PHONE}（内線 8642）
  電子メール: ${MAIL}
${more}
非公開:
  - 日付
  - 文書番号
`,
  );
}

export function withOffice<T>(work: (office: OfficeFolder) => Promise<T>): Promise<T> {
  const office = new OfficeFolder();
  return work(office).finally(() => office.remove());
}
