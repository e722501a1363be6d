import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Programs that read PDF files from outside. Debian: poppler-utils, qpdf, mupdf-tools. */
export type Tool = "pdftotext" | "pdffonts" | "pdfinfo" | "qpdf" | "mutool";

export function has(tool: Tool): boolean {
  return spawnSync(tool, ["--version"]).error === undefined;
}

/** Runs a program on a PDF file. `args` hold FILE where its path goes. Gives what it printed, errors included. */
export function inspect(pdf: Uint8Array, tool: Tool, ...args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "yoshiki-pdf-"));
  try {
    const file = join(folder, "page.pdf");
    writeFileSync(file, pdf);
    const { stdout, stderr } = spawnSync(
      tool,
      args.map((arg) => (arg === "FILE" ? file : arg)),
      {
        encoding: "utf8",
        env: { ...process.env, TZ: "UTC", LC_ALL: "C.UTF-8" },
      },
    );
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lines of text in content order, the watermark first. Pages end with a form feed. */
export function rawText(pdf: Uint8Array): string {
  return inspect(pdf, "pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-");
}
