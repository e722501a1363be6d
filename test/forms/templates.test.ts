import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findingsOf } from "../../src/diagnostic/index.ts";
import { type DocumentTree, parse } from "../../src/document/index.ts";
import { type Form, forms } from "../../src/forms/index.ts";
import {
  expand,
  prepareTemplate,
  type TemplateSource,
  templateChoices,
  templateFolders,
} from "../../src/template/index.ts";
import { papersOf, profileFixture, rightRecords } from "./fixtures.ts";
import { templateOf } from "./printed.ts";

const roots = [fileURLToPath(new URL("../../templates", import.meta.url))];
const shipped = templateFolders(roots);

/** Every template of every form. */
const templates = forms.flatMap((form) => {
  const { template } = form;
  const paths = typeof template === "string" ? [template] : templateChoices(roots, template.folder).values();
  return [...paths].map((path) => [path, form] as const);
});

function treeOf(form: Form, values: unknown, source: TemplateSource = shipped): DocumentTree {
  const template = prepareTemplate(templateOf(form, values), form.model, source);
  if (!template.ok) throw new Error(template.errors.map((one) => one.message.ja).join("\n"));
  const markup = expand(template.value, values);
  if (!markup.ok) throw new Error(markup.errors.map((one) => one.message.ja).join("\n"));
  const tree = parse(markup.value, { title: form.documentTitle(values), state: form.state(values) });
  if (!tree.ok) throw new Error(tree.errors.map((one) => one.message.ja).join("\n"));
  expect(tree.warnings).toEqual([]);
  return tree.value;
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly label?: string;
  readonly children?: readonly Node[];
  readonly head?: readonly Node[];
  readonly body?: readonly Node[];
}

const inside = (node: Node): readonly Node[] => [
  ...(node.head ?? []),
  ...(node.body ?? []),
  ...(node.children ?? []),
];

/** The paper's text, one line a paragraph, labels in front. */
function linesOf(node: Node): string[] {
  if (["p", "heading", "kigaki"].includes(node.type)) return [textOf(node)];
  const lines = inside(node).flatMap(linesOf);
  return node.label === undefined
    ? lines
    : lines.map((line, index) => (index === 0 ? `${node.label} ${line}` : line));
}

function textOf(node: Node): string {
  return node.value ?? inside(node).map(textOf).join("");
}

function find(node: Node, type: string): Node[] {
  return [...(node.type === type ? [node] : []), ...inside(node).flatMap((one) => find(one, type))];
}

function pageOf(path: string, index = 0, profile?: Parameters<typeof papersOf>[1]): Node {
  const paper = papersOf(path, profile)[index];
  if (paper === undefined) throw new Error(`no paper ${index} of ${path}`);
  return { type: "document", children: treeOf(paper.form, paper.values).pages as unknown as readonly Node[] };
}

describe("every template", () => {
  it.each(templates)("%s passes the check without a finding", (path, form) => {
    expect(findingsOf(prepareTemplate(path, form.model, shipped))).toEqual([]);
  });

  it.each(rightRecords)("makes a tree of %s", (path) => {
    // The changes of an assessment stand on sheets of their own.
    for (const { form, values } of papersOf(path))
      expect(treeOf(form, values).pages).toHaveLength(form.id === "assessment-full" ? 2 : 1);
  });
});

describe("様式4", () => {
  it("says what the form says, in its order", () => {
    expect(linesOf(pageOf("office/cases/partnership-portal.yaml"))).toEqual([
      "（様式4）",
      "見企つ第86号",
      "令和3年4月5日",
      "見本市個人情報保護審議会",
      "会長　三宮　花子　様",
      "見本市長　見本太郎",
      "見本市個人情報保護条例第11条（電子計算機処理）の類型事項の適用について（報告）",
      "下記の電子計算機処理については、本市の情報セキュリティポリシーに適合し、物理的・人的・技術的対策が適正に講じていることについて、見本市情報セキュリティ責任者の確認を経て、実施しましたことをご報告いたします。",
      "記",
      "1 件名（システムの名称）",
      "公民連携ポータルサイト構築および提案内容の情報管理ツールの導入",
      "2 システムの概要",
      "① 公民連携の窓口サイトで、市内外の事業者から提案を受け付ける",
      "② 受け付けた提案、所管課への引継ぎ及び実施した連携の記録をまとめて管理し、分析する",
      "3 構築するシステムの構成図　別図のとおり",
      "4 取扱う個人情報データの流れ　別図のとおり",
      "5 システム稼働（業務開始）時期　令和3年3月22日から",
      "6 適用させる類型事項",
      "新たに個人情報を電子計算機処理することについて",
      "条例11条第1項　類型10",
      "（情報セキュリティポリシーに適合した情報システムの構築）",
      "7 担当者及び連絡先",
      "担当者：企画調整局つながる窓口課",
      "連絡先：000-000-0101（内線 2318、2338）",
    ]);
  });

  it("has a corporation's lines above its president, and spreads names without blanks in the text", () => {
    const page = pageOf("office/cases/insurance-check.yaml");
    expect(linesOf(page).slice(5, 8)).toEqual(["地方独立行政法人", "見本市民病院機構", "理事長　見本次郎"]);
    expect(find(page, "kinto").map(textOf)).toEqual(["見本部第552号", "令和3年3月31日", "見本次郎"]);
  });

  it("leaves blanks in a draft and a place for the seal", () => {
    const page = pageOf("report-case/draft.yaml");
    expect(linesOf(page).slice(1, 3)).toEqual(["見企第　　　号", "令和　年　月　日"]);
    expect(find(page, "seal")).toHaveLength(1);
  });

  it("prints another office's notation: full-width digits, 第, ，, （公印省略）", () => {
    const lines = linesOf(pageOf("office/cases/call-recording.yaml", 0, profileFixture("longest")));
    expect(lines).toContain("令和３年４月２７日");
    expect(lines).toContain("条例第１１条第１項　類型１０，条例第１１条第２項第２号　類型３");
    expect(lines).toContain("（公印省略）");
    expect(lines).toContain(
      "葛󠄀城𠮷野広域連合個人情報の保護に関する条例第１３条（電子計算機による処理）の類型事項の適用について（報告）",
    );
  });
});

describe("様式3", () => {
  it("prints the officer's name only where the case says so", () => {
    expect(linesOf(pageOf("office/cases/insurance-check.yaml", 1)).slice(5, 8)).toEqual([
      "見本市企画調整局情報化戦略部長",
      "（見本市情報セキュリティ責任者）",
      "港一郎",
    ]);
    expect(linesOf(pageOf("office/cases/call-recording.yaml", 1))).not.toContain("港一郎");
  });
});

describe("諮問", () => {
  it("asks politely with a bullet", () => {
    expect(linesOf(pageOf("office/consultations/inquiry-service.yaml"))).toEqual([
      "見行総第135号",
      "令和3年4月26日",
      "見本市個人情報保護審議会",
      "会長　三宮　花子　様",
      "見本市長　見本太郎",
      "諮問",
      "見本市個人情報保護条例第11条第1項及び第2項の規定に基づき、下記の事項について貴会の意見を求めます。",
      "記",
      "・グループウェアシステム上での照会業務における個人情報の電子計算機処理について",
      "（条例第11条「電子計算機処理の制限について」）",
      "担当：行財政局総務事務センター",
    ]);
  });

  it("asks in である style without a bullet, the note in its other wording", () => {
    const lines = linesOf(pageOf("office/consultations/video-call.yaml"));
    expect(lines[6]).toMatch(/下記の事項について、貴会の意見を求める。$/);
    expect(lines[8]).toMatch(/^保育所等の入所申込手続き/);
    expect(lines[9]).toBe("（条例第11条「電子計算機処理の制限」に関して）");
  });

  it("numbers several matters, each with its own article", () => {
    const page = pageOf("consultation/longest.yaml");
    expect(find(page, "item").map((item) => item.label)).toEqual(["1", "2", "3"]);
    expect(linesOf(page)).toContain("（条例第12条「利用及び提供の制限」に関して）");
    expect(find(page, "seal")).toEqual([]);
  });
});

describe("変更箇所", () => {
  it("has six headed columns and repeats date and item only where the profile asks for it", () => {
    const [table] = find(pageOf("office/changes/health-checkup.yaml"), "table");
    expect(table?.head?.flatMap(linesOf)).toEqual([
      "変更日",
      "項目",
      "変更前の記載",
      "変更後の記載",
      "提出時期",
      "提出時期に係る説明",
    ]);
    expect(table?.body).toHaveLength(81);
    expect(table).toMatchObject({ continued: [], continuedMark: "（続き）" });
    const [asked] = find(pageOf("office/changes/health-checkup.yaml", 0, profileFixture("longest")), "table");
    expect(asked).toMatchObject({ continued: [0, 1] });
  });

  it("sets each paragraph of a cell by itself", () => {
    const rows = find(pageOf("office/changes/health-checkup.yaml"), "row");
    const cells = find(rows[67] as Node, "cell");
    expect(textOf(cells[0] as Node)).toBe("令和3年3月31日");
    expect(find(cells[2] as Node, "p").map(textOf)).toEqual(["[○]提供・移転しない", "リスク1（記載なし）"]);
    expect(textOf(cells[4] as Node)).toBe("事前");
    expect(find(rows[1] as Node, "cell")).toHaveLength(6);
  });
});

describe("wording", () => {
  it("is changed by a file of the same path, without code", () => {
    const [paper] = papersOf("office/cases/partnership-portal.yaml");
    if (paper === undefined) throw new Error("no paper");
    const own: TemplateSource = {
      read: (path) =>
        path === "partials/wording/report-form4-body.hbs"
          ? { file: path, text: "次のとおり{{municipality}}として報告する。" }
          : shipped.read(path),
    };
    const page = {
      type: "document",
      children: treeOf(paper.form, paper.values, own).pages as unknown as readonly Node[],
    };
    expect(linesOf(page)).toContain("次のとおり見本市として報告する。");
  });
});
