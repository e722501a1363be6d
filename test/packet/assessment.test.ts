import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pdfParts } from "../../src/edition/reader/pdf.ts";
import { type PacketReport, packet } from "../../src/packet/packet.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");
const meeting = `種類: 会議
版: 1
回: 106
日付: 令和3年5月10日
題名:
  - 全項目評価書の点検について
種別: 報告
議題:
  - 題名: 本庁舎の電話について
    区分: 報告
    資料:
      - 記録: cases/call-recording.yaml
        様式: [様式4]
  - 題名: 全項目評価書の点検について
    区分: 報告
    資料:
      - 記録: assessments/minimal.yaml
`;

let root: string;
let report: PacketReport;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "packet-assessment-"));
  for (const name of ["yoshiki.yaml", "assets", "cases"])
    cpSync(join(fixtures, "office", name), join(root, name), { recursive: true });
  cpSync(join(fixtures, "assessment/minimal.yaml"), join(root, "assessments/minimal.yaml"));
  writeFileSync(join(root, "meeting.yaml"), meeting);
  report = await packet(join(root, "meeting.yaml"), {
    now: new Date("2021-05-10T00:00:00Z"),
    jobs: 1,
    to: ["pdf"],
  });
});
afterAll(() => rmSync(root, { recursive: true }));

it("an assessment takes its pages in a packet, with its number", () => {
  expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const [last] = report.documents.slice(-1);
  expect(last).toMatchObject({ number: "資料2", title: "見本市 母子保健に関する事務 全項目評価書" });
  expect(last?.pages).toBeGreaterThan(10);
  expect((last?.firstPage ?? 0) + (last?.pages ?? 0) - 1).toBe(report.pages);
});

it("has its own number and the packet's on every sheet, through to 別添3, and its heads among the bookmarks", () => {
  const [file] = report.files;
  const { parts } = pdfParts(readFileSync(file?.file ?? ""));
  const texts = parts.map(({ text }) => text.replaceAll(/[\s\u3000]/g, ""));
  const pages = report.documents.at(-1)?.pages ?? 0;
  const before = report.pages - pages;
  const missing = Array.from(
    { length: pages },
    (_, i) => `${i + 1}通し${before + i + 1}/${report.pages}`,
  ).filter((feet) => !texts.some((text) => text.includes(feet)));
  expect(missing).toEqual([]);
  for (const head of [
    "Ⅰ基本情報",
    "１．特定個人情報ファイルを取り扱う事務",
    "委託事項１",
    "（別添3）変更箇所",
  ])
    expect(
      texts.some((text) => text === head || text.includes(`/Title(${head}`)),
      head,
    ).toBe(true);
});

it("the meeting on the great assessment is made without a finding", { timeout: 120_000 }, async () => {
  const folder = join(root, "great");
  cpSync(join(fixtures, "assessment"), folder, {
    recursive: true,
    filter: (path) => !/[\\/](\.yoshiki|wrong|out)$/.test(path),
  });
  const made = await packet(join(folder, "meeting.yaml"), {
    now: new Date("2024-10-28T00:00:00Z"),
    jobs: 1,
    to: ["pdf", "docx"],
  });
  expect(made.findings).toEqual([]);
  expect(made.documents.map(({ number, pages }) => [number, pages])).toEqual([
    [null, 1],
    [null, 1],
    ["資料1", 56],
  ]);
});
