import { describe, expect, it } from "vitest";
import { comparedAssessments } from "../../src/changes/compare.ts";
import { textCells } from "../../src/changes/text.ts";
import { markedChanges, underlinedChanges } from "../../src/changes/words.ts";
import type { Assessment } from "../../src/records/kinds/assessment.ts";
import { fullAssessment } from "./full.ts";

const full = fullAssessment();
type Draft = { -readonly [K in keyof Assessment]: Assessment[K] };

/** Rows between the great fixture and what an edit makes of it. */
function rowsAfter(edit: (draft: Draft, file: FileDraft) => void) {
  const draft = structuredClone(full) as Draft;
  edit(draft, draft.files[0] as unknown as FileDraft);
  return comparedAssessments(full, draft).rows.map(({ item, important, before, after }) => ({
    item: item.join("／"),
    important,
    before,
    after,
  }));
}

/** What of a file the edits below touch. */
interface FileDraft {
  name: string;
  items: string[];
  outline: {
    use: { matching: string[]; users: string[] };
    delegation: { matters: { name: string; content?: string[]; redelegated?: string }[] };
    handingOn: { done: { option: string; detail: null }[]; moves?: object[] };
  };
  risks: { storage: { leak: { incident: string; physicalHow: string[]; backup: string } } };
}

describe("rows of 別添3", () => {
  it("name the field in the form's own words, and propose 事前 for ※", () => {
    const [row, ...others] = rowsAfter((_, file) => {
      file.outline.use.matching = ["別の突合を行う。"];
    });
    expect(others).toEqual([]);
    expect(row?.item).toBe("Ⅱ 特定個人情報ファイルの概要／3. 特定個人情報の入手・使用／⑧使用方法-情報の突合");
    expect(row?.important).toBe(true);
    expect(row?.after).toEqual(["別の突合を行う。"]);
  });

  it("know that Ⅲ is ※ but for 7. リスク1⑨", () => {
    const rows = rowsAfter((_, { risks: { storage } }) => {
      storage.leak.incident = "no";
      storage.leak.backup = "strong";
      storage.leak.physicalHow = [...storage.leak.physicalHow, "・新しい対策を加える。"];
    });
    const short = rows.map(({ item, important }) => [item.split("／").slice(3).join("／"), important]);
    expect(short).toEqual([
      ["⑤物理的対策 具体的な対策の内容", true],
      ["⑦バックアップ", true],
      ["⑨過去3年以内に、評価実施機関において、個人情報に関する重大事故が発生したか", false],
    ]);
    expect(rows[0]).toMatchObject({
      before: ["記載なし"],
      after: ["＜追加＞", expect.anything(), "・新しい対策を加える。"],
    });
    expect(rows[1]?.after).toEqual(["[　特に力を入れて行っている　]"]);
  });

  it("take blocks for the same wherever they stand, and name a changed one by its new place", () => {
    expect(rowsAfter((_, { outline }) => outline.delegation.matters.reverse())).toEqual([]);
    const rows = rowsAfter((_, { outline }) => {
      outline.delegation.matters.reverse();
      const [first] = outline.delegation.matters;
      if (first !== undefined) first.content = ["別の内容"];
    });
    expect(rows.map(({ item }) => item)).toEqual([
      "Ⅱ 特定個人情報ファイルの概要／4. 特定個人情報ファイルの取扱いの委託／委託事項1 ①委託内容",
    ]);
  });

  it("show a block that has come or gone as one row", () => {
    const rows = rowsAfter((_, { outline }) => {
      outline.delegation.matters.splice(1, 1);
      outline.delegation.matters.push({ name: "新しい委託", redelegated: "no" });
    });
    expect(rows.map(({ item, important }) => [item.split("／")[2], important])).toEqual([
      ["委託事項2", true],
      [`委託事項${matterCount()}`, true],
    ]);
    expect(rows[0]?.after).toEqual(["削除"]);
    expect(rows[1]).toMatchObject({
      before: ["記載なし"],
      after: [expect.stringContaining("新しい委託"), "⑦再委託の有無　[　再委託しない　]"],
    });
  });

  it("print of marks only those that differ", () => {
    const [row] = rowsAfter((draft) => {
      const list = draft.basics?.systems as unknown as {
        list: { connections: { option: string; detail: string | null }[] }[];
      };
      const system = list.list[2];
      if (system !== undefined)
        system.connections = system.connections.filter(({ option }) => option !== "other");
    });
    expect(row?.before).toEqual(["[○]その他（中間サーバーシステム）"]);
    expect(row?.after).toEqual(["[　]その他（　）"]);
  });

  it("leave out of a group that is new what says only that there is nothing to say", () => {
    const rows = rowsAfter((_, file) => {
      const risks = (file as unknown as { risks: { providing: Record<string, unknown> } }).risks;
      delete risks.providing.method;
    });
    const [row] = rows.filter(({ item }) => item.includes("リスク2"));
    expect(row?.after).toEqual(["削除"]);
    const back = comparedAssessments(withoutUnlawful(), full).rows.find(({ item }) =>
      item.at(-1)?.startsWith("リスク1： 不正な提供・移転"),
    );
    expect(back?.before).toEqual(["記載なし"]);
    expect(back?.after.join("")).toContain("＜リスクへの対策は十分か＞");
    expect(back?.after.join("")).not.toContain("その他の措置の内容");
  });

  it("tell of several files by their names, and of a new one by its heads", () => {
    const rows = rowsAfter((draft) => {
      const [file] = draft.files;
      if (file !== undefined)
        draft.files = [
          ...draft.files,
          {
            ...structuredClone(file),
            name: "予防接種ファイル",
            items: ["別の項目"],
            outline: { basics: { kind: "system" } },
            risks: {},
          } as never,
        ];
    });
    expect(rows.map(({ item }) => item)).toEqual([
      "Ⅰ 基本情報 3. 特定個人情報ファイル名／Ⅱ 特定個人情報ファイルの概要 1. 特定個人情報ファイル名／Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 1. 特定個人情報ファイル名",
      "Ⅱ 特定個人情報ファイルの概要（予防接種ファイル）／2. 基本情報",
      "（別添2）特定個人情報ファイル記録項目（予防接種ファイル）",
    ]);
  });

  it("have none for 公表日 and the form's revision, which change with every version", () => {
    expect(
      rowsAfter((draft) => Object.assign(draft, { published: undefined, revision: "令和7年4月" })),
    ).toEqual([]);
  });
});

/** The fixture without Ⅲ5 リスク1, of which one field is a dash. */
function withoutUnlawful(): Assessment {
  const draft = structuredClone(full) as unknown as {
    files: { risks: { providing: Record<string, unknown> } }[];
  };
  const providing = draft.files[0]?.risks.providing ?? {};
  const key = Object.keys(providing).find((name) => JSON.stringify(providing[name]).includes('["-"]')) ?? "";
  expect(key).not.toBe("");
  delete providing[key];
  return draft as unknown as Assessment;
}

function matterCount(): number {
  const { outline } = full.files[0] as unknown as FileDraft;
  return outline.delegation.matters.length;
}

describe("texts in cells", () => {
  const text = [
    "（市における措置）",
    "・一",
    "・二",
    "（国における措置）",
    "・三",
    "（県における措置）",
    "・四",
  ];

  it("keep the sub-head and leave out the rest", () => {
    const after = [
      "（市における措置）",
      "・一",
      "・二の二",
      "（国における措置）",
      "・三",
      "（県における措置）",
      "・四",
      "・五",
    ];
    expect(textCells(text, after)).toEqual({
      before: [
        "（市における措置）",
        "（略）",
        "・二",
        "（国における措置）略",
        "（県における措置）",
        "（略）",
      ],
      after: [
        "（市における措置）",
        "（略）",
        "・二の二",
        "（国における措置）略",
        "（県における措置）",
        "（略）",
        "・五",
      ],
    });
  });

  it("name at most two sub-heads in a row that are as they were", () => {
    const many = [...text, "（議会における措置）", "・五", "（学校における措置）", "・六"];
    const { before, after } = textCells(many, many.with(2, "・二の二"));
    expect(before).toEqual(["（市における措置）", "（略）", "・二", "（略）"]);
    expect(after).toEqual(["（市における措置）", "（略）", "・二の二", "（略）"]);
  });

  it("take a numbered head that was reworded by itself, not with the one above it", () => {
    const old = ["1. 届出", "届出を受ける。", "2. 健康診査", "健康診査を行う。"];
    expect(textCells(old, old.with(2, "2. 健康診査の助成"))).toEqual({
      before: ["（略）", "2. 健康診査", "（略）"],
      after: ["（略）", "2. 健康診査の助成", "（略）"],
    });
  });

  it("say 記載なし, ＜追加＞ and 削除", () => {
    expect(textCells([], ["一"])).toEqual({ before: ["記載なし"], after: ["一"] });
    expect(textCells(["一"], [])).toEqual({ before: ["一"], after: ["削除"] });
    expect(textCells(text, [...text, "・五"])).toEqual({
      before: ["記載なし"],
      after: ["＜追加＞", "（県における措置）", "・五"],
    });
    expect(textCells(text, text.slice(0, 5))).toEqual({ before: text.slice(5), after: ["削除"] });
    expect(textCells(text, text.slice(0, 6))).toEqual({
      before: ["（県における措置）", "・四"],
      after: ["（県における措置）", "削除"],
    });
  });
});

describe("changed words", () => {
  const shown = (side: readonly (readonly { text: string; changed: boolean }[])[]) =>
    side.map((runs) => runs.map(({ text, changed }) => (changed ? `_${text}_` : text)).join(""));

  it("are marked in both, word by word, in the paragraph that has become the other", () => {
    const marked = markedChanges(
      ["（略）", "こども未来局母子保健課が行う。", "消える段落"],
      ["（略）", "新しい段落です", "こども家庭局母子保健課が行う。"],
    );
    expect(shown(marked.before)).toEqual(["（略）", "こども_未来_局母子保健課が行う。", "_消える段落_"]);
    expect(shown(marked.after)).toEqual(["（略）", "_新しい段落です_", "こども_家庭_局母子保健課が行う。"]);
  });

  it("are marked with a lone character between them", () => {
    const { before, after } = markedChanges(
      ["番号法第19条第7号別表第二の56の2の項"],
      ["番号法第19条第8号に基づく主務省令の80の項"],
    );
    expect(shown(before)).toEqual(["番号法第19条第_7号別表第二の56の2_の項"]);
    expect(shown(after)).toEqual(["番号法第19条第_8号に基づく主務省令の80_の項"]);
  });

  it("are joined the paragraph again, for every row of the great fixture", () => {
    for (const { before, after } of full.changes ?? []) {
      const marked = markedChanges(before, after);
      const joined = (side: typeof marked.before) =>
        side.map((runs) => runs.map(({ text }) => text).join(""));
      expect([joined(marked.before), joined(marked.after)]).toEqual([before, after]);
    }
  });

  it("are none in a row that is new or gone as a whole", () => {
    expect(underlinedChanges(["記載無し"], ["<追加>", "本文"])).toBeNull();
    expect(underlinedChanges(["本文"], ["削除"])).toBeNull();
    expect(underlinedChanges(["本文"], ["本文"])).toBeNull();
    expect(underlinedChanges(["同上"], ["本文"])).toBeNull();
  });
});
