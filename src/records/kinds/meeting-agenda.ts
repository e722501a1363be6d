import { choice, line, list, recordsOf, repeated } from "../fields/index.ts";
import { askedForm, ownNumber, paperFile } from "./meeting-fields.ts";
import { pageRanges } from "./page-ranges.ts";

/** 公開 or 非公開. */
function accessField() {
  return choice({
    open: { ja: "公開", en: "open to the public" },
    closed: { ja: "非公開", en: "closed" },
  });
}

const number = ownNumber().optional();

/** One 資料: what records are printed as, or a finished file. */
const paperShape = {
  records: recordsOf()
    .optional()
    .meta({
      ja: "記録",
      help: {
        ja: "資料を作る記録。ファイル、フォルダー、「*」を使った名前のどれか一つ。できあがっている資料は代わりに「ファイル」に書く。",
        en: "The records the paper is made from: a file, a folder or a pattern. A finished paper is a ファイル instead.",
      },
      example: "cases/*.yaml",
    }),
  forms: list(askedForm(), { max: 20 })
    .optional()
    .meta({
      ja: "様式",
      help: {
        ja: "作る様式を、資料に並べる順に書く。書かなければ、記録が求める様式を全て作る。",
        en: "The forms to be made, in their order. Absent: every form the records ask for.",
      },
      example: "様式4\n様式3",
      inExample: false,
      shown: { of: "records" },
    }),
  file: paperFile()
    .optional()
    .meta({
      ja: "ファイル",
      help: {
        ja: "できあがっている資料（PDF・PNG・JPEG・SVG）。団体設定のあるフォルダーからの道筋を「/」でつなぐ。そのままのページで入る。",
        en: "A finished paper (PDF, PNG, JPEG, SVG) by its path from the office's folder; its pages go in as they are.",
      },
      example: "assets/国の通知.pdf",
      isInstead: true,
      insteadOf: ["records"],
    }),
  pages: pageRanges()
    .optional()
    .meta({
      ja: "ページ",
      help: {
        ja: "「ファイル」のPDFのうち、資料に入れるページ。書かなければ全てのページ。",
        en: "Which pages of a PDF go in. Absent: all of them.",
      },
      example: "1-3",
      isInstead: true,
      shown: { of: "file" },
    }),
  title: line({ max: 100 })
    .optional()
    .meta({
      ja: "題名",
      help: {
        ja: "資料一覧に印字する題名。書かなければ記録の件名。「ファイル」の資料では必ず書く。",
        en: "The title printed in the contents. Absent: the record's own. Required for a ファイル.",
      },
      example: "国の通知（抜粋）",
      inExample: false,
    }),
  number: number.meta({
    ja: "番号",
    help: {
      ja: "この資料の番号。書かなければ自動で付く。付けないときは「なし」。",
      en: "This paper's number. Absent: given by itself. なし: none.",
    },
    example: "参考資料1",
    inExample: false,
  }),
  access: accessField()
    .optional()
    .meta({
      ja: "公開区分",
      help: {
        ja: "この資料を公開するか。書かなければ議題の区分に従う。",
        en: "Whether this paper is open. Absent: as its item.",
      },
      example: "非公開",
      inExample: false,
    }),
};

const itemShape = {
  title: line({ max: 100 }).meta({
    ja: "題名",
    help: { ja: "議題の題名。", en: "The title of the item." },
    example: "類型事項の適用について",
  }),
  kind: choice({
    report: { ja: "報告", en: "a report" },
    consultation: { ja: "諮問", en: "a consultation" },
    other: { ja: "その他", en: "anything else" },
  })
    .optional()
    .meta({
      ja: "区分",
      help: {
        ja: "議題の区分。報告と諮問は、題名の後に括弧書きする。",
        en: "What the item is. 報告 and 諮問 are printed after its title.",
      },
      example: "報告",
    }),
  number: number.meta({
    ja: "番号",
    help: {
      ja: "議題全体の資料番号。書かなければ自動で付く。付けないときは「なし」。",
      en: "The number of the whole item. Absent: given by itself. なし: none.",
    },
    example: "資料1",
    inExample: false,
  }),
  access: accessField()
    .default("open")
    .meta({
      ja: "公開区分",
      help: {
        ja: "この議題を公開するか。書かなければ「公開」。",
        en: "Whether this item is open to the public. Absent: 公開.",
      },
      example: "公開",
      inExample: false,
    }),
  papers: repeated(paperShape, { max: 200 }).meta({
    ja: "資料",
    help: { ja: "この議題の資料。書いた順に並ぶ。", en: "The papers of this item, in their order." },
    example: "記録: cases/*.yaml",
  }),
};

/** 議題 with its 資料. */
export function agendaField() {
  return repeated(itemShape, { max: 100 }).meta({
    ja: "議題",
    help: {
      ja: "会議の議題。書いた順に資料一式に並ぶ。",
      en: "The items of the meeting, in the order of the packet.",
    },
    example: "題名: 類型事項の適用について",
  });
}
