import { describe, expect, it } from "vitest";
import { PdfFile } from "../../src/asset/pdf/file.ts";
import { signPdf } from "../../src/sign/index.ts";
import { codesOf } from "../outcome.ts";
import { identity } from "./keys.ts";
import { chief, mayor, now, signed, signerFor, verdicts, verified } from "./signed.ts";
import { smallPdf } from "./small-pdf.ts";

const kinds = [
  ["a table", smallPdf()],
  ["a stream", smallPdf({ index: "stream" })],
  ["bytes before its mark", Buffer.concat([Buffer.from("mail\r\n"), smallPdf()])],
  ["no line end at its end", smallPdf().subarray(0, -1)],
] as const;

describe.each(kinds)("a PDF with %s", (_, pdf) => {
  it.each([
    ["RSA", mayor],
    ["ECDSA", chief],
  ] as const)("is signed with %s; what was there stays, byte for byte", async (_name, who) => {
    const file = await signed(pdf, {}, who);
    expect(file.subarray(0, pdf.length).equals(pdf)).toBe(true);
    const { signatures, holds } = await verified(file);
    expect(holds).toBe(true);
    expect(signatures[0]).toMatchObject({
      verdict: "valid",
      format: "B-B",
      later: "nothing",
      covers: { whole: true, bytes: file.length },
      claimedTime: "2026-04-01T00:30:00.000Z",
      certificate: { chain: "self-signed" },
      findings: [],
    });
  });

  it("is signed again and again: each signature holds, and says what came after", async () => {
    const first = await signed(pdf, { certify: 2 });
    const second = await signed(first, { visible: {} }, chief);
    const third = await signed(second, { visible: { area: { x: 5, y: 5, width: 40, height: 20 } } });
    expect(await verdicts(third)).toEqual([
      "Signature1 valid signatures",
      "Signature2 valid signatures",
      "Signature3 valid nothing",
    ]);
  });
});

describe("signing", () => {
  it("keeps Japanese as it is", async () => {
    const told = {
      name: "髙橋 𠮷野",
      reason: "決裁（令和8年度）",
      place: "見本市役所",
      contact: "内線 1234",
    };
    expect((await verified(await signed(smallPdf(), told))).signatures[0]).toMatchObject(told);
  });

  it("gives the same bytes for the same file, key and time", async () => {
    const options = { visible: { post: "見本市長" }, name: "見本 太郎" };
    const once = await signed(smallPdf(), options);
    expect((await signed(smallPdf(), options)).equals(once)).toBe(true);
    expect((await signed(smallPdf(), { ...options, now: new Date(now.getTime() + 1000) })).equals(once)).toBe(
      false,
    );
  });

  it("shows a post that is the signer's name once", async () => {
    const size = async (post: string, name: string) =>
      (await signed(smallPdf(), { visible: { post }, name })).length;
    expect(await size("見本市長", "見本市長")).toBeLessThan(await size("見本市長", "市長見本"));
  });

  it("reserves what the signature needs, and nothing more", async () => {
    const text = (await signed(smallPdf())).toString("latin1");
    expect(/\/Contents <([0-9a-f]+)>/.exec(text)?.[1]).toMatch(/^30.*[^0]0?$|^30.{900,}$/);
    expect(/\/Contents <[0-9a-f]*?(0*)>/.exec(text)?.[1]?.length).toBeLessThan(8);
  });

  it("takes form, remarks and permissions over that are there", async () => {
    const pdf = smallPdf({
      catalog: "/AcroForm << /Fields [7 0 R] /DA (/F1 0 Tf) >>",
      page: "/Annots 6 0 R",
      more: [
        "[7 0 R]",
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Signature1) /Rect [0 0 10 10] /P 3 0 R >>",
      ],
    });
    const file = await signed(pdf);
    const { signatures } = await verified(file);
    // The name was taken by a field of text.
    expect(signatures.map(({ field }) => field)).toEqual(["Signature2"]);
    const text = file.subarray(pdf.length).toString("latin1");
    expect(text).toMatch(/\/Fields \[7 0 R \d+ 0 R\] \/DA <[0-9a-f]+> \/SigFlags 3/);
    expect(text).toMatch(/^6 0 obj\n\[7 0 R \d+ 0 R\]/m);
    expect(text).not.toMatch(/^3 0 obj/m);
  });

  it.each([0, 90, 180, 270])("places its frame as the page is seen, turned by %i degrees", async (rotate) => {
    const [across, down] = rotate % 180 === 0 ? [300, 200] : [200, 300];
    const area = { x: 10, y: 30, width: 40, height: 20 };
    const file = await signed(smallPdf({ rotate }), { visible: { area } });
    const [left = 0, bottom = 0, right = 0, top = 0] = seen(rotate, rectangleIn(file));
    const inMm = [left, down - top, right - left, top - bottom].map((one) => (one * 25.4) / 72);
    inMm.forEach((one, i) => {
      expect(one).toBeCloseTo(Object.values(area)[i] ?? 0, 2);
    });
    expect(right).toBeLessThan(across);
  });
});

function rectangleIn(file: Buffer): readonly number[] {
  const found = /\/Rect \[([\d. -]+)\]/.exec(file.toString("latin1"))?.[1] ?? "";
  return found.split(" ").map(Number);
}

/** A rectangle of a 300 × 200 page as it is seen when the page is turned, by turning it again and again. */
function seen(
  rotate: number,
  [a = 0, b = 0, c = 0, d = 0]: readonly number[],
  width = 300,
): readonly number[] {
  return rotate === 0 ? [a, b, c, d] : seen(rotate - 90, [b, width - c, d, width - a], 500 - width);
}

describe("signing refuses", () => {
  const codes = async (pdf: Uint8Array, options = {}, who = mayor): Promise<readonly string[]> =>
    codesOf(await signPdf(pdf, signerFor(who), { now, ...options }));

  it("what is no PDF, is damaged or protected", async () => {
    expect(await codes(Buffer.from("no pdf"))).toEqual(["sign/unreadable"]);
    expect(
      await codes(
        Buffer.from(
          smallPdf()
            .toString("latin1")
            .replace(/startxref\n\d+/, "startxref\n7"),
          "latin1",
        ),
      ),
    ).toEqual(["sign/unreadable"]);
    const locked = smallPdf().toString("latin1").replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 5 0 R");
    expect(await codes(Buffer.from(locked, "latin1"))).toEqual(["sign/unreadable"]);
  });

  it("a certificate that has expired, or is not yet valid", async () => {
    const old = identity("旧", { kind: "P-256", to: "20260331000000Z" });
    const young = identity("新", { kind: "P-256", from: "20270401000000Z" });
    expect(await codes(smallPdf(), {}, old)).toEqual(["sign/certificate-expired"]);
    expect(await codes(smallPdf(), {}, young)).toEqual(["sign/certificate-early"]);
  });

  it("to certify what is signed, and to sign what was closed", async () => {
    expect(await codes(await signed(smallPdf()), { certify: 2 })).toEqual(["sign/certify-first"]);
    expect(await codes(await signed(smallPdf(), { certify: 1 }))).toEqual(["sign/closed"]);
  });

  it("a frame off the page, on no page, without glyphs, or with a seal that is none", async () => {
    const area = { x: 90, y: 10, width: 30, height: 20 };
    expect(await codes(smallPdf(), { visible: { area } })).toEqual(["sign/off-page"]);
    expect(await codes(smallPdf(), { visible: { page: 2 } })).toEqual(["sign/no-such-page"]);
    expect(await codes(smallPdf(), { visible: { post: "\u{1F600}" } })).toEqual(["sign/no-glyph"]);
    expect(await codes(smallPdf(), { visible: { seal: Buffer.from("GIF89a") } })).toEqual([
      "sign/seal-unreadable",
    ]);
  });

  it("to go on when the card fails", async () => {
    const card = { ...signerFor(mayor), sign: () => Promise.reject(new Error("カードが抜かれました")) };
    const outcome = await signPdf(smallPdf(), card, { now });
    expect(codesOf(outcome)).toEqual(["sign/signer-failed"]);
    expect(JSON.stringify(outcome)).toContain("カードが抜かれました");
  });
});

describe("what is written", () => {
  it("is a PDF that is read again, with an appearance for every signature", async () => {
    const file = new PdfFile(await signed(smallPdf({ index: "stream" })));
    expect(file.isRebuilt).toBe(false);
    const text = Buffer.from(file.bytes).toString("latin1");
    expect(text).toContain("/F 132 /Rect [0 0 0 0]");
    expect(text).toContain("/Subtype /Form /BBox [0 0 0 0]");
    expect(text).toContain("/SubFilter /ETSI.CAdES.detached");
  });
});
