import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readJpeg } from "../../src/asset/jpeg/jpeg.ts";
import { diagnose } from "../../src/diagnostic/index.ts";
import { type Obstacle, obstaclesOf, pdfKindOf, toldObstacles } from "../../src/paper/archival.ts";
import { gather } from "../../src/paper/gather.ts";
import { hintsIn, namedPictures } from "../../src/paper/named-pictures.ts";
import { templateHints } from "../../src/paper/template-hints.ts";
import type { PdfKind } from "../../src/render/pdf/index.ts";
import { builtJpeg, EOI, SOI, segment } from "../asset/built-jpeg.ts";
import { builtProfile } from "../asset/built-profile.ts";
import { builtFont, bytes } from "../font/built-font.ts";
import { svgAsset } from "../render/pictures.ts";

const office = fileURLToPath(new URL("../../fixtures/office", import.meta.url));
const now = new Date("2021-04-05T00:00:00Z");
const foreign: Obstacle = {
  file: "別紙.pdf",
  finding: diagnose("pdf/foreign-page", { file: "別紙.pdf", page: "2" }, { file: "a.yaml", line: 3 }),
};
const silent: Obstacle = { file: "図.svg", finding: diagnose("pdf/no-alt", { src: "図.svg" }) };

describe("what a paper's PDF is", () => {
  it("follows from its state, where nothing is asked for", () => {
    const kinds = (["案", null, "決裁済", "施行"] as const).map((state) => pdfKindOf(null, state, []));
    expect(kinds).toEqual(["plain", "plain", "a-2a", "a-2a"]);
  });

  it("is plain where something keeps it from PDF/A, with a note that names it", () => {
    expect(pdfKindOf(null, "施行", [foreign])).toBe("plain");
    const [note, ...more] = toldObstacles(null, "施行", [foreign, foreign]);
    expect(more).toEqual([]);
    expect(note).toMatchObject({ code: "pdf/left-plain", severity: "info", places: [{ line: 3 }] });
    expect(note?.message.ja).toContain("別紙.pdf");
    expect(toldObstacles(null, "案", [foreign])).toEqual([]);
  });

  it("is what was asked for, or an error for each thing that keeps it from that", () => {
    expect(pdfKindOf("a-3b", "案", [])).toBe("a-3b");
    expect(pdfKindOf("plain", "施行", [])).toBe("plain");
    const codes = (asked: PdfKind) => toldObstacles(asked, "案", [foreign, silent]).map(({ code }) => code);
    expect(codes("a-2a")).toEqual(["pdf/foreign-page", "pdf/no-alt"]);
    // Nobody reads it aloud.
    expect(codes("a-2b")).toEqual(["pdf/foreign-page"]);
    expect(codes("plain")).toEqual([]);
  });
});

const ofInks = builtProfile({ space: "CMYK", kind: "prtr", version: 2 });

/** A JPEG of four colours, which nobody need decode. */
function inks(profile: Buffer | null): Buffer {
  const frame = segment(0xc0, [8, 0, 4, 0, 6, 4, ...[1, 2, 3, 4].flatMap((id) => [id, 0x11, 0])]);
  const scan = segment(0xda, [4, ...[1, 2, 3, 4].flatMap((id) => [id, 0]), 0, 63, 0]);
  const named = (data: Buffer) => Buffer.concat([Buffer.from("ICC_PROFILE\0"), Buffer.of(1, 1), data]);
  const said = profile === null ? [] : [segment(0xe2, named(profile))];
  return Buffer.concat([SOI, ...said, frame, scan, Buffer.of(1), EOI]);
}

/** U+E000 → glyph 1, in a cmap of format 12. */
const privateCmap = bytes.u16(12, 0).concat(bytes.u32(28, 0, 1), bytes.u32(0xe000, 0xe000, 1));

describe("pictures", () => {
  it("in printing colours of no known ink cannot be PDF/A; with a profile they can", () => {
    const codes = (profile: Buffer | null) =>
      obstaclesOf(
        { kind: "jpeg", src: "印刷用.jpg", width: 6, height: 4, jpeg: readJpeg(inks(profile)) },
        [],
      ).map(({ finding }) => finding.code);
    expect(codes(null)).toEqual(["pdf/cmyk"]);
    expect(codes(ofInks)).toEqual([]);
    // A damaged one says of no ink what it is.
    expect(codes(ofInks.subarray(0, 140))).toEqual(["pdf/cmyk"]);
  });

  it("in a drawing are looked at as well, unless it becomes pixels", () => {
    const codes = (jpeg: Buffer, around = "") => {
      const url = `data:image/jpeg;base64,${jpeg.toString("base64")}`;
      const asset = svgAsset(`<g ${around}><image width="9" height="9" xlink:href="${url}"/></g>`);
      return obstaclesOf(asset, []).map(({ finding }) => finding.code);
    };
    expect(codes(inks(null))).toEqual(["pdf/cmyk"]);
    expect(codes(inks(ofInks))).toEqual([]);
    expect(codes(builtJpeg())).toEqual([]);
    expect(codes(inks(null), 'style="mix-blend-mode:multiply"')).toEqual([]);
  });

  it("are found among values by their endings, each once", () => {
    const values = {
      a: ["図/別 図.pdf#page=2", { src: "写真.JPG" }, "写真.JPG"],
      b: "図.svg",
      c: 'い"ろ.jpeg',
    };
    expect(namedPictures(values)).toEqual(["図/別 図.pdf#page=2", "写真.JPG", "図.svg", 'い"ろ.jpeg']);
    expect(hintsIn(values).privateUse).toBe(false);
    expect(["\ue000", "\u{f0000}"].map((name) => hintsIn({ name }).privateUse)).toEqual([true, true]);
  });
});

describe("what templates put in by themselves", () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "yoshiki-hints-"));
    mkdirSync(join(root, "templates/partials"), { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const hints = (text: string) => {
    writeFileSync(join(root, "templates/partials/own.hbs"), text);
    return templateHints(root);
  };

  it("is known from the office's own ones", () => {
    expect(hints(`<figure src="a.pdf#page=2" alt="x"/><figure alt='x' src = 'b.png'/>`)).toEqual({
      ...{ pictures: ["a.pdf#page=2", "b.png"], isOpen: false },
    });
    expect(hints(`<figure src="{{file}}"/>`)).toEqual({ pictures: [], isOpen: false });
    expect(hints(`<figure src="{{name}}.pdf"/>`).isOpen).toBe(true);
    expect(hints(`<figure src="{{#if a}}a.pdf{{else}}b.png{{/if}}"/>`).isOpen).toBe(true);
    expect(hints("<p>\ue000</p>").isOpen).toBe(true);
    expect(templateHints(null)).toEqual({ pictures: [], isOpen: false });
  });

  it("is nothing in the shipped ones", () => {
    const shipped = fileURLToPath(new URL("../..", import.meta.url));
    expect(templateHints(shipped)).toEqual({ pictures: [], isOpen: false });
  });
});

describe("papers", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "yoshiki-archival-"));
    cpSync(office, folder, { recursive: true });
    rmSync(join(folder, "yoshiki.lock"), { force: true });
    writeFileSync(
      join(folder, "figures/foreign.yaml"),
      "種類: 図面\n版: 1\n題名:\n  - 通知\n図:\n  - 名: 通知\n    ファイル: assets/国の通知.pdf#page=2\n    代替: 国の通知の2ページ\n",
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const made = (file: string, pdf?: PdfKind) =>
    gather([join(folder, file)], pdf === undefined ? {} : { pdf });
  const claims = async (file: string, pdf?: PdfKind): Promise<boolean> => {
    const [paper] = made(file, pdf).papers;
    return Buffer.from((await paper?.pdf(now)) ?? []).includes("pdfaid:part");
  };

  it("that are issued are PDF/A by themselves, drafts and papers without a state are not", async () => {
    expect(await claims("letters/training-notice.yaml")).toBe(true);
    expect(await claims("letters/training-notice.yaml", "plain")).toBe(false);
    expect(await claims("figures/video-call.yaml")).toBe(false);
    expect(await claims("figures/video-call.yaml", "a-2u")).toBe(true);
  });

  it("with a page of a foreign file are refused where PDF/A is asked for, with the line that names it", () => {
    const { papers, findings } = made("figures/foreign.yaml", "a-2a");
    expect(papers).toEqual([]);
    const [refused] = findings.filter(({ severity }) => severity === "error");
    expect(refused?.code).toBe("pdf/foreign-page");
    expect(refused?.places[0]).toMatchObject({ line: 7, path: "図/1/ファイル" });
    expect(refused?.message.ja).toContain("国の通知.pdf の2ページ");
    expect(made("figures/foreign.yaml").papers).toHaveLength(1);
  });

  it("with 外字 are plain by themselves, and refused where their text shall be searched or read out", async () => {
    const home = join(folder, "gaiji");
    cpSync(office, home, { recursive: true });
    mkdirSync(join(home, "fonts"));
    writeFileSync(join(home, "fonts/外字.ttf"), builtFont([[3, 10, privateCmap]]).data);
    const profile = readFileSync(join(home, "yoshiki.yaml"), "utf8");
    writeFileSync(join(home, "yoshiki.yaml"), `${profile}\n追加フォント:\n  - 外字.ttf\n`);
    const letter = readFileSync(join(home, "letters/training-notice.yaml"), "utf8");
    writeFileSync(join(home, "letters/training-notice.yaml"), letter.replace("港 一郎", "港 \ue000郎"));
    const [noted] = made("gaiji/letters/training-notice.yaml").papers;
    expect(noted?.pdfKind).toBe("plain");
    const [note] = noted?.pdfNotes() ?? [];
    expect(note).toMatchObject({ code: "pdf/left-plain", places: [{ path: "発信者/氏名" }, {}] });
    expect(note?.message.ja).toContain("外字U+E000");
    for (const kind of ["a-2a", "a-2u"] as const) {
      const { papers, findings } = made("gaiji/letters/training-notice.yaml", kind);
      expect(papers).toEqual([]);
      expect(findings.filter(({ severity }) => severity === "error")).toMatchObject([
        { code: "pdf/private-use", places: [{ path: "発信者/氏名" }, {}] },
      ]);
    }
    expect(await claims("gaiji/letters/training-notice.yaml", "a-2b")).toBe(true);
  });

  it("have another key for another kind of PDF", () => {
    const keys = ([undefined, "plain", "a-2a"] as const).map(
      (pdf) => made("letters/training-notice.yaml", pdf).papers[0]?.draft.key,
    );
    expect(new Set(keys).size).toBe(3);
  });
});
