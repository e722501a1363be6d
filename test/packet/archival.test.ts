import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchivalChoice, archivalChoice } from "../../src/packet/archival.ts";
import { openPacket } from "../../src/packet/open.ts";
import { packet } from "../../src/packet/packet.ts";
import type { PdfKind } from "../../src/render/pdf/index.ts";
import { EOI, SOI, segment } from "../asset/built-jpeg.ts";
import { got } from "../outcome.ts";

const office = fileURLToPath(new URL("../../fixtures/office", import.meta.url));
const now = new Date("2021-04-05T00:00:00Z");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "yoshiki-packet-archival-"));
  cpSync(office, folder, { recursive: true });
  rmSync(join(folder, "yoshiki.lock"), { force: true });
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
  writeFileSync(join(folder, "assets/inks.svg"), withPhotograph);
  const figure = "図:\n  - 名: 写真\n    ファイル: assets/inks.svg\n    代替: 写真\n";
  writeFileSync(join(folder, "figures/inks.yaml"), `種類: 図面\n版: 1\n題名:\n  - 写真\n${figure}`);
  meeting("印刷用の写真", issued, "記録: figures/inks.yaml");
  meeting("画像", issued, "{ ファイル: assets/執務室配置図.png, 題名: 配置図 }");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A drawing with a JPEG of four colours, which nobody need decode; its address is written in UTF-16 and with a reference. */
const frame = segment(0xc0, [8, 0, 4, 0, 6, 4, ...[1, 2, 3, 4].flatMap((id) => [id, 0x11, 0])]);
const scan = segment(0xda, [4, ...[1, 2, 3, 4].flatMap((id) => [id, 0]), 0, 63, 0]);
const inks = Buffer.concat([SOI, frame, scan, Buffer.of(1), EOI]).toString("base64");
const withPhotograph = Buffer.from(
  `\ufeff<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><image width="6" height="4" href="data:image&#x2f;jpeg;base64,${inks}"/></svg>`,
  "utf16le",
);

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

  it("is plain with a photograph in printing colours within a drawing of one of its papers", () => {
    const { kind, findings } = choice("印刷用の写真");
    expect([kind, findings.map(({ code }) => code)]).toEqual(["plain", ["pdf/left-plain"]]);
    expect(findings[0]?.places[0]).toMatchObject({
      file: expect.stringMatching(/figures\/inks\.yaml$/),
      path: "図/1/ファイル",
    });
  });

  it("is refused with one where PDF/A is asked for", () => {
    expect(choice("国の通知", "a-2b").codes).toEqual(["pdf/foreign-page"]);
    expect(choice("施行", "a-2b")).toMatchObject({ kind: "a-2b", codes: [] });
  });
});

describe("a template of the office that names a foreign page itself", () => {
  let other: string;
  const template = "templates/partials/letter-foot.hbs";
  beforeAll(() => {
    other = join(folder, "own-templates");
    cpSync(office, other, { recursive: true });
    cpSync(join(folder, "meetings"), join(other, "meetings"), { recursive: true });
    mkdirSync(join(other, "templates/partials"), { recursive: true });
  });
  const put = (path: string, name: string): void => {
    const shipped = readFileSync(new URL(`../../templates/${name}`, import.meta.url), "utf8");
    const figure = '<figure src="assets/国の通知.pdf#page=2" alt="国の通知"/>';
    const text =
      name === "packet-contents.hbs" ? shipped.replace("</page>", `${figure}</page>`) : shipped + figure;
    writeFileSync(join(other, path), text);
  };
  const chosen = (): ArchivalChoice =>
    archivalChoice(got(openPacket(join(other, "meetings/施行.yaml"), { missingGlyph: null })));

  it("leaves the packet plain, and a note says where", async () => {
    put(template, "partials/letter-foot.hbs");
    const { kind, findings } = chosen();
    expect([kind, findings.map(({ code }) => code)]).toEqual(["plain", ["pdf/left-plain"]]);
    expect(findings[0]?.message.ja).toContain("assets/国の通知.pdf");
    expect(findings[0]?.places.at(-1)).toMatchObject({ file: join(other, template) });
    const report = await packet(join(other, "meetings/施行.yaml"), made(other));
    expect([report.ok, report.findings.filter(({ severity }) => severity === "error")]).toEqual([true, []]);
  });

  it("is refused where PDF/A is asked for, with page, file and template line", async () => {
    put(template, "partials/letter-foot.hbs");
    const report = await packet(join(other, "meetings/施行.yaml"), { ...made(other), pdf: "a-2a" });
    expect([report.ok, report.files]).toEqual([false, []]);
    const [refused] = report.findings.filter(({ code }) => code === "pdf/foreign-page");
    expect(refused?.message.ja).toContain("assets/国の通知.pdf の2ページ");
    const lines = readFileSync(join(other, template), "utf8").split("\n");
    const line = lines.findIndex((one) => one.includes("国の通知.pdf")) + 1;
    expect(refused?.places.at(-1)).toMatchObject({ file: expect.stringMatching(/letter-foot\.hbs$/), line });
  });

  it("is met in the contents as well", () => {
    rmSync(join(other, template));
    put("templates/packet-contents.hbs", "packet-contents.hbs");
    expect(chosen().kind).toBe("plain");
    rmSync(join(other, "templates/packet-contents.hbs"));
    expect(chosen().kind).toBe("a-2a");
  });
});

const made = (root: string) => ({ now, out: join(root, "made"), to: ["pdf"] as const, jobs: 1 });

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
