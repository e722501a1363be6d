import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PacketReport, packet } from "../../src/packet/packet.ts";
import { LibreOffice } from "./libreoffice.ts";
import { missing, needing, rawPages, run } from "./programs.ts";
import { solid } from "./reading.ts";
import { fixtures, now, papersIn, repository } from "./rendered.ts";

/** The example meeting, made once, with everything that can be made of it. */
let folder: string;
let report: PacketReport;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "yoshiki-packet-"));
  cpSync(join(fixtures, "office"), join(folder, "office"), { recursive: true });
  for (const left of [".yoshiki", "yoshiki.lock"])
    rmSync(join(folder, "office", left), { recursive: true, force: true });
  report = await packet(join(folder, "office/meetings/第106回.yaml"), {
    ...{ now, jobs: 1, to: ["pdf", "docx", "zip"], wordBook: true },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pdf = (): string => fileOf("book", "pdf");
const fileOf = (what: string, format: string): string =>
  report.files.find((file) => file.what === what && file.format === format)?.file ?? "";

it("the example meeting has sixty pages and more, and nothing wrong", () => {
  expect(report.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(report.pages).toBeGreaterThanOrEqual(60);
  expect(report.documents.reduce((sum, { pages }) => sum + pages, 0)).toBe(report.pages);
});

{
  const absent = missing("pdftotext");
  describe.skipIf(absent.length > 0)(needing("its text (needs pdftotext)", absent), () => {
    it("counts every sheet but the cover through", async () => {
      const pages = await rawPages(pdf());
      expect(pages).toHaveLength(report.pages);
      const counted = pages.map((page) => /通し\s*(\d+)\s*\/\s*(\d+)/.exec(page)?.slice(1, 3).map(Number));
      expect(counted[0]).toBeUndefined();
      expect(counted.slice(1)).toEqual(counted.slice(1).map((_, i) => [i + 2, report.pages]));
    });

    it("labels the first sheet of every numbered document, and no other", async () => {
      const pages = (await rawPages(pdf())).map(solid);
      for (const { number, closed, firstPage, pages: count } of report.documents) {
        if (number === null) continue;
        const label = solid(closed ? `${number}（非公開）` : number);
        const labelled = pages
          .slice(firstPage - 1, firstPage - 1 + count)
          .map((page) => page.split(label).length - 1);
        // A text may name its own number; its label comes on top.
        expect(labelled[0], number).toBeGreaterThanOrEqual(1);
      }
    });

    it("says of every document what the paper by itself says", async () => {
      const pages = (await rawPages(pdf())).map(solid);
      for (const paper of papersIn("jlreq").filter(({ name }) => name.startsWith("office/"))) {
        const own = (await rawPages(paper.pdf)).map(solid);
        const at = pages.findIndex((page) => own[0] !== undefined && page.startsWith(own[0]));
        // Covers and indexes of records of their own, and papers no agenda names, are not in it.
        if (at < 0) continue;
        own.forEach((text, i) => {
          expect(pages[at + i]?.startsWith(text), `${paper.name} ${i + 1}`).toBe(true);
        });
      }
    });

    it("lists every document of the agenda with the page it begins on", async () => {
      const contents = report.documents.find(({ title }) => title === "資料一覧");
      const [from, to] = [
        (contents?.firstPage ?? 0) - 1,
        (contents?.firstPage ?? 0) - 1 + (contents?.pages ?? 0),
      ];
      const text = solid((await rawPages(pdf())).slice(from, to).join(""));
      let rest = text;
      for (const { number, title, firstPage } of report.documents.filter((one) => one.number !== null)) {
        const entry = solid(`${number}${title}`);
        expect(rest, entry).toContain(entry);
        rest = rest.slice(rest.indexOf(entry) + entry.length);
        expect(/^[^0-9]*?(?:（様式\d）)?[^0-9]*(\d+)/.exec(rest)?.[1], entry).toBe(String(firstPage));
      }
    });
  });
}

{
  const absent = missing("qpdf", "pdffonts", "mutool");
  describe.skipIf(absent.length > 0)(needing("its file (needs qpdf, pdffonts, mutool)", absent), () => {
    it("is sound", async () => {
      const { code, out, err } = await run("qpdf", ["--check", pdf()]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain("No syntax or stream encoding errors found");
    });

    it("has one subset of each of our fonts", async () => {
      const { out } = await run("pdffonts", [pdf()]);
      const ours = out.split("\n").filter((row) => row.includes("Identity-H"));
      const names = ours.map((row) => /^[A-Z]{6}\+(\S+)/.exec(row)?.[1]);
      expect(names.length).toBeGreaterThanOrEqual(2);
      expect(new Set(names).size).toBe(names.length);
    });

    it("has a bookmark for every document, at its page", async () => {
      const { out } = await run("mutool", ["show", pdf(), "outline"]);
      const marks = out.split("\n").map((row) => /"(.*)"\s+#page=(\d+)/.exec(row));
      for (const { number, title, form, firstPage } of report.documents) {
        const text = [number, form, title].filter((word) => word !== null).join("　");
        const found = marks.find((mark) => mark?.[1] === text || mark?.[1] === `${number}　${title}`);
        expect(Number(found?.[2]), text).toBe(firstPage);
      }
    });

    it("links the contents to the documents", async () => {
      const { out } = await run("mutool", ["show", pdf(), "grep"]);
      const links = out.match(/\/Subtype\s*\/Link/g) ?? [];
      const listed = report.documents.filter(({ number }) => number !== null);
      expect(links.length).toBeGreaterThanOrEqual(listed.length);
    });

    it("calls its pages by the documents' numbers", async () => {
      const { out } = await run("qpdf", ["--json", "--json-key=pagelabels", pdf()]);
      const { pagelabels } = JSON.parse(out) as {
        pagelabels: readonly { readonly index: number; readonly label: Record<string, unknown> }[];
      };
      for (const { number, firstPage, pages } of report.documents) {
        if (number === null) continue;
        const label = pagelabels.find(({ index }) => index === firstPage - 1)?.label;
        expect(label?.["/P"]).toBe(`u:${pages === 1 ? number : `${number}/`}`);
      }
    });
  });
}

{
  const validator =
    process.env.DOCX_VALIDATE ?? join(repository, "..", "shared", "tools", "docx-validate.mjs");
  const absent = [
    ...missing("xmllint"),
    ...(existsSync(validator) ? [] : ["docx-validate.mjs (set DOCX_VALIDATE to its path)"]),
  ];
  it.skipIf(absent.length > 0)(
    needing("every Word file is valid (needs docx-validate.mjs, xmllint)", absent),
    async () => {
      const words = report.files.filter(({ format }) => format === "docx");
      const validate = async (file: string): Promise<void> => {
        const { out } = await run(process.execPath, [validator, file, "--no-sdk"]);
        expect(JSON.parse(out), file).toMatchObject({ ok: true, errors: [] });
      };
      await Promise.all(words.map(({ file }) => validate(file)));
    },
    180_000,
  );
}

{
  const absent = missing("soffice", "pdftotext");
  it.skipIf(absent.length > 0)(
    needing("the Word book has every document in order (needs soffice, pdftotext)", absent),
    async () => {
      const office = new LibreOffice(join(folder, "libreoffice"));
      const [made = ""] = await office.pdfs([fileOf("book", "docx")]);
      const text = solid((await rawPages(made)).join(""));
      let at = 0;
      for (const { number, closed } of report.documents.filter((one) => one.number !== null)) {
        const label = solid(closed ? `${number}（非公開）` : (number ?? ""));
        const found = text.indexOf(label, at);
        expect(found, label).toBeGreaterThan(-1);
        at = found;
      }
    },
  );
}
