import { checkTyped } from "../check-typed.ts";

/** Two cases of another city, in other words than fixtures/existing; it agrees with itself. */
const packet = `令和4年11月24日

第43回 花園市個人情報保護審議会

新たに個人情報を電子計算機処理することについて
（報告）

新たに個人情報を電子計算機処理することについて（報告）

【花園市個人情報保護条例第12条第1項に基づく報告事項】

システム名	概要	システム稼働（業務開始）時期	実施機関
避難所の受付支援システムの導入について	避難所に来た者の氏名を読み取り、名簿を作る。（別図のとおり）	令和4年10月3日	危機管理局防災課
貸出用の端末の管理システムの導入について	学校で貸し出す端末の番号と借りた者を記録し、返却を促す。	令和4年9月1日	教育委員会学務課

（様式4）

花危防第310号
令和4年10月20日

花園市個人情報保護審議会
会長 丘野 和子様

花園市長 花 野 一 郎

花園市個人情報保護条例第12条（電子計算機処理）の類型事項の適用について（報告）

下記の電子計算機処理については、本市の情報セキュリティポリシーに適合し、対策が適正に講じられていることの確認を経て、実施しましたことをご報告いたします。

記

1 件名（システムの名称）
避難所の受付支援システムの導入について
2 システムの概要
避難所に来た者の氏名を読み取り、名簿を作る。（別図のとおり）
3 構築するシステムの構成図 別図のとおり
4 取扱う個人情報データの流れ 別図のとおり
5 システム稼働（業務開始）時期 令和4年10月3日から
6 適用させる類型事項
条例第12条第1項 類型4
7 担当者及び連絡先
担当者：危機管理局防災課
連絡先：000-111-0310（内線 410）

（様式3）

花総情第77号の2
令和4年9月22日

花園市個人情報保護審議会
会長 丘野 和子様

花園市総務局情報政策部長
（花園市情報セキュリティ責任者）

花園市個人情報保護条例第12条（電子計算機処理）の類型事項の適用に係る副申

下記の電子計算機処理しようとする事案については、対策が適正に講じられていることを確認いたしました。

記

1 件名（システムの名称）
避難所の受付支援システムの導入について
2 システムの概要
避難所に来た者の氏名を読み取り、名簿を作る。（別図のとおり）
3 構築するシステムの構成図 別図のとおり
4 取扱う個人情報データの流れ 別図のとおり
5 システム稼働（業務開始）時期 令和4年10月3日から
6 適用させる類型事項
条例第12条第1項 類型4
7 実施機関（所属の名称）
危機管理局防災課

別図

避難所の受付支援システムの説明

1 趣旨
避難所は市内に24か所あり、第2分館の端末から名簿を見る。
2 構成
(1) 端末は第2分館に置く。
(2) 名簿の保存期間は5年とする。
3 データの消去
名簿は避難所を閉じてから48時間以内に消去する。
4 体制
第2分館の職員が当たる。

（様式4）

花教学第52号
令和4年10月27日

花園市個人情報保護審議会
会長 丘野 和子様

花園市長 花 野 一 郎

花園市個人情報保護条例第12条（電子計算機処理）の類型事項の適用について（報告）

下記の電子計算機処理については、本市の情報セキュリティポリシーに適合し、対策が適正に講じられていることの確認を経て、実施しましたことをご報告いたします。

記

1 件名（システムの名称）
貸出用の端末の管理システムの導入について
2 システムの概要
学校で貸し出す端末の番号と借りた者を記録し、返却を促す。
3 構築するシステムの構成図 別図のとおり
4 取扱う個人情報データの流れ 別図のとおり
5 システム稼働（業務開始）時期 令和4年9月1日から
6 適用させる類型事項
条例第12条第1項 類型4
7 担当者及び連絡先
担当者：教育委員会学務課
連絡先：000-111-0520

（様式3）

花総情第71号の2
令和4年8月25日

花園市個人情報保護審議会
会長 丘野 和子様

花園市総務局情報政策部長
（花園市情報セキュリティ責任者）

花園市個人情報保護条例第12条（電子計算機処理）の類型事項の適用に係る副申

下記の電子計算機処理しようとする事案については、対策が適正に講じられていることを確認いたしました。

記

1 件名（システムの名称）
貸出用の端末の管理システムの導入について
2 システムの概要
学校で貸し出す端末の番号と借りた者を記録し、返却を促す。
3 構築するシステムの構成図 別図のとおり
4 取扱う個人情報データの流れ 別図のとおり
5 システム稼働（業務開始）時期 令和4年9月1日から
6 適用させる類型事項
条例第12条第1項 類型4
7 実施機関（所属の名称）
教育委員会学務課

別図

貸出用の端末の管理システムの構成

1 構成
端末は960台である。
2 データの流れ
返却から30日以内に記録を廃棄する。
`;

/** One slip: the nth place (from 1) of some words says something else. */
export type Slip = readonly [words: string, instead: string, nth?: number];

/** The codes found beyond those of the packet as it is, without the heads of notation and names. */
export async function codesOf(...slips: readonly Slip[]): Promise<readonly string[]> {
  const [usual, found] = [await keysOf(packet), await keysOf(slips.reduce(changed, packet))];
  const known = new Set(usual.map(({ key }) => key));
  return [...new Set(found.filter(({ key }) => !known.has(key)).map(({ code }) => code))];
}

function changed(text: string, [words, instead, nth = 1]: Slip): string {
  const parts = text.split(words);
  if (parts.length <= nth) throw new Error(`${words} does not stand there ${nth} times`);
  return parts.slice(0, nth).join(words) + instead + parts.slice(nth).join(words);
}

async function keysOf(text: string): Promise<readonly { code: string; key: string }[]> {
  const found = await checkTyped({ name: "", files: [{ file: "資料.txt", text }] });
  return found.map(({ code, message }) => ({ code: code.replace("check/", ""), key: `${code} ${message}` }));
}

/** What the packet as it is says. */
export async function codesAsIs(): Promise<readonly string[]> {
  return (await keysOf(packet)).map(({ key }) => key);
}
