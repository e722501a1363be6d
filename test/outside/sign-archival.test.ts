import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packet } from "../../src/packet/packet.ts";
import { gather } from "../../src/paper/gather.ts";
import { verifyPdf } from "../../src/sign/index.ts";
import { builtPng } from "../asset/built-png.ts";
import { chief, mayor, signed, signerFor, verdicts } from "../sign/signed.ts";
import { Authority } from "./authority.ts";
import { missing, run } from "./programs.ts";
import { fixtures, now } from "./rendered.ts";
import { Vera } from "./vera.ts";

const vera = Vera.open();
const absent = [...missing("pdfsig", "qpdf", "openssl"), ...(typeof vera === "string" ? [vera] : [])];
const what =
  absent.length > 0 ? `signed archival files: skipped, ${absent.join(", ")}` : "signed archival files";
/** A seal that is seen through. */
const seal = builtPng({
  width: 40,
  height: 40,
  depth: 8,
  type: 6,
  at: (x, y) => [200, 20, 20, (x * y) % 256],
});

describe.skipIf(absent.length > 0)(what, () => {
  let folder: string;
  let authority: Authority;
  let papers: readonly Buffer[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "yoshiki-signed-"));
    authority = await Authority.start();
    const records = [
      "cases/call-recording.yaml",
      "consultations/groupware.yaml",
      "changes/health-checkup.yaml",
    ];
    const { papers: made } = gather(
      records.map((record) => join(fixtures, "office", record)),
      { pdf: "a-2a" },
    );
    papers = await Promise.all(made.map(async (paper) => Buffer.from(await paper.pdf(now))));
  });
  afterAll(() => {
    authority.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const kept: string[] = [];
  const keep = (name: string, pdf: Uint8Array): void => {
    kept.push(join(folder, `${kept.length}-${name}.pdf`));
    writeFileSync(kept.at(-1) as string, pdf);
  };

  const failedIn = (files: readonly string[]): readonly string[] => {
    const judged = (vera as Vera).judge(files, ["2a", "ua1"]);
    expect(judged).toHaveLength(2 * files.length);
    return judged.flatMap(({ file, flavour, failed }) => failed.map((one) => `${file} ${flavour} ${one}`));
  };

  it("are PDF/A-2a and PDF/UA-1 whoever signs, seen or unseen, with a stamp or without", async () => {
    expect(papers.length).toBeGreaterThan(2);
    const look = { post: "見本市長", seal };
    for (const paper of papers) {
      const unseen = await signed(paper, { now, name: "見本 太郎", reason: "施行" });
      keep("unseen", unseen);
      const shown = await signed(paper, { now, name: "見本 太郎", visible: look, certify: 2 });
      keep("shown", shown);
      const second = await signed(
        shown,
        { now, name: "髙橋 花子", visible: { ...look, area: { x: 20, y: 20, width: 50, height: 20 } } },
        chief,
      );
      keep("second", second);
      const third = await signed(second, { now, tsa: authority.address });
      keep("stamped", third);
      expect(await verdicts(third)).toEqual([
        "Signature1 valid signatures",
        "Signature2 valid signatures",
        "Signature3 valid nothing",
      ]);
    }
    expect(failedIn(kept)).toEqual([]);
  });

  it("a packet signed as it is made is PDF/A-2a and PDF/UA-1", { timeout: 300_000 }, async () => {
    const office = join(folder, "office");
    cpSync(join(fixtures, "office"), office, {
      recursive: true,
      filter: (path) => !path.includes(".yoshiki"),
    });
    const record = readFileSync(join(office, "meetings/第106回.yaml"), "utf8");
    const path = join(office, "meetings/自作のみ.yaml");
    writeFileSync(path, withoutForeignPages(record));
    const sign = { signer: signerFor(mayor), visible: { page: 1, post: "審議会", seal } };
    const options = { now, jobs: 1, to: ["pdf"], pdf: "a-2a", sign } as const;
    const report = await packet(path, options);
    expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const [book] = report.files;
    expect([book?.signed?.level, report.pages > 50]).toEqual(["B-B", true]);
    expect(failedIn([book?.file ?? ""])).toEqual([]);
    kept.push(book?.file ?? "");
    // Its parent tree has leaves of its own: a second signature adds another.
    const second = await signed(readFileSync(book?.file ?? ""), { now, visible: { page: 2 } }, chief);
    keep("packet", second);
    expect(await verdicts(second)).toEqual(["Signature1 valid signatures", "Signature2 valid nothing"]);
    expect(failedIn([kept.at(-1) ?? ""])).toEqual([]);
  });

  it("do not hold with one byte changed, in their structure, appearance and anywhere else", async () => {
    const shown = await signed(papers[0] as Buffer, { now, visible: { post: "見本市長", seal } });
    const gap = shown.indexOf("/Contents <3");
    const end = shown.indexOf(">", gap);
    const places = [
      ...Array.from({ length: 12 }, (_, i) => Math.floor((i * gap) / 12) + 16),
      ...["/S /Form", "/Subtype /Form", "/StructParent ", "/ParentTreeNextKey ", "/TU <"].map(
        (text) => shown.indexOf(text, (papers[0] as Buffer).length) + text.length - 2,
      ),
      ...[end + 8, shown.length - 40, shown.length - 4],
    ];
    const file = join(folder, "changed.pdf");
    for (const at of places) {
      const changed = Uint8Array.from(shown);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const ours = await verifyPdf(changed);
      expect([at, ours.ok && ours.value.holds]).toEqual([at, false]);
      writeFileSync(file, changed);
      expect([at, (await run("pdfsig", [file])).out.includes("Signature is Valid.")]).toEqual([at, false]);
    }
  });

  it("are whole for qpdf and valid for poppler", async () => {
    for (const file of kept) {
      const checked = await run("qpdf", ["--check", file]);
      expect([file, checked.code, checked.out]).toEqual([
        file,
        0,
        expect.stringContaining("No syntax or stream encoding errors"),
      ]);
      const { out } = await run("pdfsig", [file]);
      const count = out.split("Signature Validation: ").length - 1;
      expect([file, count]).toEqual([file, out.split("Signature is Valid.").length - 1]);
      expect(count).toBeGreaterThan(0);
    }
  });
});

/** The meeting's record without the entries that put in pages of a PDF file. */
function withoutForeignPages(record: string): string {
  const own = record.replaceAll(/^( *)- ファイル: .*\.pdf\n(?:\1 {2}.*\n)*/gm, "");
  if (own === record) throw new Error("the example meeting has no foreign page");
  return own;
}
