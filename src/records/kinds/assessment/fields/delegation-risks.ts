import type { Answer, Option } from "../field.ts";
import { choice, fixed, head, risk, several, text } from "../make.ts";
import { LIMITED, NOT_DELEGATED, RECORDS, REDELEGATE_CARE, SET } from "../options.ts";
import { enough, otherMeasures, remaining } from "./risk.ts";

const delegates = { of: "none", not: ["none"] };

/** A choice with one text below it. */
function withText(
  [name, key, en, label]: readonly [string, string, string, string],
  options: readonly Option[],
  how: string,
): Answer {
  return choice([name, key, en, "", label], options, {
    parts: [text([`${name}How`, `${key}の内容`, "How it is done", "", how])],
  });
}

/** Ⅲ 4. */
export const delegationRisks = head(
  ["delegation", "委託", "Delegation", "4", "特定個人情報ファイルの取扱いの委託"],
  [
    risk(
      ["measures", "対策", "Measures", "", ""],
      [
        fixed(
          "",
          "委託先による特定個人情報の不正入手・不正な使用に関するリスク\n委託先による特定個人情報の不正な提供に関するリスク\n委託先による特定個人情報の保管・消去に関するリスク\n委託契約終了後の不正な使用等のリスク\n再委託に関するリスク",
        ),
        text(["care", "情報保護管理体制の確認", "The delegate's management", ""]),
        withText(
          [
            "limits",
            "閲覧者・更新者の制限",
            "Who may read and change",
            "特定個人情報ファイルの閲覧者・更新者の制限",
          ],
          ...([LIMITED, "具体的な制限方法"] as const),
        ),
        withText(
          ["log", "取扱いの記録", "Record of handling", "特定個人情報ファイルの取扱いの記録"],
          ...([RECORDS, "具体的な方法"] as const),
        ),
        choice(["rules", "提供ルール", "Rules of provision", "", "特定個人情報の提供ルール"], SET, {
          parts: [
            text([
              ...(["rulesToOthers", "他者への提供", "From the delegate to others", ""] as const),
              "委託先から他者への提供に関するルールの内容及びルール遵守の確認方法",
            ]),
            text([
              ...(["rulesBetween", "委託先との提供", "Between office and delegate", ""] as const),
              "委託元と委託先間の提供に関するルールの内容及びルール遵守の確認方法",
            ]),
          ],
        }),
        withText(
          ["erasure", "消去ルール", "Rules of erasure", "特定個人情報の消去ルール"],
          ...([SET, "ルールの内容及びルール遵守の確認方法"] as const),
        ),
        withText(
          [
            ...(["contract", "契約書の規定", "What the contract says"] as const),
            "委託契約書中の特定個人情報ファイルの取扱いに関する規定",
          ],
          ...([SET, "規定の内容"] as const),
        ),
        withText(
          [
            ...(["redelegate", "再委託先の取扱い", "Those to whom it is delegated again"] as const),
            "再委託先による特定個人情報ファイルの適切な取扱いの確保",
          ],
          ...([REDELEGATE_CARE, "具体的な方法"] as const),
        ),
        otherMeasures(),
        enough(),
      ],
      { only: delegates },
    ),
    remaining(
      "特定個人情報ファイルの取扱いの委託におけるその他のリスク及びそのリスクに対する措置",
      delegates,
    ),
  ],
  { beside: several(["none", "しない場合", "Where there is none", "", ""], NOT_DELEGATED, { example: "" }) },
);
