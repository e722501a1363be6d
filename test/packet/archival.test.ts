import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchivalChoice, archivalChoice } from "../../src/packet/archival.ts";
import { openPacket } from "../../src/packet/open.ts";
import { packet } from "../../src/packet/packet.ts";
import type { PdfKind } from "../../src/render/pdf/index.ts";
import { got } from "../outcome.ts";

const office = fileURLToPath(new URL("../../fixtures/office", import.meta.url));
const now = new Date("2021-04-05T00:00:00Z");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "yoshiki-packet-archival-"));
  cpSync(office, folder, { recursive: true });
  const letter = readFileSync(join(folder, "letters/training-notice.yaml"), "utf8");
  writeFileSync(join(folder, "letters/draft.yaml"), letter.replace("状態: 施行", "状態: 案"));
  const head = readFileSync(join(folder, "meetings/第106回.yaml"), "utf8").split("議題:\n")[0];
  const meeting = (name: string, ...entries: readonly string[]): void =>
    writeFileSync(
      join(folder, `meetings/${name}.yaml`),
      `${head?.replace(/報告一覧:[\s\S]*$/, "")}議題:\n  - 題名: その他\n    区分: その他\n    資料:\n${entries.map((one) => `      - ${one}\n`).join("")}`,
    );
  const issued = "記録: letters/training-notice.yaml";
  meeting("施行", issued, "記録: figures/video-call.yaml");
  meeting("案あり", issued, "記録: letters/draft.yaml");
  meeting("状態なし", "記録: figures/video-call.yaml");
  meeting("国の通知", issued, "{ ファイル: assets/国の通知.pdf, ページ: 2, 題名: 国の通知 }");
  meeting("画像", issued, "{ ファイル: assets/執務室配置図.png, 題名: 配置図 }");
});
afterAll(() => rmSync(folder, { recursive: true }));

const pathOf = (name: string): string => join(folder, `meetings/${name}.yaml`);

function choice(name: string, pdf?: PdfKind): ArchivalChoice & { readonly codes: readonly string[] } {
  const options = { missingGlyph: null, ...(pdf === undefined ? {} : { pdf }) };
  const chosen = archivalChoice(got(openPacket(pathOf(name), options)));
  return { ...chosen, codes: chosen.findings.map(({ code }) => code) };
}

describe("what a packet's PDF is", () => {
  it("follows from its papers' states", () => {
    expect(choice("施行").kind).toBe("a-2a");
    expect(choice("画像").kind).toBe("a-2a");
    expect(choice("案あり").kind).toBe("plain");
    expect(choice("状態なし").kind).toBe("plain");
  });

  it("is plain with a page of a foreign file, and a note says so where it stands", () => {
    const { kind, codes, findings } = choice("国の通知");
    expect([kind, codes]).toEqual(["plain", ["pdf/left-plain"]]);
    expect(findings[0]?.places[0]?.file).toBe(pathOf("国の通知"));
    expect(choice("国の通知", "plain")).toMatchObject({ kind: "plain", codes: [] });
  });

  it("is refused with one where PDF/A is asked for", () => {
    expect(choice("国の通知", "a-2b").codes).toEqual(["pdf/foreign-page"]);
    expect(choice("施行", "a-2b")).toMatchObject({ kind: "a-2b", codes: [] });
  });
});

it("a tagged packet is the same from the cache as made anew, and another than the plain one", async () => {
  const made = async (pdf: PdfKind): Promise<Buffer> => {
    const out = join(folder, "made");
    const report = await packet(pathOf("施行"), { now, out, pdf, to: ["pdf"], jobs: 1 });
    expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const bytes = readFileSync(report.files[0]?.file ?? "");
    rmSync(out, { recursive: true });
    return bytes;
  };
  const anew = await made("a-2a");
  expect(await made("a-2a")).toEqual(anew);
  const plain = await made("plain");
  expect([anew.includes("pdfuaid:part"), plain.includes("pdfuaid:part")]).toEqual([true, false]);
});
