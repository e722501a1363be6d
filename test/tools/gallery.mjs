#!/usr/bin/env node
// gallery: the pictures of docs/gallery.md. Papers of the example office and of the fixtures, one page of each as PDF on the
// left and of its Word file as LibreOffice shows it on the right, on white, in grey; a signed letter as PDF alone.
//   node test/tools/gallery.mjs [name …]      the names below, such as cover or minutes-table; all without any
//   needs a build, pdftoppm, pdftotext, soffice, openssl and Python with Pillow (to set the two side by side)
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const images = join(root, "docs", "images");
const office = join(root, "fixtures", "office");
const work = mkdtempSync(join(tmpdir(), "gallery-"));

/** One example of every form: the beginning of its file's name. */
const inOffice = {
  cover: "meeting-106_表紙_",
  "report-index": "meeting-106_報告一覧_",
  "report-form4": "partnership-portal_様式4_",
  "report-form3": "partnership-portal_様式3_",
  "consultation-letter": "groupware_諮問_",
  "type-reasons": "groupware_類型・理由_",
  "item-list": "inquiry-service_個人情報項目一覧_",
  explanation: "call-recording_説明資料_",
  figure: "video-call_図面_",
  "letter-council": "type-matters-reply_",
  "letter-request": "outsourcing-request_",
  "change-table": "health-checkup_（別添3）変更箇所",
};

/** What is rendered, and which pictures come of it: the paper, and the page where it is not the first: its number, or how it begins. */
const runs = [
  { args: [office], papers: Object.entries(inOffice).map(([id, start]) => ({ id, start })) },
  {
    args: [join(office, "cases", "partnership-portal.yaml"), "--form", "起案用紙"],
    papers: [{ id: "draft-sheet", start: "partnership-portal_起案用紙_" }],
  },
  fixture("matrix", "full", [{ id: "matrix", start: "full_" }]),
  fixture("minutes", "full", [{ id: "minutes", start: "full_", page: 2 }]),
  fixture("minutes", "full-table", [{ id: "minutes-table", start: "full-table_", page: 2 }]),
  fixture("assessment", "full", [
    { id: "assessment-cover", start: "full_" },
    { id: "assessment-basics", start: "full_", page: "Ⅰ基本情報" },
    { id: "assessment-outline", start: "full_", page: "Ⅱ特定個人情報ファイルの概要" },
    {
      id: "assessment-risks",
      start: "full_",
      page: "Ⅲ特定個人情報ファイルの取扱いプロセスにおけるリスク対策",
    },
  ]),
];

/** A record outside of the example office, with its settings. */
function fixture(kind, name, papers) {
  const file = join(root, "fixtures", kind, `${name}.yaml`);
  return { args: [file, "--profile", join(office, "yoshiki.yaml")], papers };
}

function run(program, args, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return stdout;
}

const cli = (...args) => run("node", [join(root, "dist", "cli.js"), ...args]);

/** The papers that are asked for, made; each run has a folder of its own, for names are the same in several. */
function made(isWanted) {
  return runs.flatMap(({ args, papers }, index) => {
    const wanted = papers.filter(({ id }) => isWanted(id));
    if (wanted.length === 0) return [];
    const out = join(work, String(index));
    cli("render", ...args, "--out", out);
    const files = readdirSync(out);
    return wanted.map(({ id, start, page = 1 }) => {
      const name = files.find((file) => file.startsWith(start) && file.endsWith(".docx"));
      if (name === undefined) throw new Error(`no paper begins with ${start}`);
      const pdf = join(out, name.replace(/docx$/, "pdf"));
      return {
        id,
        page,
        pdf,
        docx: join(out, name),
        word: join(`${out}-word`, name.replace(/docx$/, "pdf")),
      };
    });
  });
}

/** Each Word file as LibreOffice shows it; once, though several pages of it are shown. */
function convert(papers) {
  const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
  const fonts = { FONTCONFIG_FILE: join(root, "test", "tools", "fonts.conf") };
  for (const folder of new Set(papers.map(({ word }) => dirname(word)))) {
    mkdirSync(folder);
    const files = new Set(papers.filter(({ word }) => dirname(word) === folder).map(({ docx }) => docx));
    run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files], fonts);
  }
}

/** The number of the page, from 1. @param page the number, or how the page begins, without blanks */
function pageIn(file, page) {
  if (typeof page === "number") return page;
  const pages = run("pdftotext", ["-layout", file, "-"]).split("\f");
  const index = pages.findIndex((text) => text.replace(/\s/g, "").startsWith(page));
  if (index < 0) throw new Error(`no page of ${file} begins with ${page}`);
  return index + 1;
}

const sideBySide = `
import sys
from PIL import Image
*files, out = sys.argv[1:]
pages = [Image.open(one).convert("L") for one in files]
width = sum(page.width for page in pages) + 24 * (len(pages) - 1)
sheet = Image.new("L", (width, max(page.height for page in pages)), 200)
at = 0
for page in pages:
    sheet.paste(page, (at, 0))
    at += page.width + 24
sheet.quantize(8).save(out, optimize=True)
`;

function draw(id, files, page) {
  const pages = files.map((file, side) => {
    const base = join(work, `${id}-${side}`);
    const shown = ["-f", String(pageIn(file, page)), "-singlefile"];
    run("pdftoppm", ["-r", "64", "-gray", "-png", ...shown, file, base]);
    return `${base}.png`;
  });
  run("python3", ["-c", sideBySide, ...pages, join(images, `gallery-${id}.png`)]);
  process.stdout.write(`docs/images/gallery-${id}.png\n`);
}

/** A letter with a signature to be seen, by a key that is made for this picture and thrown away with it. */
function signed() {
  const at = (name) => join(work, name);
  const owner = ["-utf8", "-subj", "/C=JP/O=見本市個人情報保護審議会/CN=三宮 花子"];
  const files = ["-keyout", at("key.pem"), "-out", at("certificate.pem")];
  run("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...owner, ...files]);
  writeFileSync(at("password"), "mihon");
  const pair = ["-inkey", at("key.pem"), "-in", at("certificate.pem")];
  run("openssl", ["pkcs12", "-export", ...pair, "-out", at("key.p12"), "-passout", `file:${at("password")}`]);
  cli("render", join(office, "letters", "type-matters-reply.yaml"), "--to", "pdf", "--out", at("letter"));
  const [letter = ""] = readdirSync(at("letter")).filter((name) => name.endsWith(".pdf"));
  const key = ["--p12", at("key.p12"), "--password-file", at("password")];
  const words = ["--post", "会長", "--name", "三宮 花子", "--reason", "施行"];
  cli("sign", join(at("letter"), letter), ...key, "--visible", ...words, "--out", at("signed.pdf"));
  return at("signed.pdf");
}

const asked = process.argv.slice(2);
const isWanted = (id) => asked.length === 0 || asked.includes(id);
const papers = made(isWanted);
convert(papers);
for (const { id, pdf, word, page } of papers) draw(id, [pdf, word], page);
if (isWanted("signature")) draw("signature", [signed()], 1);
rmSync(work, { recursive: true });
