import type { Bilingual } from "../diagnostic.ts";
import { type Entry, entry, type Params } from "./entry.ts";

type None = Record<never, string>;

const maybe = (nearest: string): Bilingual | null =>
  nearest === "" ? null : { ja: `もしかして: ${nearest}`, en: `Did you mean ${nearest}?` };

/** An error whose texts are given in the order meaning, message, hint. */
function error<P extends Params>(
  meaning: Bilingual,
  message: (params: P) => Bilingual,
  hint: (params: P) => Bilingual | null,
): Entry<P> {
  return entry<P>({ severity: "error", meaning, message, hint });
}

/** Codes `template/…`: what is wrong in a template, mostly found before there is any data. */
export const templateWording = {
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

  // Paths
  "template/unknown-field": error<{ path: string; name: string; nearest: string }>(
    { ja: "様式にない項目名です（{{#if}}の中の綴り間違いも含む）。", en: "The form has no such field." },
    ({ path, name }) => ({
      ja: path === name ? `${name}という項目はありません` : `${path}の${name}という項目はありません`,
      en: path === name ? `There is no field ${name}` : `There is no field ${name} (in ${path})`,
    }),
    ({ nearest }) =>
      maybe(nearest) ?? {
        ja: "使える項目名は yoshiki forms <様式> で見られます。",
        en: "yoshiki forms <form> lists the fields.",
      },
  ),
  "template/no-fields": error<{ path: string; name: string; kindJa: string; kindEn: string; isList: string }>(
    { ja: "まとまりでない値の中の項目を指しています。", en: "A path goes into a value that has no fields." },
    ({ path, name, kindJa, kindEn }) => ({
      ja: `${path}: ${kindJa}の中に${name}という項目はありません`,
      en: `${path}: there is no ${name} in ${kindEn}`,
    }),
    ({ isList }) =>
      isList === ""
        ? null
        : {
            ja: "一覧の中身は{{#each}}で一つずつ取り出してください。",
            en: "Go through a list with {{#each}}.",
          },
  ),
  "template/nullable": error<{ path: string; condition: string }>(
    {
      ja: "空のことがある値を、空かどうか確かめずに使っています。",
      en: "A value that may be absent is used without asking.",
    },
    ({ path, condition }) => ({
      ja: path === condition ? `${path}は空のことがあります` : `${path}: ${condition}は空のことがあります`,
      en: path === condition ? `${path} may be absent` : `${path}: ${condition} may be absent`,
    }),
    ({ condition }) => ({
      ja: `{{#if ${condition}}}…{{/if}}の中に書いてください（なければ{{else}}）。`,
      en: `Put it inside {{#if ${condition}}}…{{/if}}, with {{else}} if something stands for it.`,
    }),
  ),
  "template/not-printable": error<{ path: string; kindJa: string; kindEn: string; hint: string }>(
    { ja: "そのままでは印字できない値です。", en: "A value that cannot be printed as it is." },
    ({ path, kindJa, kindEn }) => ({
      ja: `${path}は${kindJa}なので印字できません`,
      en: `${path} is ${kindEn} and cannot be printed`,
    }),
    ({ path, hint }) => {
      if (hint === "list" || hint === "record")
        return {
          ja: `{{#each ${path}}}で一つずつ印字してください。`,
          en: `Print its parts with {{#each ${path}}}.`,
        };
      if (hint === "boolean")
        return { ja: `{{#if ${path}}}で文言を分けてください。`, en: `Choose words with {{#if ${path}}}.` };
      return {
        ja: "中の項目を指すか、ヘルパー（{{wareki 日付}}など）で書いてください。",
        en: "Name a field in it, or print it with a helper such as {{wareki date}}.",
      };
    },
  ),
  "template/not-a-list": error<{ path: string; kindJa: string; kindEn: string }>(
    { ja: "{{#each}}に一覧でない値を渡しています。", en: "{{#each}} was given something that is no list." },
    ({ path, kindJa, kindEn }) => ({
      ja: `${path}は一覧ではなく${kindJa}です`,
      en: `${path} is no list but ${kindEn}`,
    }),
    ({ path }) => ({
      ja: `{{#if ${path}}}か{{#with ${path}}}を使ってください。`,
      en: `Use {{#if ${path}}} or {{#with ${path}}}.`,
    }),
  ),
  "template/not-an-object": error<{ path: string; kindJa: string; kindEn: string }>(
    {
      ja: "{{#with}}に項目のまとまりでない値を渡しています。",
      en: "{{#with}} was given a value without fields.",
    },
    ({ path, kindJa, kindEn }) => ({
      ja: `${path}は項目のまとまりではなく${kindJa}です`,
      en: `${path} is no group of fields but ${kindEn}`,
    }),
    ({ path }) => ({
      ja: `{{#if ${path}}}か{{#each ${path}}}を使ってください。`,
      en: `Use {{#if ${path}}} or {{#each ${path}}}.`,
    }),
  ),
  "template/same-scope": error<{ path: string }>(
    { ja: "{{#with}}がいま居る場所そのものを指しています。", en: "{{#with}} names the place it stands in." },
    ({ path }) => ({
      ja: `{{#with ${path}}}はいま居る場所を指しています`,
      en: `{{#with ${path}}} names where it stands`,
    }),
    () => ({ ja: "{{#with}}を外してください。", en: "Remove the {{#with}}." }),
  ),
  "template/slash-in-path": error<{ path: string }>(
    { ja: "項目の道筋を/でつないでいます。", en: "A path is joined by /." },
    ({ path }) => ({
      ja: `${path}のように/でつなぐことはできません`,
      en: `${path}: a path cannot be joined by /`,
    }),
    ({ path }) => {
      const dotted = path.replace(/(?<![./])\//g, ".");
      return { ja: `${dotted}と、点でつないでください。`, en: `Join it by dots: ${dotted}.` };
    },
  ),
  "template/parent-outside": error<{ path: string }>(
    { ja: "../がひな形や部品の外に出ています。", en: "../ leaves the template or partial." },
    ({ path }) => ({
      ja: `${path}の../はここより外に出られません`,
      en: `The ../ in ${path} leads out of this file`,
    }),
    () => ({
      ja: "../が通るのは{{#each}}と{{#with}}だけです（{{#if}}は数えません）。部品には{{> 部品 名前=値}}で値を渡してください。",
      en: "../ passes {{#each}} and {{#with}} only, not {{#if}}. Give a partial its values: {{> partial name=value}}.",
    }),
  ),
  "template/parent-ambiguous": error<{ path: string }>(
    {
      ja: "内と外が同じ種類の値なので、../の行き先がデータしだいで変わります。",
      en: "Inner and outer values are of one kind, so where ../ leads would depend on the data.",
    },
    ({ path }) => ({
      ja: `${path}の行き先がデータしだいで変わります`,
      en: `Where ${path} leads depends on the data`,
    }),
    () => ({
      ja: "外側を{{#each 一覧 as |名前|}}とし、名前.項目と書いてください。",
      en: "Name the outer value, {{#each list as |name|}}, and write name.field.",
    }),
  ),
  "template/unknown-variable": error<{ name: string; nearest: string }>(
    { ja: "@で始まる知らない名前です。", en: "There is no such @ name." },
    ({ name }) => ({ ja: `${name}というものはありません`, en: `There is no ${name}` }),
    ({ nearest }) =>
      maybe(nearest) ?? {
        ja: "@index @key @first @last @root が使えます。",
        en: "There are @index, @key, @first, @last, @root.",
      },
  ),
  "template/outside-loop": error<{ name: string }>(
    { ja: "@indexなどが{{#each}}の外にあります。", en: "@index and the like stand outside {{#each}}." },
    ({ name }) => ({
      ja: `${name}は{{#each}}の中でだけ使えます`,
      en: `${name} has a meaning only inside {{#each}}`,
    }),
    () => ({
      ja: "{{#each}}の中に移してください。部品では、どの呼出しも{{#each}}の中になければなりません。",
      en: "Move it into {{#each}}; every call of a partial that uses it must stand in one.",
    }),
  ),
  "template/name-clash": error<{ name: string }>(
    { ja: "項目名がヘルパーの名前と同じです。", en: "A field has the name of a helper." },
    ({ name }) => ({ ja: `${name}はヘルパーの名前でもあります`, en: `${name} is also a helper's name` }),
    ({ name }) => ({
      ja: `項目なら{{this.${name}}}と書いてください。`,
      en: `For the field write {{this.${name}}}.`,
    }),
  ),

  // Helpers and partials
  "template/unknown-helper": error<{ name: string; nearest: string }>(
    { ja: "知らないヘルパーです。", en: "There is no such helper." },
    ({ name }) => ({ ja: `${name}というヘルパーはありません`, en: `There is no helper ${name}` }),
    ({ nearest }) => maybe(nearest),
  ),
  "template/argument-count": error<{
    helper: string;
    found: string;
    expected: string;
    kindsJa: string;
    kindsEn: string;
  }>(
    { ja: "ヘルパーに渡す値の数が違います。", en: "A helper was given too few or too many values." },
    ({ helper, found, expected }) => ({
      ja: `${helper}に渡す値は${expected}個です（いまは${found}個）`,
      en: `${helper} takes ${expected} values, not ${found}`,
    }),
    ({ helper, kindsJa, kindsEn }) => ({
      ja: `${helper}に渡すもの: ${kindsJa}`,
      en: `${helper} takes ${kindsEn}`,
    }),
  ),
  "template/argument-kind": error<{
    helper: string;
    kindJa: string;
    kindEn: string;
    foundJa: string;
    foundEn: string;
  }>(
    { ja: "ヘルパーに渡す値の種類が違います。", en: "A helper was given a value of another kind." },
    ({ helper, foundJa, foundEn }) => ({
      ja: `${helper}に${foundJa}は渡せません`,
      en: `${helper} cannot print ${foundEn}`,
    }),
    ({ kindJa, kindEn }) => ({ ja: `${kindJa}の項目を渡してください。`, en: `Give it ${kindEn}.` }),
  ),
  "template/unknown-option": error<{ helper: string; option: string; nearest: string; allowed: string }>(
    { ja: "ヘルパーやブロックにない指定です。", en: "A helper or block has no such option." },
    ({ helper, option }) => ({
      ja: `${helper}に${option}=という指定はありません`,
      en: `${helper} has no option ${option}`,
    }),
    ({ nearest, allowed }) =>
      maybe(nearest) ??
      (allowed === ""
        ? { ja: "この指定を消してください。", en: "Remove it." }
        : { ja: `使える指定: ${allowed}`, en: `Options: ${allowed}` }),
  ),
  "template/option-value": error<{ helper: string; option: string; allowed: string }>(
    { ja: "ヘルパーの指定に書けない値です。", en: "An option of a helper has a value it does not know." },
    ({ helper, option }) => ({
      ja: `${helper}の${option}にその値は書けません`,
      en: `${helper}: ${option} cannot have this value`,
    }),
    ({ allowed }) =>
      allowed === ""
        ? { ja: "文字列を書いてください。", en: "Give it text." }
        : { ja: `書ける値: ${allowed}`, en: `Allowed: ${allowed}` },
  ),
  "template/partial-arguments": error<{ name: string; found: string }>(
    { ja: "部品に渡す場所は一つまでです。", en: "A partial takes one context at most." },
    ({ name, found }) => ({
      ja: `{{> ${name}}}に値が${found}個あります`,
      en: `{{> ${name}}} has ${found} contexts`,
    }),
    ({ name }) => ({
      ja: `ほかの値は{{> ${name} 名前=値}}と、名前を付けて渡してください。`,
      en: `Give further values by name: {{> ${name} name=value}}.`,
    }),
  ),
  "template/given-to-other": error<{ name: string; kindJa: string; kindEn: string }>(
    {
      ja: "名前付きの値は、項目のまとまりを場所とする部品にだけ渡せます。",
      en: "Named values need a context with fields.",
    },
    ({ name, kindJa, kindEn }) => ({
      ja: `{{> ${name}}}の場所が${kindJa}なので、名前=値は渡せません`,
      en: `{{> ${name}}} stands on ${kindEn} and cannot take name=value`,
    }),
    () => ({
      ja: "名前=値を消すか、{{#each}}の外から渡してください。",
      en: "Remove name=value, or call the partial outside {{#each}}.",
    }),
  ),
  "template/endless-partial": error<{ name: string }>(
    { ja: "部品が自分自身を果てしなく呼んでいます。", en: "A partial calls itself without end." },
    ({ name }) => ({
      ja: `${name}の部品が果てしなく呼び合っています`,
      en: `Partials of ${name} call each other without end`,
    }),
    () => ({
      ja: "自分を呼ぶ部品は、{{#each}}や{{#if}}で必ず終わるようにしてください。",
      en: "A partial that calls itself must come to an end through {{#each}} or {{#if}}.",
    }),
  ),

  // Markup of a template
  "template/mismatched-tag": error<{ close: string; open: string }>(
    { ja: "閉じるタグが、開いているタグと合いません。", en: "A closing tag does not match the open one." },
    ({ close, open }) => ({
      ja:
        open === ""
          ? `</${close}>に当たる開きタグがこのファイルにありません`
          : `<${open}>が開いているところに</${close}>があります`,
      en:
        open === ""
          ? `</${close}> closes nothing in this file`
          : `</${close}> stands where <${open}> is open`,
    }),
    ({ open }) => ({
      ja:
        open === ""
          ? "部品のファイルの中だけで、開きと閉じをそろえてください。"
          : `先に</${open}>で閉じてください。`,
      en:
        open === ""
          ? "A file must close what it opens, and nothing else."
          : `Close it with </${open}> first.`,
    }),
  ),
  "template/unclosed-tag": error<{ tag: string }>(
    { ja: "タグが閉じられていません。", en: "A tag is never closed." },
    ({ tag }) => ({
      ja: `<${tag}>がこのファイルの中で閉じられていません`,
      en: `<${tag}> is not closed in this file`,
    }),
    ({ tag }) => ({ ja: `</${tag}>を書いてください。`, en: `Add </${tag}>.` }),
  ),
  "template/unfinished-tag": error<{ tag: string }>(
    { ja: "タグの途中でファイルが終わっています。", en: "The file ends inside a tag." },
    ({ tag }) => ({ ja: `<${tag}の終わりの>がありません`, en: `<${tag} lacks its >` }),
    () => ({ ja: "引用符と>を確かめてください。", en: "Check the quotes and the >." }),
  ),
  "template/broken-tag": error<{ tag: string }>(
    { ja: "タグの中を読めません。", en: "The inside of a tag cannot be read." },
    ({ tag }) => ({ ja: `<${tag}>の中を読めません`, en: `The inside of <${tag}> cannot be read` }),
    () => ({
      ja: '属性は、空白を置いて 名前="値" と書いてください。',
      en: 'Write attributes as name="value", with blanks between.',
    }),
  ),
  "template/repeated-attribute": error<{ attribute: string }>(
    { ja: "同じ属性が二度書かれています。", en: "An attribute is given twice." },
    ({ attribute }) => ({ ja: `${attribute}が二度書かれています`, en: `${attribute} is given twice` }),
    () => ({
      ja: "一つにしてください（分けるなら{{#if}}…{{else}}…{{/if}}の両側に）。",
      en: "Keep one; put alternatives into {{#if}} and {{else}}.",
    }),
  ),
  "template/attribute-in-loop": error<{ tag: string }>(
    { ja: "繰返しの中で属性を足しています。", en: "A loop adds attributes." },
    ({ tag }) => ({
      ja: `<${tag}>の属性を{{#each}}で足すことはできません`,
      en: `{{#each}} cannot add attributes to <${tag}>`,
    }),
    () => ({ ja: "属性は{{#each}}の外に書いてください。", en: "Write attributes outside {{#each}}." }),
  ),
  "template/torn-branch": error<{ what: string }>(
    { ja: "ブロックの中でタグの開きと閉じがそろっていません。", en: "A block does not close what it opens." },
    ({ what }) => ({
      ja: `このブロックの中で${what}の相手がありません`,
      en: `${what} has no counterpart inside this block`,
    }),
    () => ({
      ja: "{{#if}}、{{else}}、{{#each}}などの中で、それぞれ開きと閉じをそろえてください。",
      en: "Each branch of a block must close what it opens, and nothing else.",
    }),
  ),
  "template/value-in-tag": error<{ tag: string }>(
    { ja: "タグの中の引用符の外に値があります。", en: "A value stands in a tag outside quotes." },
    ({ tag }) => ({
      ja: `<${tag}>の引用符の外に値は書けません`,
      en: `A value cannot stand in <${tag}> outside quotes`,
    }),
    () => ({ ja: '属性="{{値}}"と書いてください。', en: 'Write attribute="{{value}}".' }),
  ),
  "template/partial-in-tag": error<{ tag: string }>(
    { ja: "タグの中に部品があります。", en: "A partial stands inside a tag." },
    ({ tag }) => ({ ja: `<${tag}>の中に部品は書けません`, en: `A partial cannot stand inside <${tag}>` }),
    () => ({ ja: "部品はタグとタグの間に書いてください。", en: "Put partials between tags." }),
  ),
  "template/markup-construct": error<{ text: string }>(
    { ja: "ひな形に書けないXMLの書き方です。", en: "An XML construct templates may not hold." },
    ({ text }) => ({
      ja: `「${text}」で始まる書き方は使えません`,
      en: `Nothing that begins with "${text}" is allowed`,
    }),
    () => ({ ja: "覚え書きは{{! … }}と書いてください。", en: "Write remarks as {{! … }}." }),
  ),
  "template/bare-sign": error<{ sign: string; instead: string }>(
    { ja: "文字としての < > & がそのまま書かれています。", en: "A <, > or & stands for itself." },
    ({ sign, instead }) => ({
      ja: `文字としての${sign}は${instead}と書きます`,
      en: `As a character ${sign} is written ${instead}`,
    }),
    ({ instead }) => ({
      ja: `${instead}に直してください（ほかに使えるのは &lt; &gt; &amp; &quot; &apos; と数値参照）。`,
      en: `Write ${instead}; there are also &lt; &gt; &amp; &quot; &apos; and numeric references.`,
    }),
  ),
  "template/forbidden-character": error<{ code: string }>(
    { ja: "ひな形に使えない文字があります。", en: "A template holds a character that is not allowed." },
    ({ code }) => ({ ja: `使えない文字があります: ${code}`, en: `${code} is not allowed` }),
    () => ({ ja: "目に見えない文字です。消してください。", en: "It is not visible; delete it." }),
  ),
  "template/forbidden-in-data": error<{ code: string; context: string }>(
    {
      ja: "値に使えない文字（制御文字など）があります。",
      en: "A value holds a character that is not allowed.",
    },
    ({ code, context }) => ({
      ja: `値に使えない文字があります: ${code}（「${context}」の〓の所）`,
      en: `A value holds ${code} (at 〓 in "${context}")`,
    }),
    () => ({
      ja: "目に見えない文字です。打ち直すか消してください。",
      en: "It is not visible; retype or delete it.",
    }),
  ),

  // White space
  "template/stripped-space": entry<None>({
    severity: "warning",
    meaning: { ja: "~が全角の空白（字下げなど）まで消しています。", en: "A ~ takes a U+3000 away." },
    message: () => ({
      ja: "{{~ か ~}} が全角の空白を消しています",
      en: "{{~ or ~}} takes a full-width space away",
    }),
    hint: () => ({
      ja: "~は要りません。行の終わりと半角の字下げは自動で消えます。",
      en: "~ is not needed: line ends and indentation go by themselves.",
    }),
  }),
  "template/standalone-space": entry<None>({
    severity: "warning",
    meaning: {
      ja: "{{#if}}などだけの行に全角の空白があり、次の行の頭に印字されます。",
      en: "A line with nothing but {{#if}} and the like holds a U+3000, which is printed before the next line.",
    },
    message: () => ({
      ja: "この行の全角の空白は次の行の頭に印字されます",
      en: "The full-width space of this line is printed before the next one",
    }),
    hint: () => ({
      ja: "字下げは半角の空白にするか、indent属性を使ってください。",
      en: "Indent with ordinary blanks, or use the indent attribute.",
    }),
  }),
  "template/unused-file": entry<{ file: string; meant: string }>({
    severity: "warning",
    meaning: {
      ja: "団体の templates フォルダーに、どの様式からも使われないファイルがあります。",
      en: "The office's templates/ holds a file that no form uses.",
    },
    message: ({ file }) => ({
      ja: `templates/${file} はどの様式からも使われていません（差し替えになっていません）`,
      en: `templates/${file} is used by no form: it replaces nothing`,
    }),
    hint: ({ meant }) => ({
      ja:
        meant === ""
          ? "付属の templates フォルダーにあるファイルと、道筋も名前も同じにしてください。"
          : `もしかして: templates/${meant}。付属のファイルと、道筋も名前も同じにしてください。`,
      en:
        meant === ""
          ? "Give it the path and name of a shipped template."
          : `Did you mean templates/${meant}? Path and name must be those of a shipped template.`,
    }),
  }),
} as const;
