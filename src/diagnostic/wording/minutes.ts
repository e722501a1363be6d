import { entry } from "./entry.ts";

/** Codes `minutes/…`: attendance, agenda and transcript of minutes (議事録). */
export const minutesWording = {
  "minutes/bracket-unclosed": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "会議経過の行頭の括弧が閉じていません。",
      en: "A bracket at a line's beginning in the transcript is not closed.",
    },
    message: ({ found }) => ({
      ja: `「${found}」の括弧が閉じていません`,
      en: `The bracket of ${found} is not closed`,
    }),
    hint: () => ({
      ja: "「）」や「】」を書き足してください。発言者は「（見本部会長）本文」、見出しは「【意見交換等】」と書きます。文章の途中の括弧なら、行頭を1字下げてください。",
      en: "Close it: （speaker）speech, 【heading】. If it belongs to a sentence, indent the line by one character.",
    }),
  }),
  "minutes/speech-empty": entry<{ found: string }>({
    severity: "error",
    meaning: { ja: "発言者の後に発言がありません。", en: "A speaker is named, but nothing is said." },
    message: ({ found }) => ({
      ja: `「（${found}）」の発言が書かれていません`,
      en: `Nothing follows （${found}）`,
    }),
    hint: () => ({
      ja: "発言を書くか、この行を消してください。",
      en: "Write what was said, or remove the line.",
    }),
  }),
  "minutes/no-speaker": entry<{ found: string }>({
    severity: "warning",
    meaning: {
      ja: "会議経過に、発言者のない文章があります。",
      en: "Words of the transcript have no speaker.",
    },
    message: ({ found }) => ({
      ja: `「${found}」は、だれの発言か書かれていません`,
      en: `It is not said who says ${found}`,
    }),
    hint: () => ({
      ja: "行頭に「（姓＋職）」を書いてください。発言者のない文章として印字します。",
      en: "Begin it with （speaker）. It is printed without one.",
    }),
  }),
  "minutes/speaker-unknown": entry<{ found: string; nearest: string }>({
    severity: "warning",
    meaning: { ja: "発言者が出席者にありません。", en: "A speaker is not on the attendance list." },
    message: ({ found }) => ({
      ja: `「（${found}）」は出席者にありません`,
      en: `（${found}） is not on the attendance list`,
    }),
    hint: ({ nearest }) =>
      nearest === ""
        ? {
            ja: "「出席者」に書き足すか、発言者を出席者と同じに書いてください（姓＋職、姓＋委員、課の名 など）。",
            en: "Add the person to 出席者, or write the speaker as there.",
          }
        : {
            ja: `「（${nearest}）」ではありませんか。そうでなければ「出席者」に書き足してください。`,
            en: `Is （${nearest}） meant? Otherwise add the person to 出席者.`,
          },
  }),
  "minutes/speaker-ambiguous": entry<{ found: string; people: string }>({
    severity: "warning",
    meaning: { ja: "発言者が一人に決まりません。", en: "A speaker's name may mean several persons." },
    message: ({ found, people }) => ({
      ja: `「（${found}）」が、だれのことか決まりません（${people}）`,
      en: `（${found}） may mean ${people}`,
    }),
    hint: () => ({
      ja: "氏名か職を書き足して区別してください（見本太郎委員 など）。",
      en: "Tell them apart by the given name or the post.",
    }),
  }),
  "minutes/absent-speaks": entry<{ found: string; name: string }>({
    severity: "warning",
    meaning: { ja: "欠席した人が発言しています。", en: "One who was absent speaks." },
    message: ({ found, name }) => ({
      ja: `欠席の${name}が「（${found}）」として発言しています`,
      en: `${name}, listed as absent, speaks as （${found}）`,
    }),
    hint: () => ({
      ja: "出席なら「出席」に移し、別の人の発言なら発言者を直してください。",
      en: "Move the name to 出席, or correct the speaker.",
    }),
  }),
  "minutes/count-differs": entry<{ found: string; name: string; seats: string; present: string }>({
    severity: "warning",
    meaning: {
      ja: "「○名中○名出席」の人数が、出席者の一覧と合いません。",
      en: "Numbers of members in a speech differ from the attendance list.",
    },
    message: ({ found, name, seats, present }) => ({
      ja: `「${found}」とありますが、出席者の「${name}」は${seats}名中${present}名の出席です`,
      en: `${found} is said, but ${present} of ${seats} are listed in ${name}`,
    }),
    hint: () => ({
      ja: "発言の人数か、出席者の「定数」「出席」を直してください。",
      en: "Correct the speech, or 定数 and 出席.",
    }),
  }),
  "minutes/seats-differ": entry<{ seats: string; present: string; absent: string }>({
    severity: "error",
    meaning: {
      ja: "「定数」が、出席と欠席の人数に合いません。",
      en: "定数 does not agree with the numbers of those present and absent.",
    },
    message: ({ seats, present, absent }) => ({
      ja: `定数は${seats}名ですが、出席は${present}名、欠席は${absent}名です`,
      en: `定数 is ${seats}, but ${present} are present and ${absent} absent`,
    }),
    hint: () => ({ ja: "定数か、出席者の一覧を直してください。", en: "Correct 定数 or the list." }),
  }),
  "minutes/no-quorum": entry<{ seats: string; present: string; absent: string }>({
    severity: "warning",
    meaning: {
      ja: "出席した委員が定数の半数に足りません。",
      en: "Fewer than half of the members were present.",
    },
    message: ({ seats, present }) => ({
      ja: `定数${seats}名に対して出席は${present}名で、半数に足りません`,
      en: `${present} of ${seats} were present, fewer than half`,
    }),
    hint: () => ({
      ja: "定足数を満たした会議か確かめてください。",
      en: "See whether the meeting had its quorum.",
    }),
  }),
  "minutes/end-before-start": entry<{ start: string; end: string }>({
    severity: "error",
    meaning: { ja: "終了の時刻が開始より前です。", en: "The meeting ends before it begins." },
    message: ({ start, end }) => ({
      ja: `終了（${end}）が開始（${start}）より前です`,
      en: `It ends (${end}) before it begins (${start})`,
    }),
    hint: () => ({
      ja: "午前と午後を取り違えていないか確かめてください。",
      en: "See whether 午前 and 午後 are mixed up.",
    }),
  }),
  "minutes/time-differs": entry<{ found: string; time: string }>({
    severity: "warning",
    meaning: {
      ja: "会議経過の開会・閉会の時刻が「日時」と違います。",
      en: "A time of opening or closing differs from 日時.",
    },
    message: ({ found, time }) => ({
      ja: `「${found}」とありますが、「日時」では${time}です`,
      en: `${found} is written, but 日時 says ${time}`,
    }),
    hint: () => ({ ja: "どちらかを直してください。", en: "Correct one of them." }),
  }),
  "minutes/no-such-time": entry<{ found: string }>({
    severity: "warning",
    meaning: {
      ja: "会議経過の開会・閉会の時刻が読めません。",
      en: "A time of opening or closing cannot be read.",
    },
    message: ({ found }) => ({
      ja: `「${found}」の時刻が読めません`,
      en: `The time in ${found} cannot be read`,
    }),
    hint: () => ({
      ja: "「午後7時20分　閉会」のように書いてください。",
      en: "Write it as in 午後7時20分　閉会.",
    }),
  }),
  "minutes/agenda-unknown": entry<{ number: string; most: string }>({
    severity: "error",
    meaning: {
      ja: "会議経過の議事の番号が「議事」にありません。",
      en: "The transcript has a heading of an item that is not on the agenda.",
    },
    message: ({ number, most }) => ({
      ja: `議事（${number}）は「議事」にありません（${most}件です）`,
      en: `There is no item ${number} on the agenda (of ${most})`,
    }),
    hint: () => ({
      ja: "番号を直すか、「議事」に題名を書き足してください。",
      en: "Correct the number, or add the item to 議事.",
    }),
  }),
  "minutes/agenda-differs": entry<{ number: string; found: string; title: string }>({
    severity: "warning",
    meaning: {
      ja: "会議経過の議事の題名が「議事」と違います。",
      en: "The title of an item in the transcript differs from the agenda.",
    },
    message: ({ number, found }) => ({
      ja: `議事（${number}）の題名が「議事」と違います（${found}）`,
      en: `Item ${number} has another title on the agenda (${found})`,
    }),
    hint: ({ title }) => ({
      ja: `「${title}」と揃えてください。会議経過では題名を略して番号だけでも書けます。`,
      en: `Write ${title}; the number alone will do as well.`,
    }),
  }),
  "minutes/agenda-order": entry<{ number: string; before: string }>({
    severity: "warning",
    meaning: {
      ja: "会議経過の議事の番号が順に並んでいません。",
      en: "Items of the transcript are not in their order.",
    },
    message: ({ number, before }) => ({
      ja:
        before === "0"
          ? `議事（${number}）から始まっています`
          : `議事（${number}）が（${before}）の次にあります`,
      en: before === "0" ? `The first item is ${number}` : `Item ${number} comes after ${before}`,
    }),
    hint: () => ({
      ja: "番号が飛んだり戻ったりしていないか確かめてください。",
      en: "See whether a number was skipped or turned round.",
    }),
  }),
  "minutes/agenda-not-spoken": entry<{ number: string }>({
    severity: "warning",
    meaning: {
      ja: "「議事」の議題が会議経過にありません。",
      en: "An item of the agenda has no heading in the transcript.",
    },
    message: ({ number }) => ({
      ja: `議事（${number}）の見出しが会議経過にありません`,
      en: `The transcript has no heading of item ${number}`,
    }),
    hint: ({ number }) => ({
      ja: `会議経過の、その議題が始まる所に「議事（${number}）」の行を書いてください。`,
      en: `Write a line 議事（${number}） where it begins.`,
    }),
  }),
  "minutes/summary-missing": entry<{ number: string }>({
    severity: "warning",
    meaning: { ja: "「議事の概要」のない議題があります。", en: "An item of the agenda has no summary." },
    message: ({ number }) => ({
      ja: `議事（${number}）に概要がありません`,
      en: `Item ${number} has no summary`,
    }),
    hint: () => ({
      ja: "「概要:」を書いてください。会議経過があれば、どの議題にも書かないこともできます。",
      en: "Write 概要, or, where there is a transcript, none at all.",
    }),
  }),
  "minutes/same-section": entry({
    severity: "error",
    meaning: { ja: "「同課」の前に課がありません。", en: "同課 stands where there is no section before." },
    message: () => ({ ja: "「同課」がどの課か分かりません", en: "It is not known which section 同課 means" }),
    hint: () => ({
      ja: "課の名を書いてください。「同課」は、すぐ前の人と同じ課のときに使えます。",
      en: "Write the section's name; 同課 means that of the person before.",
    }),
  }),
  "minutes/listed-twice": entry<{ name: string; both: string }>({
    severity: "error",
    meaning: { ja: "同じ人が出席者に2度あります。", en: "A person is listed twice." },
    message: ({ name }) => ({ ja: `「${name}」が2度あります`, en: `${name} is listed twice` }),
    hint: () => ({
      ja: "一方を消してください。同姓の職員なら、職か名で区別してください。",
      en: "Remove one; tell namesakes apart by post or given name.",
    }),
  }),
  "minutes/group-empty": entry<{ name: string }>({
    severity: "error",
    meaning: { ja: "出席者の区分に人がいません。", en: "A group of the attendance list has nobody in it." },
    message: ({ name }) => ({
      ja: `「${name}」に、出席も欠席も書かれていません`,
      en: `Nobody is listed in ${name}`,
    }),
    hint: () => ({
      ja: "「出席:」か「部署:」に書くか、区分を消してください。",
      en: "Write 出席 or 部署, or remove the group.",
    }),
  }),
  "minutes/no-reason": entry({
    severity: "warning",
    meaning: { ja: "非公開の理由がありません。", en: "It is not said why the meeting was closed." },
    message: () => ({ ja: "非公開とした理由が書かれていません", en: "There is no reason for closing it" }),
    hint: () => ({ ja: "「非公開の理由:」を書いてください。", en: "Write 非公開の理由." }),
  }),
  "minutes/transcript-twice": entry({
    severity: "error",
    meaning: {
      ja: "会議経過が記録とファイルの両方にあります。",
      en: "The transcript stands both in the record and in a file.",
    },
    message: () => ({
      ja: "「会議経過」と「会議経過ファイル」の両方があります",
      en: "There are both 会議経過 and 会議経過ファイル",
    }),
    hint: () => ({ ja: "どちらか一つだけにしてください。", en: "Keep one of them." }),
  }),
  "minutes/file-ending": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "会議経過ファイルがテキストファイルでありません。",
      en: "会議経過ファイル does not name a text file.",
    },
    message: ({ found }) => ({
      ja: `「${found}」はテキストファイル（.txt）でありません`,
      en: `${found} is no text file (.txt)`,
    }),
    hint: () => ({
      ja: "Wordの文書なら、「名前を付けて保存」で「書式なし（.txt）」を選んで保存し直してください。",
      en: "Save it as plain text (.txt).",
    }),
  }),
  "minutes/file-encoding": entry({
    severity: "error",
    meaning: {
      ja: "会議経過ファイルの文字コードが読めません。",
      en: "The text file's encoding cannot be read.",
    },
    message: () => ({
      ja: "このファイルの文字コードは UTF-8 でも Shift_JIS でもありません",
      en: "The file is neither UTF-8 nor Shift_JIS",
    }),
    hint: () => ({
      ja: "メモ帳などで開き、文字コードを UTF-8 にして保存し直してください。",
      en: "Save it as UTF-8.",
    }),
  }),
  "minutes/file-empty": entry({
    severity: "error",
    meaning: { ja: "会議経過ファイルに文章がありません。", en: "The text file is empty." },
    message: () => ({ ja: "ファイルに文章がありません", en: "The file has no text" }),
    hint: () => ({ ja: "会議経過を書いて保存してください。", en: "Write the transcript into it." }),
  }),
} as const;
