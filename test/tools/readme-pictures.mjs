#!/usr/bin/env node
// readme-pictures: the pictures of README.md and of docs/ that no other tool draws, in grey on white: papers of the example
// office, its packet, a report of the check, rows of 別添3 that were made from two versions.
//   node test/tools/readme-pictures.mjs [name …]      the names below, such as packet or form4; all without any
//   needs a build, pdftoppm, pdftotext, soffice and Python with Pillow
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const images = join(root, "docs", "images");
const work = mkdtempSync(join(tmpdir(), "readme-pictures-"));
const office = join(work, "会議室");
const remains = new Set([".yoshiki", "out", "yoshiki.lock"]);
cpSync(join(root, "fixtures", "office"), office, {
  recursive: true,
  filter: (from) => !remains.has(basename(from)),
});

function run(program, args, { env = {}, status: expected = 0 } = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  if (status !== expected) throw new Error(`${program} ${args.join(" ")}: ${error?.message ?? stderr}`);
  return stdout;
}

const cli = (...args) => run("node", [join(root, "dist", "cli.js"), ...args]);

/** The only file of a kind that a run has made. */
function made(args, ending) {
  const out = mkdtempSync(join(work, "out-"));
  cli("render", ...args, "--out", out);
  const [file] = readdirSync(out).filter((name) => name.endsWith(ending));
  if (file === undefined) throw new Error(`no ${ending} of ${args.join(" ")}`);
  return join(out, file);
}

/** A Word file as LibreOffice shows it. */
function shownWord(docx) {
  const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
  const fonts = { FONTCONFIG_FILE: join(root, "test", "tools", "fonts.conf") };
  const out = mkdtempSync(join(work, "word-"));
  run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", out, docx], { env: fonts });
  return join(out, basename(docx).replace(/docx$/, "pdf"));
}

/** One page as a picture. @param dots per inch */
function page(pdf, number, dots) {
  const base = join(mkdtempSync(join(work, "page-")), "page");
  const shown = ["-f", String(number), "-singlefile"];
  run("pdftoppm", ["-r", String(dots), "-gray", "-png", ...shown, pdf, base]);
  return `${base}.png`;
}

const sheet = `
import json, sys
from PIL import Image, ImageOps
rows, gap, cut, out = json.loads(sys.argv[1])
opened = [[Image.open(one).convert("L") for one in row] for row in rows]
if gap == 0:
    picture = opened[0][0]
    picture = picture.crop((0, 0, picture.width, round(picture.height * cut)))
    picture = ImageOps.expand(picture.crop((1, 1, picture.width - 1, picture.height - 1)), 1, 190)
else:
    width = max(sum(one.width for one in row) + gap * (len(row) + 1) for row in opened)
    height = sum(max(one.height for one in row) + gap for row in opened) + gap
    picture = Image.new("L", (width, height), 215)
    top = gap
    for row in opened:
        left = gap
        for one in row:
            picture.paste(one, (left, top))
            left += one.width + gap
        top += max(one.height for one in row) + gap
picture.quantize(16).save(out, optimize=True)
`;

function draw(name, rows, gap = 0, cut = 1) {
  run("python3", ["-c", sheet, JSON.stringify([rows, gap, cut, join(images, `${name}.png`)])]);
  process.stdout.write(`docs/images/${name}.png\n`);
}

const report = [join(office, "cases", "partnership-portal.yaml"), "--form", "様式4"];

/** A case as it is begun: no number, no date. */
function draft() {
  const file = join(office, "cases", "予約.yaml");
  writeFileSync(
    file,
    `種類: 報告案件
版: 1
件名: 庁内会議室予約システム
概要: 会議室の空きを調べて予約する。
稼働時期: 令和7年10月1日（未定）
類型事項:
  適用:
    - 条例第11条第1項 類型10
実施機関: 総務局庶務課
様式4:
  担当:
    連絡先: 000-000-0104
`,
  );
  const pdf = made([file, "--form", "様式4", "--to", "pdf"], ".pdf");
  rmSync(file);
  return pdf;
}

/** Pages of the packet, in two rows: those named by their number, beside cover, contents and a page made elsewhere. */
function packet() {
  const out = join(work, "packet");
  const told = cli("packet", join(office, "meetings", "第106回.yaml"), "--to", "pdf", "--out", out, "--json");
  const { documents } = JSON.parse(told);
  const first = (number) => documents.find((one) => one.number === number).firstPage;
  const [book] = readdirSync(out, { recursive: true }).filter((name) => name.endsWith("_会議資料.pdf"));
  const at = (number) => page(join(out, book), number, 50);
  draw(
    "packet",
    [
      [1, 2, first("資料1-1"), first("資料1-6")].map(at),
      [first("資料3-2"), first("資料5-2"), first("参考資料5") + 1].map(at),
    ],
    12,
  );
}

/** What is found in papers typed elsewhere, as a paper. */
function checkReport() {
  const file = join(work, "点検結果.pdf");
  const papers = join(root, "fixtures", "existing", "000", "word");
  const args = ["check", papers, "--report", file, "--now", "2026-04-01"];
  run("node", [join(root, "dist", "cli.js"), ...args], { status: 2 });
  draw("check-report", [[page(file, 1, 90)]]);
}

/** 別添3 as it comes out of two versions of an assessment, changed words underlined. */
function changes() {
  const folder = join(office, "assessments");
  mkdirSync(folder);
  const [before, after] = ["旧.yaml", "新.yaml"].map((name) => join(folder, name));
  const text = readFileSync(join(root, "test", "tools", "changed-assessment.yaml"), "utf8");
  /** {before → after} in the text. */
  const version = (side) => text.replaceAll(/\{([^→}]*)→([^}]*)\}/g, (_, ...sides) => sides[side]);
  writeFileSync(before, version(0));
  writeFileSync(after, version(1));
  cli("changes", before, after, "--write");
  const profile = join(office, "yoshiki.yaml");
  const settings = readFileSync(profile, "utf8");
  writeFileSync(profile, settings.replace(/( +)変更箇所:\n/, "$&$1  変更部分の下線: はい\n"));
  const pdf = made([after, "--to", "pdf"], ".pdf");
  writeFileSync(profile, settings);
  const pages = run("pdftotext", ["-layout", pdf, "-"]).split("\f");
  const number = pages.findIndex((one) => one.trimStart().startsWith("（別添3）変更箇所")) + 1;
  draw("changes", [[page(pdf, number, 90)]], 0, 0.54);
}

/** Two versions of a case side by side. */
function comparison() {
  const [before, after] = ["booking-old.yaml", "booking-new.yaml"].map((name) =>
    join(root, "fixtures", "comparison", "cases", name),
  );
  const file = join(work, "新旧対照表.pdf");
  cli("changes", before, after, "--table", "-o", file, "--now", "2026-04-01");
  draw("comparison", [[page(file, 1, 90)]], 0, 0.42);
}

const pictures = {
  form4: () => draw("form4", [[page(made([...report, "--to", "pdf"], ".pdf"), 1, 90)]]),
  "form4-word": () =>
    draw("form4-word", [[page(shownWord(made([...report, "--to", "docx"], ".docx")), 1, 90)]]),
  consultation: () => {
    const pdf = made([join(office, "consultations", "groupware.yaml"), "--to", "pdf"], ".pdf");
    draw("consultation", [[page(pdf, 1, 90)]], 0, 0.652);
  },
  "change-table": () => {
    const pdf = made([join(office, "changes", "health-checkup.yaml"), "--to", "pdf"], ".pdf");
    draw("change-table", [[page(pdf, 1, 90)]]);
  },
  draft: () => draw("draft", [[page(draft(), 1, 70)]]),
  packet,
  "check-report": checkReport,
  changes,
  comparison,
};

const asked = process.argv.slice(2);
for (const [name, make] of Object.entries(pictures)) if (asked.length === 0 || asked.includes(name)) make();
rmSync(work, { recursive: true });
