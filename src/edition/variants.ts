/**
 * Letters that are written for one another in names: each group is read as its first. Old forms (旧字体) and variants of
 * common family and given names; others are not told apart from other letters. None of a group is another word than the
 * rest, so that a false alarm is rare.
 */
const groups = [
  "高髙 崎﨑嵜 浜濱濵 辺邊邉 斎齋斉齊 沢澤 広廣 桜櫻 国國 真眞 竜龍 滝瀧 島嶋嶌 富冨 吉𠮷 館舘 徳德 穂穗 恵惠 寿壽 栄榮 円圓 条條 関關 黒黑",
  "鉄鐵鐡 学學 会會 万萬 与與 桧檜 薮藪 鴎鷗 渕淵 蔵藏 増增 来來 槙槇 柳栁 桑桒 曽曾 荘莊 渋澁 浅淺 豊豐 静靜 礼禮 亀龜 清淸 晃晄 梅楳 杉椙 橋𣘺",
  "瀬瀨 頼賴 巌巖 岳嶽 峰峯 芦蘆 聡聰 総總 緑綠 縁緣 県縣 経經 継繼 絵繪 壱壹 弐貳 参參 実實 宝寶 寛寬 専專 将將 尚尙 剣劍劔 勲勳 励勵 区區 双雙",
  "号號 台臺 団團 図圖 売賣 変變 奥奧 弥彌 彦彥 従從 応應 恒恆 悦悅 戸戶 拡擴 摂攝 教敎 数數 昼晝 暁曉 権權 横橫 歩步 歯齒 毎每 気氣 温溫 湾灣",
  "満滿 点點 為爲 状狀 独獨 画畫 畑畠 発發 尽盡 研硏 禅禪 稲稻 穣穰 粋粹 糸絲 緒緖 声聲 胆膽 芸藝 蒋蔣 薫薰 虫蟲 蛍螢 衛衞 装裝 覚覺 観觀 訳譯",
  "読讀 転轉 逓遞 遥遙 郎郞 鄰隣 釈釋 銭錢 録錄 隠隱 雑雜 霊靈 青靑 頬頰 顔顏 駅驛 験驗 鶏鷄 塩鹽 麦麥 麹麴 黄黃 竈竃 桝枡 籠篭 篠筱 柿柹",
].join(" ");

const first = new Map(
  groups.split(" ").flatMap((group) => {
    const [one = "", ...others] = group.normalize("NFKC");
    return others.filter((other) => other !== one).map((other) => [other, one] as const);
  }),
);
const any = new RegExp(`[${[...first.keys()].join("")}]`, "gu");

/** The text with each of these letters in one form. */
export function withoutVariants(text: string): string {
  return text.replace(any, (letter) => first.get(letter) ?? letter);
}
