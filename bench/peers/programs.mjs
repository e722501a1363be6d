import { spawnSync } from "node:child_process";

/** The first of these programs that runs, with its version; null = none is installed. Empty names are passed over. */
export function programOf(names) {
  for (const program of names.filter(Boolean)) {
    const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
    if (status === 0) return { program, version: /\d+(\.\d+)*/.exec(stdout)?.[0] ?? "" };
  }
  return null;
}

export const chromium = () =>
  programOf([process.env.CHROMIUM, "chromium", "chromium-browser", "google-chrome"]);

export const libreOffice = () => programOf([process.env.SOFFICE, "soffice", "libreoffice"]);
