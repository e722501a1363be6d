import { entry } from "./entry.ts";
import { error, type None } from "./template-entry.ts";

/** Codes `template/…`: the markup a template writes, and data that may not stand in it. */
export const templateMarkupWording = {
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
