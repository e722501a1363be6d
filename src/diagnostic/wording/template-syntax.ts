import { error, maybe, type None } from "./template-entry.ts";

/** Codes `template/…`: what is wrong with a template as a file and with its Handlebars constructs. */
export const templateSyntaxWording = {
  // Files
  "template/not-found": error<{ name: string }>(
    { ja: "ひな形または部品のファイルがありません。", en: "A template or partial file does not exist." },
    ({ name }) => ({ ja: `ひな形がありません: ${name}`, en: `There is no template ${name}` }),
    () => ({
      ja: "名前の綴りと、templatesフォルダーの中の置き場所を確かめてください。",
      en: "Check the spelling and where the file lies in the templates folder.",
    }),
  ),
  "template/too-large": error<{ file: string }>(
    { ja: "ひな形が大きすぎます（1 MiBまで）。", en: "A template is larger than 1 MiB." },
    ({ file }) => ({ ja: `ひな形が大きすぎます: ${file}`, en: `The template is too large: ${file}` }),
    () => ({
      ja: "1 MiB以下にするか、部品に分けてください。",
      en: "Keep it below 1 MiB or split it into partials.",
    }),
  ),
  "template/not-utf8": error<{ file: string }>(
    { ja: "ひな形の文字コードがUTF-8ではありません。", en: "A template is not UTF-8." },
    ({ file }) => ({
      ja: `ひな形をUTF-8として読めません: ${file}`,
      en: `The template is not UTF-8: ${file}`,
    }),
    () => ({ ja: "文字コードをUTF-8にして保存し直してください。", en: "Save it again as UTF-8." }),
  ),
  "template/unreadable": error<{ file: string }>(
    { ja: "ひな形のファイルを開けません。", en: "A template file cannot be opened." },
    ({ file }) => ({ ja: `ひな形を開けません: ${file}`, en: `The template cannot be opened: ${file}` }),
    () => ({ ja: "読む権限があるか確かめてください。", en: "Check that you may read it." }),
  ),
  "template/outside": error<{ file: string }>(
    {
      ja: "ひな形がtemplatesフォルダーの外を指すリンクです。",
      en: "A template is a link that leaves its folder.",
    },
    ({ file }) => ({
      ja: `ひな形がフォルダーの外を指しています: ${file}`,
      en: `The template lies outside its folder: ${file}`,
    }),
    () => ({
      ja: "リンクではなくファイルそのものを置いてください。",
      en: "Put the file itself there, not a link.",
    }),
  ),

  // Syntax and what is allowed
  "template/syntax": error<{ text: string }>(
    { ja: "{{…}}の書き方を読めません。", en: "A {{…}} cannot be read." },
    ({ text }) => ({
      ja: text === "" ? "{{…}}が途中で終わっています" : `ここの書き方を読めません: 「${text}」`,
      en: text === "" ? "A {{…}} ends too early" : `This cannot be read: "${text}"`,
    }),
    () => ({
      ja: "{{と}}、引用符、カッコの数が合っているか確かめてください。文字としての{{は\\{{と書きます。",
      en: "Check that {{, }}, quotes and brackets are in pairs. A {{ meant as text is written \\{{.",
    }),
  ),
  "template/block-mismatch": error<{ open: string; close: string }>(
    {
      ja: "ブロックの始めと終わりの名前が違います。",
      en: "A block ends with another name than it began with.",
    },
    ({ open, close }) => ({
      ja: `{{#${open}}}が{{/${close}}}で閉じられています`,
      en: `{{#${open}}} is closed by {{/${close}}}`,
    }),
    ({ open }) => ({ ja: `{{/${open}}}で閉じてください。`, en: `Close it with {{/${open}}}.` }),
  ),
  "template/unclosed-block": error<{ name: string }>(
    { ja: "ブロックが閉じられていません。", en: "A block is never closed." },
    ({ name }) => ({ ja: `{{#${name}}}が閉じられていません`, en: `{{#${name}}} is never closed` }),
    ({ name }) => ({ ja: `{{/${name}}}を書いてください。`, en: `Add {{/${name}}}.` }),
  ),
  "template/raw-output": error<None>(
    {
      ja: "値をそのままタグとして差し込む書き方は使えません。",
      en: "Output without escaping is not allowed.",
    },
    () => ({ ja: "{{{ }}}と{{& }}は使えません", en: "{{{ }}} and {{& }} are not allowed" }),
    () => ({
      ja: "{{ }}と書いてください。値の中の記号は文字として印字されます。",
      en: "Write {{ }}; signs in values are then plain text.",
    }),
  ),
  "template/refused": error<{ construct: string }>(
    { ja: "ひな形で使えない書き方です。", en: "A construct templates may not use." },
    ({ construct }) => ({ ja: `${construct}は使えません`, en: `${construct} is not allowed` }),
    () => ({
      ja: "使えるのは値、決まったヘルパー、{{#if}} {{#unless}} {{#each}} {{#with}}、{{> 部品}}だけです。",
      en: "Only values, the fixed helpers, {{#if}} {{#unless}} {{#each}} {{#with}} and {{> partial}} are.",
    }),
  ),
  "template/unknown-block": error<{ name: string; nearest: string }>(
    { ja: "知らないブロックです。", en: "There is no such block." },
    ({ name }) => ({ ja: `{{#${name}}}というブロックはありません`, en: `There is no block {{#${name}}}` }),
    ({ name, nearest }) =>
      maybe(nearest === "" ? "" : `{{#${nearest}}}`) ?? {
        ja: `値で分けるなら{{#if ${name}}}、一覧を並べるなら{{#each ${name}}}と書いてください。`,
        en: `Write {{#if ${name}}} to test a value, {{#each ${name}}} to go through a list.`,
      },
  ),
  "template/block-argument": error<{ block: string; found: string }>(
    { ja: "ブロックに渡す値は一つです。", en: "A block takes exactly one value." },
    ({ block, found }) => ({
      ja: `{{#${block}}}に値が${found}個あります`,
      en: `{{#${block}}} has ${found} values`,
    }),
    ({ block }) => ({
      ja: `{{#${block} 値}}と、値を一つだけ書いてください。`,
      en: `Write {{#${block} value}} with one value.`,
    }),
  ),
  "template/block-params": error<{ block: string; names: string; most: string }>(
    {
      ja: "as |…|の名前が多すぎるか、使えない名前です。",
      en: "The names in as |…| are too many or not allowed.",
    },
    ({ block, names }) => ({
      ja: `{{#${block}}}の as |${names}| は使えません`,
      en: `as |${names}| is not allowed for {{#${block}}}`,
    }),
    ({ most }) => ({
      ja:
        most === "0"
          ? "as |…|を消してください。"
          : `互いに違い、ヘルパーの名前でもない名前を${most}個までにしてください。`,
      en: most === "0" ? "Remove as |…|." : `Use at most ${most} different names, none of them a helper's.`,
    }),
  ),
} as const;
