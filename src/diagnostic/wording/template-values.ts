import { error, maybe } from "./template-entry.ts";

/** Codes `template/…`: paths, blocks, helpers and partials that do not fit the model. */
export const templateValuesWording = {
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
} as const;
