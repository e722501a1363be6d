import { type Field, readAs, refuse, textField } from "../fields/field.ts";

/** Longest transcript, in characters: a day's session is some 60,000. */
export const TRANSCRIPT_LIMIT = 400_000;

/** What was said, in the grammar of `readTranscript`. Every line, blank and tab stays as it was typed. */
export function transcriptText(): Field<string> {
  const about = {
    name: "transcript",
    written: {
      ja: "「|」のあとに改行し、字下げして書く文章。（姓＋職）本文、【見出し】、◆ 小見出し、議事（1） 題名、（異議なし）などの行頭の印から構成を読み取る",
      en: "plain text below | and indented; its structure is read from what lines begin with: （speaker）, 【stage】, ◆ topic, 議事（1）",
    },
    example: "（見本部会長）ただいまから会議を開きます。",
    maxLength: TRANSCRIPT_LIMIT,
    tabs: true,
  };
  return textField(about, (text) => {
    if (text.length > TRANSCRIPT_LIMIT) {
      const length = [...text].length;
      if (length > TRANSCRIPT_LIMIT)
        return refuse("record/too-long", { length: String(length), max: String(TRANSCRIPT_LIMIT) });
    }
    return readAs(text.replace(/\r\n?/g, "\n"));
  });
}
