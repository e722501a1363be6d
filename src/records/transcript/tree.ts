import type { TimeOfDay } from "../../notation/index.ts";

/** A place in a transcript's own text: line and column (in characters) from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Words as they are printed, and where they were typed. */
export interface Words {
  readonly text: string;
  readonly at: Position;
}

/** 議事（1） 題名 */
export interface AgendaHeading {
  readonly type: "agenda";
  readonly number: number;
  /** Without the number; empty where none was typed. */
  readonly title: Words;
  readonly at: Position;
}

/** 【事務局説明】 */
export interface StageHeading extends Words {
  readonly type: "stage";
}

/** ◆ 今後のスケジュール; the sign is no part of the text. */
export interface TopicHeading extends Words {
  readonly type: "topic";
}

/** What one speaker says in one go. */
export interface Speech {
  readonly type: "speech";
  /** Without its brackets and without blanks between letters: 見本部会長. */
  readonly label: Words;
  /** One or more; none where somebody forgot to write what was said. */
  readonly paragraphs: readonly Words[];
}

/** （異議なし）: what all say, or what happens; without its brackets. */
export interface Response extends Words {
  readonly type: "response";
}

/** 午後7時20分 閉会 */
export interface Clock extends Words {
  readonly type: "clock";
  readonly what: "open" | "close" | "other";
  /** Null where no clock shows what was typed. */
  readonly time: TimeOfDay | null;
}

/** 以上, ——了——: the end of the text. */
export interface EndMark extends Words {
  readonly type: "end";
}

/** A paragraph that no speaker stands before. */
export interface Narration extends Words {
  readonly type: "narration";
}

export type TranscriptBlock =
  | AgendaHeading
  | StageHeading
  | TopicHeading
  | Speech
  | Response
  | Clock
  | EndMark
  | Narration;

/** A transcript as it was read. Nothing of the text is left out, whatever is wrong with it. */
export interface Transcript {
  readonly blocks: readonly TranscriptBlock[];
  /** Brackets that are opened at a line's beginning and never closed. */
  readonly unclosed: readonly Words[];
}
