import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { packageFolder } from "../../paper/office.ts";

/** A file of the browser's page. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

/**
 * The page as it was built, by address. All of it is read at once: a request names one of these files or none, and no
 * path of a request ever reaches the disk.
 *
 * @throws Error when the package was not built
 */
export function pageFiles(folder = join(packageFolder, "dist", "preview")): ReadonlyMap<string, PageFile> {
  if (!existsSync(join(folder, "index.html")))
    throw new Error("dist/preview is missing from the installation: npm run build");
  const files = new Map<string, PageFile>();
  const read = (path: string, address: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) read(inner, `${address}${entry.name}/`);
      else {
        const type = TYPES[extname(entry.name)] ?? "application/octet-stream";
        files.set(`${address}${entry.name}`, { type, bytes: readFileSync(inner) });
      }
    }
  };
  read(folder, "/");
  return files;
}
