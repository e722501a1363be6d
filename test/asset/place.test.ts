import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAsset } from "../../src/asset/read.ts";
import { fonts } from "../layout/made.ts";
import { builtJpeg, exif } from "./built-jpeg.ts";
import { builtPdf, fourColours } from "./built-pdf.ts";
import { builtPng } from "./built-png.ts";

const base = mkdtempSync(join(tmpdir(), "yoshiki-assets-"));
const root = join(base, "office");
const png = builtPng({ width: 4, height: 2, depth: 8, type: 0, at: () => [0] });

beforeAll(() => {
  mkdirSync(join(root, "assets"), { recursive: true });
  const files: Readonly<Record<string, Uint8Array | string>> = {
    ["office/assets/が.png".normalize("NFD")]: png,
    "outside.png": png,
    "office/assets/構成図.png": png,
    "office/assets/photo.JPG": builtJpeg([exif(6)]),
    "office/assets/plan.pdf": builtPdf(fourColours()),
    "office/assets/wrong.png": builtJpeg(),
    "office/assets/nothing.svg": "hello",
    "office/assets/letter.doc": "x",
    "office/assets/large.png": Buffer.concat([png, Buffer.alloc(20 * 1024 * 1024)]),
    "office/assets/drawing.svg":
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="96" height="48"/>',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(base, name), content);
  symlinkSync(join(base, "outside.png"), join(root, "assets", "link.png"));
  symlinkSync(base, join(root, "up"));
});
afterAll(() => rmSync(base, { recursive: true }));

const read = (src: string) => readAsset(src, root, fonts);
const told = (src: string) => read(src).findings.map((finding) => finding([{ file: "記録.yaml", line: 2 }]));

describe("a picture of the office", () => {
  it.each([
    ["assets/構成図.png", { kind: "png", width: 3, height: 1.5 }],
    ["./assets/構成図.png", { kind: "png" }],
    ["assets\\構成図.png", { kind: "png" }],
    ["assets/が.png", { kind: "png" }],
    // 300 pixels an inch, and turned: 16 pixels are 3.84 pt.
    ["assets/photo.JPG", { kind: "jpeg", width: 3.84, height: 3.84 }],
    ["assets/plan.pdf", { kind: "pdf", width: 200, height: 100 }],
    ["assets/plan.pdf#page=1", { kind: "pdf" }],
    ["assets/drawing.svg", { kind: "svg", width: 72, height: 36 }],
  ])("%s is read", (src, expected) => {
    const { asset, findings } = read(src);
    expect(findings).toEqual([]);
    expect(asset).toMatchObject({ src, ...expected });
  });
});

describe("a file outside of the office's folder", () => {
  it.each([
    "../outside.png",
    "assets/../../outside.png",
    "assets/link.png",
    "up/outside.png",
    "/etc/hostname.png",
    "C:\\図.png",
    "https://example.jp/a.png",
    "file:///etc/hostname.png",
    "data:image/png;base64,AAAA",
  ])("is never opened: %s", (src) => {
    expect(told(src)).toMatchObject([{ code: "asset/outside", places: [{ file: "記録.yaml", line: 2 }] }]);
  });
});

describe("a file that is no picture", () => {
  it.each([
    ["assets/構成.png", "asset/not-found", "もしかして: assets/構成図.png"],
    ["構成図.png", "asset/not-found", "もしかして: assets/構成図.png"],
    ["assets/PHOTO.jpg", "asset/not-found", "もしかして: assets/photo.JPG"],
    ["assets/まったく別の名前.png", "asset/not-found", "道筋を書いてください"],
    ["assets", "asset/not-found", "道筋を書いてください"],
    ["assets/letter.doc", "asset/unknown-kind", "PNG"],
    ["assets/wrong.png", "asset/wrong-kind", "JPEG"],
    ["assets/nothing.svg", "asset/wrong-kind", "保存し直してください"],
    ["assets/large.png", "asset/too-large", "小さく"],
    ["assets/plan.pdf#page=2", "asset/no-such-page", "1から1まで"],
    ["assets/plan.pdf#2", "asset/bad-page", "#page=2"],
    ["assets/構成図.png#page=1", "asset/bad-page", "#"],
  ])("%s: %s", (src, code, hint) => {
    const findings = told(src);
    expect(findings.map((one) => one.code)).toEqual([code]);
    expect(findings[0]?.hint?.ja).toContain(hint);
  });
});
