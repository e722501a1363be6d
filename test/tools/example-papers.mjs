#!/usr/bin/env node
// example-papers: the finished papers of the example meeting, as they would come from elsewhere. Made once and committed:
//   node test/tools/example-papers.mjs      needs soffice with the BIZ UD fonts, and Python with Pillow
//   fixtures/office/assets/国の通知.pdf       three pages of another program: A4, A4 and A3 landscape. All of its text is invented
//   fixtures/office/assets/執務室配置図.png   a plan on paper, scanned: 150 dpi, black and white, a little askew
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { notice } from "./example-papers/notice.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const assets = join(root, "fixtures", "office", "assets");
const work = mkdtempSync(join(tmpdir(), "example-papers-"));

function run(program, args) {
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
}

const source = join(work, "notice.fodt");
writeFileSync(source, notice);
const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", work, source]);
copyFileSync(join(work, "notice.pdf"), join(assets, "国の通知.pdf"));

const plan = join(root, "test", "tools", "example-papers", "floor-plan.py");
run("python3", [plan, join(root, "fonts", "BIZUDGothic-Regular.ttf"), join(assets, "執務室配置図.png")]);
rmSync(work, { recursive: true });
