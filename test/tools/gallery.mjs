#!/usr/bin/env node
// gallery: the pictures of docs/gallery.md. Every form of the example office, its first page as PDF on the left and its Word
// file as LibreOffice shows it on the right, on white, in grey.
//   node test/tools/gallery.mjs      needs a build, pdftoppm, soffice and Python with Pillow (to set the two side by side)
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const images = join(root, "docs", "images");
const work = mkdtempSync(join(tmpdir(), "gallery-"));

/** One example of every form: the beginning of its file's name. */
const examples = {
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
  "draft-sheet": "partnership-portal_起案用紙_",
  "change-table": "health-checkup_（別添3）変更箇所",
};

function run(program, args, env = {}) {
  const { status, stderr, error } = spawnSync(program, args, {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
}

run("node", [join(root, "dist", "cli.js"), "render", join(root, "fixtures", "office"), "--out", work]);
run("node", [
  ...[
    join(root, "dist", "cli.js"),
    "render",
    join(root, "fixtures", "office", "cases", "partnership-portal.yaml"),
  ],
  ...["--form", "起案用紙", "--out", work],
]);
const files = readdirSync(work);
const wanted = Object.entries(examples).map(([id, start]) => {
  const name = files.find((file) => file.startsWith(start) && file.endsWith(".docx"));
  if (name === undefined) throw new Error(`no paper begins with ${start}`);
  return { id, docx: join(work, name), pdf: join(work, name.replace(/docx$/, "pdf")) };
});

const word = join(work, "word");
mkdirSync(word);
const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
const fonts = { FONTCONFIG_FILE: join(root, "test", "tools", "fonts.conf") };
run(
  "soffice",
  [profile, "--headless", "--convert-to", "pdf", "--outdir", word, ...wanted.map(({ docx }) => docx)],
  fonts,
);

const sideBySide = `
import sys
from PIL import Image
left, right, out = sys.argv[1:]
pages = [Image.open(one).convert("L") for one in (left, right)]
width = sum(page.width for page in pages) + 24
sheet = Image.new("L", (width, max(page.height for page in pages)), 200)
sheet.paste(pages[0], (0, 0))
sheet.paste(pages[1], (pages[0].width + 24, 0))
sheet.quantize(8).save(out, optimize=True)
`;
for (const { id, docx, pdf } of wanted) {
  const pages = [pdf, join(word, docx.slice(work.length + 1).replace(/docx$/, "pdf"))].map((file, side) => {
    const base = join(work, `${id}-${side}`);
    run("pdftoppm", ["-r", "64", "-gray", "-png", "-f", "1", "-singlefile", file, base]);
    return `${base}.png`;
  });
  run("python3", ["-c", sideBySide, ...pages, join(images, `gallery-${id}.png`)]);
  process.stdout.write(`docs/images/gallery-${id}.png\n`);
}
rmSync(work, { recursive: true });
