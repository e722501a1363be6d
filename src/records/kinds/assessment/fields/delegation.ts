import { aside, choice, head, line, repeated, several, text } from "../make.ts";
import { DELEGATED, DELEGATED_SCOPE, HANDED_BY, HANDLERS, REDELEGATED, SUBJECTS } from "../options.ts";

const redelegates = { of: "redelegated", is: ["yes"] };

/** Ⅱ 4: what is delegated, block by block. */
export const delegation = head(
  ["delegation", "委託", "Delegation", "4", "特定個人情報ファイルの取扱いの委託"],
  [
    choice(["delegated", "委託の有無", "Whether it is delegated", ""], DELEGATED, {
      important: true,
      count: "matters",
    }),
    repeated(
      ["matters", "委託事項", "Matters delegated", ""],
      line(["name", "名称", "Name of the matter", ""]),
      [
        text(["content", "委託内容", "What is delegated", "①"]),
        choice(
          [
            "scope",
            "ファイルの範囲",
            "How much of the file",
            "②",
            "取扱いを委託する特定個人情報ファイルの範囲",
          ],
          DELEGATED_SCOPE,
          {
            parts: [
              choice(["subjects", "本人の数", "Number of persons", "", "対象となる本人の数"], SUBJECTS),
              text(["persons", "本人の範囲", "Which persons", "", "対象となる本人の範囲"], {
                important: true,
              }),
              text(["personsReason", "本人の範囲の妥当性", "Why these", "", "その妥当性"]),
            ],
          },
        ),
        choice(["handlers", "取扱者数", "People who handle it", "③", "委託先における取扱者数"], HANDLERS),
        several(
          ["ways", "提供方法", "How it is handed over", "④", "委託先への特定個人情報ファイルの提供方法"],
          HANDED_BY,
        ),
        text(["nameInquiry", "委託先名の確認方法", "How to learn the delegate's name", "⑤"]),
        text(["delegate", "委託先名", "The delegate", "⑥"]),
        aside("再委託", [
          choice(["redelegated", "再委託の有無", "Whether it is delegated again", "⑦"], REDELEGATED, {
            important: true,
          }),
          text(["permission", "再委託の許諾方法", "How that is allowed", "⑧"], {
            only: redelegates,
            needed: redelegates,
          }),
          text(["redelegatedMatters", "再委託事項", "What is delegated again", "⑨"], {
            only: redelegates,
            needed: redelegates,
          }),
        ]),
      ],
      { only: { of: "delegated", not: ["no"] } },
    ),
  ],
);
