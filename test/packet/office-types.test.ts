import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { packet } from "../../src/packet/packet.ts";
import { gather } from "../../src/paper/gather.ts";
import { fixture, recordsIn } from "../forms/fixtures.ts";

/** A meeting on types of systems, with letter, reasons, explanation and 別表: see the record of the meeting. */
describe("the packet of a 類型諮問", () => {
  const folder = mkdtempSync(join(tmpdir(), "yoshiki-types-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const meeting = join(folder, "meetings/第93回.yaml");
  cpSync(fixture("office-types"), folder, {
    recursive: true,
    filter: (path) => !/[\\/](\.yoshiki|yoshiki\.lock|out)$/.test(path),
  });

  it("is made without a finding, the 別表 a sheet of A3 among A4", { timeout: 120_000 }, async () => {
    const now = new Date("2019-08-28T00:00:00Z");
    const report = await packet(meeting, { now, jobs: 1, to: ["pdf", "docx"], out: join(folder, "out") });
    expect(report.findings).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.documents.map(({ number, form }) => [number, form])).toEqual([
      [null, null],
      [null, null],
      ["資料1-1", "諮問"],
      ["資料1-2", "類型・理由"],
      ["資料1-3", "説明資料"],
      ["資料1-4", "別表"],
      ["資料2-1", "諮問"],
      ["資料2-2", "個人情報項目一覧"],
      ["資料2-3", "説明資料"],
    ]);
  });

  it("holds records of which each is right by itself, set and all", () => {
    const records = recordsIn("office-types").map((path) => join(folder, path.replace("office-types/", "")));
    const { papers, findings } = gather(records.filter((path) => path !== meeting));
    expect(findings).toEqual([]);
    expect(papers).toHaveLength(7);
    expect(papers.flatMap((paper) => paper.pages().warnings)).toEqual([]);
    const matrix = papers.find(({ form }) => form.id === "matrix");
    expect(matrix?.pages().pages.map(({ width, height }) => [width, height])).toEqual([[1190.55, 841.9]]);
  });
});
