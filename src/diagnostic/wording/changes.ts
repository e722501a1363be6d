import { entry } from "./entry.ts";

/** Codes `changes/…`: two versions of a record compared. */
export const changesWording = {
  "changes/no-git": entry<{ name: string }>({
    severity: "error",
    meaning: {
      ja: "gitの版を指定しましたが、このパソコンにgitがありません。",
      en: "A revision was named, and git is not installed.",
    },
    message: ({ name }) => ({
      ja: `「${name}」を取り出すためのgitがありません`,
      en: `There is no git to read ${name} with`,
    }),
    hint: () => ({
      ja: "gitを入れるか、古い版を別の名前のファイルにして指定してください（例: yoshiki changes 旧/母子保健.yaml 母子保健.yaml）。",
      en: "Install git, or name the old version as a file.",
    }),
  }),
  "changes/no-repository": entry<{ name: string }>({
    severity: "error",
    meaning: {
      ja: "いまのフォルダーはgitで管理されていません。同じ名前のファイルもありません。",
      en: "This folder is in no git repository, and there is no file of that name.",
    },
    message: ({ name }) => ({
      ja: `「${name}」というファイルはなく、このフォルダーはgitで管理されていません`,
      en: `There is no file ${name}, and this folder is in no git repository`,
    }),
    hint: () => ({
      ja: "ファイルの名前を確かめるか、gitで管理しているフォルダーで実行してください。",
      en: "Check the file's name, or run the command inside of the repository.",
    }),
  }),
  "changes/no-such-revision": entry<{ name: string; reason: string }>({
    severity: "error",
    meaning: {
      ja: "指定した版か、その版でのファイルが、gitにありません。",
      en: "Git has no such revision, or no such file in it.",
    },
    message: ({ name, reason }) => ({
      ja: `「${name}」をgitから取り出せません（gitの答え: ${reason}）`,
      en: `git cannot give ${name}: ${reason}`,
    }),
    hint: () => ({
      ja: "「版:道筋」の形で、道筋は管理しているフォルダーの一番上から書きます（例: HEAD~1:assessments/母子保健.yaml）。いまのフォルダーから数えるときは「HEAD~1:./母子保健.yaml」と書きます。",
      en: "Write revision:path, the path from the repository's top (HEAD~1:assessments/母子保健.yaml), or revision:./path from here.",
    }),
  }),
  "changes/outside-repository": entry<{ name: string }>({
    severity: "error",
    meaning: {
      ja: "版の後に書いた道筋が、gitで管理しているフォルダーの外に出ています。",
      en: "The path behind the revision leads out of the repository.",
    },
    message: ({ name }) => ({
      ja: `「${name}」は、gitで管理しているフォルダーの外を指しています`,
      en: `${name} leads out of the repository`,
    }),
    hint: () => ({
      ja: "「..」や「/」で始まる道筋は使えません。管理しているフォルダーの一番上から書いてください。",
      en: "Write the path from the repository's top, without .. and without a leading /.",
    }),
  }),
  "changes/not-an-assessment": entry<{ file: string; found: string }>({
    severity: "error",
    meaning: {
      ja: "変更箇所の行を作れるのは、評価書の記録だけです。",
      en: "Rows of changes can be made of assessments only.",
    },
    message: ({ file, found }) => ({
      ja: `変更箇所の行を作れるのは評価書だけですが、${file} は「${found}」です`,
      en: `Rows of changes are made of assessments, and ${file} is of another kind (${found})`,
    }),
    hint: () => ({
      ja: "ほかの記録の新旧は「--table」を付けて新旧対照表にしてください。",
      en: "Use --table for a comparison table of any two records of one kind.",
    }),
  }),
  "changes/two-kinds": entry<{ old: string; now: string }>({
    severity: "error",
    meaning: {
      ja: "比べる二つの記録の種類が違います。",
      en: "The two records are of different kinds.",
    },
    message: ({ old, now }) => ({
      ja: `旧は「${old}」、新は「${now}」で、種類が違うため比べられません`,
      en: `The old record is a ${old}, the new one a ${now}: they cannot be compared`,
    }),
    hint: () => ({
      ja: "同じ種類の記録を二つ指定してください。",
      en: "Name two records of one kind.",
    }),
  }),
  "changes/several-papers": entry<{ name: string; count: string; kinds: string }>({
    severity: "error",
    meaning: {
      ja: "比べるWordの文書から、記録がちょうど1件はできません。何の文書か見分けられないか、いくつもの文書が1つのファイルに入っています。",
      en: "A Word file to be compared does not make exactly one record.",
    },
    message: ({ name, count, kinds }) => ({
      ja: `「${name}」からできる記録は1件ではありません（${count}件${kinds === "" ? "" : `: ${kinds}`}）`,
      en: `${name} makes ${count} records, not one${kinds === "" ? "" : ` (${kinds})`}`,
    }),
    hint: () => ({
      ja: "「yoshiki import」で記録にしてから、記録どうしを比べてください。",
      en: "Make records of it with yoshiki import, and compare those.",
    }),
  }),
  "changes/paper-incomplete": entry<{ name: string; lacking: string }>({
    severity: "error",
    meaning: {
      ja: "比べるWordの文書から読み取った記録に、足りない項目か、直すところがあります。",
      en: "The record read off a Word file lacks something, or has something wrong.",
    },
    message: ({ name, lacking }) => ({
      ja: `「${name}」から読み取った記録は、そのままでは使えません（${lacking}）`,
      en: `The record read off ${name} cannot be used as it is: ${lacking}`,
    }),
    hint: () => ({
      ja: "「yoshiki import」で記録にし、「要確認」の行を直してから、記録どうしを比べてください。",
      en: "Make a record of it with yoshiki import, mend the lines marked 要確認, and compare the records.",
    }),
  }),
  "changes/needs-date": entry<Record<string, never>>({
    severity: "error",
    meaning: {
      ja: "変更日が分かりません。新しい評価書の公表日がないか、まだ決まっていません。",
      en: "The day of the changes is not known: the new version has no 公表日, or none that is decided.",
    },
    message: () => ({
      ja: "変更日が分かりません（公表日が書かれていないか、未定です）",
      en: "The day of the changes is not known (公表日 is absent or undecided)",
    }),
    hint: () => ({
      ja: "「--date 令和6年12月9日」のように変更日を指定するか、公表日を書いてください。",
      en: "Give --date 令和6年12月9日, or write 公表日.",
    }),
  }),
  "changes/same-published": entry<{ date: string }>({
    severity: "warning",
    meaning: {
      ja: "新しい評価書の公表日が、古い評価書と同じです。変更の行は、この日付でできます。",
      en: "The new version has the 公表日 of the old one: the rows bear that day.",
    },
    message: ({ date }) => ({
      ja: `公表日が前の版と同じ${date}なので、行の変更日もこの日になります`,
      en: `公表日 is still that of the old version (${date}), and so is the day of the rows`,
    }),
    hint: () => ({
      ja: "公表日を新しくするか、「--date 令和6年12月9日」のように変更日を指定してください。",
      en: "Write the new 公表日, or give the day with --date.",
    }),
  }),
  "changes/not-a-day": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "変更日が、日まで分かる日付ではありません。",
      en: "The day of the changes is no whole date.",
    },
    message: ({ found }) => ({
      ja: `「${found}」は、日まで決まった日付ではありません`,
      en: `${found} is no decided day`,
    }),
    hint: () => ({
      ja: "「--date 令和6年12月9日」のように、日まで書いてください。",
      en: "Write the whole date: --date 令和6年12月9日.",
    }),
  }),
  "changes/write-revision": entry<{ name: string }>({
    severity: "error",
    meaning: {
      ja: "gitの版とWordの文書には書き込めません。",
      en: "Nothing can be written into a revision or a Word file.",
    },
    message: ({ name }) => ({
      ja: `「${name}」はgitの版かWordの文書なので、変更の行を書き込めません`,
      en: `${name} is a revision or a Word file: rows cannot be written into it`,
    }),
    hint: () => ({
      ja: "新しい評価書は、フォルダーにある記録（YAML）で指定してください。",
      en: "Name the new version as a record in YAML.",
    }),
  }),
  "changes/write-json": entry<{ name: string }>({
    severity: "error",
    meaning: {
      ja: "JSONの記録には、変更の行を書き込めません。",
      en: "Rows cannot be written into a record in JSON.",
    },
    message: ({ name }) => ({
      ja: `${name} はJSONなので、変更の行を書き込めません`,
      en: `${name} is JSON: rows are written into YAML only`,
    }),
    hint: () => ({
      ja: "「--json」で行を取り出して、書き込むプログラムに渡してください。",
      en: "Take the rows with --json.",
    }),
  }),
  "changes/outdated": entry<{ item: string }>({
    severity: "warning",
    meaning: {
      ja: "職員が直した変更の行が、評価書の今の記載と合わなくなっています。行は直していません。",
      en: "A row that somebody has edited does not say what the record now says. It was left as it is.",
    },
    message: ({ item }) => ({
      ja: `手直しされた行の後で、評価書の記載がまた変わっています: ${item}`,
      en: `The record has changed since this row was edited: ${item}`,
    }),
    hint: () => ({
      ja: "変更前・変更後の記載を見直してください。作り直すときは、その行を消してもう一度実行します。",
      en: "Look at the row's texts. To have it made anew, delete it and run the command again.",
    }),
  }),
  "changes/gone": entry<{ item: string }>({
    severity: "warning",
    meaning: {
      ja: "前に作った変更の行に当たる違いが、今の評価書にはありません。行は消していません。",
      en: "A row made before tells of a change there is no more. It was left as it is.",
    },
    message: ({ item }) => ({
      ja: `この行に当たる違いは、もうありません: ${item}`,
      en: `There is no such change any more: ${item}`,
    }),
    hint: () => ({
      ja: "要らない行なら、記録から消してください。",
      en: "Delete the row from the record if it is of no use.",
    }),
  }),
  "changes/to-explain": entry<{ count: string }>({
    severity: "warning",
    meaning: {
      ja: "「事後」とした行の説明を、これから書く必要があります。",
      en: "Rows submitted after the change (事後) still need their explanation.",
    },
    message: ({ count }) => ({
      ja: `「事後」の行が${count}件あり、説明がまだありません`,
      en: `${count} row(s) of 事後 have no explanation yet`,
    }),
    hint: () => ({
      ja: "重要な変更に当たらない理由を「説明: 」に書いてください（例: 適正文言への修正であり、重要な変更ではない。）。事前に出すものは「事前」に改めてください。",
      en: "Write in 説明 why each is no important change, or change it to 事前.",
    }),
  }),
} as const;
