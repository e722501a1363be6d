import { block, integer, line, list, repeated } from "../fields/index.ts";
import { attendeeName, personTitle } from "./minutes-fields.ts";

/** @param example a name of its own, so that nobody is listed twice in the example record */
const person = (example: string) =>
  block({
    name: attendeeName().meta({
      ja: "氏名",
      help: {
        ja: "氏名。姓と名の間を1つ空ける。職員は姓だけでもよい。",
        en: "The name; of staff the family name will do.",
      },
      example,
    }),
    unit: personTitle()
      .optional()
      .meta({
        ja: "所属",
        help: {
          ja: "職の前に印字する課や室。前の人と同じなら「同課」「同室」と書ける。",
          en: "The section, printed before the post; 同課 for that of the person before.",
        },
        example: "政策法務課",
        inExample: false,
      }),
    post: personTitle()
      .default("委員")
      .meta({
        ja: "職",
        help: {
          ja: "氏名の後に印字する職（委員、主査、市政情報室長 など）。書かなければ「委員」。",
          en: "The post, printed after the name. Absent: 委員.",
        },
        example: "委員",
      }),
    role: personTitle()
      .optional()
      .meta({
        ja: "役",
        help: {
          ja: "会議での役（会長、部会長 など）。一覧には印字せず、会議経過の「（見本部会長）」が誰かを知るために書く。",
          en: "The role in the meeting (会長), not printed in the list: it tells who （見本部会長） of the transcript is.",
        },
        example: "部会長",
        inExample: false,
      }),
  });

const present = (example: string) =>
  list(person(example), { max: 200 }).meta({
    ja: "出席",
    help: { ja: "出席した人。印字する順に書く。", en: "Those who were present, in the order of print." },
  });

const absent = (example: string) =>
  list(person(example), { max: 200 })
    .optional()
    .meta({
      ja: "欠席",
      help: { ja: "欠席した人。", en: "Those who were absent." },
      inExample: false,
    });

const section = {
  name: line({ max: 40 }).meta({
    ja: "名称",
    help: { ja: "課や室の名称。括弧書きで印字する。", en: "The section's name, printed in brackets." },
    example: "健康保険課",
  }),
  present: present("北野 三郎"),
  absent: absent("灘 四郎"),
};

/** 出席者: groups of persons, of which some are parted by section. */
export function attendanceField() {
  return repeated(
    {
      name: line({ max: 40 }).meta({
        ja: "区分",
        help: {
          ja: "出席者の区分（部会委員、事務局、実施機関 など）。",
          en: "What the group is (部会委員, 事務局, 実施機関).",
        },
        example: "部会委員",
      }),
      seats: integer({ min: 1, max: 500 })
        .optional()
        .meta({
          ja: "定数",
          help: {
            ja: "委員の数（欠席を含む）。書けば、定足数と「○名中○名出席」を確かめる。",
            en: "How many members there are in all. Where it is written, the quorum is checked.",
          },
          example: "4",
          inExample: false,
        }),
      present: present("見本 太郎")
        .optional()
        .meta({
          ja: "出席",
          help: {
            ja: "出席した人。課ごとに分けるときは、代わりに「部署」に書く。",
            en: "Those who were present. Where they are parted by section, write 部署 instead.",
          },
        }),
      absent: absent("元町 次郎"),
      sections: repeated(section, { max: 50 })
        .optional()
        .meta({
          ja: "部署",
          help: {
            ja: "課ごとに分けた出席者（実施機関 など）。",
            en: "Those present, parted by section.",
          },
          inExample: false,
        }),
    },
    { max: 30 },
  ).meta({
    ja: "出席者",
    help: {
      ja: "区分ごとの出席者。会議経過で発言する人は、みなここに書く。",
      en: "Those who were there, by group. Everybody who speaks stands here.",
    },
  });
}
