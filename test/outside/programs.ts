import { spawn, spawnSync } from "node:child_process";

/** Programs that look at our files from outside. Debian: poppler-utils, mupdf-tools, qpdf, libxml2-utils, libreoffice. */
const asked = {
  pdftotext: ["-v"],
  pdffonts: ["-v"],
  pdfinfo: ["-v"],
  mutool: ["-v"],
  qpdf: ["--version"],
  xmllint: ["--version"],
  pdfsig: ["-v"],
  openssl: ["version"],
  soffice: ["--version"],
  unshare: ["--version"],
} as const;

export type Program = keyof typeof asked;

/** The programs of a list that are not there. */
export function missing(...programs: readonly Program[]): readonly Program[] {
  return programs.filter((program) => spawnSync(program, asked[program]).error !== undefined);
}

/** A test name that says what is needed, and what of it is missing. */
export function needing(what: string, absent: readonly string[]): string {
  return absent.length === 0 ? what : `${what}: skipped, ${absent.join(" and ")} is missing`;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end. @throws when it cannot be started */
export function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...options,
      env: { ...process.env, LC_ALL: "C.UTF-8", ...options.env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => out.push(piece));
    child.stderr.on("data", (piece: Buffer) => err.push(piece));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") }),
    );
  });
}

/** Text as poppler reads it in content order, page by page. */
export async function rawPages(pdf: string): Promise<readonly string[]> {
  const { code, out, err } = await run("pdftotext", ["-raw", "-enc", "UTF-8", pdf, "-"]);
  if (code !== 0) throw new Error(`pdftotext: ${err}`);
  return out.split("\f").slice(0, -1);
}
