import type { Diagnostic, Place } from "../diagnostic/index.ts";
import type { FormId } from "../forms/form.ts";

/**
 * The border of the check: papers as text with places. Papers typed elsewhere (intake/) and Yoshiki's own (paper/) come
 * to the rules in the same shape, so that no rule knows where a paper was written.
 */

/** One line as it stands in a paper: a paragraph, a heading, a cell, an item. Nothing is normalised. */
export interface PaperLine {
  readonly text: string;
  /** Where its first character stands. */
  readonly place: Place;
  /** Of a line put together from several places (Yoshiki's own papers): where each piece was written, from the left. */
  readonly pieces?: readonly LinePiece[];
  /** In a table: which one of the paper, row and column, all from 0. */
  readonly cell: {
    readonly table: number;
    readonly row: number;
    readonly column: number;
    /** How many columns and rows it spans, where more than one. */
    readonly columns?: number;
    readonly rows?: number;
  } | null;
  /** How far its first character is set in, in twips, where the file knows (Word). */
  readonly indent?: number;
  /** A line of Word's header or footer: no part of the text, and last among a paper's lines. */
  readonly margin?: true;
  /** A heading by the file's own word (Word's 見出し) or the form's; text files know none. */
  readonly heading: boolean;
}

/** A piece of a line that was written in one place. `from`: its UTF-16 offset in the line. */
export interface LinePiece {
  readonly from: number;
  readonly place: Place;
}

/** A piece of one line: index of the line, UTF-16 offsets in its text. */
export interface Span {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What a field of a paper says, in English names like those of the records. One name means the same on every form:
 * 件名 of 様式4, システム名 of the 報告一覧 and 件名 of a 諮問 are all "subject".
 */
export type FieldKey =
  | "form-mark" // （様式4）
  | "sheet-number" // 資料2-1, in the sheet's corner or Word's header
  | "number" // 見企む第86号
  | "date" // date of the letter, the meeting, the publication
  | "addressee" // 見本市個人情報保護審議会, 会長 三宮 花子様
  | "addressee-person"
  | "sender" // lines of the sender
  | "sender-person"
  | "meeting" // 第106回 見本市個人情報保護審議会, on a cover
  | "title" // …について（報告）
  | "body" // the letter's sentence before 記
  | "subject" // 件名（システムの名称）
  | "summary" // システムの概要, 概要
  | "diagram" // 構築するシステムの構成図
  | "data-flow" // 取扱う個人情報データの流れ
  | "start" // システム稼働（業務開始）時期
  | "laws" // 適用させる類型事項, 条例 11 条第 1 項…
  | "basis" // 【見本市個人情報保護条例第 11 条…に基づく報告事項】
  | "unit" // 実施機関（所属の名称）
  | "contact" // 担当者
  | "phone" // 連絡先
  | "legend" // ◎は、…
  | "attendance" // one field for each group that has a label of its own (出席委員, 欠席委員, 事務局)
  | "agenda"
  | "speaker"
  | "form-item"; // an item of the 評価書; PaperField.item says which

/** A value and where it stands. A table's row and a 記's matter are told apart by `row`. */
export interface PaperField {
  readonly key: FieldKey;
  /** Rows of the 報告一覧, matters of a letter: from 0; null where the paper has the field once. */
  readonly row: number | null;
  /** The label as the paper prints it ("7 担当者及び連絡先"); null where it has none. */
  readonly label: Span | null;
  /** One span for each line of the value. */
  readonly value: readonly Span[];
  /** Of a 評価書: the field's place in the form ("Ⅱ-3-⑧"), as the field table names it. */
  readonly item?: string;
}

/** "other": no form was recognised; its text is checked all the same. */
export type PaperForm = FormId | "other";

export interface CheckedPaper {
  readonly form: PaperForm;
  /** How a finding calls it: 様式4（見企む第86号）, 報告一覧, 説明資料（本庁舎内電話…）. */
  readonly name: string;
  readonly file: string;
  readonly lines: readonly PaperLine[];
  readonly fields: readonly PaperField[];
  /** Findings accepted in the paper's record (点検済), as written there. */
  readonly accepted: readonly string[];
  /** Where each of them is written; without it only the record is told. */
  readonly acceptedAt?: readonly Place[];
}

/** The text of a span. */
export function spanText(paper: CheckedPaper, { line, from, to }: Span): string {
  return paper.lines[line]?.text.slice(from, to) ?? "";
}

/** A field's value, its lines joined by line feeds. */
export function fieldText(paper: CheckedPaper, field: PaperField): string {
  return field.value.map((span) => spanText(paper, span)).join("\n");
}

/** Where a span begins: the place of its line or piece, the column moved on where columns are known. */
export function placeOf(paper: CheckedPaper, { line, from, to }: Span): Place {
  const own = paper.lines[line];
  if (own === undefined) return { file: paper.file };
  const { text } = own;
  const piece = own.pieces?.findLast((one) => one.from <= from) ?? { from: 0, place: own.place };
  const { column } = piece.place;
  const moved = column === undefined ? {} : { column: column + [...text.slice(piece.from, from)].length };
  return { ...piece.place, ...moved, excerpt: text.slice(from, to) };
}

/** Papers of one matter: the case's 様式4, 様式3 and attachments, with its row of the index. */
export interface Matter {
  /** What most of its papers call it. */
  readonly subject: string;
  readonly papers: readonly { readonly paper: CheckedPaper; readonly row: number | null }[];
}

/** What an office knows and a paper does not say: from the profile, and what ships with Yoshiki. */
export interface CheckOffice {
  /** Names of laws as they are written: { name, short, number }. */
  readonly laws: readonly { readonly name: string; readonly short?: string; readonly number?: string }[];
  /** 組織の変遷: from that day on a unit has another name; `now` null = it is gone. */
  readonly organisation: readonly {
    readonly was: string;
    readonly now: string | null;
    readonly since: string;
  }[];
  /** Spellings an office wants: each list's first is the right one. */
  readonly spellings: readonly (readonly string[])[];
  /** Letters of a sentence that is not yet told as long; left out = the rule's own. */
  readonly sentenceLimit?: number;
}

/** All papers of one packet, in order. */
export interface CheckedPacket {
  readonly papers: readonly CheckedPaper[];
  readonly matters: readonly Matter[];
  readonly office: CheckOffice;
}

/** What must stand in the place of what was found there. */
export interface CheckFix {
  readonly place: Place;
  readonly found: string;
  readonly put: string;
  /** What its line says on both sides: tells it from the same word elsewhere in one value. */
  readonly before?: string;
  readonly after?: string;
}

/** A finding of a rule; `fix` only where it is certain what must stand there instead. */
export interface CheckFinding {
  readonly diagnostic: Diagnostic;
  readonly fix: CheckFix | null;
  /** In place of `fix` where one finding is told of many places: one for each of them, also those that are not told. */
  readonly fixes?: readonly CheckFix[];
}
