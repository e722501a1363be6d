import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.ts";
import { OfficeFolder } from "../paper/office-folder.ts";
import { p12 } from "../sign/keys.ts";
import { mayor } from "../sign/signed.ts";
import { smallPdf } from "../sign/small-pdf.ts";
import { captured, captureOutput } from "./captured.ts";

captureOutput();
let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yoshiki-sign-"));
  writeFileSync(at("答申.pdf"), smallPdf());
  writeFileSync(at("市長.p12"), p12(mayor.key, [mayor.certificate], "ひみつ"));
  writeFileSync(at("password"), "ひみつ\n");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const sign = (args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> =>
  run(["sign", at("答申.pdf"), "--p12", at("市長.p12"), "--now", "2026-04-01", ...args], environment);

describe("sign and verify", () => {
  it("sign beside the file, with the password from a file or the environment", async () => {
    expect(
      await sign(["--password-file", at("password"), "--visible", "1:5,5,40,20", "--post", "見本市長"]),
    ).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["password", "市長.p12", "答申.pdf", "答申_署名済.pdf"]);
    expect(readFileSync(at("答申.pdf")).equals(smallPdf())).toBe(true);
    expect(await sign(["--out", at("b.pdf")], { YOSHIKI_P12_PASSWORD: "ひみつ" })).toBe(0);
    expect(await run(["verify", at("b.pdf")], {})).toBe(0);
    expect(captured.out).toMatch(/1\. Signature1: 正しい\n {3}形式: PAdES B-B\n {3}範囲: 文書の全体/);
    expect(captured.out).toContain("証明書を信頼してよいか、失効していないかは、ここでは判定していません。");
  });

  it("never replace a file unasked, and leave nothing after a wrong password", async () => {
    writeFileSync(at("b.pdf"), "mine");
    expect(await sign(["--out", at("b.pdf"), "--password-file", at("password")])).toBe(2);
    expect(captured.told).toContain("file/exists");
    expect(readFileSync(at("b.pdf"), "utf8")).toBe("mine");
    expect(await sign(["--out", at("b.pdf"), "--password-file", at("password"), "--overwrite"])).toBe(0);
    expect(await sign(["--out", at("c.pdf")], { YOSHIKI_P12_PASSWORD: "まちがい" })).toBe(2);
    expect(captured.told).toContain("パスワードが違います。");
    expect(captured.told + captured.out).not.toMatch(/ひみつ|まちがい/);
    expect(existsSync(at("c.pdf"))).toBe(false);
  });

  it("verify: 3 for one that does not hold or is not there, 2 for what is no PDF", async () => {
    await sign(["--password-file", at("password"), "--out", at("b.pdf")]);
    writeFileSync(at("b.pdf"), Buffer.concat([readFileSync(at("b.pdf")), Buffer.from("x")]));
    captured.out = "";
    expect(await run(["verify", at("b.pdf"), "--json"], {})).toBe(3);
    expect(JSON.parse(captured.out)).toMatchObject({ holds: false, signatures: [{ verdict: "changed" }] });
    expect(await run(["verify", at("答申.pdf")], {})).toBe(3);
    expect(await run(["verify", at("password")], {})).toBe(2);
    expect(await run(["verify", at("nothing.pdf")], {})).toBe(2);
  });

  it.each([
    [["--visible", "here"], "--visible には"],
    [["--certify", "4"], "--certify には"],
  ])("1: %j", async (args, words) => {
    expect(await sign(args)).toBe(1);
    expect(captured.told).toContain(words);
  });
});

describe("render and packet", () => {
  let office: OfficeFolder;
  beforeEach(() => {
    office = new OfficeFolder();
  });
  afterEach(() => office.remove());
  const key = (): readonly string[] => ["--sign-p12", at("市長.p12"), "--sign-password-file", at("password")];
  const render = (args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> => {
    const record = office.path("cases/call-recording.yaml");
    return run(["render", record, "--to", "pdf", "--now", "2026-04-01", ...args], environment);
  };

  it("sign what they make, and say so to a person and to a program", async () => {
    const look = ["--sign-visible", "1:20,250,70,20", "--sign-post", "見本市長", "--sign-reason", "施行"];
    expect(await render([...key(), ...look])).toBe(0);
    expect(captured.out).toMatch(/様式4[^\n]*\.pdf {2}\d+ページ {2}署名済（B-B）/);
    captured.out = "";
    expect(await render([...key(), ...look, "--json"])).toBe(0);
    const report = JSON.parse(captured.out) as { files: readonly { file: string; unchanged: boolean }[] };
    expect(report.files.length).toBeGreaterThan(1);
    for (const { file, unchanged, ...more } of report.files) {
      expect([unchanged, more]).toMatchObject([
        true,
        { signed: { subject: "CN=見本 太郎, O=見本市", level: "B-B" } },
      ]);
      captured.out = "";
      expect(await run(["verify", file, "--json"], {})).toBe(0);
      expect(JSON.parse(captured.out)).toMatchObject({
        holds: true,
        signatures: [{ reason: "施行", place: null }],
      });
    }
    captured.out = "";
    const meeting = office.path("meetings/第106回.yaml");
    expect(
      await run(["packet", meeting, "--to", "pdf", "--jobs", "1", ...key(), "--sign-name", "審議会"], {}),
    ).toBe(0);
    expect(captured.out).toMatch(/会議資料\.pdf {2}\d+ページ {2}署名済（B-B）/);
  });

  it("write nothing with a wrong password, no password or a key that is not there", async () => {
    const keyOnly = ["--sign-p12", at("市長.p12")];
    expect(await render(keyOnly, { YOSHIKI_P12_PASSWORD: "まちがい" })).toBe(2);
    expect(captured.told).toContain("パスワードが違います。");
    expect(await render(keyOnly)).toBe(2);
    expect(captured.told).toContain("sign/no-password");
    expect(await render(["--sign-p12", at("なし.p12"), "--json"])).toBe(2);
    expect(JSON.parse(captured.out)).toMatchObject({ ok: false, findings: [{ code: "file/not-found" }] });
    expect(captured.told + captured.out).not.toMatch(/ひみつ|まちがい/);
    expect(existsSync(office.path("out"))).toBe(false);
  });

  it.each([
    [["--sign-visible"], "--sign-visible"],
    [["--sign-seal-image", "a.png"], "--sign-seal-image"],
    [["--tsa", "http://127.0.0.1/"], "--tsa"],
  ])("say that the key is missing where it is said how to sign: %j", async (args, words) => {
    expect(await render(args)).toBe(2);
    expect(captured.told).toContain(`${words} がありますが`);
    expect(existsSync(office.path("out"))).toBe(false);
  });

  it("keep no password, and nothing of the key, in what they remember", async () => {
    expect(await render(key())).toBe(0);
    const memory = office.read(".yoshiki/written.json");
    expect(memory).toContain("B-B");
    expect(memory).not.toMatch(/ひみつ|p12|password/);
  });
});
