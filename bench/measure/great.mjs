/**
 * node great.mjs: the great forms in a warm process, from text to bytes, as JSON: the assessment of 56 pages, a matrix
 * over sheets; and what differs between two versions of the assessment. With PEAK=pdf or docx, only that
 * one paper once, for its memory.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Office, papersOf, recordOf } from "../../dist/index.js";
import { unwrap } from "../ours.mjs";
import { pieces } from "../pieces.mjs";
import { summary } from "../statistics.mjs";

const WARM_UP = 4;
const ROUNDS = 11;
const now = new Date("2025-01-06T00:00:00Z");
const fixtures = new URL("../../fixtures/", import.meta.url);
const pathOf = (name) => fileURLToPath(new URL(name, fixtures));
const office = unwrap(Office.open(pathOf("office"), { pdf: "plain" }));
const papers = { assessment: "assessment/full.yaml", matrix: "matrix/longest.yaml" };

const textOf = (file) => readFileSync(pathOf(file), "utf8");

/** From the record's text to the file's bytes, everything in between. */
async function made(file, format) {
  const record = unwrap(recordOf(textOf(file), pathOf(file)));
  const [paper] = unwrap(papersOf(office, record));
  const bytes = await paper[format](now);
  return { bytes: bytes.length, pages: format === "pdf" ? paper.pages().pages.length : null };
}

async function timed(work) {
  const times = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const from = performance.now();
    await work();
    if (round >= WARM_UP) times.push(performance.now() - from);
  }
  return summary(times);
}

const peak = process.env.PEAK;
if (peak !== undefined) {
  await made(papers.assessment, peak);
  process.stdout.write(JSON.stringify(process.resourceUsage().maxRSS / 1024));
} else {
  const figures = {};
  for (const [name, paper] of Object.entries(papers)) {
    const { pages } = await made(paper, "pdf");
    figures[name] = {
      pages,
      pdfMs: await timed(() => made(paper, "pdf")),
      docxMs: await timed(() => made(paper, "docx")),
    };
  }
  const { comparedAssessments } = await pieces();
  const text = textOf(papers.assessment);
  const other = text.replaceAll("こども未来局", "子育て支援局").replaceAll("電子記録媒体", "記録媒体");
  const record = (one) => unwrap(recordOf(one, pathOf(papers.assessment))).value;
  const compared = () => comparedAssessments(record(text), record(other));
  figures.changes = { ms: await timed(compared), rows: compared().rows.length };
  const self = fileURLToPath(import.meta.url);
  const peakOf = (format) =>
    JSON.parse(
      execFileSync(process.execPath, [self], { encoding: "utf8", env: { ...process.env, PEAK: format } }),
    );
  figures.peakMB = { pdf: peakOf("pdf"), docx: peakOf("docx") };
  process.stdout.write(JSON.stringify(figures));
}
