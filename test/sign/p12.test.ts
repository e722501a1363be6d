import { createHash, verify } from "node:crypto";
import { describe, expect, it } from "vitest";
import { certificateOf } from "../../src/sign/cms/certificate.ts";
import { openP12 } from "../../src/sign/index.ts";
import { rc2Decrypted } from "../../src/sign/key/rc2.ts";
import { codesOf, got } from "../outcome.ts";
import { identity, p12 } from "./keys.ts";

const mayor = identity("見本 太郎");
const other = identity("見本 花子", { kind: "P-256" });

describe("key files", () => {
  it.each(["aes", "3des"] as const)(
    "are opened by their password (%s), a Japanese one too",
    async (method) => {
      const file = p12(mayor.key, [other.certificate, mayor.certificate], "ひみつ-1", method);
      const signer = got(await openP12(file, "ひみつ-1"));
      expect(signer.algorithm).toBe("rsa-sha256");
      // The leaf is the key's own, not the first in the file, and a stranger is no part of its chain.
      expect(signer.certificates.map((one) => certificateOf(one).subject)).toEqual([
        "CN=見本 太郎, O=見本市",
      ]);
      const hashed = Buffer.from("bytes to sign");
      const value = await signer.sign(createHash("sha256").update(hashed).digest(), hashed);
      expect(verify("sha256", hashed, certificateOf(mayor.certificate).publicKey, value)).toBe(true);
    },
  );

  it("bring those above the signer with them, in order", async () => {
    const root = identity("見本認証局");
    const middle = identity("見本市認証局", { issuer: root });
    const leaf = identity("見本 次郎", { issuer: middle, kind: "P-384" });
    const file = p12(
      leaf.key,
      [root, leaf, middle].map(({ certificate }) => certificate),
      "",
    );
    const signer = got(await openP12(file, ""));
    expect(signer.algorithm).toBe("ecdsa-sha256");
    const names = signer.certificates.map((one) => certificateOf(one).subject.slice(3).split(",")[0]);
    expect(names).toEqual(["見本 次郎", "見本市認証局", "見本認証局"]);
  });

  it("tell a wrong password, and never show one", async () => {
    const outcome = await openP12(p12(mayor.key, [mayor.certificate], "正しいもの"), "まちがい");
    expect(codesOf(outcome)).toEqual(["sign/wrong-password"]);
    expect(JSON.stringify(outcome)).not.toMatch(/正しいもの|まちがい/);
  });

  it("tell a key without its certificate, no key, and what is no key file", async () => {
    expect(codesOf(await openP12(p12(mayor.key, [other.certificate], "x"), "x"))).toEqual([
      "sign/key-mismatch",
    ]);
    expect(codesOf(await openP12(p12(null, [mayor.certificate], "x"), "x"))).toEqual(["sign/no-key"]);
    expect(codesOf(await openP12(Buffer.from("%PDF-1.7"), "x"))).toEqual(["sign/not-p12"]);
  });

  it("never throw, wherever they are cut off or changed", async () => {
    const file = p12(mayor.key, [mayor.certificate], "x");
    for (let at = 0; at < file.length; at += 37) {
      expect((await openP12(file.subarray(0, at), "x")).ok).toBe(false);
      const changed = Uint8Array.from(file);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      // Some bytes say nothing (a parameter nobody reads); none makes another key of it.
      const outcome = await openP12(changed, "x");
      if (outcome.ok) expect(outcome.value.certificates).toEqual([mayor.certificate]);
    }
  });
});

describe("RC2", () => {
  // Three of RFC 2268 5, and one that OpenSSL has encrypted; of CBC with a vector of 0 the first block is the cipher's.
  it.each([
    ["0000000000000000", 63, "ebb773f993278eff", "0000000000000000"],
    ["ffffffffffffffff", 64, "278b27e42e2f0d49", "ffffffffffffffff"],
    ["88", 64, "61a8a244adacccf0", "0000000000000000"],
    ["88bca90e90875a7f0f9c384627bafeb2", 128, "bfd0886fdc24a2a1", "0000000000000000"],
  ])("key %s of %i bits", (key, bits, cipher, plain) => {
    const made = rc2Decrypted(Buffer.from(cipher, "hex"), Buffer.from(key, "hex"), bits, Buffer.alloc(8));
    expect(Buffer.from(made).toString("hex")).toBe(plain);
  });
});
