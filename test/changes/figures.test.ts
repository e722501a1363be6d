import { describe, expect, it } from "vitest";
import { applyChanges } from "../../src/changes/apply.ts";
import { comparedAssessments } from "../../src/changes/compare.ts";
import type { Assessment } from "../../src/records/kinds/assessment.ts";
import { tidied } from "./edits.ts";
import { fullAssessment } from "./full.ts";

const full = tidied(fullAssessment());

interface ArrowDraft {
  number?: number;
  from: string;
  to: string;
  text?: string;
  line: string;
  both: boolean;
}
interface FigureDraft {
  name: string;
  caption?: string;
  alt?: string;
  width?: number;
  file?: string;
  diagram?: {
    direction?: string;
    boxes: { name: string; lines?: string[]; frame?: string; shape: string }[];
    arrows: ArrowDraft[];
  };
}
type Draft = Omit<Assessment, "workflow" | "workflowNotes"> & {
  workflow: FigureDraft[];
  workflowNotes?: string[];
};

/** Rows of 別添1 that an edit of its figures makes; what comes of the typed changes is looked at as well. */
function rowsAfter(edit: (figures: FigureDraft[], record: Draft) => void): readonly string[] {
  const draft = structuredClone(full) as unknown as Draft;
  edit(draft.workflow, draft);
  const { rows, changes } = comparedAssessments(full, draft as unknown as Assessment);
  expect(tidied(applyChanges(full, changes))).toEqual(tidied(draft));
  const keys = new Set(rows.map(({ key }) => key));
  for (const { row } of changes) expect(row === null || keys.has(row), String(row)).toBe(true);
  const own = rows.filter(({ item }) => item[1]?.startsWith("図") === true);
  return own.map(
    ({ item, before, after }) => `${item.slice(1).join("")}: ${before.join("／")} → ${after.join("／")}`,
  );
}

const arrows = ([figure]: FigureDraft[]): ArrowDraft[] => figure?.diagram?.arrows ?? [];
const boxes = ([figure]: FigureDraft[]) => figure?.diagram?.boxes ?? [];

describe("figures of 別添1 that are written as boxes and arrows", () => {
  it("tell of each arrow that says something else, as 備考 numbers it", () => {
    expect(
      rowsAfter((figures) => {
        Object.assign(arrows(figures)[2] ?? {}, { line: "electronic", text: "電子申請" });
      }),
    ).toEqual([
      "図1の(3): (3)区役所・支所から妊産婦・乳幼児の保護者へ（紙） → (3)区役所・支所から妊産婦・乳幼児の保護者へ電子申請（電子データ）",
    ]);
  });

  it("call an arrow as the figure does, where 備考 is silent", () => {
    const [row] = rowsAfter((figures, record) => {
      delete record.workflowNotes;
      Object.assign(arrows(figures)[2] ?? {}, { both: true });
    });
    // The old 備考 still numbers them.
    expect(row).toContain("図1の(3)");
    const add = { from: "窓口", to: "医療機関", line: "paper", both: false, number: 30 };
    expect(rowsAfter((figures) => arrows(figures).push(add))).toEqual([
      "図1の㉚: 記載なし → ＜追加＞／㉚区役所・支所から医療機関へ（紙）",
    ]);
  });

  it("tell of what has gone and come", () => {
    expect(rowsAfter((figures) => arrows(figures).pop())).toEqual([
      "図1の(18): (18)みほん健康管理システムから中間サーバーへ（個人番号を含む電子データ） → 削除",
    ]);
    expect(
      rowsAfter((figures) => {
        arrows(figures).pop();
        boxes(figures).push({ name: "保健所", shape: "box", lines: ["・相談"], frame: "見本市" });
      }),
    ).toEqual([
      "図1の「保健所」、(18): 「保健所」（記載なし）／(18)みほん健康管理システムから中間サーバーへ（個人番号を含む電子データ） → 「保健所」（見本市）　・相談／(18)（削除）",
    ]);
  });

  it("name at most a few parts in 項目, and of many changes only say where to look", () => {
    const turned = (count: number) => (figures: FigureDraft[]) => {
      for (const arrow of arrows(figures).slice(0, count)) arrow.text = "改めた説明";
    };
    expect(rowsAfter(turned(6))[0]).toMatch(/^図1: \(1\).*／\(6\)/);
    expect(rowsAfter(turned(15))).toEqual([
      "図1: 図1　母子保健に関する事務の流れ（変更前の評価書のとおり） → 図1　母子保健に関する事務の流れ（この評価書の（別添1）のとおり）",
    ]);
    const asShape = rowsAfter((figures) => Object.assign(boxes(figures)[1] ?? {}, { shape: "cloud" }));
    expect(asShape[0]).toContain("図1: 図1　母子保健に関する事務の流れ（変更前");
  });

  it("are no row where nothing that is printed has changed", () => {
    expect(
      rowsAfter((figures) => {
        Object.assign(figures[0] ?? {}, { alt: "別の言葉", width: 120 });
        Object.assign(figures[0]?.diagram ?? {}, { direction: "vertical" });
        figures.reverse();
      }),
    ).toEqual([]);
  });
});

describe("figures of 別添1 that come and go, and pictures", () => {
  it("have a row each", () => {
    expect(
      rowsAfter((figures) => {
        figures.splice(1, 1, { name: "写真", file: "assets/写真.png", alt: "庁舎", caption: "図3　庁舎" });
      }),
    ).toEqual([
      "図2: 図2　庁内の連携と番号法に基づく情報連携の構成（変更前の評価書のとおり） → 削除",
      "図3: 記載なし → 図3　庁舎（この評価書の（別添1）のとおり）",
    ]);
    expect(
      rowsAfter((figures) => {
        const [figure] = figures;
        delete figure?.diagram;
        Object.assign(figure ?? {}, { file: "assets/流れ.png" });
      }),
    ).toEqual([
      "図1: 図1　母子保健に関する事務の流れ（変更前の評価書のとおり） → 図1　母子保健に関する事務の流れ（この評価書の（別添1）のとおり）",
    ]);
  });

  it("tell of a title by itself", () => {
    expect(rowsAfter(([figure]) => Object.assign(figure ?? {}, { caption: "図1　事務の流れ" }))).toEqual([
      "図1の題名: 図1　母子保健に関する事務の流れ → 図1　事務の流れ",
    ]);
  });
});
