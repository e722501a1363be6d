import { describe, expect, it } from "vitest";
import { lostWords } from "../../src/check/name/lost-words.ts";
import { PacketText } from "../../src/check/name/packet-text.ts";
import { shown } from "../../src/check/name/slip.ts";
import { packetOf, paperOf } from "./paper-of.ts";

/** found / usual, of one paper's lines. */
function lost(...lines: readonly string[]): string[] {
  const packet = packetOf([paperOf("explanation", "説", lines)]);
  const text = PacketText.of(packet);
  return lostWords(packet, text).map((slip) => {
    const { found, usual } = shown(text, slip);
    return `${found} / ${usual}`;
  });
}

describe("a word lost in a name said twice", () => {
  it.each([
    [
      "運用は、あおばデータ株式会社に委託する。",
      "令和4年3月31日　　あおば株式会社との契約",
      "あおば株式会社 / あおばデータ株式会社",
    ],
    [
      "台帳をあおばデータ株式会社が保守する。",
      "機器をあおば株式会社が納める。",
      "あおば株式会社 / あおばデータ株式会社",
    ],
    [
      "契約（株式会社あおばクラウド）",
      "録音は、株式会社あおばが保管する。",
      "株式会社あおば / 株式会社あおばクラウド",
    ],
    ["担当：福祉保険部こども応援課", "保険部こども応援課の職員", "保険部 / 福祉保険部"],
    [
      "月野原市情報公開条例（月野原市）月野原市長",
      "原市情報公開条例第5条",
      "原市情報公開条例 / 月野原市情報公開条例",
    ],
  ])("%s / %s", (usual, odd, both) => {
    expect(lost(usual, odd)).toEqual([both]);
    expect(lost(odd, usual)).toEqual([both]);
  });

  it.each([
    ["あおばデータ株式会社の親会社", "あおば株式会社の職員"],
    ["あおばデータ株式会社とあおば株式会社が争った。", "ほかにない。"],
    ["あおばデータ株式会社", "あおば株式会社の端末と、あおば株式会社の回線"],
    ["株式会社あおばクラウド", "株式会社あおばの里"],
    ["総務部デジタル局情報化推進課", "デジタル局情報化推進課"],
    ["福祉保険部こども応援課", "保険部医療年金課"],
    ["福祉保険部こども応援課", "保険部の職員"],
    ["福祉保", "険部こども応援課"],
    ["見本市個人情報保護条例（見本市、見本市長）", "本市個人情報保護条例"],
    ["見本県丘市個人情報保護条例（見本県丘市、見本県丘市長）", "丘市個人情報保護条例"],
    ["各市町村長会議（各市町村、各市町村長）", "市町村長会議資料"],
    ["大津市個人情報保護条例（大津市、大津市長）", "津市個人番号条例"],
  ])("is none: %s / %s", (one, other) => expect(lost(one, other)).toEqual([]));
});
