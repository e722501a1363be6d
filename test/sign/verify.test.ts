import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyPdf } from "../../src/sign/index.ts";
import { codesOf } from "../outcome.ts";
import { identity } from "./keys.ts";
import { chief, signed, signerFor, verdicts, verified } from "./signed.ts";
import { smallPdf } from "./small-pdf.ts";

/** Whether anybody would take the file for one that was signed so. */
async function isTaken(pdf: Uint8Array): Promise<boolean> {
  const outcome = await verifyPdf(pdf);
  return outcome.ok && outcome.value.holds;
}

function flipped(pdf: Uint8Array, at: number, mask: number): Uint8Array {
  const copy = Uint8Array.from(pdf);
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
}

describe("one changed byte", () => {
  it("anywhere in a signed file is never taken for valid", async () => {
    const pdf = await signed(smallPdf(), { name: "見本 太郎" });
    const taken: number[] = [];
    for (let at = 0; at < pdf.length; at++)
      // 0x20 turns a digit's case, 0x01 is the smallest change.
      if (await isTaken(flipped(pdf, at, at % 2 === 0 ? 0x20 : 0x01))) taken.push(at);
    expect(taken).toEqual([]);
  });

  it("of any value, with a chain and two signatures, is never taken for valid", async () => {
    const root = identity("見本認証局");
    const leaf = identity("見本 次郎", { issuer: root });
    const { signPdf } = await import("../../src/sign/index.ts");
    const first = await signPdf(smallPdf({ index: "stream" }), signerFor(leaf, root), {
      now: new Date("2026-04-01"),
    });
    if (!first.ok) throw new Error("not signed");
    const pdf = await signed(first.value, { visible: {} }, chief);
    expect(await isTaken(pdf)).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        expect(await isTaken(flipped(pdf, at, mask))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe("hostile files", () => {
  const changed = async (from: RegExp, to: (found: string) => string): Promise<readonly string[]> => {
    const text = (await signed(smallPdf())).toString("latin1");
    if (!from.test(text)) throw new Error(`${from} is not in the file`);
    return verdicts(Buffer.from(text.replace(from, to), "latin1"));
  };
  const range = /\/ByteRange \[0 (\d+) +(\d+) +(\d+) +\]/;
  const told = (numbers: string) => (found: string) => `/ByteRange [${numbers}]`.padEnd(found.length);

  it.each([
    ["overlapping", "0 900 100 900"],
    ["beyond the end", "0 10 20 99999999"],
    ["huge", "0 99999999999999999999 5 5"],
    ["negative", "0 -5 20 30"],
    ["not from the first byte", "5 100 200 300"],
    ["with two gaps", "0 10 20 30 40 50"],
    ["of names", "/a /b /c /d"],
    ["empty", ""],
  ])("a range that is %s", async (_, numbers) => {
    expect(await changed(range, told(numbers))).toEqual(["Signature1 invalid  sign/malformed"]);
  });

  it("a gap that is wider than Contents", async () => {
    const text = (await signed(smallPdf())).toString("latin1");
    const [found = "", from = "", to = ""] = range.exec(text) ?? [];
    const wider = told(`0 ${Number(from) - 10} ${to} ${text.length - Number(to)}`)(found);
    expect(await verdicts(Buffer.from(text.replace(found, wider), "latin1"))).toEqual([
      "Signature1 invalid  sign/malformed",
    ]);
  });

  it("Contents that is no CMS object, is empty, or is nested without end", async () => {
    const contents = /<30[0-9a-f]{800,}>/;
    const filled = (start: string) => (found: string) => `<${start.padEnd(found.length - 2, "0")}>`;
    for (const start of ["", "31", "3080".repeat(300), "30840fffffff", "a0".repeat(400)])
      expect(await changed(contents, filled(start))).toEqual(["Signature1 invalid  sign/malformed"]);
  });

  it("bytes behind the end", async () => {
    const pdf = await signed(smallPdf());
    for (const tail of ["x", "\n\n", "%%EOF\n", "7 0 obj\n<< >>\nendobj\n"])
      expect(await verdicts(Buffer.concat([pdf, Buffer.from(tail)]))).toEqual([
        "Signature1 changed other sign/changed-after",
      ]);
  });

  it("another page shown by a later revision", async () => {
    const pdf = await signed(smallPdf());
    const at = pdf.length;
    const object = "4 0 obj\n<< /Length 9 >>\nstream\nBT ET q Q\nendstream\nendobj\n";
    const previous = /startxref\n(\d+)\n%%EOF\n$/.exec(pdf.toString("latin1"))?.[1];
    const tail = `${object}xref\n4 1\n${String(at).padStart(10, "0")} 00000 n \ntrailer\n<< /Size 20 /Root 1 0 R /Prev ${previous} >>\nstartxref\n${at + object.length}\n%%EOF\n`;
    const forged = Buffer.concat([pdf, Buffer.from(tail)]);
    expect(await verdicts(forged)).toEqual(["Signature1 changed other sign/changed-after"]);
    // Nor does it help to sign the forgery.
    expect(await verdicts(await signed(forged, {}, chief))).toEqual([
      "Signature1 changed other sign/changed-after",
      "Signature2 valid nothing",
    ]);
  });

  it("a signature from another file", async () => {
    const contents = /\/Contents <([0-9a-f]+)>/;
    const other = contents.exec((await signed(smallPdf({ page: "/Tabs /S" }))).toString("latin1"))?.[0] ?? "";
    expect(await changed(contents, () => other)).toEqual(["Signature1 invalid nothing sign/digest"]);
  });

  it("never make it throw, wherever a file ends", async () => {
    const pdf = await signed(smallPdf());
    for (let end = 0; end < pdf.length; end += 13) expect(await isTaken(pdf.subarray(0, end))).toBe(false);
  });
});

describe("what is told", () => {
  it("a file without signatures", async () => {
    const outcome = await verifyPdf(smallPdf());
    expect(codesOf(outcome)).toEqual(["sign/unsigned"]);
    expect(outcome.ok && outcome.value.holds).toBe(false);
  });

  it("a file that cannot be read", async () => {
    expect(codesOf(await verifyPdf(Buffer.from("no pdf")))).toEqual(["sign/unreadable"]);
  });

  it("how far the certificates lead", async () => {
    const root = identity("見本認証局");
    const leaf = identity("見本 次郎", { issuer: root });
    const { signPdf } = await import("../../src/sign/index.ts");
    for (const [above, chain] of [
      [[root], "to-root"],
      [[], "open"],
    ] as const) {
      const outcome = await signPdf(smallPdf(), signerFor(leaf, ...above), { now: new Date("2026-04-01") });
      if (!outcome.ok) throw new Error("not signed");
      expect((await verified(outcome.value)).signatures[0]?.certificate).toMatchObject({
        chain,
        subject: "CN=見本 次郎, O=見本市",
        issuer: "CN=見本認証局, O=見本市",
      });
    }
  });

  it("what a certifying signature allows, and when that was not kept", async () => {
    const pdf = await signed(smallPdf(), { certify: 3 });
    expect((await verified(pdf)).signatures[0]).toMatchObject({ certifies: 3, verdict: "valid" });
    const closed = (await signed(smallPdf(), { certify: 1 })).toString("latin1");
    expect((await verified(Buffer.from(closed, "latin1"))).signatures[0]?.certifies).toBe(1);
  });
});
