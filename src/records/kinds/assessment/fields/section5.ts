import type { Section } from "../field.ts";
import { choice, head, line, text } from "../make.ts";
import { DONE, FEE } from "../options.ts";

const published = { of: "published", is: ["yes"] };

export const section5: Section = {
  ...{ name: "requests", key: "開示請求・問合せ", en: "Requests and inquiries", number: "Ⅴ" },
  ...{ label: "開示請求、問合せ", important: false, note: "", perFile: false },
  parts: [
    head(
      ["disclosure", "開示等の請求", "Requests", "1", "特定個人情報の開示・訂正・利用停止請求"],
      [
        text(["where", "請求先", "Where", "①"]),
        text(["how", "請求方法", "How", "②"], {
          parts: [text(["remarks", "特記事項", "Special matters", ""])],
        }),
        choice(["fee", "手数料等", "Fees", "③"], FEE, {
          parts: [line(["feeHow", "手数料額・納付方法", "How much, how paid", "", "手数料額、納付方法"])],
        }),
        choice(["published", "個人情報ファイル簿の公表", "Publication of the register", "④"], DONE, {
          parts: [
            text(["registerName", "個人情報ファイル名", "Name in the register", ""], {
              only: published,
              needed: published,
            }),
            text(["registerPlace", "公表場所", "Where it is published", ""], {
              only: published,
              needed: published,
            }),
          ],
        }),
        text(["specialProcedure", "特別の手続", "Special procedures by law", "⑤", "法令による特別の手続"]),
        text([
          "notListed",
          "ファイル簿への不記載等",
          "What the register leaves out",
          "⑥",
          "個人情報ファイル簿への不記載等",
        ]),
      ],
    ),
    head(
      ["inquiries", "問合せ", "Inquiries", "2", "特定個人情報ファイルの取扱いに関する問合せ"],
      [
        text(["contact", "連絡先", "Contact", "①"]),
        text(["answering", "対応方法", "How they are answered", "②"]),
      ],
    ),
  ],
};
