import type {
  Block,
  Cell,
  DocumentTree,
  FontFamily,
  Heading,
  Inline,
  Item,
  Kinto,
  Length,
  List,
  PageNode,
  Paragraph,
  ParagraphFormat,
  Row,
  Seal,
  Table,
  TabStop,
  Text,
} from "../../../src/document/tree.ts";

/** Trees written by hand, as the parser would give them. Names are invented. */
export const em = (value: number): Length => ({ value, unit: "em" });
export const lines = (value: number): Length => ({ value, unit: "行" });
export const pt = (value: number): Length => ({ value, unit: "pt" });
export const text = (value: string): Text => ({ type: "text", value });
export const plain: ParagraphFormat = {
  align: "justify",
  indent: em(0),
  start: em(0),
  end: em(0),
  size: null,
  family: "mincho",
  bold: false,
  tabs: [],
  keepWithNext: false,
};

type Content = string | readonly Inline[];
const inlines = (content: Content): readonly Inline[] =>
  typeof content === "string" ? (content === "" ? [] : [text(content)]) : content;

export function p(content: Content, format: Partial<ParagraphFormat> = {}): Paragraph {
  return { type: "p", format: { ...plain, ...format }, children: inlines(content) };
}
export function heading(
  level: Heading["level"],
  content: Content,
  more: Partial<ParagraphFormat> & Partial<Pick<Heading, "lines">> = {},
): Heading {
  const { lines = null, ...rest } = more;
  const format: ParagraphFormat = { ...plain, family: "gothic", bold: true, keepWithNext: true, ...rest };
  return { type: "heading", level, lines, format, children: inlines(content) };
}
export function grouped(group: string, value: string): Kinto {
  return { type: "kinto", gap: null, group, children: [text(value)] };
}
export function gapped(value: string, gap = 1): Kinto {
  return { type: "kinto", gap: em(gap), group: null, children: [text(value)] };
}
export function jidori(value: string, width: number): Inline {
  return { type: "jidori", width: em(width), children: [text(value)] };
}
export const dots = (...children: readonly Inline[]): Inline => ({ type: "dots", children });
export function font(
  look: { readonly size?: Length; readonly family?: FontFamily },
  ...children: readonly Inline[]
): Inline {
  return { type: "font", size: look.size ?? null, family: look.family ?? null, children };
}
export const sup = (value: string): Inline => ({ type: "sup", children: [text(value)] });
export const sub = (value: string): Inline => ({ type: "sub", children: [text(value)] });
export const tcy = (value: string): Inline => ({ type: "tcy", children: [text(value)] });
export const tab: Inline = { type: "tab" };
export function stop(
  position: Length,
  align: TabStop["align"] = "start",
  leader: TabStop["leader"] = "none",
): TabStop {
  return { position, align, leader };
}
export function item(label: string, ...children: readonly Block[]): Item {
  return { type: "item", label, children };
}
export function list(children: readonly Item[], start = 0, hang = 2): List {
  return { type: "list", start: em(start), hang: em(hang), gap: em(0.25), children };
}
export function space(value: number): Block {
  return { type: "space", height: lines(value) };
}
export const kigaki: Block = {
  type: "kigaki",
  format: { ...plain, align: "center" },
  children: [text("記")],
};
export const seal = (anchor: Seal["anchor"] = "last-character"): Seal => ({
  type: "seal",
  kind: "placeholder",
  src: null,
  size: { value: 21, unit: "mm" },
  anchor,
  alt: "公印を押す位置",
});

export function cell(content: Content | Cell["children"], more: Partial<Cell> = {}): Cell {
  const blocks =
    Array.isArray(content) && content.some((one) => one.type === "p" || one.type === "list")
      ? (content as Cell["children"])
      : [p(content as Content, { align: "start" })];
  return {
    type: "cell",
    colspan: 1,
    rowspan: 1,
    header: false,
    scope: null,
    valign: "top",
    writing: "horizontal",
    children: blocks,
    ...more,
  };
}
export const row = (children: readonly Cell[], keep = false): Row => ({ type: "row", keep, children });
export function table(columns: readonly number[], head: readonly Row[], body: readonly Row[]): Table {
  return {
    type: "table",
    columns: columns.map(em),
    size: null,
    rules: "all",
    continued: [],
    continuedMark: "",
    summary: "変更箇所の一覧",
    head,
    body,
  };
}
export function page(children: readonly Block[], more: Partial<PageNode> = {}): PageNode {
  return { type: "page", style: "letter", number: "none", children, ...more };
}
export function document(
  pages: readonly PageNode[],
  state: DocumentTree["state"] = "施行",
  title = "類型事項の適用について（報告）",
): DocumentTree {
  return { type: "document", title, state, pages };
}

/** A letter of the shape of 様式4. `n` makes different letters. */
export function letter(state: DocumentTree["state"] = "施行", n = 86): DocumentTree {
  const end = { align: "end", end: em(1) } as const;
  return document(
    [
      page([
        p("(様式4)", { align: "start" }),
        p([grouped("head", `企つ第${n}号`)], end),
        p([grouped("head", "令和3年4月5日")], end),
        space(1),
        p("見本市個人情報保護審議会", { align: "start", start: em(1) }),
        p([text("会長　"), text("見本 太郎"), text("様")], { align: "start", start: em(2) }),
        space(1),
        p([text("見本市長　"), gapped("三宮花子", 0.5)], { align: "end", end: em(3) }),
        seal(),
        space(2),
        p("見本市個人情報保護条例第11条（電子計算機処理）の類型事項の適用について（報告）", {
          align: "center",
          start: em(3),
          end: em(3),
        }),
        space(1),
        p(
          "下記の電子計算機処理については、本市の情報セキュリティポリシーに適合し、物理的・人的・技術的対策が適正に講じていることについて、見本市情報セキュリティ責任者の確認を経て、実施しましたことをご報告いたします。",
          { indent: em(1) },
        ),
        space(1),
        kigaki,
        space(1),
        list([
          item(
            "1",
            p("件名（システムの名称）"),
            p("公民連携ポータルサイト構築および提案内容の情報管理ツールの導入"),
          ),
          item(
            "2",
            p("システムの概要"),
            list(
              [
                item("①", p("公民連携ポータルサイトにて民間事業者からの提案を受付")),
                item(
                  "②",
                  p(
                    "民間事業者からの提案、所管課との連携、連携実績の情報一括管理・分析を行い、その結果を年に1回、審議会に報告する",
                  ),
                ),
              ],
              0,
              1,
            ),
          ),
          item("3", p("構築するシステムの構成図　別図のとおり")),
          item("4", p("取扱う個人情報データの流れ　別図のとおり")),
          item("5", p("システム稼働（業務開始）時期　令和3年3月22日から")),
          item(
            "6",
            p("適用させる類型事項"),
            p("新たに個人情報を電子計算機処理することについて"),
            p("条例11条第1項　類型10"),
            p("（情報セキュリティポリシーに適合した情報システムの構築）"),
          ),
          item(
            "7",
            p("担当者及び連絡先"),
            p([jidori("担当者", 4), text("：企画調整局つなぐラボ")]),
            p([jidori("連絡先", 4), text("：078-000-0000（内線 2318、2338）")]),
          ),
        ]),
      ]),
    ],
    state,
  );
}

const prose =
  "個人番号を含む特定個人情報は、「見本市情報セキュリティポリシー」に基づき、アクセス権限を有する職員のみが取り扱うものとし、令和3年3月22日から運用を開始する。なお、外部媒体への書き出しは、所属長の承認を得た場合に限る（様式第5号による。）。";

/** A table of the shape of 別添3 変更箇所. */
export function changeTable(rows = 12): DocumentTree {
  const header = (value: string): Cell =>
    cell([p(value, { align: "center" })], { header: true, scope: "col", valign: "middle" });
  const body = Array.from({ length: rows }, (_, i) =>
    row([
      cell(`令和${(i % 7) + 1}年12月${(i % 28) + 1}日`),
      cell(`Ⅱ 特定個人情報ファイルの概要 ${i + 1}`),
      cell([
        p(prose.repeat((i % 3) + 1), { align: "start" }),
        list([item("・", p("提出時期", { align: "start" }))], 0, 1),
      ]),
      cell(prose.repeat(((i + 1) % 3) + 1)),
      cell(i % 2 === 0 ? "事後" : ""),
      cell("その他の変更"),
    ]),
  );
  const columns = [9, 11, 23, 23, 5, 7];
  const head = row(["変更日", "項目", "変更前の記載", "変更後の記載", "提出時期", "説明"].map(header));
  return document(
    [page([table(columns, [head], body)], { style: "change-table", number: "n/m" })],
    null,
    "変更箇所",
  );
}
