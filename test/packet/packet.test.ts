import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type PacketOptions, type PacketReport, packet } from "../../src/packet/packet.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");
const now = new Date("2021-05-10T00:00:00Z");
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "packet-"));
  cpSync(join(fixtures, "meeting"), root, { recursive: true });
  for (const name of [".yoshiki", "out"]) rmSync(join(root, name), { recursive: true, force: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const make = (options: PacketOptions = {}, file = "full.yaml"): Promise<PacketReport> =>
  packet(join(root, file), { now, jobs: 1, ...options });

/** Name → hash of everything in the packet's folder. */
function made(report: PacketReport): Readonly<Record<string, string>> {
  return Object.fromEntries(
    report.files.map(({ file }) => [
      basename(file),
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    ]),
  );
}

const change = (file: string, from: string, to: string): void => {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
};

describe("a packet", () => {
  it("has every document in the agenda's order, each on a front page where it is for both sides", async () => {
    const report = await make();
    expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(report.documents.map(({ number, title, firstPage }) => [number, title, firstPage])).toEqual([
      [null, "表紙", 1],
      [null, "報告一覧", 3],
      ["参考1", "庁内会議室予約システム", 5],
      ["参考2", "公用車駐車場の入退場記録", 7],
      [null, "駐車場の副申", 9],
      ["参考資料1", "国の通知（抜粋）", 11],
      ["参考3", "会議室の予約について", 15],
      ["参考4", "会議室の配置図", 17],
      ["参考5", "次回の日程", 19],
    ]);
    expect(report.pages).toBe(21);
  });

  it("writes a PDF, a Word file of each paper, copies of finished files, and the book it was asked for", async () => {
    const report = await make();
    expect(report.files.map(({ file, what }) => `${what} ${basename(file)}`)).toEqual([
      "book 第106回_会議資料.pdf",
      "document 106_20210510_表紙.docx",
      "document 106_20210510_報告一覧.docx",
      "document 106_20210510_参考1_様式4_庁内会議室予約システム.docx",
      "document 106_20210510_参考2_様式4_公用車駐車場の入退場記録.docx",
      "document 106_20210510_様式3_駐車場の副申.docx",
      "copy 106_20210510_参考資料1_国の通知（抜粋）.pdf",
      "document 106_20210510_参考3_説明資料_会議室の予約について.docx",
      "copy 106_20210510_参考4_会議室の配置図.svg",
      "copy 106_20210510_参考5_次回の日程.pdf",
      "book 第106回_会議資料.docx",
    ]);
    expect(report.files.every(({ file }) => existsSync(file))).toBe(true);
    expect(readdirSync(join(root, "out/第106回")).length).toBe(11);
  });

  it("has contents unless the meeting wants none", async () => {
    const report = await make({ to: ["pdf"] }, "minimal.yaml");
    expect(report.documents.map(({ title, firstPage }) => [title, firstPage])).toEqual([
      ["表紙", 1],
      ["資料一覧", 2],
      ["庁内会議室予約システム", 3],
    ]);
  });

  it("is the same, byte for byte, of the same input, with the cache and without", async () => {
    const first = made(await make({ out: join(root, "a"), to: ["pdf", "docx", "zip"] }));
    const cached = made(await make({ out: join(root, "b"), to: ["pdf", "docx", "zip"] }));
    rmSync(join(root, ".yoshiki"), { recursive: true });
    const fresh = made(await make({ out: join(root, "c"), to: ["pdf", "docx", "zip"] }));
    expect(cached).toEqual(first);
    expect(fresh).toEqual(first);
  });

  it("zips all its files under their names", async () => {
    const report = await make({ to: ["pdf", "docx", "zip"] });
    const archive = report.files.find(({ what }) => what === "archive")?.file ?? "";
    const bytes = readFileSync(archive);
    const names = Object.keys(unzipSync(bytes));
    expect(names).toEqual(report.files.slice(0, -1).map(({ file }) => basename(file)));
    // General purpose bit 11 of the first local file header: names are UTF-8.
    expect(bytes.readUInt16LE(6) & 0x800).toBe(0x800);
  });
});

describe("a second run", () => {
  it("writes nothing when nothing has changed", async () => {
    const first = await make();
    const before = made(first);
    const second = await make();
    expect(second.files.every(({ unchanged }) => unchanged)).toBe(true);
    expect(made(second)).toEqual(before);
    expect(second.pages).toBe(first.pages);
  });

  it("lays out again only what has changed", async () => {
    await make();
    change("cases/booking.yaml", "庁内会議室予約システム", "庁内会議室の予約システム");
    const report = await make();
    const fresh = report.documents.filter(({ reused }) => !reused).map(({ title }) => title);
    // The index has a row of it; finished files are never kept.
    expect(fresh).toEqual([
      "報告一覧",
      "庁内会議室の予約システム",
      "国の通知（抜粋）",
      "会議室の配置図",
      "次回の日程",
    ]);
    const written = report.files.filter(({ unchanged }) => !unchanged).map(({ file }) => basename(file));
    expect(written).toContain("第106回_会議資料.pdf");
    expect(written).toContain("106_20210510_参考1_様式4_庁内会議室の予約システム.docx");
    expect(written).not.toContain("106_20210510_参考2_様式4_公用車駐車場の入退場記録.docx");
  });

  it("leaves a Word draft alone that somebody has edited", async () => {
    await make();
    const draft = join(root, "out/第106回/106_20210510_表紙.docx");
    writeFileSync(draft, "edited");
    const report = await make();
    expect(readFileSync(draft, "utf8")).toBe("edited");
    expect(report.findings.map(({ code }) => code)).toContain("file/kept-edited");
    expect(existsSync(join(root, "out/第106回/106_20210510_表紙_2.docx"))).toBe(true);
  });

  it("takes a foreign file anew when it has changed under its name", async () => {
    const before = made(await make({ to: ["pdf"] }));
    cpSync(join(root, "assets/map.svg"), join(root, "assets/old.svg"));
    change("assets/map.svg", "<svg", "<svg data-new='1'");
    const report = await make({ to: ["pdf"] });
    expect(report.files[0]?.unchanged).toBe(false);
    expect(Object.keys(made(report))).toEqual(Object.keys(before));
  });

  it("survives a damaged cache", async () => {
    const before = made(await make({ to: ["pdf"], out: join(root, "a") }));
    const cache = join(root, ".yoshiki/cache");
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), "rubbish");
    const report = await make({ to: ["pdf"], out: join(root, "b") });
    expect(made(report)).toEqual(before);
  });

  it("says so when the cache goes while it is at work, and writes nothing", async () => {
    await make({ to: ["pdf"], out: join(root, "a") });
    let isThere = true;
    const report = await make({
      to: ["pdf"],
      out: join(root, "b"),
      onProgress() {
        if (isThere) rmSync(join(root, ".yoshiki/cache"), { recursive: true });
        isThere = false;
      },
    });
    expect([report.ok, report.files, existsSync(join(root, "b"))]).toEqual([false, [], false]);
    expect(report.findings.map(({ code }) => code)).toContain("packet/changed-meanwhile");
  });
});

describe("a packet that is wrong", () => {
  it("tells all faults at once and writes nothing", async () => {
    change("cases/booking.yaml", "庁内会議室予約システム", "庁内会議室予約システム\u{F0000}");
    change("explanations/booking.yaml", "会議室の予約について", "会議室の予約\u{F0001}");
    const report = await make();
    expect([report.ok, report.failure, report.files]).toEqual([false, "input", []]);
    const places = report.findings
      .filter(({ severity }) => severity === "error")
      .map(({ places }) => places[0]?.file);
    expect(new Set(places.map((file) => basename(file ?? "")))).toEqual(new Set(["booking.yaml"]));
    expect(places.some((file) => file?.includes("explanations"))).toBe(true);
    expect(places.some((file) => file?.includes("cases"))).toBe(true);
    expect(existsSync(join(root, "out"))).toBe(false);
  });

  it("leaves what an earlier run has made as it is", async () => {
    const before = made(await make());
    change("cases/booking.yaml", "庁内会議室予約システム", "庁内会議室予約システム\u{F0000}");
    expect((await make()).ok).toBe(false);
    for (const [name, hash] of Object.entries(before)) {
      const bytes = readFileSync(join(root, "out/第106回", name));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
    }
  });

  it("says so of a record that is no meeting", async () => {
    const report = await make({}, "cases/booking.yaml");
    expect(report.findings.map(({ code }) => code)).toEqual(["packet/not-a-meeting"]);
  });

  it("refuses a form that the record has nothing for", async () => {
    change("cases/parking.yaml", "様式3:", "#様式3:");
    const text = readFileSync(join(root, "cases/parking.yaml"), "utf8");
    writeFileSync(join(root, "cases/parking.yaml"), text.replace(/#様式3:\n(?: {2}.*\n?)*/, ""));
    const report = await make();
    expect(report.findings.map(({ code }) => code)).toContain("packet/form-not-made");
    expect(report.files).toEqual([]);
  });

  it("refuses a number that counting gives to another document", async () => {
    change("full.yaml", "番号: 参考資料1", "番号: 参考2");
    const report = await make();
    const [found] = report.findings.filter(({ code }) => code === "packet/same-number");
    expect(found?.places.map(({ path }) => path)).toEqual(["議題/1/資料/3", "議題/1/資料/1"]);
  });

  it("refuses names that fall together", async () => {
    change("full.yaml", "｛回｝_{ 日付 }_{資料番号}_{様式}_{件名}", "{件名}");
    change("full.yaml", "題名: 次回の日程", "題名: 国の通知（抜粋）");
    const report = await make();
    expect(report.findings.map(({ code }) => code)).toContain("packet/same-name");
  });

  it("names the page a finished file does not have", async () => {
    change("full.yaml", "ページ: １", "ページ: 1-9 # ");
    const report = await make();
    expect(report.findings.map(({ code }) => code)).toContain("asset/no-such-page");
  });
});
