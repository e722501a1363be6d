import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run as yoshiki } from "../../src/cli/program.ts";
import { signPdf } from "../../src/sign/index.ts";
import { hashOf } from "../../src/sign/key/signer.ts";
import { fetchStamp } from "../../src/sign/stamp/fetch.ts";
import { captured, captureOutput } from "../cli/captured.ts";
import { type Identity, identity } from "../sign/keys.ts";
import { mayor, now, signed, signerFor, verified } from "../sign/signed.ts";
import { smallPdf } from "../sign/small-pdf.ts";
import { type Answering, Authority } from "./authority.ts";
import { missing, needing, run } from "./programs.ts";

const absent = missing("openssl", "pdfsig", "qpdf");

/** What a question is about, and the rest of it: DER of a SHA-256 and of a number of eight bytes. */
const HASH = Buffer.from("0420", "hex");
const NONCE = Buffer.from("0208", "hex");

const certificates = (length: number): readonly Identity[] =>
  Array.from({ length }, (_, i) => identity(`見本認証局${i}`, { kind: "P-256" }));

function changed(question: Buffer, after: Buffer): Buffer {
  const at = question.lastIndexOf(after) + after.length + 2;
  const other = Buffer.from(question);
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}

describe.skipIf(absent.length > 0)(needing("a time stamping authority", absent), () => {
  captureOutput();
  let authority: Authority;
  let folder: string;
  beforeAll(async () => {
    authority = await Authority.start();
    folder = mkdtempSync(join(tmpdir(), "yoshiki-stamp-"));
  });
  afterAll(() => {
    authority.close();
    rmSync(folder, { recursive: true });
  });

  /** The code of what is told, and its sentence. */
  const told = async (answering: Answering): Promise<readonly string[]> => {
    const outcome = await authority.while(answering, () =>
      signPdf(smallPdf(), signerFor(mayor), { now, tsa: authority.address }),
    );
    return outcome.ok ? ["signed"] : outcome.errors.flatMap(({ code, message }) => [code, message.ja]);
  };
  const answer =
    (change: (question: Buffer) => Buffer, after = (bytes: Buffer) => bytes): Answering =>
    async (question, one, response) => {
      response.end(after(await one.answer(change(question))));
    };
  const same = (bytes: Buffer): Buffer => bytes;

  it("that stamps another hash or another question is not believed", async () => {
    expect(await told(answer((question) => changed(question, HASH)))).toEqual([
      "sign/tsa-wrong",
      expect.stringContaining("messageImprint"),
    ]);
    expect(await told(answer((question) => changed(question, NONCE)))).toEqual([
      "sign/tsa-wrong",
      expect.stringContaining("nonce"),
    ]);
  });

  it("that refuses is told with its own words", async () => {
    // A method it does not know.
    const unknown = (question: Buffer): Buffer => {
      const at = question.indexOf(Buffer.from("608648016503040201", "hex"));
      const other = Buffer.from(question);
      other[at + 8] = 9;
      return other;
    };
    const [code, sentence] = await told(answer(unknown));
    expect(code).toBe("sign/tsa-refused");
    expect(sentence).toContain(`${authority.address}（2 `);
  });

  it.each([
    ["garbage", () => Buffer.from("hello")],
    ["nothing", () => Buffer.alloc(0)],
    ["half of an answer", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["a token whose signature is another's", (bytes: Buffer) => changed(bytes, Buffer.from("0482", "hex"))],
  ])("that sends %s is told as no authority", async (_, after) => {
    expect((await told(answer(same, after)))[0]).toBe("sign/tsa-wrong");
  });

  it("that sends without end is not listened to", async () => {
    const flood: Answering = async (_, __, response) => {
      response.end(Buffer.alloc(2 * 1024 * 1024, 0x30));
    };
    expect(await told(flood)).toEqual(["sign/tsa-wrong", expect.stringContaining("length")]);
  });

  it.each([
    [500, "HTTP 500"],
    [404, "HTTP 404"],
    // Nobody is asked but the address that was written.
    [302, "HTTP 302"],
  ])("that answers with HTTP %i", async (status, reason) => {
    const asked = authority.asked;
    const answering: Answering = async (_, one, response) => {
      response.writeHead(status, { location: one.address }).end();
    };
    expect(await told(answering)).toEqual(["sign/tsa-unreachable", expect.stringContaining(reason)]);
    expect(authority.asked).toBe(asked + 1);
  });

  it("that hangs up, or takes too long before or within its answer, is told as unreachable", async () => {
    const hangsUp: Answering = async (_, __, response) => {
      response.destroy();
    };
    expect((await told(hangsUp))[0]).toBe("sign/tsa-unreachable");
    const silent: Answering = async () => undefined;
    const slow: Answering = async (_, __, response) => {
      response.write("0");
    };
    const bytes = Buffer.from("signature");
    for (const answering of [silent, slow]) {
      const stamp = authority.while(answering, () =>
        fetchStamp(new URL(authority.address), bytes, hashOf(bytes), 200),
      );
      await expect(stamp).rejects.toMatchObject({
        code: "sign/tsa-unreachable",
        params: { reason: "0.2 s" },
      });
    }
  });

  it("whose token is longer than was thought is asked again, with room for it", async () => {
    authority.carry(certificates(30));
    const asked = authority.asked;
    const pdf = await signed(smallPdf(), { now, tsa: authority.address });
    authority.carry([]);
    expect(authority.asked).toBe(asked + 2);
    expect((await verified(pdf)).signatures[0]).toMatchObject({
      verdict: "valid",
      format: "B-T",
      findings: [],
    });
    expect(pdf.toString("latin1")).toMatch(/\/Contents <[0-9a-f]{20000,}>/);
    const file = join(folder, "long.pdf");
    writeFileSync(file, pdf);
    expect((await run("pdfsig", [file])).out).toContain("Signature is Valid.");
    expect((await run("qpdf", ["--check", file])).code).toBe(0);
  });

  it("whose tokens grow without end is given up", async () => {
    const many = certificates(80);
    let count = 20;
    const growing: Answering = async (question, one, response) => {
      one.carry(many.slice(0, count));
      count += 20;
      response.end(await one.answer(question));
    };
    expect(await told(growing)).toEqual(["sign/tsa-wrong", expect.stringContaining("length")]);
    authority.carry([]);
  });

  it("nobody knows is shown with its certificate by verify, which vouches for none", async () => {
    const file = join(folder, "stamped.pdf");
    writeFileSync(file, await signed(smallPdf(), { now, tsa: authority.address }));
    expect(await yoshiki(["verify", file], {})).toBe(0);
    expect(captured.out).toMatch(/時刻認証局: CN=見本時刻認証局, O=見本市\n[\s\S]*自己署名（発行者が本人）/);
    expect(captured.out).toContain("証明書（時刻認証局のものを含む）を信頼してよいか");
  });
});
