import { entry } from "./entry.ts";

const fromOffice = {
  ja: "団体設定（yoshiki.yaml）のあるフォルダーから、「cases/call-recording.yaml」のように「/」でつないで書いてください。",
  en: "Write the path from the folder of yoshiki.yaml, steps joined by /, as in cases/call-recording.yaml.",
} as const;

/** Codes `record/reference…` about records that name other record files. */
export const recordReferenceWording = {
  "record/reference-absolute": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "ほかの記録が、ドライブ名や「/」で始まる道筋、アドレスで書かれています。",
      en: "Another record is named by an absolute path or an address.",
    },
    message: ({ found }) => ({
      ja: `ドライブ名や「/」で始まる道筋は書けません: ${found}`,
      en: `An absolute path is not allowed here: ${found}`,
    }),
    hint: () => fromOffice,
  }),
  "record/reference-separator": entry<{ found: string; mend: string }>({
    severity: "error",
    meaning: {
      ja: "ほかの記録の道筋が「\\」や「¥」で区切られています。",
      en: "The path of another record has backslashes in it.",
    },
    message: ({ found }) => ({
      ja: `フォルダーの区切りは「/」です: ${found}`,
      en: `Folders are parted by /, not by a backslash: ${found}`,
    }),
    hint: ({ mend }) => ({ ja: `「${mend}」と書いてください。`, en: `Write ${mend}.` }),
  }),
  "record/reference-parent": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "ほかの記録の道筋に、上のフォルダーを示す「..」があります。",
      en: "The path of another record has .. in it.",
    },
    message: ({ found }) => ({
      ja: `上のフォルダーへ戻る「..」は書けません: ${found}`,
      en: `The path may not go upwards (..): ${found}`,
    }),
    hint: () => ({
      ja: `${fromOffice.ja}この記録のあるフォルダーからではありません。`,
      en: `${fromOffice.en} It does not start at this record's own folder.`,
    }),
  }),
  "record/reference-ending": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "記録のファイル（.yaml・.json）の名前ではありません。",
      en: "This does not name a record file (.yaml, .json).",
    },
    message: ({ found }) => ({
      ja: `記録のファイルの名前ではありません: ${found}`,
      en: `This is not the name of a record file: ${found}`,
    }),
    hint: () => ({
      ja: "「.yaml」「.yml」「.json」で終わる名前まで書いてください（例: cases/call-recording.yaml）。",
      en: "Write the whole name, ending in .yaml, .yml or .json.",
    }),
  }),
  "record/reference-pattern-here": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "1件の記録を書くところに「*」があります。",
      en: "A * stands where one record is to be named.",
    },
    message: ({ found }) => ({
      ja: `ここには1件だけを書きます（「*」は使えません）: ${found}`,
      en: `One record is named here, without *: ${found}`,
    }),
    hint: () => ({ ja: "ファイルの名前をそのまま書いてください。", en: "Write the file's own name." }),
  }),
  "record/reference-pattern": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "「*」を使った名前の書き方が正しくありません。",
      en: "A name with * is not written as it should be.",
    },
    message: ({ found }) => ({
      ja: `「*」の使い方が正しくありません: ${found}`,
      en: `This is no pattern that can be used: ${found}`,
    }),
    hint: () => ({
      ja: "「*」は最後の名前に1つだけ使い、「.yaml」などまで書きます（例: cases/*.yaml、cases/2021-*.yaml）。下のフォルダーまで含めるには、フォルダーの名前だけを書いてください（例: cases）。",
      en: "Use one *, in the last step, with the ending: cases/*.yaml. To include folders inside, name the folder alone: cases.",
    }),
  }),
  "record/reference-missing": entry<{ found: string; suggestion: string }>({
    severity: "error",
    meaning: { ja: "書いてある記録のファイルがありません。", en: "The record named here does not exist." },
    message: ({ found }) => ({ ja: `記録が見つかりません: ${found}`, en: `No such record: ${found}` }),
    hint: ({ suggestion }) => ({
      ja: `${suggestion === "" ? "" : `もしかして「${suggestion}」ですか。`}${fromOffice.ja}`,
      en: `${suggestion === "" ? "" : `Did you mean ${suggestion}? `}${fromOffice.en}`,
    }),
  }),
  "record/reference-not-a-file": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "書いてある名前は、記録のファイルでもフォルダーでもありません。",
      en: "What is named here is neither a record file nor a folder.",
    },
    message: ({ found }) => ({
      ja: `記録のファイルでもフォルダーでもありません: ${found}`,
      en: `This is neither a record file nor a folder: ${found}`,
    }),
    hint: () => ({
      ja: "記録のファイル（.yaml・.yml・.json）か、記録を入れたフォルダーの名前を書いてください。",
      en: "Name a record file (.yaml, .yml, .json), or a folder of records.",
    }),
  }),
  "record/reference-outside": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "書いてあるファイルは、リンクなどにより団体のフォルダーの外にあります。",
      en: "What is named here lies outside of the office's folder, by way of a link.",
    },
    message: ({ found }) => ({
      ja: `団体のフォルダーの外にあるファイルは使えません: ${found}`,
      en: `This leads out of the office's folder: ${found}`,
    }),
    hint: () => ({
      ja: "リンクやショートカットではなく、ファイルそのものを団体設定（yoshiki.yaml）のあるフォルダーの中に置いてください。",
      en: "Put the file itself, not a link, into the folder of yoshiki.yaml.",
    }),
  }),
  "record/reference-empty": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "書いてあるフォルダーや「*」の名前に当てはまる記録がありません。",
      en: "No record is in the folder, or matches the pattern, named here.",
    },
    message: ({ found }) => ({
      ja: `当てはまる記録が1件もありません: ${found}`,
      en: `No record matches ${found}`,
    }),
    hint: () => ({
      ja: "フォルダーの名前と、記録のファイルの名前（.yaml・.yml・.json）を確かめてください。",
      en: "Check the folder's name and how its records are called (.yaml, .yml, .json).",
    }),
  }),
  "record/reference-kind": entry<{ file: string; found: string; expected: string }>({
    severity: "error",
    meaning: {
      ja: "ここに書けない種類の記録です。",
      en: "A record of another kind is needed here.",
    },
    message: ({ file, found, expected }) => ({
      ja: `ここには「${expected}」の記録が必要ですが、「${found}」です: ${file}`,
      en: `A record of kind “${expected}” is needed here, but ${file} is “${found}”`,
    }),
    hint: ({ expected }) => ({
      ja: `「${expected}」の記録を書いてください。フォルダーを書いた場合は、ほかの種類の記録を別のフォルダーに移してください。`,
      en: "Name another record. Of a folder, move records of other kinds elsewhere.",
    }),
  }),
  "record/reference-twice": entry<{ file: string }>({
    severity: "error",
    meaning: {
      ja: "同じ記録が2度書かれています（フォルダーや「*」によるものも含みます）。",
      en: "The same record is named twice, by itself or by a folder or pattern.",
    },
    message: ({ file }) => ({
      ja: `同じ記録が2度含まれています: ${file}`,
      en: `This record is named twice: ${file}`,
    }),
    hint: () => ({
      ja: "一方を消してください。フォルダーや「*」は、当てはまる記録を全て含みます。",
      en: "Remove one. A folder or a name with * stands for every record it matches.",
    }),
  }),
  "record/references-too-many": entry<{ max: string }>({
    severity: "error",
    meaning: {
      ja: "フォルダーや「*」に当てはまる記録が多すぎます。",
      en: "Folders and patterns stand for too many records.",
    },
    message: ({ max }) => ({
      ja: `一つの記録から参照できるのは${max}件までです`,
      en: `A record refers to at most ${max} others`,
    }),
    hint: () => ({
      ja: "「*」の前後に文字を足すなどして絞るか、記録を分けてください。",
      en: "Make the pattern narrower, or split the record.",
    }),
  }),
  "record/reference-circle": entry<{ file: string }>({
    severity: "error",
    meaning: {
      ja: "記録が、ほかの記録を通じて自分自身を参照しています。",
      en: "A record refers to itself, directly or by way of others.",
    },
    message: ({ file }) => ({
      ja: `参照が輪になっています: ${file}`,
      en: `References run in a circle: ${file}`,
    }),
    hint: () => ({
      ja: "どちらか一方の参照を消してください。",
      en: "Remove one of the references.",
    }),
  }),
  "record/basis-not-applied": entry<{ clause: string }>({
    severity: "warning",
    meaning: {
      ja: "報告一覧の根拠にある条項を、どの案件も適用していません。",
      en: "The index of reports claims a clause that none of its cases applies.",
    },
    message: ({ clause }) => ({
      ja: `「根拠」に${clause}がありますが、適用している案件がありません`,
      en: `根拠 names ${clause}, but no case applies it`,
    }),
    hint: () => ({
      ja: "根拠から消すか、案件の「類型事項」の「適用」を確かめてください。",
      en: "Remove it, or check 類型事項/適用 of the cases.",
    }),
  }),
  "record/clause-without-basis": entry<{ clause: string; subject: string }>({
    severity: "warning",
    meaning: {
      ja: "報告一覧の根拠にない条項を、案件が適用しています。",
      en: "A case applies a clause that the index of reports does not name.",
    },
    message: ({ clause, subject }) => ({
      ja: `「根拠」に${clause}がありませんが、適用している案件があります: ${subject}`,
      en: `根拠 lacks ${clause}, which this case applies: ${subject}`,
    }),
    hint: ({ clause }) => ({
      ja: `「根拠:」の下に「- ${clause}」を加えるか、案件の「適用」を確かめてください。`,
      en: "Add it to 根拠, or check 適用 of the case.",
    }),
  }),
} as const;
