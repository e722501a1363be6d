import { join } from "node:path";
import { packageFolder } from "../paper/office.ts";
import { Desk, type DeskOptions } from "./desk/desk.ts";
import { watchOffice } from "./desk/watch.ts";
import { previewApp } from "./server/app.ts";
import { Events } from "./server/events.ts";
import { type Guard, newToken } from "./server/guard.ts";
import { pageFiles } from "./server/page-files.ts";
import { listen } from "./server/serve.ts";

export { openBrowser } from "./server/browser.ts";

export interface PreviewOptions extends Omit<DeskOptions, "tell"> {
  /** 0 = any free one; a taken one is passed over for the next. */
  readonly port: number;
  /** Told a line for each request that was refused, and for each fault. */
  readonly log: (line: string) => void;
}

/** A preview that runs. */
export interface Preview {
  /** With the token: whoever opens it may read and write the folder's records. */
  readonly address: string;
  /** Saves what waits and ends. @returns whether everything is on disk */
  close(): Promise<boolean>;
}

/**
 * Serves a folder of records to this machine's browser: edit beside the page, see it at once.
 *
 * @param folder the office's folder
 * @throws the disk's faults when there is no such folder, the system's when it cannot listen
 */
export async function preview(folder: string, options: PreviewOptions): Promise<Preview> {
  const files = pageFiles();
  const events = new Events();
  const desk = new Desk(folder, { ...options, tell: (event) => events.tell(event) });
  const guard: Guard = { token: newToken(), log: options.log, port: 0 };
  const app = previewApp({ desk, events, guard, files });
  const server = await listen(app, options.port);
  guard.port = server.port;
  const watcher = watchOffice(
    desk.folder.path,
    join(packageFolder, "templates"),
    (changes) => desk.changed(changes),
    (fault) => options.log(`watch: ${String(fault)}`),
  );
  // The first page comes first.
  const later = setTimeout(() => desk.checkTemplates(), 2000);
  return {
    address: `http://127.0.0.1:${server.port}/?token=${guard.token}`,
    close: async () => {
      clearTimeout(later);
      const isSaved = desk.close();
      events.close();
      await watcher.close();
      await server.close();
      return isSaved;
    },
  };
}
