import { execSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import type { Page, PlacedRun, StructElement } from "../../src/layout/page.ts";
import { measureOf, shippedStyle, sideMarginOf } from "../../src/layout/style.ts";
import { type GatherOptions, gather } from "../../src/paper/gather.ts";
import type { Paper } from "../../src/paper/paper.ts";
import { nameOf } from "../../src/paper/paper-name.ts";
import {
  allForms,
  fixtureRecords,
  fixtures,
  now,
  type RenderedLine,
  type RenderedPaper,
  repository,
  type Setting,
} from "./rendered.ts";
import { structuresOf } from "./structures.ts";

/** Renders every fixture, papers on request too, once in every setting into a temporary folder, and bundles the command line. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "yoshiki-outside-"));
  // Inside the repository, because the bundle looks for templates/ and fonts/ in the folders above it.
  const bundle = mkdtempSync(join(made(join(repository, "node_modules", ".cache")), "yoshiki-outside-"));
  const words = wordFixtures(join(folder, "word-office"));
  provide("papers", {
    jlreq: await renderAll(fixtures, join(folder, "jlreq"), ["pdf", "docx"], {}),
    noto: await renderAll(fixtures, join(folder, "noto"), ["pdf"], { firstFont: "noto" }),
    word: await renderAll(words, join(folder, "word"), ["pdf", "docx"], {}),
  } satisfies Record<Setting, readonly RenderedPaper[]>);
  provide("commandLine", bundled(bundle));
  return () => {
    rmSync(folder, { recursive: true });
    rmSync(bundle, { recursive: true });
  };
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A copy of the fixtures whose office, now around all of them, asks for Word's composition. */
function wordFixtures(folder: string): string {
  cpSync(fixtures, folder, { recursive: true, filter: (from) => !from.endsWith("yoshiki.lock") });
  const profile = readFileSync(join(fixtures, "office", "yoshiki.yaml"), "utf8");
  const changed = profile.replace("方式: 日本語組版", "方式: ワード互換");
  if (changed === profile) throw new Error("fixtures/office/yoshiki.yaml does not name its composition");
  for (const place of [
    "",
    "office",
    "office-types",
    "assessment",
    "comparison",
    "report-index",
    "explanation",
    "figure",
    "meeting",
    "minutes",
  ])
    writeFileSync(join(folder, place, "yoshiki.yaml"), changed);
  return folder;
}

async function renderAll(
  from: string,
  to: string,
  formats: readonly ("pdf" | "docx")[],
  options: GatherOptions,
): Promise<RenderedPaper[]> {
  mkdirSync(to);
  const gathered = gather(
    fixtureRecords().map((record) => join(from, record)),
    { ...options, forms: allForms },
  );
  const errors = gathered.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message.ja).join("\n"));
  const papers: RenderedPaper[] = [];
  for (const paper of gathered.papers) papers.push(await renderOne(paper, from, to, formats));
  return papers;
}

async function renderOne(
  paper: Paper,
  from: string,
  to: string,
  formats: readonly ("pdf" | "docx")[],
): Promise<RenderedPaper> {
  const { file } = paper.record;
  // minimal.yaml stands in many folders, and so does cases/booking.yaml.
  const place = relative(from, dirname(resolve(file))).split(/[\\/]/);
  const path = join(to, [...place, nameOf(paper)].join("_"));
  for (const format of formats) writeFileSync(`${path}.${format}`, (await paper.render(format, now)).bytes);
  const { pages } = paper.pages();
  return {
    name: `${relative(from, resolve(file)).replace(/\.yaml$/, "")} ${paper.form.names[0]}`,
    form: paper.form.id,
    pdf: `${path}.pdf`,
    docx: formats.includes("docx") ? `${path}.docx` : null,
    pages: pages.length,
    draft: paper.tree.state === "案",
    structures: structuresOf(paper.tree),
    forced: paper
      .layoutWarnings()
      .filter(({ code }) => code === "layout/forced-break")
      .map(({ message }) => /「(.*)」$/s.exec(message.ja)?.[1] ?? message.ja),
    lines: linesOf(pages),
    artifacts: pages.map(({ lines }) => lines.flatMap((line) => (line.artifact === null ? [] : [line.text]))),
    right: rightEdge(paper),
  };
}

/** The example office keeps the shipped page styles. */
function rightEdge(paper: Paper): number {
  const style = shippedStyle.pages[paper.tree.pages[0]?.style ?? ""];
  if (style === undefined) throw new Error(`${nameOf(paper)} has a page style of its own`);
  return (sideMarginOf(style) + measureOf(style)) / 20;
}

function linesOf(pages: readonly Page[]): RenderedLine[] {
  const elements = new Map<StructElement, number>();
  return pages
    .flatMap(({ lines }) => lines)
    .flatMap(({ element, text, runs }) => {
      if (element === null) return [];
      if (!elements.has(element)) elements.set(element, elements.size);
      return [{ element: elements.get(element) ?? 0, role: element.role, text, ...endOf(runs) }];
    });
}

/** The last glyph that shows: a blank at a line's end stands beyond it. */
function endOf(runs: readonly PlacedRun[]): Omit<RenderedLine, "element" | "role" | "text"> {
  for (const { face, size, glyphs, x, clusters } of [...runs].reverse())
    for (let i = glyphs.length - 1; i >= 0; i--) {
      const last = clusters[i] ?? "";
      if (/^[\s\u3000]*$/.test(last)) continue;
      const advance = (face.advance(glyphs[i] ?? 0) * size) / face.unitsPerEm;
      return { last, x: x[i] ?? Number.NaN, advance, size };
    }
  return { last: "", x: Number.NaN, advance: 0, size: 0 };
}

/**
 * Our own code as one program with its worker, by the very line `npm run build` makes it with, but in a folder nobody
 * else builds into.
 */
function bundled(outdir: string): string {
  const { scripts } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const line = scripts["build:cli"]?.replaceAll("--outdir=dist", `--outdir="${outdir}"`) ?? "";
  if (!line.includes(outdir)) throw new Error("package.json: build:cli writes to no --outdir=dist");
  const programs = [join(repository, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  execSync(line, { cwd: repository, env: { ...process.env, PATH: programs }, stdio: "inherit" });
  // Below node_modules nothing else says that its files are modules.
  writeFileSync(join(outdir, "package.json"), JSON.stringify({ type: "module" }));
  return join(outdir, "cli.js");
}
