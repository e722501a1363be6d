import { expect, test } from "vitest";
import type { Asset } from "../../../src/asset/asset.ts";
import type { Page, PlacedImage, PlacedLine, StructElement } from "../../../src/layout/page.ts";
import { renderText } from "../../../src/render/text/index.ts";

const role = (role: StructElement["role"]): StructElement => ({ role, parent: null });
const piece = (text: string, y: number, more: Partial<PlacedLine> = {}): PlacedLine => ({
  y,
  text,
  runs: [],
  element: role("P"),
  artifact: null,
  ...more,
});
const page = (number: number, lines: readonly PlacedLine[], watermark: PlacedLine | null = null): Page => ({
  number,
  width: 595.3,
  height: 841.9,
  lines,
  rules: [],
  images: [],
  outline: [],
  style: null,
  watermark,
});

const number = piece("1/2", 800, { element: null, artifact: "page-number" });
const draft = piece("案", 500, { element: null, artifact: "watermark" });
const pages = [
  page(
    1,
    [
      piece("諮問", 100),
      piece("1", 120, { element: role("Lbl") }),
      piece("件名", 120),
      piece("続く", 140),
      number,
    ],
    draft,
  ),
  page(2, [piece("　二頁目", 100)]),
];

test("lines of the pages, labels beside their text, artifacts left out", () => {
  expect(renderText(pages)).toBe("諮問\n1\u3000件名\n続く\n── 2 ──\n　二頁目\n");
});

test("artifacts can be marked", () => {
  expect(renderText(pages, { artifacts: "mark" })).toBe(
    "‹watermark› 案\n諮問\n1\u3000件名\n続く\n‹page-number› 1/2\n── 2 ──\n　二頁目\n",
  );
});

test("cells on one baseline stay apart", () => {
  const cells = [piece("令和3年", 100, { element: role("TD") }), piece("新設", 100, { element: role("TD") })];
  expect(renderText([page(1, cells)])).toBe("令和3年\n新設\n");
});

test("a picture is a line of its own, in its place, with its caption and what it shows", () => {
  const asset = { kind: "svg" } as Asset;
  const image = (after: number, alt: string, caption = ""): PlacedImage => ({
    x: 0,
    y: 0,
    width: 9,
    height: 9,
    asset,
    element: { role: "Figure", parent: null, alt },
    caption,
    after,
  });
  const first = image(1, "二つの箱", "図１　構成");
  const caption = piece("図１　構成", 120, { element: { role: "Caption", parent: first.element } });
  const lines = [piece("前", 100), caption, piece("後", 140), number];
  const made = renderText([{ ...page(1, lines), images: [first, image(3, "一枚")] }]);
  expect(made).toBe("前\n〔図：図１　構成／二つの箱〕\n後\n〔図：一枚〕\n");
});
