import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packet } from "../../src/packet/packet.ts";
import { gather } from "../../src/paper/gather.ts";
import { Office } from "../../src/paper/office.ts";
import { typeset } from "../../src/paper/typeset.ts";
import type { PdfKind } from "../../src/render/pdf/index.ts";
import { builtJpeg, EOI, SOI, segment } from "../asset/built-jpeg.ts";
import { builtPng } from "../asset/built-png.ts";
import { builtProfile } from "../asset/built-profile.ts";
import { got } from "../outcome.ts";
import { allForms, fixtureRecords, fixtures, now } from "./rendered.ts";
import { Vera } from "./vera.ts";

const vera = Vera.open();
const what = typeof vera === "string" ? `archival files: skipped, ${vera}` : "archival files";

describe.skipIf(typeof vera === "string")(what, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "yoshiki-archival-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const failedIn = (files: readonly string[], ...flavours: readonly string[]): readonly string[] =>
    (vera as Vera)
      .judge(files, flavours)
      .flatMap(({ file, flavour, failed }) => failed.map((one) => `${file} ${flavour} ${one}`));

  async function papersAs(pdf: PdfKind, under = ""): Promise<readonly string[]> {
    const records = fixtureRecords().filter((record) => record.startsWith(under));
    const { papers, findings } = gather(
      records.map((record) => join(fixtures, record)),
      { pdf, forms: allForms },
    );
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const files: string[] = [];
    for (const [i, paper] of papers.entries()) {
      files.push(join(folder, `${pdf}-${i}-${paper.form.id}-${paper.record.stem}.pdf`));
      writeFileSync(files.at(-1) as string, await paper.pdf(now));
    }
    expect(files.length).toBeGreaterThan(20);
    return files;
  }

  it("every paper of the fixtures is PDF/A-2a and PDF/UA-1", { timeout: 300_000 }, async () => {
    expect(failedIn(await papersAs("a-2a"), "2a", "ua1")).toEqual([]);
  });

  it.each([
    ["a-2b", "2b"],
    ["a-2u", "2u"],
    ["a-3b", "3b"],
  ] as const)(
    "the example office's papers are what %s asks for",
    { timeout: 300_000 },
    async (kind, flavour) => {
      expect(failedIn(await papersAs(kind, "office/"), flavour)).toEqual([]);
    },
  );

  it("a page with pictures of every kind, spans and vertical cells is PDF/A-2a and PDF/UA-1", async () => {
    const office = got(Office.open(join(fixtures, "office"), { pdf: "a-2a" }));
    const pixel = (type: 0 | 2 | 3 | 4 | 6, depth: number) =>
      builtPng({ width: 2, height: 2, depth, type, at: () => SAMPLES[type] });
    const pictures: Readonly<Record<string, Uint8Array | string>> = {
      "photo.jpg": builtJpeg(),
      "grey16.png": pixel(0, 16),
      "colour.png": pixel(2, 8),
      "grey-alpha.png": pixel(4, 8),
      "alpha16.png": pixel(6, 16),
      "fading.svg": fading,
      "clipped.svg": clipped,
      "inks.svg": withPhotograph(inksOf(builtProfile({ space: "CMYK", kind: "prtr", version: 2 }))),
      "key16.png": withChunk(2, 16, "tRNS", Buffer.of(0, 9, 0, 99, 0, 199)),
      "broken-profile.png": withChunk(2, 8, "iCCP", brokenProfile),
    };
    const home = join(folder, "pictures");
    mkdirSync(home);
    for (const [name, bytes] of Object.entries(pictures)) writeFileSync(join(home, name), bytes);
    const figures = Object.keys(pictures).map(
      (src) => `<figure src="${src}" alt="絵" width="4em">図　${src}</figure>`,
    );
    const markup = `<page style="letter"><heading level="3"><kinto gap="1em">諮問</kinto></heading>${figures.join("")}
      <list start="0em" hang="2em"><item label="※1"><p>注</p></item></list>
      <p tabs="4em 30em:end:dots">資料1<tab/><ref to="a">題名</ref><tab/>5</p>
      <table columns="5em 5em 5em"><head><row><cell rowspan="2"><p>課</p></cell><cell colspan="2"><p>件数</p></cell></row>
      <row><cell><p>前</p></cell><cell><p>後</p></cell></row></head>
      <row><cell writing="vertical"><p>番号<tcy>12</tcy></p></cell><cell><p>1</p></cell><cell></cell></row></table></page>`;
    const set = got(typeset(markup, { title: "A & <B>「題」", office, folder: home }));
    const file = join(folder, "pictures.pdf");
    writeFileSync(file, await set.pdf(now));
    expect(failedIn([file], "2a", "ua1")).toEqual([]);
  });

  describe("the example packet", () => {
    let meeting: string;
    beforeAll(() => {
      cpSync(join(fixtures, "office"), join(folder, "office"), { recursive: true });
      rmSync(join(folder, "office/yoshiki.lock"), { force: true });
      meeting = join(folder, "office/meetings/第106回.yaml");
    });
    const made = (path: string, pdf?: PdfKind) =>
      packet(path, {
        ...{ now, jobs: 1, to: ["pdf"], out: join(folder, "packet"), rerender: true },
        ...(pdf === undefined ? {} : { pdf }),
      });

    it("without the page of a foreign file is PDF/A-2a and PDF/UA-1", { timeout: 300_000 }, async () => {
      const own = withoutForeignPages(readFileSync(meeting, "utf8"));
      const path = join(folder, "office/meetings/自作のみ.yaml");
      writeFileSync(path, own);
      const report = await made(path, "a-2a");
      expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(report.pages).toBeGreaterThanOrEqual(60);
      expect(failedIn([report.files[0]?.file ?? ""], "2a", "ua1")).toEqual([]);
    });

    it("with it is refused, naming page and file", async () => {
      const { ok, files, findings } = await made(meeting, "a-2a");
      expect({ ok, files }).toEqual({ ok: false, files: [] });
      const foreign = findings.filter(({ code }) => code === "pdf/foreign-page");
      expect(foreign.map(({ message }) => message.ja)).toEqual(
        [1, 2, 3].map((page) => expect.stringContaining(`assets/国の通知.pdf の${page}ページ`)),
      );
      expect(foreign[0]?.places[0]?.file).toMatch(/第106回\.yaml$/);
    });
  });

  it("a broken file fails", async () => {
    const [file = ""] = await papersAs("a-2a", "office/");
    const text = readFileSync(file, "latin1");
    const broken = join(folder, "broken.pdf");
    // As long as before: every object stays where it is.
    writeFileSync(
      broken,
      text.replace("/OutputIntents", "/OutputXntents").replace("/Lang (", "/Lxng ("),
      "latin1",
    );
    const rules = failedIn([broken], "2a", "ua1").join("\n");
    expect(rules).toContain("DeviceGray");
    expect(rules).toContain(" ua1 ");
  });
});

/** A pixel of each kind of PNG, half of it seen through. */
const SAMPLES = { 0: [99], 2: [9, 99, 199], 3: [0], 4: [99, 128], 6: [9, 99, 199, 128] } as const;
const fading = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><defs><linearGradient id="g">
  <stop offset="0" stop-color="red" stop-opacity="0.2"/><stop offset="1" stop-color="blue"/></linearGradient></defs>
  <rect width="80" height="40" fill="url(#g)"/><g opacity="0.5"><circle cx="20" cy="20" r="9"/><text x="4" y="30">図</text></g></svg>`;

const clipped = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><defs>${Array.from(
  { length: 40 },
  (_, i) => `<clipPath id="c${i}"><circle cx="40" cy="20" r="${60 - i}"/></clipPath>`,
).join("")}</defs>${Array.from({ length: 40 }, (_, i) => `<g clip-path="url(#c${i})">`).join("")}
  <rect width="80" height="40" fill="red"/>${"</g>".repeat(40)}</svg>`;
const brokenProfile = Buffer.concat([
  Buffer.from("p\0\0"),
  deflateSync(builtProfile({ space: "RGB ", version: 5 })),
]);

function withChunk(type: 2, depth: 8 | 16, name: string, data: Buffer): Buffer {
  return builtPng({ width: 2, height: 2, depth, type, at: () => SAMPLES[type], chunks: [[name, data]] });
}

function withPhotograph(jpeg: Buffer): string {
  const url = `data:image/jpeg;base64,${jpeg.toString("base64")}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="40"><image width="60" height="40" xlink:href="${url}"/></svg>`;
}

/** A JPEG in four printing colours, which a judge of files need not decode. */
function inksOf(profile: Buffer): Buffer {
  const frame = segment(0xc0, [8, 0, 4, 0, 6, 4, ...[1, 2, 3, 4].flatMap((id) => [id, 0x11, 0])]);
  const scan = segment(0xda, [4, ...[1, 2, 3, 4].flatMap((id) => [id, 0]), 0, 63, 0]);
  const icc = segment(0xe2, Buffer.concat([Buffer.from("ICC_PROFILE\0"), Buffer.of(1, 1), profile]));
  return Buffer.concat([SOI, icc, frame, scan, Buffer.of(1), EOI]);
}

/** The meeting's record without the entries that put in pages of a PDF file. */
function withoutForeignPages(record: string): string {
  const own = record.replaceAll(/^( *)- ファイル: .*\.pdf\n(?:\1 {2}.*\n)*/gm, "");
  if (own === record) throw new Error("the example meeting has no foreign page");
  return own;
}
