import type { z } from "zod";
import { block, choice, flag, line } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { coverShape } from "./cover.ts";
import { fileNamePattern, usualFileName } from "./file-name-pattern.ts";
import { agendaField } from "./meeting-agenda.ts";
import { meetingChecks } from "./meeting-check.ts";
import { meetingRecordsChecks } from "./meeting-records-check.ts";
import { indexShape } from "./report-index.ts";

const numbering = block({
  label: line({ max: 10 })
    .default("資料")
    .meta({
      ja: "名",
      help: { ja: "番号の前に付ける名。書かなければ「資料」。", en: "What stands before the number." },
      shown: { of: "style", not: ["なし"] },
      example: "資料",
    }),
  style: choice({
    branch: { ja: "枝番", en: "資料1-1, 資料1-2, 資料2-1" },
    running: { ja: "通し", en: "資料1, 資料2, 資料3" },
    none: { ja: "なし", en: "no numbers" },
  })
    .default("branch")
    .meta({
      ja: "付け方",
      help: {
        ja: "枝番は議題ごとに「資料1-1」、通しは会議を通して「資料1」「資料2」。なしは番号を付けない。書かなければ「枝番」。",
        en: "枝番 numbers papers within their item, 通し through the meeting; なし not at all.",
      },
      example: "枝番",
    }),
});

/** A yes or no of the finish. */
function finishFlag(ja: string, usual: boolean, help: { readonly ja: string; readonly en: string }) {
  const word = usual ? "はい" : "いいえ";
  const told = { ja: `${help.ja}書かなければ「${word}」。`, en: help.en };
  return flag().default(usual).meta({ ja, help: told, example: word });
}

const finish = block({
  contents: finishFlag("資料一覧", true, {
    ja: "表紙の次に、資料番号とページを示した資料一覧を付けるか。",
    en: "Whether a page of contents follows the cover.",
  }),
  throughNumbers: finishFlag("通しページ", true, {
    ja: "資料一式を通したページ番号を印字するか。",
    en: "Whether pages are numbered through the packet.",
  }),
  duplex: finishFlag("両面印刷", false, {
    ja: "両面印刷のために、どの資料も表の面から始めるか（足りない所に白紙のページを入れる）。",
    en: "For printing on both sides: every paper begins on a front page, blank pages between.",
  }),
  binding: finishFlag("綴じしろ", false, {
    ja: "二つ穴で綴じるために、綴じる側の余白を広げるか。",
    en: "Whether there is room for two holes at the binding side.",
  }),
  wordBook: finishFlag("ワード一冊", false, {
    ja: "資料ごとのWordの文書のほかに、全体を一冊にしたWordの文書も作るか。",
    en: "Whether one Word file of the whole packet is made beside the single ones.",
  }),
  fileNames: fileNamePattern()
    .default(usualFileName)
    .meta({
      ja: "ファイル名",
      help: {
        ja: "資料ごとのファイルの名前。{ } の語が資料ごとに替わる。",
        en: "How the papers' files are called; the words in { } are filled in.",
      },
      example: usualFileName,
    }),
});

/** 会議: what a packet (会議資料一式) is made of, in its order. */
export const meetingKind = recordModel(
  {
    kind: "meeting",
    ja: "会議",
    help: {
      ja: "会議1回の資料一式。表紙、資料一覧、報告一覧と、議題の資料を書いた順にまとめる（yoshiki packet で作る）。",
      en: "The whole packet of one meeting: cover, contents, index of reports and the papers of its agenda, made by yoshiki packet.",
    },
    version: 1,
    shape: {
      meeting: coverShape.meeting,
      date: coverShape.date,
      time: line({ max: 40 })
        .optional()
        .meta({
          ja: "時刻",
          help: {
            ja: "会議の時刻。資料一覧に書いたとおり印字する。",
            en: "The time of the meeting, printed in the contents as written.",
          },
          example: "午後2時から",
        }),
      place: line({ max: 100 })
        .optional()
        .meta({
          ja: "場所",
          help: {
            ja: "会議の場所。資料一覧に書いたとおり印字する。",
            en: "Where it is held, printed in the contents as written.",
          },
          example: "見本市役所1号館14階大会議室",
        }),
      title: coverShape.title,
      suffix: coverShape.suffix,
      bureaus: coverShape.bureaus,
      index: block(indexShape)
        .optional()
        .meta({
          ja: "報告一覧",
          help: {
            ja: "書けば、議題の報告案件を並べた報告一覧を、資料一覧の次に付ける。",
            en: "Where it is written, an index of the agenda's reported cases follows the contents.",
          },
        }),
      numbering: numbering.prefault({}).meta({
        ja: "資料番号",
        help: { ja: "資料番号の付け方。", en: "How papers are numbered." },
        inExample: false,
      }),
      agenda: agendaField(),
      finish: finish.prefault({}).meta({
        ja: "仕上げ",
        help: { ja: "資料一式の仕上げ方。", en: "How the packet is finished." },
        inExample: false,
      }),
    },
  },
  meetingChecks,
  meetingRecordsChecks,
);

export type Meeting = z.output<typeof meetingKind.model>;
export type AgendaItem = Meeting["agenda"][number];
export type AgendaPaper = AgendaItem["papers"][number];
