import { entry } from "./entry.ts";

/** Codes `record/…` about 用紙 and 組版 of a profile. */
export const recordPageWording = {
  "record/grid-too-wide": entry<{ characters: string; size: string; room: string }>({
    severity: "error",
    meaning: {
      ja: "字詰めと文字サイズが用紙の幅に収まりません。",
      en: "The characters of a line are wider than the sheet.",
    },
    message: ({ characters, size, room }) => ({
      ja: `文字サイズ${size}では、1行に${characters}字は用紙に入りません（${room}字まで）`,
      en: `At ${size} pt a line of ${characters} characters does not fit the sheet (at most ${room})`,
    }),
    hint: ({ room }) => ({
      ja: `「字詰め」を${room}以下にするか、文字サイズを小さくしてください。`,
      en: `Set 字詰め to ${room} or less, or make the text smaller.`,
    }),
  }),
  "record/grid-too-high": entry<{ lines: string; room: string }>({
    severity: "error",
    meaning: {
      ja: "行数が用紙の高さに収まりません。",
      en: "The lines of a page are higher than the sheet.",
    },
    message: ({ lines, room }) => ({
      ja: `1ページに${lines}行は用紙に入りません（${room}行まで）`,
      en: `${lines} lines do not fit on a page (at most ${room})`,
    }),
    hint: ({ room }) => ({
      ja: `「行数」を${room}以下にするか、行送り・文字サイズ・余白を小さくしてください。`,
      en: `Set 行数 to ${room} or less, or make line feed, text or margins smaller.`,
    }),
  }),
  "record/lines-overlap": entry<{ feed: string; size: string }>({
    severity: "error",
    meaning: {
      ja: "行送りが文字サイズより小さく、行が重なります。",
      en: "The line feed is less than the text size: lines would overlap.",
    },
    message: ({ feed, size }) => ({
      ja: `行送り${feed}では、文字サイズ${size}の行が重なります`,
      en: `With a line feed of ${feed} pt, lines of ${size} pt text overlap`,
    }),
    hint: ({ size }) => ({
      ja: `「行送り」を${size}以上（読みやすさには文字サイズの1.5倍以上）にするか、文字サイズを小さくしてください。`,
      en: `Set 行送り to ${size} or more (1.5 times the text size reads well), or make the text smaller.`,
    }),
  }),
  "record/bottom-margin-grows": entry<{ lines: string; written: string; actual: string; room: string }>({
    severity: "warning",
    meaning: {
      ja: "行数・行送り・上下の余白がすべて書いてあり、余りが1行分を超えます。余りは下の余白に加わります。",
      en: "行数, 行送り and both margins are written and leave more than a line; the bottom margin takes it.",
    },
    message: ({ lines, written, actual }) => ({
      ja: `${lines}行のあとが余り、下の余白は${written}mmではなく${actual}mmになります`,
      en: `After ${lines} lines the bottom margin is ${actual} mm, not ${written} mm`,
    }),
    hint: ({ room }) => ({
      ja: `余白を書いたとおりにするには「行数」を${room}に、行数を書いたとおりにするには「余白下」か「行送り」を消してください。`,
      en: `To keep the margins set 行数 to ${room}; to keep the lines take 余白下 or 行送り out.`,
    }),
  }),
  "record/word-length": entry<{ found: string; length: string }>({
    severity: "error",
    meaning: {
      ja: "分割しない語が短すぎるか長すぎます（2～40字）。",
      en: "A word never to be parted is too short or too long (2 to 40 characters).",
    },
    message: ({ found, length }) => ({
      ja: `「${found}」は${length}字です（2～40字）`,
      en: `“${found}” has ${length} characters (2 to 40 are allowed)`,
    }),
    hint: () => ({
      ja: "行末で分けたくない語だけを、1行に一つずつ書いてください。文章は書けません。",
      en: "Write one word an entry, only what must not be parted at a line end.",
    }),
  }),
  "record/word-brace": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "分割しない語に「{数}」以外の波括弧があります。",
      en: "A word never to be parted has braces other than {数}.",
    },
    message: ({ found }) => ({
      ja: `波括弧は「{数}」だけに使えます: ${found}`,
      en: `Braces can only be those of {数}: ${found}`,
    }),
    hint: () => ({
      ja: "数の入る所は、半角の波括弧で「{数}」と書いてください（例: 第{数}分団）。",
      en: "Where a number stands write {数} with half-width braces, as in 第{数}分団.",
    }),
  }),
  "record/word-number": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "分割しない語の「{数}」の隣に、数字か別の「{数}」があります。",
      en: "In a word never to be parted {数} stands beside a digit or another {数}.",
    },
    message: ({ found }) => ({
      ja: `「{数}」の隣に数字は書けません: ${found}`,
      en: `No digit may stand beside {数}: ${found}`,
    }),
    hint: () => ({
      ja: "「{数}」は1けたでも何けたでも合います。続く数字を消して「{数}」一つにしてください。",
      en: "{数} fits numbers of any length: leave out the digits beside it.",
    }),
  }),
} as const;
