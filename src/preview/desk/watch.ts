import { relative, sep } from "node:path";
import { watch as watchFiles } from "chokidar";

/** What has changed on disk: a record, or anything else papers are made of (profile, templates, fonts, pictures). */
export type Change = { readonly what: "record" | "other"; readonly path: string };

/** Folders whose files papers are not made of. */
const IGNORED = new Set([".yoshiki", "out", "node_modules"]);
/** Editors write a file in several steps: told when it has been still for so long, ms. */
const STILL = 60;
const RECORD = /\.(ya?ml|json)$/i;

/** Watches the office's folder and the program's own templates. Changes come in one list when the disk is quiet. */
export function watchOffice(
  root: string,
  templates: string,
  tell: (changes: readonly Change[]) => void,
  fault: (error: unknown) => void,
): { close(): Promise<void> } {
  const waiting = new Map<string, Change>();
  let timer: NodeJS.Timeout | null = null;
  const watcher = watchFiles([root, templates], {
    ignoreInitial: true,
    ignored: (path) =>
      relative(root, path)
        .split(sep)
        .some((step) => IGNORED.has(step) || isHidden(step)),
    awaitWriteFinish: false,
  });
  watcher.on("all", (event, path) => {
    if (event === "addDir" || event === "unlinkDir") return;
    const isRecord =
      RECORD.test(path) && !path.startsWith(templates) && !/(^|[\\/])yoshiki\.yaml$/i.test(path);
    waiting.set(path, { what: isRecord ? "record" : "other", path });
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      const changes = [...waiting.values()];
      waiting.clear();
      timer = null;
      tell(changes);
    }, STILL);
  });
  watcher.on("error", fault);
  return {
    close: async () => {
      if (timer !== null) clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Steps up out of the folder are not hidden names. */
function isHidden(step: string): boolean {
  return step.startsWith(".") && step !== "." && step !== "..";
}
