import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openP12, signPdf, verifyPdf } from "../../src/sign/index.ts";
import { got } from "../outcome.ts";
import { identity } from "../sign/keys.ts";
import { chief, mayor, signed, signerFor, verified } from "../sign/signed.ts";
import { smallPdf } from "../sign/small-pdf.ts";
import { Authority, pem } from "./authority.ts";
import { missing, needing, type Program, run } from "./programs.ts";

const needed = ["pdfsig", "qpdf", "pdftotext", "mutool", "openssl"] as const satisfies readonly Program[];
const absent = missing(...needed);
const now = new Date();
let folder: string;
let authority: Authority;
let address: string;

/** What poppler says of each signature. */
async function pdfsig(pdf: Uint8Array): Promise<readonly { valid: boolean; whole: boolean }[]> {
  const file = join(folder, "judged.pdf");
  writeFileSync(file, pdf);
  const { out } = await run("pdfsig", [file]);
  return out
    .split(/^Signature #/m)
    .slice(1)
    .map((text) => ({
      valid: text.includes("Signature Validation: Signature is Valid."),
      whole: text.includes("Total document signed"),
    }));
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const file = join(folder, "read.pdf");
  writeFileSync(file, pdf);
  const { out } = await run("pdftotext", [file, "-"]);
  const drawn = await run("mutool", ["draw", "-F", "txt", file]);
  // Debian's mutool says so of itself, whatever it draws.
  expect(drawn.err.replace("warning: ICC support is not available\n", "")).toBe("");
  const { code, out: checked } = await run("qpdf", ["--check", file]);
  expect([code, checked]).toEqual([0, expect.stringContaining("No syntax or stream encoding errors")]);
  return out;
}

describe.skipIf(absent.length > 0)(needing("signatures", absent), () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "yoshiki-sign-"));
    authority = await Authority.start();
    address = authority.address;
  });
  afterAll(() => {
    authority.close();
    rmSync(folder, { recursive: true });
  });

  it("hold for poppler on papers of every form, which are read as before", async () => {
    const papers = inject("papers").jlreq;
    const forms = [...new Map(papers.map((one) => [one.form, one])).values()];
    for (const { pdf } of forms) {
      const before = readFileSync(pdf);
      const file = await signed(before, { now, name: "見本 太郎" });
      expect(await pdfsig(file)).toEqual([{ valid: true, whole: true }]);
      expect(await textOf(file)).toBe(await textOf(before));
    }
  });

  it.each([
    ["RSA", mayor],
    ["ECDSA", chief],
  ] as const)("hold with a time stamp (%s), and after a second signature", async (_, who) => {
    const first = await signed(smallPdf(), { now, tsa: address }, who);
    expect((await verified(first)).signatures[0]).toMatchObject({
      verdict: "valid",
      format: "B-T",
      findings: [],
      stamp: { authority: { subject: "CN=見本時刻認証局, O=見本市" } },
    });
    expect(await pdfsig(first)).toEqual([{ valid: true, whole: true }]);
    const second = await signed(first, { now, visible: { post: "見本市長" } }, mayor);
    expect(await pdfsig(second)).toEqual([
      { valid: true, whole: false },
      { valid: true, whole: true },
    ]);
    expect((await verified(second)).signatures.map(({ later }) => later)).toEqual(["signatures", "nothing"]);
    await textOf(second);
  });

  it("hold in a file whose index is a stream, made by qpdf", async () => {
    const from = join(folder, "plain.pdf");
    writeFileSync(from, smallPdf());
    await run("qpdf", ["--object-streams=generate", from, join(folder, "packed.pdf")]);
    const file = await signed(readFileSync(join(folder, "packed.pdf")), { now, certify: 2, visible: {} });
    expect(await pdfsig(file)).toEqual([{ valid: true, whole: true }]);
    expect((await verified(file)).holds).toBe(true);
    await textOf(file);
  });

  it("do not hold with one byte changed, here and there alike", async () => {
    const file = await signed(smallPdf(), { now });
    for (const at of [20, 300, file.length - 30]) {
      const changed = Uint8Array.from(file);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const ours = await verifyPdf(changed);
      expect(ours.ok && ours.value.holds).toBe(false);
      expect((await pdfsig(changed)).some(({ valid }) => valid)).toBe(false);
    }
  });

  it("are told of when the stamp was changed", async () => {
    const file = await signed(smallPdf(), { now, tsa: address });
    const text = file.toString("latin1");
    const token = text.indexOf("060b2a864886f70d0109100104", text.indexOf("/Contents <"));
    // The time stamp's own contents: genTime lies in them.
    const changed = Buffer.from(file);
    changed.write(text[token + 80] === "0" ? "1" : "0", token + 80);
    const [one] = (await verified(changed)).signatures;
    expect(one?.verdict).toBe("invalid");
    expect(one?.findings.map(({ code }) => code)).toContain("sign/stamp");
  });

  it.each([
    ["today's", []],
    ["older programs'", ["-legacy"]],
  ])("are made with %s key files by OpenSSL", async (_, options) => {
    const { key, certificate } = identity("見本 三郎");
    writeFileSync(join(folder, "key.pem"), key.export({ type: "pkcs8", format: "pem" }));
    writeFileSync(join(folder, "crt.pem"), pem(certificate));
    const made = join(folder, "made.p12");
    const args = ["pkcs12", "-export", "-inkey", join(folder, "key.pem"), "-in", join(folder, "crt.pem")];
    const { code, err } = await run("openssl", [
      ...args,
      "-out",
      made,
      "-passout",
      "pass:ひみつ",
      ...options,
    ]);
    expect([code, err]).toEqual([0, expect.anything()]);
    const signer = got(await openP12(readFileSync(made), "ひみつ"));
    expect(await pdfsig(got(await signPdf(smallPdf(), signer, { now })))).toEqual([
      { valid: true, whole: true },
    ]);
  });

  it("are not made when the authority is not there, or is none", async () => {
    const codes = async (tsa: string): Promise<unknown> => {
      const outcome = await signPdf(smallPdf(), signerFor(mayor), { now, tsa });
      return outcome.ok ? "signed" : outcome.errors.map(({ code }) => code);
    };
    expect(await codes("http://127.0.0.1:1/")).toEqual(["sign/tsa-unreachable"]);
    expect(await codes("ftp://127.0.0.1/")).toEqual(["sign/tsa-address"]);
    expect(await codes("http://me:secret@127.0.0.1/")).toEqual(["sign/tsa-address"]);
    const other = createServer((_, response) => response.end("hello"));
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    expect(await codes(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)).toEqual([
      "sign/tsa-wrong",
    ]);
    other.close();
  });
});
