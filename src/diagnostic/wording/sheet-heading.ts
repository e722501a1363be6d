import { entry } from "./entry.ts";

/** Codes `sheet/…` about the heading rows and whole columns. */
export const sheetHeadingWording = {
  "sheet/kind-unfit": entry<{ kind: string; fields: string }>({
    severity: "error",
    meaning: {
      ja: "この種類の記録は、1件を1行に書けません。",
      en: "A record of this kind cannot be written in one row.",
    },
    message: ({ kind, fields }) => ({
      ja: `「${kind}」は一覧の1行に書けません（「${fields}」がいくつもの項目からなるため）`,
      en: `A record of ${kind} cannot be written in a row (${fields} is a list of groups)`,
    }),
    hint: () => ({
      ja: "1件ずつ YAML のファイルに書いてください。ひな形は「yoshiki init」で作れます。",
      en: "Write each record as a YAML file; `yoshiki init` makes a template.",
    }),
  }),
  "sheet/no-header": entry<{ kind: string; headings: string }>({
    severity: "error",
    meaning: { ja: "一覧の見出しの行が見つかりません。", en: "The heading row was not found." },
    message: ({ kind }) => ({
      ja: `「${kind}」の見出しの行が見つかりません`,
      en: `No heading row of ${kind} was found`,
    }),
    hint: ({ headings }) => ({
      ja: `一覧の上の行に見出しを書いてください（${headings} など）。「yoshiki init --xlsx」で見出しの入ったブックを作れます。一覧ではないシートなら、名前を「説明」で始めると読まずに進みます。`,
      en: `Write headings above the list (${headings} …). \`yoshiki init --xlsx\` makes a workbook that has them. A sheet that is no list may have a name that begins with 説明.`,
    }),
  }),
  "sheet/unknown-column": entry<{ found: string; suggestion: string; count: string }>({
    severity: "error",
    meaning: {
      ja: "見出しに当たる項目がなく、その列に値があります。",
      en: "A column with values has a heading that names no field.",
    },
    message: ({ found, count }) => ({
      ja: `「${found}」という項目はありません（この列に ${count} 件の値があります）`,
      en: `There is no field ${found} (the column has ${count} values)`,
    }),
    hint: ({ suggestion }) => ({
      ja: `${suggestion === "" ? "" : `もしかして: ${suggestion}。`}覚え書きの列なら、見出しを「備考」で始めると読まずに進みます。`,
      en: `${suggestion === "" ? "" : `Did you mean ${suggestion}? `}A column of notes may have a heading that begins with 備考.`,
    }),
  }),
  "sheet/unused-column": entry<{ found: string }>({
    severity: "warning",
    meaning: {
      ja: "見出しに当たる項目がありません（その列に値はありません）。",
      en: "A heading names no field; its column is empty.",
    },
    message: ({ found }) => ({
      ja: `「${found}」という項目はありません（列は空です）`,
      en: `There is no field ${found} (the column is empty)`,
    }),
    hint: () => ({ ja: "使わない列なら消してください。", en: "Delete the column if it is not used." }),
  }),
  "sheet/unsupported-column": entry<{ found: string; field: string }>({
    severity: "error",
    meaning: {
      ja: "いくつもの項目からなる値は、一覧の列に書けません。",
      en: "A list of groups cannot be written in columns.",
    },
    message: ({ found, field }) => ({
      ja: `「${found}」は一覧に書けません（「${field}」は項目の組を並べたものです）`,
      en: `${found} cannot stand in a list (${field} is a list of groups)`,
    }),
    hint: ({ field }) => ({
      ja: `「${field}」を書く記録は YAML のファイルにし、この列は一覧から外してください。`,
      en: `Write records with ${field} as YAML files, and take this column out of the list.`,
    }),
  }),
  "sheet/ambiguous-column": entry<{ found: string; columns: string }>({
    severity: "error",
    meaning: { ja: "見出しがどの項目を指すか決められません。", en: "A heading may mean several fields." },
    message: ({ found }) => ({
      ja: `「${found}」がどの項目か決められません`,
      en: `${found} may mean several fields`,
    }),
    hint: ({ columns }) => ({
      ja: `次のどれかを見出しにしてください: ${columns}。行の番号の列なら「連番」とします。`,
      en: `Use one of: ${columns}. A column of row numbers is called 連番.`,
    }),
  }),
  "sheet/column-twice": entry<{ column: string }>({
    severity: "error",
    meaning: { ja: "同じ項目の列が二つあります。", en: "Two columns are of one field." },
    message: ({ column }) => ({
      ja: `「${column}」の列が二つあります`,
      en: `There are two columns of ${column}`,
    }),
    hint: () => ({
      ja: "どちらかの列を消すか、見出しを改めてください。",
      en: "Delete one of them or change its heading.",
    }),
  }),
  "sheet/no-heading": entry<{ column: string }>({
    severity: "error",
    meaning: { ja: "見出しのない列に値があります。", en: "A value stands in a column without a heading." },
    message: ({ column }) => ({
      ja: `見出しのない列（${column}列）に値があります`,
      en: `A value stands in column ${column}, which has no heading`,
    }),
    hint: () => ({
      ja: '列に見出しを付けるか、値を消してください。CSV では、値の中のコンマで列がずれていないか確かめてください（コンマを含む値は "…" で囲みます）。',
      en: 'Give the column a heading or delete the value. In CSV a value with a comma is written in quotes ("…").',
    }),
  }),
  "sheet/missing-column": entry<{ column: string; help: string; helpEn: string }>({
    severity: "error",
    meaning: { ja: "必要な項目の列がありません。", en: "A needed column is not there." },
    message: ({ column }) => ({
      ja: `「${column}」の列がありません`,
      en: `There is no column ${column}`,
    }),
    hint: ({ column, help, helpEn }) => ({
      ja: `見出しが「${column}」の列を加えてください。${help}`,
      en: `Add a column with the heading ${column}. ${helpEn}`,
    }),
  }),
  "sheet/column-left-out": entry<{ found: string }>({
    severity: "info",
    meaning: { ja: "覚え書きの列は読みません。", en: "A column of notes is not read." },
    message: ({ found }) => ({
      ja: `「${found}」の列は覚え書きとして読みません`,
      en: `The column ${found} holds notes and is not read`,
    }),
    hint: () => null,
  }),
  "sheet/hidden-rows": entry<{ rows: string; count: string }>({
    severity: "warning",
    meaning: {
      ja: "隠れている行（絞り込みを含む）も読みました。",
      en: "Rows that are hidden or filtered away were read as well.",
    },
    message: ({ rows, count }) => ({
      ja: `隠れている行も読みました（${count}件、${rows}行目）`,
      en: `Hidden rows were read as well (${count}: rows ${rows})`,
    }),
    hint: () => ({
      ja: "絞り込みや「非表示」で隠しただけの行も1件として扱います。要らない行は削除してください。",
      en: "A filter or “Hide” only hides rows. Delete those that are not wanted.",
    }),
  }),
  "sheet/hidden-columns": entry<{ columns: string }>({
    severity: "warning",
    meaning: { ja: "隠れている列も読みました。", en: "Hidden columns were read as well." },
    message: ({ columns }) => ({
      ja: `隠れている列も読みました: ${columns}`,
      en: `Hidden columns were read as well: ${columns}`,
    }),
    hint: () => ({
      ja: "使わない列は削除してください。",
      en: "Delete columns that are not wanted.",
    }),
  }),
} as const;
