import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type PacketOptions, type PacketReport, packet } from "../../src/packet/packet.ts";
import { MANY_RECORDS } from "../../src/paper/packed-record.ts";

/** From the second on the reader packs them as it reads. */
const RECORDS = MANY_RECORDS + 2;
const now = new Date("2021-05-10T00:00:00Z");
let root: string;

const name = (number: number): string => join(root, "papers", `${String(number).padStart(4, "0")}.yaml`);
const write = (number: number, text: string): void =>
  writeFileSync(name(number), `種類: 説明資料\n版: 1\n題名:\n  - 資料その${number}\n本文: ${text}\n`);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "large-"));
  writeFileSync(
    join(root, "yoshiki.yaml"),
    readFileSync(join(import.meta.dirname, "../../fixtures/meeting/yoshiki.yaml")),
  );
  mkdirSync(join(root, "papers"));
  for (let number = 1; number <= RECORDS; number++) write(number, `これは${number}番目の説明です。`);
  writeFileSync(
    join(root, "meeting.yaml"),
    "種類: 会議\n版: 1\n回: 106\n日付: 令和3年5月10日\n題名:\n  - 多くの資料について\n種別: 報告\n議題:\n  - 題名: 多くの資料について\n    資料:\n      - 記録: papers/*.yaml\n",
  );
});
afterEach(() => rmSync(root, { recursive: true }));

const make = (options: PacketOptions = {}): Promise<PacketReport> =>
  packet(join(root, "meeting.yaml"), { now, jobs: 1, to: ["pdf"], ...options });
const pdfOf = ({ files }: PacketReport): Buffer => readFileSync(files[0]?.file ?? "");

describe("a packet of more records than are kept as they were read", () => {
  it("is of the records as they were validated, whatever becomes of their files meanwhile", async () => {
    const undisturbed = await make({ out: join(root, "a") });
    expect(undisturbed.findings).toEqual([]);
    expect(undisturbed.documents.length).toBeGreaterThan(RECORDS);
    const disturbed = await make({
      out: join(root, "b"),
      rerender: true,
      onStart() {
        write(1, "会議の途中で書き直しました。");
        rmSync(name(RECORDS));
      },
    });
    expect(disturbed.ok).toBe(true);
    const before = pdfOf(undisturbed);
    expect(pdfOf(disturbed).equals(before)).toBe(true);
    // The next run reads them anew.
    write(RECORDS, `これは${RECORDS}番目の説明です。`);
    const next = await make({ out: join(root, "b") });
    const fresh = next.documents.filter(({ reused }) => !reused);
    expect(fresh.map(({ title }) => title)).toEqual(["資料その1"]);
    expect(pdfOf(next).equals(before)).toBe(false);
  });

  it("tells where a paper is wrong that was packed when that came to light", async () => {
    write(RECORDS, "この字は\u{2fa1d}\u{e000}です。");
    const { ok, findings } = await make();
    expect(ok).toBe(false);
    const [{ code = "", places = [] } = {}] = findings.filter(({ severity }) => severity === "error");
    expect(code).toBe("font/missing-glyph");
    expect(places[0]).toMatchObject({ line: 5 });
    expect(places[0]?.file).toContain(`${RECORDS}.yaml`);
  });
});
