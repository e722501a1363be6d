import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gather } from "../../src/paper/gather.ts";
import type { Paper } from "../../src/paper/paper.ts";
import { drawSheet, prepareSheet } from "../../src/render/svg/index.ts";
import { builtPng } from "../asset/built-png.ts";
import { foundAt } from "../outcome.ts";
import { has } from "../render/pdf/tools.ts";
import { strings } from "../render/word/books.ts";
import { paragraphsOf, piece } from "../render/word/opened.ts";
import { OfficeFolder } from "./office-folder.ts";
import { oblongSeal, sampleSeal } from "./sample-seal.ts";

const MM = 72 / 25.4;
/** Word's unit of drawings. */
const EMU_A_MM = 36_000;
const now = new Date("2021-04-05T00:00:00Z");
const LETTER = "consultations/groupware.yaml";
let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
  office.write("assets/見本印.svg", sampleSeal);
});
afterEach(() => office.remove());

/** The 諮問 with some lines added, and its state and profile changed. */
function letter(lines: string, state = "施行", profile: readonly [string, string] | null = null): Paper {
  office.write(LETTER, `${office.read(LETTER).replace("状態: 施行", `状態: ${state}`)}${lines}`);
  if (profile !== null) office.change("yoshiki.yaml", ...profile);
  const { papers, findings } = gather([office.path(LETTER)]);
  expect(findings).toEqual([]);
  return papers[0] as Paper;
}
const printed = "公印: 印影印刷\n印影: assets/見本印.svg\n";

/** The one page, its seal, and the last character of the sender's name, in pt. */
function sealed(paper: Paper) {
  const [page] = paper.pages().pages;
  const name = page?.lines.find(({ text }) => text.startsWith("見本市長"));
  const run = name?.runs.at(-1);
  const last = { from: run?.x[run.glyphs.length - 1] ?? Number.NaN, size: run?.size ?? Number.NaN };
  return { page, seal: page?.images[0], last, rules: page?.rules ?? [] };
}

describe("an imprint", () => {
  it("lies over the half of the last character, 21 mm each way, in the middle of the line", () => {
    const { seal, last, page } = sealed(letter(printed));
    expect(seal?.width).toBeCloseTo(21 * MM, 1);
    expect(seal?.height).toBeCloseTo(21 * MM, 1);
    expect(seal?.x).toBeCloseTo(last.from + last.size / 2, 1);
    expect(seal?.element).toMatchObject({ role: "Figure", alt: "公印" });
    // Right of it the measure ends: 字下げ of the sender leaves room.
    expect((seal?.x ?? 0) + (seal?.width ?? 0)).toBeLessThanOrEqual((page?.width ?? 0) - 30 * MM + 0.1);
  });

  it("or just right of it, of the size the record says", () => {
    const right = ["位置: 氏名に掛ける", "位置: 氏名の右"] as const;
    const { seal, last } = sealed(letter(`${printed}公印の大きさ: 18.5\n`, "施行", right));
    expect(seal?.width).toBeCloseTo(18.5 * MM, 1);
    expect(seal?.x).toBeCloseTo(last.from + last.size, 1);
  });

  it("keeps its proportion in the middle of its square", () => {
    const half = sealed(letter(printed)).seal;
    office.write("assets/見本印.svg", oblongSeal);
    const { seal } = sealed(letter(""));
    expect([seal?.width, seal?.height].map((one) => Math.round((one ?? 0) / MM))).toEqual([21, 11]);
    expect((seal?.y ?? 0) + (seal?.height ?? 0) / 2).toBeCloseTo((half?.y ?? 0) + (half?.height ?? 0) / 2, 3);
  });

  it("is on no draft: there the place is dashed; nor on what is only approved", () => {
    const draft = sealed(letter(printed, "案"));
    expect(draft.seal).toBeUndefined();
    expect(draft.rules.filter(({ line }) => line === "dashed")).toHaveLength(4);
    office.change(LETTER, "状態: 案", "状態: 施行");
    const approved = sealed(letter("", "決裁済"));
    expect([approved.seal, approved.rules]).toEqual([undefined, []]);
  });

  const places = ["氏名に掛ける", "氏名の右"].flatMap((place) =>
    [18, 21, 24].map((size) => [place, size] as const),
  );

  it.skipIf(!has("pdftoppm")).each(places)("%s, %i mm: in the PDF to 0.1 mm", async (place, size) => {
    const anchor = ["位置: 氏名に掛ける", `位置: ${place}`] as const;
    const paper = letter(`${printed}公印の大きさ: ${size}\n`, "施行", anchor);
    const { seal, last } = sealed(paper);
    expect(seal?.width).toBeCloseTo(size * MM, 1);
    const from = last.from + (place === "氏名の右" ? last.size : last.size / 2);
    expect(Math.abs((seal?.x ?? 0) - from)).toBeLessThanOrEqual(0.1 * MM);
    const red = redIn((await paper.render("pdf", now)).bytes);
    // The stroke is drawn 2/210 of the side from its edge, half of it outside: it ends at the edge.
    const [x = 0, y = 0, width = 0] = [seal?.x, seal?.y, seal?.width].map((one) => ((one ?? 0) / MM) * 10);
    const edges = [x, y, x + width, y + width];
    for (const [i, edge] of edges.entries()) expect(Math.abs((red[i] ?? 0) - edge)).toBeLessThanOrEqual(1);
  });

  it("stands in Word as a floating picture at the name, in front of the text", async () => {
    const { bytes } = await letter(printed).render("docx", now);
    const xml = strings(bytes)["word/document.xml"] ?? "";
    const bearer = paragraphsOf(xml).find((one) => one.includes("wp:anchor")) ?? "";
    const anchor = piece(bearer, "<wp:anchor", "</wp:anchor>");
    expect(bearer).toContain("見本市長");
    expect(anchor).toContain('behindDoc="0"');
    expect(anchor).toContain('descr="公印"');
    expect(anchor).toMatch(/<wp:extent cx="756\d{3}" cy="756\d{3}"\/>/);
    expect(anchor).toContain("<wp:wrapNone/>");
    expect(anchor).toContain('relativeFrom="character"');
  });

  it.each(places)(
    "%s, %i mm: in Word of that size, as far from the name as in the PDF",
    async (place, size) => {
      const anchor = ["位置: 氏名に掛ける", `位置: ${place}`] as const;
      const paper = letter(`${printed}公印の大きさ: ${size}\n`, "施行", anchor);
      const { last } = sealed(paper);
      const xml = strings((await paper.render("docx", now)).bytes)["word/document.xml"] ?? "";
      const [, cx = "", cy = ""] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(xml) ?? [];
      for (const side of [cx, cy]) expect(Math.abs(Number(side) / EMU_A_MM - size)).toBeLessThanOrEqual(0.1);
      // From where the name ends: over the half of its last character, or right of it.
      const [, offset = ""] =
        /relativeFrom="character"><wp:posOffset>(-?\d+)<\/wp:posOffset>/.exec(xml) ?? [];
      const wanted = place === "氏名の右" ? 0 : -last.size / 2 / MM;
      expect(Math.abs(Number(offset) / EMU_A_MM - wanted)).toBeLessThanOrEqual(0.1);
    },
  );

  it("is a picture of the SVG sheet as well", async () => {
    const { page } = sealed(letter(printed));
    if (page === undefined) throw new Error("no page");
    await prepareSheet(page);
    expect(drawSheet(page)).toContain("#c8321e");
  });
});

/** Edges of what is red on the first page, in 0.1 mm: left, top, right, bottom. */
function redIn(pdf: Uint8Array): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), "seal-"));
  try {
    writeFileSync(join(folder, "a.pdf"), pdf);
    spawnSync("pdftoppm", ["-r", "254", "-singlefile", join(folder, "a.pdf"), join(folder, "a")]);
    const ppm = readFileSync(join(folder, "a.ppm"));
    const [head, width, height] =
      /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString("latin1")) ?? [];
    const [w, h, from] = [Number(width), Number(height), head?.length ?? 0];
    const red: [number, number][] = [];
    for (let i = 0; i < w * h; i++) {
      const [r = 0, g = 0] = [ppm[from + i * 3], ppm[from + i * 3 + 1]];
      if (r - g > 60) red.push([i % w, Math.floor(i / w)]);
    }
    const [xs, ys] = [red.map(([x]) => x), red.map(([, y]) => y)];
    const least = (all: readonly number[]): number =>
      all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b), 0);
    return [least(xs), least(ys), most(xs) + 1, most(ys) + 1];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a letter without an imprint", () => {
  it.each([
    ["公印省略", "（公印省略）"],
    ["電子署名", "（電子署名）"],
  ])("%s is said below the sender", (word, said) => {
    const { page, seal } = sealed(letter(`公印: ${word}\n`));
    const lines = page?.lines.map(({ text }) => text) ?? [];
    expect(lines[lines.findIndex((text) => text.startsWith("見本市長")) + 1]).toBe(said);
    expect(seal).toBeUndefined();
  });

  it("押印 leaves the room and draws nothing", () => {
    const { page, seal } = sealed(letter("公印: 押印\n"));
    expect([seal, page?.rules]).toEqual([undefined, []]);
    expect(page?.lines.some(({ text }) => text.includes("公印"))).toBe(false);
  });
});

describe("an imprint that cannot be", () => {
  const told = (lines: string): readonly string[] => {
    office.write(LETTER, office.read(LETTER) + lines);
    return gather([office.path(LETTER)]).findings.map((one) => foundAt(one).replace(`${office.root}/`, ""));
  };

  it("has no file in record or profile", () => {
    expect(told("公印: 印影印刷\n")).toEqual([expect.stringContaining("record/seal-image-missing")]);
  });

  it("of a sender of the record's own is never the mayor's", () => {
    office.change("yoshiki.yaml", "  諮問: 押印", "  諮問: 印影印刷\n  印影: assets/見本印.svg");
    const own = "発信者:\n  名称:\n    - 地方独立行政法人見本市民病院機構\n  職: 理事長\n  氏名: 見本 次郎\n";
    expect(told("")).toEqual([]);
    expect(told(own)).toEqual([expect.stringContaining("record/seal-image-missing")]);
  });

  it("is told at the record where the file is missing, of a wrong kind, or hides the name", () => {
    expect(told("公印: 印影印刷\n印影: assets/ない.svg\n")).toEqual([
      expect.stringContaining("asset/not-found"),
    ]);
    office.change(LETTER, "assets/ない.svg", "assets/印.jpg");
    // The file is looked for all the same.
    expect(told("")).toEqual([
      expect.stringContaining("record/seal-image-kind"),
      expect.stringContaining("asset/not-found"),
    ]);
    const opaque = builtPng({ width: 2, height: 2, depth: 8, type: 2, at: () => [255, 0, 0] });
    writeFileSync(office.path("assets/印.png"), opaque);
    office.change(LETTER, "assets/印.jpg", "assets/印.png");
    expect(told("")).toEqual([expect.stringContaining("asset/seal-opaque")]);
  });
});
