import { entry } from "./entry.ts";

/** Codes `packet/…`: putting the papers of a meeting together. */
export const packetWording = {
  "packet/not-a-meeting": entry<{ file: string; found: string }>({
    severity: "error",
    meaning: {
      ja: "会議資料一式は、会議の記録から作ります。",
      en: "A packet is made from a record of kind meeting.",
    },
    message: ({ file, found }) => ({
      ja: `「${file}」は会議の記録ではありません（種類は「${found}」）。`,
      en: `${file} is no meeting (its kind is ${found}).`,
    }),
    hint: () => ({
      ja: "種類が「会議」の記録を指定してください。1件の様式を作るには「yoshiki render」を使います。",
      en: "Give a record whose 種類 is 会議. Papers of single records are made by `yoshiki render`.",
    }),
  }),
  "packet/form-not-made": entry<{ form: string; file: string; made: string }>({
    severity: "error",
    meaning: {
      ja: "議題の「様式」に挙げた様式が、その記録からは作れません。",
      en: "A form asked for in the agenda is not made of the record.",
    },
    message: ({ form, file }) => ({
      ja: `「${form}」は ${file} からは作れません。`,
      en: `${form} is not made of ${file}.`,
    }),
    hint: ({ made, form }) => ({
      ja:
        made === ""
          ? "この記録から作れる様式はありません。議題から外すか、記録を確かめてください。"
          : `この記録から作れるのは「${made}」です。「様式」から「${form}」を消すか、記録に「${form}」の欄を書いてください。`,
      en:
        made === ""
          ? "No form is made of this record: take it out of the agenda."
          : `It makes ${made}: take ${form} out of 様式, or fill it in.`,
    }),
  }),
  "packet/same-number": entry<{ number: string }>({
    severity: "error",
    meaning: {
      ja: "手で書いた資料番号が、自動で付く番号と重なっています。",
      en: "A number written by hand is also given to another paper.",
    },
    message: ({ number }) => ({
      ja: `資料番号「${number}」が二つの資料に付いています。`,
      en: `Two papers have the number ${number}.`,
    }),
    hint: () => ({
      ja: "「番号」を書き換えるか消してください。書かなければ自動で付きます。",
      en: "Change 番号 or take it away; without it the number is given by itself.",
    }),
  }),
  "packet/same-name": entry<{ name: string }>({
    severity: "error",
    meaning: {
      ja: "会議資料一式の二つのファイルが同じ名前になります。",
      en: "Two files of a packet would have the same name.",
    },
    message: ({ name }) => ({
      ja: `二つの資料のファイル名が同じ「${name}」になります。`,
      en: `Two papers would both be called ${name}.`,
    }),
    hint: () => ({
      ja: "「仕上げ/ファイル名」に {資料番号} を入れるか、資料の「題名」を書き分けてください。",
      en: "Put {資料番号} into 仕上げ/ファイル名, or give the papers different titles.",
    }),
  }),
  "packet/contents-unsettled": entry({
    severity: "error",
    meaning: {
      ja: "資料一覧のページ数が、ページ番号の桁によって変わり続けます。",
      en: "The contents change their number of pages with the page numbers they show.",
    },
    message: () => ({
      ja: "資料一覧のページ数が定まりません。",
      en: "The number of pages of the contents does not settle.",
    }),
    hint: () => ({
      ja: "資料一覧のひな形（packet-contents.hbs）で、ページ番号の桁が増えても行が増えないようにしてください。",
      en: "Keep the template packet-contents.hbs from growing by a line with the digits of page numbers.",
    }),
  }),
  "packet/link-nowhere": entry<{ name: string }>({
    severity: "warning",
    meaning: {
      ja: "ひな形の参照（ref）が、資料一式にない書類を指しています。",
      en: "A ref of a template leads to no document of the packet.",
    },
    message: ({ name }) => ({
      ja: `参照先「${name}」は資料一式にありません。`,
      en: `No document of the packet is called ${name}.`,
    }),
    hint: () => ({
      ja: 'ひな形の <ref to="…"> には、資料の target をそのまま書いてください。',
      en: 'In <ref to="…"> write a document\'s target as it is.',
    }),
  }),
  "packet/changed-meanwhile": entry<{ title: string }>({
    severity: "error",
    meaning: {
      ja: "会議資料を作っているあいだに、資料の図のファイルか、前回の紙面の控え（.yoshiki/cache）が変わりました。",
      en: "A picture of a paper, or its sheets kept from an earlier run (.yoshiki/cache), changed while the packet was being made.",
    },
    message: ({ title }) => ({
      ja: `作っているあいだに「${title}」の図か、前回の紙面の控え（.yoshiki/cache）が変わりました。`,
      en: `A picture of ${title}, or its sheets kept in .yoshiki/cache, changed while the packet was being made.`,
    }),
    hint: () => ({
      ja: "書き換えが終わってから、もう一度実行してください。",
      en: "Run it again when the change is finished.",
    }),
  }),
  "packet/file-beside": entry<{ file: string }>({
    severity: "info",
    meaning: {
      ja: "できあがっているファイルはWordの文書にならないので、そのまま添えます。",
      en: "A finished file does not become a Word document; it is put beside them as it is.",
    },
    message: ({ file }) => ({
      ja: `「${file}」はWordにできないので、同じファイルをそのまま添えました。`,
      en: `${file} cannot become a Word document; the file itself was put beside them.`,
    }),
    hint: () => ({
      ja: "Wordで直す必要があれば、元のファイルを作ったソフトで直して、同じ名前で置き換えてください。",
      en: "To change it, mend it with the program that made it and replace the file.",
    }),
  }),
} as const;
