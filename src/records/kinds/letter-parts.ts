import {
  block,
  choice,
  date,
  documentNumber,
  line,
  list,
  personName,
  phone,
  prose,
  repeated,
} from "../fields/index.ts";

/** 宛先 of a letter, where it is not the usual one. */
export function addresseeField() {
  return block({
    lines: list(line(), { max: 6 })
      .optional()
      .meta({
        ja: "名称",
        help: {
          ja: "宛先の団体や所属の名称。紙面で改行する位置で分けて書く。",
          en: "The body or unit addressed, one entry for each printed line.",
        },
        example: "見本市消防局",
      }),
    post: line()
      .optional()
      .meta({
        ja: "職",
        help: {
          ja: "宛先の職名。氏名の前に印字する。",
          en: "The addressee's post, printed before the name.",
        },
        example: "総務部長",
      }),
    name: personName()
      .optional()
      .meta({
        ja: "氏名",
        help: { ja: "宛先の氏名。姓と名の間を1つ空ける。敬称は書かない。", en: "The addressee's name." },
        example: "灘 一郎",
        inExample: false,
      }),
    honorific: choice({
      様: { ja: "様", en: "様" },
      殿: { ja: "殿", en: "殿" },
      御中: { ja: "御中", en: "御中, for bodies" },
    })
      .optional()
      .meta({
        ja: "敬称",
        help: {
          ja: "宛先の敬称。書かなければ、職か氏名があれば団体設定の敬称、名称だけなら「御中」。",
          en: "Absent: the profile's honorific after a post or name, 御中 after a body alone.",
        },
        example: "様",
        inExample: false,
      }),
  })
    .optional()
    .meta({
      ja: "宛先",
      help: {
        ja: "宛先。書かなければ団体設定の審議会の長（答申では首長）。",
        en: "Absent: the chair of the profile's council (of a 答申, the mayor).",
      },
    });
}

/** 元の文書: the letter this one answers. */
export function answeredField() {
  return block({
    type: line({ max: 10 })
      .optional()
      .meta({
        ja: "種別",
        help: {
          ja: "元の文書が何か。「…で依頼のあった」と印字する。書かなければ「依頼」（答申では「諮問」）。",
          en: "What the letter answered was. Absent: 依頼 (of a 答申, 諮問).",
        },
        example: "照会",
        inExample: false,
      }),
    number: documentNumber().meta({
      ja: "文書番号",
      help: { ja: "元の文書の番号。", en: "Number of the letter answered." },
      example: "見情第12号",
    }),
    date: date().meta({
      ja: "日付",
      help: { ja: "元の文書の日付。", en: "Date of the letter answered." },
      example: "令和7年4月1日",
    }),
  })
    .optional()
    .meta({
      ja: "元の文書",
      help: {
        ja: "この文書が答える諮問や依頼。回答と答申では必ず書く。",
        en: "The letter this one answers; a 回答 and a 答申 need it.",
      },
      inExample: false,
    });
}

/** 記: what stands below 記, numbered by the form. */
export function itemsField() {
  return repeated(
    {
      label: line().meta({
        ja: "項目",
        help: {
          ja: "項目の名前。番号は自動で付くので書かない。",
          en: "Name of the item; its number is added.",
        },
        example: "日時",
      }),
      text: prose()
        .optional()
        .meta({
          ja: "内容",
          help: {
            ja: "項目の内容。1行なら項目の名前に続けて、改行して書けば項目の下に段落として印字する。",
            en: "One line goes on after the item's name; several are paragraphs below it.",
          },
          example: "令和7年6月2日（月）午後1時30分から",
        }),
    },
    { max: 200 },
  )
    .optional()
    .meta({ ja: "記", help: { ja: "「記」の下に並べる項目。", en: "The items below 記." } });
}

/** 審議の経過 of a 答申. */
export function historyField() {
  return repeated(
    {
      date: date().meta({
        ja: "年月日",
        help: { ja: "審議などのあった日。", en: "The day." },
        example: "令和7年4月10日",
      }),
      event: line().meta({
        ja: "内容",
        help: { ja: "その日にあったこと。", en: "What was done." },
        example: "第107回審議会（諮問、審議）",
      }),
    },
    { max: 200 },
  )
    .optional()
    .meta({
      ja: "審議の経過",
      help: {
        ja: "諮問から答申までの経過。古い順に書く。",
        en: "The course of the deliberations, in order.",
      },
      inExample: false,
    });
}

/** 担当 at the bottom right. */
export function contactField() {
  return block({
    person: line().meta({
      ja: "担当者",
      help: { ja: "担当の所属や氏名。", en: "The unit or person in charge." },
      example: "企画調整局情報化戦略部",
    }),
    phone: phone()
      .optional()
      .meta({
        ja: "連絡先",
        help: { ja: "電話番号。書かなければ印字しない。", en: "Phone number; may be left out." },
        example: "000-000-0102",
      }),
    mail: line({ max: 100 })
      .optional()
      .meta({
        ja: "電子メール",
        help: { ja: "電子メールの宛先。書かなければ印字しない。", en: "E-mail address; may be left out." },
        example: "joho@city.mihon.example",
        inExample: false,
      }),
  })
    .optional()
    .meta({
      ja: "担当",
      help: { ja: "用紙の右下に印字する担当。", en: "The contact at the bottom right." },
    });
}
