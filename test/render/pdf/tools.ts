import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Programs that read PDF files from outside. Debian: poppler-utils, qpdf, mupdf-tools. */
export type Tool = "pdftotext" | "pdftoppm" | "pdffonts" | "pdfinfo" | "qpdf" | "mutool";

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

/** Colour at a place of a page, pt from its top left corner, as poppler draws it. */
export type Pixels = (x: number, y: number) => readonly number[];

/** A page as drawn by pdftoppm, four pixels a point. */
export function pixelsOf(pdf: Uint8Array, page = 1): Pixels {
  const { stdout } = spawnSync("pdftoppm", ["-cropbox", "-r", "288", "-f", `${page}`, "-l", `${page}`, "-"], {
    input: pdf,
    maxBuffer: 256 * 1024 * 1024,
  });
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 40).toString("latin1"));
  if (head === null) throw new Error("pdftoppm drew nothing");
  const width = Number(head[1]);
  return (x, y) => {
    const at = head[0].length + (Math.floor(y * 4) * width + Math.floor(x * 4)) * 3;
    return [...stdout.subarray(at, at + 3)];
  };
}
