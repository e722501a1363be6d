import { mkdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { run } from "./programs.ts";
import { repository } from "./rendered.ts";

/** The aliases that let LibreOffice set ＭＳ 明朝 in BIZ UDMincho. */
const fontsConf = join(repository, "test", "tools", "fonts.conf");

/** LibreOffice with a profile of its own; all files of a call are converted by one start, which is what takes long. */
export class LibreOffice {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** DOCX → PDF as LibreOffice is. @returns paths of the PDFs, in the order given */
  pdfs(files: readonly string[]): Promise<readonly string[]> {
    return this.convert(files, "pdf", {});
  }

  /**
   * DOCX → PDF without the space LibreOffice 7.4 always puts between kanji and ASCII (parity.mjs, --autospace-off),
   * by way of FODT, and with the font aliases.
   */
  async pdfsWithoutAutospace(files: readonly string[]): Promise<readonly string[]> {
    const env = { FONTCONFIG_FILE: fontsConf };
    const flat = await this.convert(files, "fodt", env);
    for (const file of flat) {
      const text = await readFile(file, "utf8");
      await writeFile(
        file,
        text.replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"'),
      );
    }
    return this.convert(flat, "pdf", env);
  }

  private async convert(
    files: readonly string[],
    to: string,
    env: NodeJS.ProcessEnv,
  ): Promise<readonly string[]> {
    const profile = `-env:UserInstallation=file://${join(this.folder, "profile")}`;
    const args = [profile, "--headless", "--convert-to", to, "--outdir", this.folder, ...files];
    const { code, err } = await run("soffice", args, { env });
    if (code !== 0) throw new Error(`soffice: ${err}`);
    return files.map((file) => join(this.folder, basename(file).replace(/\.\w+$/, `.${to}`)));
  }
}
