import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { Ledger, proofOf } from "../../src/edition/index.ts";
import { check } from "../../src/packet/check.ts";
import { packet } from "../../src/packet/packet.ts";
import type { OfficeFolder } from "../paper/office-folder.ts";
import { withOffice } from "./letter.ts";

const MEETING = "meetings/第106回.yaml";
const CLOSED = "グループウェアシステムにおける個人情報の電子計算機処理";
const run = (office: OfficeFolder) =>
  packet(office.path(MEETING), {
    edition: "public",
    now: new Date("2021-05-01"),
    jobs: 1,
    to: ["pdf", "docx", "zip"],
    wordBook: true,
  });

/** The example without what it says of itself twice; one item is closed, one paper of another is. */
function prepare(office: OfficeFolder): void {
  const letter = "letters/outsourcing-request.yaml";
  if (!office.read(letter).includes("非公開:"))
    office.write(letter, `${office.read(letter).trimEnd()}\n非公開:\n  - 回答先\n`);
  office.change(
    MEETING,
    `  - 題名: ${CLOSED}について\n    区分: 諮問\n`,
    `  - 題名: ${CLOSED}について\n    区分: 諮問\n    公開区分: 非公開\n`,
  );
  office.change(
    MEETING,
    "      - 記録: explanations/call-recording.yaml\n",
    "      - 記録: explanations/call-recording.yaml\n        公開区分: 非公開\n",
  );
}

describe("a public packet", () => {
  it("leaves closed items and papers out, and keeps the numbers of the others", () =>
    withOffice(async (office) => {
      prepare(office);
      const report = await run(office);
      expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      const numbers = report.documents.map(({ number }) => number);
      expect(numbers).toContain("資料1-5");
      expect(numbers).toContain("資料1-7");
      expect(numbers).not.toContain("資料1-6");
      expect(numbers.filter((one) => one?.startsWith("資料2"))).toEqual([]);
      expect(numbers).toContain("資料3-1");
      const ledger = new Ledger();
      ledger.addText("closed", CLOSED, { field: "議題", record: "x", place: () => ({ file: "x" }) });
      for (const { file } of report.files) {
        expect(basename(file)).toMatch(/^公開版_第106回_/);
        expect(
          proofOf({ name: basename(file), bytes: readFileSync(file), records: new Set() }, ledger).leaks,
        ).toEqual([]);
      }
      const book = report.files.find(({ file }) => file.endsWith("会議資料.docx"))?.file ?? "";
      const parts = unzipSync(readFileSync(book));
      const text = Buffer.from(parts["word/document.xml"] ?? new Uint8Array())
        .toString("utf8")
        .replace(/<[^>]*>/g, "");
      expect(text).toContain("資料2（非公開）");
      const heads = Object.keys(parts).filter((name) => /^word\/header/.test(name));
      expect(heads.length).toBeGreaterThan(10);
      const xml = heads.map((name) => Buffer.from(parts[name] ?? new Uint8Array()).toString("utf8"));
      for (const one of xml) expect(one).toContain("公開用");
      // Both stand on one line, as in the PDF: the number at the right end of it.
      const numbered = xml.filter((one) => one.includes("資料1-1"));
      expect(numbered).toHaveLength(1);
      for (const one of numbered) {
        expect(one.match(/<w:p>/g)).toHaveLength(1);
        expect(one).toMatch(/公開用.*<w:tab\/>.*資料1-1/);
        expect(one).toMatch(/<w:tab w:val="right"/);
      }
    }));

  it("leaves out the draft sheet, which is the office's own, and says so", () =>
    withOffice(async (office) => {
      prepare(office);
      const entry = "      - 記録: cases/partnership-portal.yaml\n        様式: [様式4, 様式3";
      office.change(MEETING, entry, `${entry}, 起案用紙`);
      const inside = await packet(office.path(MEETING), {
        ...{ now: new Date("2021-05-01"), jobs: 1, to: ["pdf"], out: office.path("out/internal") },
      });
      expect(inside.documents.map(({ form }) => form)).toContain("起案用紙");
      const report = await run(office);
      expect(report.ok).toBe(true);
      expect(report.documents.map(({ form }) => form)).not.toContain("起案用紙");
      const told = report.findings.filter(({ code }) => code === "edition/left-out");
      expect(told.map(({ severity, places }) => [severity, places[0]?.path])).toEqual([
        ["info", "議題/1/資料/1/様式"],
      ]);
    }));

  it("is told of a closed item's title that an open paper says", () =>
    withOffice(async (office) => {
      prepare(office);
      office.change("letters/training-notice.yaml", "研修実施要領", `${CLOSED}についての研修実施要領`);
      const report = await run(office);
      expect(report.ok).toBe(false);
      expect(report.files).toEqual([]);
      expect(
        report.findings.filter(({ code }) => code === "edition/leak").map(({ places }) => places[0]?.path),
      ).toContain("議題/2/題名");
    }));

  it("has no row in its index for a case of a closed item", () =>
    withOffice(async (office) => {
      prepare(office);
      office.change(
        MEETING,
        "      - 記録: cases/insurance-check.yaml\n        様式: [様式4, 様式3]\n",
        "      - 記録: cases/insurance-check.yaml\n        様式: [様式4, 様式3]\n        公開区分: 非公開\n",
      );
      const report = await run(office);
      expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      const index = report.files.find(({ file }) => file.endsWith("報告一覧.docx"))?.file ?? "";
      const xml = Buffer.from(
        unzipSync(readFileSync(index))["word/document.xml"] ?? new Uint8Array(),
      ).toString("utf8");
      expect(xml).toContain("公民連携");
      expect(xml).not.toContain("マイナンバーカード");
    }));
});

describe("a check of the public edition", () => {
  it("tells in advance what the run would tell, with both places", () =>
    withOffice(async (office) => {
      prepare(office);
      office.change("letters/training-notice.yaml", "研修実施要領", "研修実施要領（000-000-0102）");
      const told = (edition: "public" | "internal") =>
        check([office.path("letters")], { edition }).findings.filter(({ code }) => code === "edition/leak");
      expect(told("internal")).toEqual([]);
      const own = told("public").filter(({ places }) => places[0]?.path === "担当/連絡先");
      expect(own.some(({ places }) => places.some(({ path }) => path?.startsWith("別添")))).toBe(true);
    }));
});
