import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { open as openOurs } from "../ours.mjs";
import { libreOffice } from "./programs.mjs";

const found = libreOffice();
export const name = `LibreOffice ${found?.version.split(".").slice(0, 2).join(".") ?? ""} from our DOCX`;
export const isInstalled = found !== null;

/** LibreOffice draws MS fonts, which it does not have, with BIZ UD. */
const fonts = fileURLToPath(new URL("../../test/tools/fonts.conf", import.meta.url));
const filter = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}';

/**
 * Word files to PDF, many in one process. Its start is taken out: told is the time for all documents less that for the
 * first of them, each in a process of its own.
 */
export async function open() {
  const work = mkdtempSync(join(tmpdir(), "yoshiki-bench-libreoffice-"));
  const convert = (files) => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(work, "profile"))}`;
    const args = [profile, "--headless", "--convert-to", filter, "--outdir", join(work, "out"), ...files];
    const env = { ...process.env, FONTCONFIG_FILE: fonts };
    const begin = performance.now();
    execFileSync(found.program, args, { stdio: "ignore", env });
    return performance.now() - begin;
  };
  return {
    prepare: (inputs) => wordFiles(inputs, work),
    runAll(files) {
      const one = convert(files.slice(0, 1));
      const all = convert(files);
      const first = readFileSync(join(work, "out", "0.pdf"));
      return { ms: all - one, documents: files.length - 1, first };
    },
    close: () => rmSync(work, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Our Word files of these records, made before anything is timed. */
async function wordFiles(inputs, work) {
  const ours = await openOurs();
  mkdirSync(join(work, "in"), { recursive: true });
  const files = [];
  for (const [i, input] of inputs.entries()) {
    const file = join(work, "in", `${i}.docx`);
    writeFileSync(file, await ours.render(input, "docx"));
    files.push(file);
  }
  return files;
}
