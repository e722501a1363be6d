import { existsSync, readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type PacketOptions, type PacketReport, packet } from "../../src/packet/packet.ts";
import { OfficeFolder } from "../paper/office-folder.ts";
import { chief, mayor, now, signerFor, verified } from "./signed.ts";

const MEETING = "meetings/第106回.yaml";
const OUT = "out/第106回";
const BY_COUNCIL = { signer: signerFor(mayor), name: "見本市個人情報保護審議会" };
let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => office.remove());

const make = (options: PacketOptions = {}): Promise<PacketReport> =>
  packet(office.path(MEETING), { now, to: ["pdf"], jobs: 1, sign: BY_COUNCIL, ...options });
const codes = ({ findings }: PacketReport): readonly string[] => findings.map(({ code }) => code);
const book = ({ files }: PacketReport): string =>
  files.find(({ what, format }) => what === "book" && format === "pdf")?.file ?? "";

describe("a packet that is signed", () => {
  it("has one signature over the whole book, which its archive holds too", async () => {
    const report = await make({ to: ["pdf", "zip"] });
    expect([report.ok, report.findings.filter(({ severity }) => severity === "error")]).toEqual([true, []]);
    expect(report.files.map(({ what, signed }) => [what, signed?.level])).toEqual([
      ["book", "B-B"],
      ["archive", undefined],
    ]);
    const pdf = readFileSync(book(report));
    const { holds, signatures } = await verified(pdf);
    expect([holds, signatures.length]).toEqual([true, 1]);
    const archived = Object.entries(unzipSync(readFileSync(report.files[1]?.file ?? "")));
    const inside = archived.find(([name]) => name.endsWith(".pdf"));
    expect(pdf.equals(inside?.[1] ?? new Uint8Array())).toBe(true);
    const again = await make({ to: ["pdf", "zip"] });
    expect(again.files).toEqual(report.files.map((file) => ({ ...file, unchanged: true })));
    const unsigned = await packet(office.path(MEETING), { now, to: ["pdf"], jobs: 1 });
    expect(unsigned.files).toEqual([{ ...report.files[0], unchanged: true }]);
  });

  it("stays beside the one somebody else signs", async () => {
    const first = await make();
    const before = readFileSync(book(first));
    const second = await make({ sign: { signer: signerFor(chief) } });
    expect(codes(second)).toContain("file/kept-signed");
    expect(readFileSync(book(first)).equals(before)).toBe(true);
    expect(book(second)).toMatch(/_2\.pdf$/);
    expect((await verified(readFileSync(book(second)))).holds).toBe(true);
  });
});

describe("nothing is written", () => {
  const nothing = (report: PacketReport): void => {
    expect([report.ok, report.files, report.failure]).toEqual([false, [], "input"]);
    expect(existsSync(office.path(OUT))).toBe(false);
  };

  it("where one paper in it is still a draft: it is named where the meeting names it", async () => {
    office.change("letters/training-notice.yaml", "状態: 施行", "状態: 案");
    const report = await make();
    nothing(report);
    const [finding, ...more] = report.findings.filter(({ code }) => code === "sign/packet-draft");
    expect(more).toEqual([]);
    expect(finding?.places[0]).toMatchObject({ file: expect.stringMatching(/第106回\.yaml$/) });
    expect(finding?.places[0]?.line).toBeGreaterThan(1);
  });

  it("where no PDF is asked for, and where the signature fails", async () => {
    const docx = await make({ to: ["docx"] });
    nothing(docx);
    expect(codes(docx)).toContain("sign/no-pdf");
    const card = { ...BY_COUNCIL.signer, sign: () => Promise.reject(new Error("カード")) };
    const failed = await make({ sign: { signer: card } });
    nothing(failed);
    expect(codes(failed)).toContain("sign/signer-failed");
  });
});

it("a packet that is stopped while it is signed shows nothing; the next run goes on", async () => {
  const stop = new AbortController();
  const signer = {
    ...BY_COUNCIL.signer,
    sign: (hash: Uint8Array, hashed: Uint8Array) => {
      stop.abort();
      return BY_COUNCIL.signer.sign(hash, hashed);
    },
  };
  const stopped = await make({ sign: { ...BY_COUNCIL, signer }, signal: stop.signal });
  expect([stopped.failure, stopped.files]).toEqual(["interrupted", []]);
  expect(office.list(OUT)).toEqual([".yoshiki-staging"]);
  const next = await make();
  expect(next.ok).toBe(true);
  expect((await verified(readFileSync(book(next)))).holds).toBe(true);
});

it("the public edition of a packet is signed, and proven with its signature", async () => {
  const report = await make({ edition: "public" });
  expect([report.ok, report.findings.filter(({ severity }) => severity === "error")]).toEqual([true, []]);
  expect((await verified(readFileSync(book(report)))).holds).toBe(true);
});
