import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { render } from "../../src/batch/render.ts";
import type { RenderOptions, RenderReport } from "../../src/batch/report.ts";
import type { RunSigning } from "../../src/sign/index.ts";
import { OfficeFolder } from "../paper/office-folder.ts";
import { identity } from "./keys.ts";
import { chief, mayor, now, signerFor, verified } from "./signed.ts";

const CASE = "cases/call-recording.yaml";
const BY_MAYOR: RunSigning = { signer: signerFor(mayor), reason: "施行" };
let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => office.remove());

const run = (options: RenderOptions = {}, path = CASE): Promise<RenderReport> =>
  render([office.path(path)], { now, to: ["pdf"], jobs: 1, sign: BY_MAYOR, ...options });
const codes = ({ findings }: RenderReport): readonly string[] => findings.map(({ code }) => code);
const pdfs = ({ files }: RenderReport): readonly Buffer[] =>
  files.filter(({ format }) => format === "pdf").map(({ file }) => readFileSync(file));

describe("a run that signs", () => {
  it("signs the PDFs of issued papers, nothing else, and says by whom", async () => {
    const report = await run({ to: ["pdf", "docx"] });
    expect([report.ok, codes(report)]).toEqual([true, []]);
    expect(report.files.map(({ format, signed }) => [format, signed])).toEqual(
      report.files.map(({ format }) => [
        format,
        format === "pdf" ? { subject: "CN=見本 太郎, O=見本市", level: "B-B" } : undefined,
      ]),
    );
    for (const pdf of pdfs(report)) {
      const { holds, signatures } = await verified(pdf);
      expect(holds).toBe(true);
      expect(signatures).toHaveLength(1);
      expect(signatures[0]).toMatchObject({ reason: "施行", claimedTime: now.toISOString() });
    }
    expect(existsSync(office.path("out/.yoshiki-staging"))).toBe(false);
  });

  it("leaves drafts and papers without a state unsigned, and says so", async () => {
    office.change(CASE, "状態: 施行", "状態: 案");
    const report = await render([office.path("cases"), office.path("explanations")], {
      ...{ now, to: ["pdf"], jobs: 1, sign: BY_MAYOR },
    });
    expect(report.ok).toBe(true);
    const note = report.findings.find(({ code }) => code === "sign/left-unsigned");
    const unsigned = report.files.filter(({ signed }) => signed === undefined);
    expect(note?.message.ja).toContain(`${unsigned.length}件`);
    expect(unsigned.some(({ record }) => record.endsWith("call-recording.yaml"))).toBe(true);
    expect(report.files.length).toBeGreaterThan(unsigned.length);
    for (const { file } of unsigned) expect(readFileSync(file, "latin1")).not.toContain("/ByteRange");
  });

  it("signs what is right where other records are wrong and it shall go on", async () => {
    office.change("cases/insurance-check.yaml", "状態: 施行", "状態: しこう");
    const refused = await run({}, "cases");
    expect([refused.failure, refused.files]).toEqual(["input", []]);
    const report = await run({ continueOnError: true }, "cases");
    expect([report.failure, report.files.length > 2]).toEqual(["partial", true]);
    expect(report.files.every(({ signed }) => signed?.level === "B-B")).toBe(true);
    expect(report.files.some(({ record }) => record.endsWith("insurance-check.yaml"))).toBe(false);
  });

  it("gives the same bytes for the same clock, wherever it runs", async () => {
    const first = pdfs(await run());
    const other = new OfficeFolder();
    const second = pdfs(await render([other.path(CASE)], { now, to: ["pdf"], jobs: 1, sign: BY_MAYOR }));
    other.remove();
    expect(second.length).toBeGreaterThan(1);
    expect(second.every((pdf, i) => pdf.equals(first[i] as Buffer))).toBe(true);
  });
});

describe("a standing file", () => {
  it("that is signed counts as made for the same signature, and for none", async () => {
    const first = await run();
    for (const again of [await run(), await render([office.path(CASE)], { now, to: ["pdf"], jobs: 1 })]) {
      expect(again.files).toEqual(first.files.map((file) => ({ ...file, unchanged: true })));
      expect(codes(again)).toEqual([]);
    }
    expect((await verified(pdfs(first)[0] as Buffer)).holds).toBe(true);
  });

  it("that is not signed gives way to the signed one", async () => {
    const plain = await render([office.path(CASE)], { now, to: ["pdf"], jobs: 1 });
    const report = await run();
    expect(report.files.map(({ file, unchanged }) => [file, unchanged])).toEqual(
      plain.files.map(({ file }) => [file, false]),
    );
    expect((await verified(pdfs(report)[0] as Buffer)).holds).toBe(true);
  });

  it.each([
    ["by somebody else", { sign: { signer: signerFor(chief) } }],
    ["with other words", { sign: { ...BY_MAYOR, reason: "再施行" } }],
    ["in a frame", { sign: { ...BY_MAYOR, visible: {} } }],
  ])("that is signed stays when it is signed anew %s, until it may be replaced", async (_, options) => {
    const first = await run();
    const before = pdfs(first);
    const second = await run(options);
    expect(new Set(codes(second))).toEqual(new Set(["file/kept-signed"]));
    expect(pdfs(first).every((pdf, i) => pdf.equals(before[i] as Buffer))).toBe(true);
    expect(second.files.every(({ file }) => file.endsWith("_2.pdf"))).toBe(true);
    // The third finds what the second has made.
    const third = await run(options);
    expect(third.files).toEqual(second.files.map((file) => ({ ...file, unchanged: true })));
    const replaced = await run({ ...options, overwrite: true });
    expect(replaced.files.map(({ file }) => file)).toEqual(first.files.map(({ file }) => file));
    expect(pdfs(first).some((pdf, i) => pdf.equals(before[i] as Buffer))).toBe(false);
  });

  it("that is signed stays when its record has changed: the new one goes beside", async () => {
    const first = await run();
    const before = pdfs(first);
    office.change(CASE, "持ち運べる", "持ち歩ける");
    const second = await render([office.path(CASE)], { now, to: ["pdf"], jobs: 1 });
    expect(codes(second)).toContain("file/kept-signed");
    expect(pdfs(first).every((pdf, i) => pdf.equals(before[i] as Buffer))).toBe(true);
  });
});

describe("nothing is written", () => {
  const nothing = (report: RenderReport, code: string): void => {
    expect([report.ok, report.files, report.failure]).toEqual([false, [], "input"]);
    expect(codes(report)).toContain(code);
    expect(existsSync(office.path("out"))).toBe(false);
  };

  it("where nothing is issued, or no PDF is made", async () => {
    nothing(await run({}, "explanations"), "sign/nothing-issued");
    nothing(await run({ to: ["docx"] }), "sign/no-pdf");
  });

  it("where the certificate has expired, before anything is made", async () => {
    let begun = 0;
    const old = signerFor(identity("旧", { kind: "P-256", to: "20260331000000Z" }));
    nothing(await run({ sign: { signer: old }, onProgress: () => begun++ }), "sign/certificate-expired");
    nothing(await run({ sign: { ...BY_MAYOR, tsa: "ftp://127.0.0.1/" } }), "sign/tsa-address");
    expect(begun).toBe(0);
  });

  it("where the second of two signatures fails", async () => {
    const { signer } = BY_MAYOR;
    let count = 0;
    const card = {
      ...signer,
      sign: (hash: Uint8Array, hashed: Uint8Array) =>
        ++count === 1 ? signer.sign(hash, hashed) : Promise.reject(new Error("カードが抜かれました")),
    };
    const report = await run({ sign: { signer: card } });
    nothing(report, "sign/signer-failed");
    expect(count).toBe(2);
    expect(report.findings.at(-1)?.places[0]?.file).toMatch(/\.pdf$/);
  });
});

it("a run that is stopped while it signs shows nothing; the next one goes on", async () => {
  const { signer } = BY_MAYOR;
  const stop = new AbortController();
  let count = 0;
  const slow = {
    ...signer,
    sign: (hash: Uint8Array, hashed: Uint8Array) => {
      count++;
      stop.abort();
      return signer.sign(hash, hashed);
    },
  };
  const stopped = await run({ sign: { ...BY_MAYOR, signer: slow }, signal: stop.signal });
  expect([stopped.failure, stopped.files, count]).toEqual(["interrupted", [], 1]);
  expect(readdirSync(office.path("out"))).toEqual([".yoshiki-staging"]);
  const next = await run();
  expect([next.ok, next.resumed]).toEqual([true, next.files.length]);
  for (const pdf of pdfs(next)) expect((await verified(pdf)).holds).toBe(true);
});

describe("the public edition", () => {
  it("is signed, and proven with its signature", async () => {
    const report = await run({ edition: "public" });
    expect([report.ok, report.findings.filter(({ severity }) => severity === "error")]).toEqual([true, []]);
    for (const pdf of pdfs(report)) expect((await verified(pdf)).holds).toBe(true);
  });

  it("is refused where the certificate's name is what is withheld", async () => {
    const text = office.read(CASE);
    office.write(CASE, `${text}\n非公開:\n  - 件名\n`);
    const subject = /^件名: *(.*)$/m.exec(text)?.[1] ?? "";
    const report = await run({ edition: "public", sign: { signer: signerFor(identity(subject)) } });
    expect(codes(report)).toContain("edition/leak");
  });

  it.each([
    ["reason", { reason: "担当 見本 太郎" }],
    ["frame", { visible: { post: "見本 太郎" } }],
  ])("is refused where the signature's %s says what is withheld", async (_, words) => {
    const text = office.read(CASE);
    office.write(CASE, `${text}\n非公開:\n  - 件名\n`);
    const subject = /^件名: *(.*)$/m.exec(text)?.[1] ?? "";
    expect(subject.length).toBeGreaterThan(4);
    const told = JSON.parse(JSON.stringify(words).replaceAll("見本 太郎", subject)) as Partial<RunSigning>;
    const report = await run({ edition: "public", sign: { signer: signerFor(mayor), ...told } });
    expect([report.ok, report.files]).toEqual([false, []]);
    expect(codes(report)).toContain("edition/leak");
  });
});
