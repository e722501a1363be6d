import type { Option } from "./field.ts";
import { option } from "./make.ts";

/** The choices of the form, in the form's own words. */

const other = option("other", "その他", { detail: true });

export const ENOUGH = [
  option("strong", "特に力を入れている"),
  option("enough", "十分である"),
  option("lacking", "課題が残されている"),
];

export const PEOPLE = [
  option("under1k", "1,000人未満"),
  option("1k-10k", "1,000人以上1万人未満"),
  option("10k-100k", "1万人以上10万人未満"),
  option("100k-300k", "10万人以上30万人未満"),
  option("over300k", "30万人以上"),
];

export const SUBJECTS = [
  option("under10k", "1万人未満"),
  option("10k-100k", "1万人以上10万人未満"),
  option("100k-1m", "10万人以上100万人未満"),
  option("1m-10m", "100万人以上1,000万人未満"),
  option("over10m", "1,000万人以上"),
];

export const HANDLERS = [
  option("under10", "10人未満"),
  option("10-50", "10人以上50人未満"),
  option("50-100", "50人以上100人未満"),
  option("100-500", "100人以上500人未満"),
  option("500-1000", "500人以上1,000人未満"),
  option("over1000", "1,000人以上"),
];

export const NETWORK_USE = [
  option("used", "実施する"),
  option("unused", "実施しない"),
  option("undecided", "未定"),
];

export const CONNECTIONS = [
  option("provision-network", "情報提供ネットワークシステム"),
  option("in-house", "庁内連携システム"),
  option("resident-network", "住民基本台帳ネットワークシステム"),
  option("resident-system", "既存住民基本台帳システム"),
  option("addressee-system", "宛名システム等"),
  option("tax-system", "税務システム"),
  other,
];

export const FILE_KINDS = [
  option("system", "システム用ファイル"),
  option("other", "その他の電子ファイル（表計算ファイル等）"),
];

export const ITEM_COUNTS = [
  option("under10", "10項目未満"),
  option("10-50", "10項目以上50項目未満"),
  option("50-100", "50項目以上100項目未満"),
  option("over100", "100項目以上"),
];

export const RECORDED: Readonly<Record<string, readonly Option[]>> = {
  "・識別情報": [
    option("individual-number", "個人番号"),
    option("linked-code", "個人番号対応符号"),
    option("internal-number", "その他識別情報（内部番号）"),
  ],
  "・連絡先等情報": [
    option("four-items", "4情報（氏名、性別、生年月日、住所）", {
      labels: { later: "5情報（氏名、氏名の振り仮名、性別、生年月日、住所）" },
    }),
    option("contact", "連絡先（電話番号等）"),
    option("resident", "その他住民票関係情報"),
  ],
  "・業務関係情報": [
    option("national-tax", "国税関係情報"),
    option("local-tax", "地方税関係情報"),
    option("health", "健康・医療関係情報"),
    option("health-insurance", "医療保険関係情報"),
    option("child-care", "児童福祉・子育て関係情報"),
    option("disability", "障害者福祉関係情報"),
    option("livelihood", "生活保護・社会福祉関係情報"),
    option("elderly-care", "介護・高齢者福祉関係情報"),
    option("employment", "雇用・労働関係情報"),
    option("pension", "年金関係情報"),
    option("education", "学校・教育関係情報"),
    option("disaster", "災害関係情報"),
    other,
  ],
};

export const SOURCES = [
  option("person", "本人又は本人の代理人"),
  option("other-department", "評価実施機関内の他部署", { detail: true }),
  option("administration", "行政機関・独立行政法人等", { detail: true }),
  option("local-government", "地方公共団体・地方独立行政法人", { detail: true }),
  option("private", "民間事業者", { detail: true }),
  other,
];

const paper = option("paper", "紙");
const media = option("media", "電子記録媒体（フラッシュメモリを除く。）");
const flash = option("flash-memory", "フラッシュメモリ");
const mail = option("mail", "電子メール");
const line = option("private-line", "専用線");
const inHouse = option("in-house", "庁内連携システム");
const network = option("provision-network", "情報提供ネットワークシステム");

export const ACQUIRED_BY = [paper, media, flash, mail, line, inHouse, network, other];
export const HANDED_BY = [line, mail, media, flash, paper, other];
export const PROVIDED_BY = [network, line, mail, media, flash, paper, other];
export const MOVED_BY = [inHouse, line, mail, media, flash, paper, other];

export const DELEGATED = [option("yes", "委託する"), option("no", "委託しない")];
export const DELEGATED_SCOPE = [
  option("whole", "特定個人情報ファイルの全体"),
  option("part", "特定個人情報ファイルの一部"),
];
export const REDELEGATED = [option("yes", "再委託する"), option("no", "再委託しない")];

export const HANDED_ON = [
  option("provided", "提供を行っている", { count: "recipients" }),
  option("moved", "移転を行っている", { count: "moves" }),
  option("none", "行っていない"),
];

export const KEPT_FOR = [
  option("under1y", "1年未満"),
  option("1y", "1年"),
  option("2y", "2年"),
  option("3y", "3年"),
  option("4y", "4年"),
  option("5y", "5年"),
  option("6-10y", "6年以上10年未満"),
  option("10-20y", "10年以上20年未満"),
  option("over20y", "20年以上"),
  option("unset", "定められていない"),
];

export const DONE = [option("yes", "行っている"), option("no", "行っていない")];
export const RECORDS = [option("yes", "記録を残している"), option("no", "記録を残していない")];
export const LIMITED = [option("yes", "制限している"), option("no", "制限していない")];
export const SET = [option("yes", "定めている"), option("no", "定めていない")];
export const KEPT = [option("yes", "保管している"), option("no", "保管していない")];
export const HAPPENED = [option("yes", "発生あり"), option("no", "発生なし")];
export const FEE = [option("charged", "有料"), option("free", "無料")];

/** 特に力を入れて… / 十分に… / 十分に…ない, of one verb. */
function degrees(strong: string, enough: string, lacking: string): readonly Option[] {
  return [option("strong", strong), option("enough", enough), option("lacking", lacking)];
}

export const PERFORMED = degrees("特に力を入れて行っている", "十分に行っている", "十分に行っていない");
export const REDELEGATE_CARE = [...PERFORMED, option("none", "再委託していない")];
export const PREPARED = degrees("特に力を入れて整備している", "十分に整備している", "十分に整備していない");
export const MADE_KNOWN = degrees("特に力を入れて周知している", "十分に周知している", "十分に周知していない");
export const COMPLIED = [
  ...degrees("特に力を入れて遵守している", "十分に遵守している", "十分に遵守していない"),
  option("no-ministry", "政府機関ではない"),
];

export const THRESHOLD = [
  option("full", "基礎項目評価及び全項目評価の実施が義務付けられる"),
  option("focused", "基礎項目評価及び重点項目評価の実施が義務付けられる（任意に全項目評価を実施）"),
  option("basic", "基礎項目評価の実施が義務付けられる（任意に全項目評価を実施）"),
  option("none", "特定個人情報保護評価の実施が義務付けられない（任意に全項目評価を実施）"),
];

export const NOT_DELEGATED = [option("none", "委託しない")];
export const NOT_PROVIDED = [option("none", "提供・移転しない")];
export const NOT_CONNECTED = [
  option("no-acquiring", "接続しない（入手）"),
  option("no-providing", "接続しない（提供）"),
];
